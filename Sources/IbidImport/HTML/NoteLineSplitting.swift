import IbidModel
import IbidRead

/// Takes apart paragraphs in which line breaks part numbered notes: `1. A<br>2. B<br>3. C`.
struct NoteLineSplitting {
  private var tree: TreeBuilder

  /// The tree with such paragraphs split; all others stay.
  static func split(_ tree: TreeBuilder) -> TreeBuilder {
    var splitting = NoteLineSplitting(tree: tree)
    splitting.splitAll()
    return splitting.tree
  }

  private init(tree: TreeBuilder) { self.tree = tree }

  private mutating func splitAll() {
    for index in tree.nodes.indices {
      let parent = NodeID(index)
      guard hasBrokenParagraph(parent) else { continue }
      for child in tree.detachChildren(of: parent) {
        for part in parts(of: child) { tree.attach(part, to: parent) }
      }
    }
  }

  private func hasBrokenParagraph(_ parent: NodeID) -> Bool {
    guard !tree.nodes[Int(parent.index)].kind.isInline else { return false }
    return children(of: parent).contains { child in
      tree.nodes[Int(child.index)].kind == .paragraph
        && children(of: child).contains { tree.nodes[Int($0.index)].kind == .lineBreak }
    }
  }

  private func children(of id: NodeID) -> [NodeID] {
    var found: [NodeID] = []
    var at = tree.nodes[Int(id.index)].firstChild
    while at >= 0 {
      found.append(NodeID(Int(at)))
      at = tree.nodes[Int(at)].next
    }
    return found
  }

  /// The paragraphs that one block becomes; the block itself when it is not to be split.
  private mutating func parts(of block: NodeID) -> [NodeID] {
    guard tree.nodes[Int(block.index)].kind == .paragraph else { return [block] }
    let lines = lines(of: children(of: block))
    let numbers = lines.map { number(of: $0) }
    guard isSeries(numbers.compactMap(\.self)) else { return [block] }
    _ = tree.detachChildren(of: block)
    var parts: [NodeID] = []
    for (line, number) in zip(lines, numbers) where !line.isEmpty {
      if number != nil || parts.isEmpty || numbers.first == .some(nil) && parts.count == 1 {
        parts.append(paragraph(of: line))
      } else if let open = parts.last {
        appendLine(line, to: open)
      }
    }
    return parts.isEmpty ? [block] : parts
  }

  /// The children of a paragraph between its line breaks.
  private func lines(of children: [NodeID]) -> [[NodeID]] {
    children.split(omittingEmptySubsequences: false) {
      tree.nodes[Int($0.index)].kind == .lineBreak
    }.map(Array.init)
  }

  /// True for at least two numbers that count up one by one.
  private func isSeries(_ numbers: [Int]) -> Bool {
    numbers.count >= 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 > $0 && $1 <= $0 + 3 }
  }

  private func number(of line: [NodeID]) -> Int? {
    guard let first = line.first else { return nil }
    let isRaised = tree.nodes[Int(first.index)].kind == .superscript
    var bytes: [UInt8] = []
    for node in line where bytes.count < 24 { append(node, to: &bytes) }
    let text = ScalarText(Array(bytes.prefix(40)))
    if isRaised, let digits = Digits(text, from: text.skippingSpace(from: 0)) {
      return digits.value
    }
    return LeadingLabel.read(text)?.number
  }

  /// Appends the text of a node and all below it.
  private func append(_ root: NodeID, to bytes: inout [UInt8]) {
    var pending = [root]
    while let id = pending.popLast(), bytes.count < 64 {
      let node = tree.nodes[Int(id.index)]
      if node.kind == .text {
        if node.flags.contains(.textIsSpan) {
          bytes += tree.source[node.span.range].prefix(64)
        } else if node.payload != Node.none {
          let range = tree.ranges[Int(node.payload)]
          let buffer = range.isMade ? tree.made : tree.source
          bytes += buffer[Int(range.start)..<Int(range.end)].prefix(64)
        }
      }
      pending += children(of: id).reversed()
    }
  }

  private mutating func paragraph(of line: [NodeID]) -> NodeID {
    let spans = line.map { tree.nodes[Int($0.index)].span }
    let span = spans.dropFirst().reduce(spans[0]) { $0.union($1) }
    let paragraph = tree.make(.paragraph, span)
    for node in line { tree.attach(node, to: paragraph) }
    return paragraph
  }

  /// Appends a line to the paragraph before it, with the break that parted them.
  private mutating func appendLine(_ line: [NodeID], to paragraph: NodeID) {
    let end = Int(tree.nodes[Int(paragraph.index)].end)
    tree.append(.lineBreak, SourceSpan(end, end), to: paragraph)
    for node in line {
      tree.attach(node, to: paragraph)
      let reach = max(tree.nodes[Int(paragraph.index)].end, tree.nodes[Int(node.index)].end)
      tree.nodes[Int(paragraph.index)].end = reach
    }
  }
}
