import IbidModel

extension TreeBuilder {
  /// Takes the spaces off both ends of a block's text, through the inlines it is made of.
  mutating func trimEnds(of block: NodeID) {
    let leaves = leaves(of: block)
    for leaf in leaves where !trim(leaf, atStart: true) { break }
    for leaf in leaves.reversed() where !trim(leaf, atStart: false) { break }
  }

  /// Whether the text below a node starts and ends with a space.
  func spaces(atEndsOf node: NodeID) -> (leading: Bool, trailing: Bool) {
    let leaves = leaves(of: node)
    let first = leaves.first.flatMap { text(of: $0).first }
    let last = leaves.last.flatMap { text(of: $0).last }
    return (first.map(ASCII.isSpace) ?? false, last.map(ASCII.isSpace) ?? false)
  }

  /// True when something other than empty text stands below a node.
  func hasContent(_ node: NodeID) -> Bool {
    leaves(of: node).contains { leaf in
      nodes[Int(leaf.index)].kind != .text || !text(of: leaf).isEmpty
    }
  }

  private func text(of leaf: NodeID) -> ArraySlice<UInt8> {
    let node = nodes[Int(leaf.index)]
    guard node.kind == .text else { return [] }
    if node.flags.contains(.textIsSpan) { return source[node.span.range] }
    guard node.payload != Node.none else { return [] }
    let range = ranges[Int(node.payload)]
    return (range.isMade ? made : source)[Int(range.start)..<Int(range.end)]
  }

  /// The inlines below a block that have no children, in order.
  private func leaves(of block: NodeID) -> [NodeID] {
    var found: [NodeID] = []
    var pending = [block]
    while let id = pending.popLast() {
      var children: [NodeID] = []
      var at = nodes[Int(id.index)].firstChild
      while at >= 0 {
        children.append(NodeID(Int(at)))
        at = nodes[Int(at)].next
      }
      if children.isEmpty, id != block { found.append(id) }
      pending += children.reversed()
    }
    return found
  }

  /// Takes spaces off one end of a leaf; true when nothing is left of it, so that the next is due.
  private mutating func trim(_ leaf: NodeID, atStart: Bool) -> Bool {
    let node = nodes[Int(leaf.index)]
    guard node.kind == .text else { return false }
    guard node.flags.contains(.textIsSpan) else { return trimMade(leaf) }
    var (start, end) = (Int(node.start), Int(node.end))
    if atStart {
      while start < end, ASCII.isSpace(source[start]) { start += 1 }
    } else {
      while end > start, ASCII.isSpace(source[end - 1]) { end -= 1 }
    }
    nodes[Int(leaf.index)].start = UInt32(truncatingIfNeeded: start)
    nodes[Int(leaf.index)].end = UInt32(truncatingIfNeeded: end)
    return start == end
  }

  /// Takes made text away that is nothing but spaces.
  private mutating func trimMade(_ leaf: NodeID) -> Bool {
    let bytes = text(of: leaf)
    guard bytes.allSatisfy(ASCII.isSpace) else { return false }
    nodes[Int(leaf.index)].payload = Node.none
    return true
  }
}
