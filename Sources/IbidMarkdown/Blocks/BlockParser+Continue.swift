import IbidModel

extension BlockParser {
  /// Passes over the prefixes of the open containers; gives the number of those that go on.
  mutating func matchedContainers() -> Int {
    var depth = 1
    while depth < open.count {
      line.look(in: source)
      guard continues(open[depth]) else { break }
      depth &+= 1
    }
    return depth
  }

  private mutating func continues(_ block: OpenBlock) -> Bool {
    switch block.kind {
    case .document, .list, .definitionList: return true
    case .quote:
      guard line.indent < 4, byte(line.content) == 0x3E else { return false }
      passQuoteMarker()
      return true
    case .item, .definition, .note:
      if line.isBlank {
        // A note may begin with blank lines, an item may not (CommonMark 0.31 §5.2).
        guard block.kind == .note || block.hasChild || leaf.kind != .none else { return false }
        line.skipColumns(block.indent, in: source)
        return true
      }
      guard line.indent >= block.indent else { return false }
      line.skipColumns(block.indent, in: source)
      return true
    case .div: return true
    }
  }

  /// Passes over `>` and one column of white space.
  mutating func passQuoteMarker() {
    line.skipToContent()
    line.skipBytes(1)
    if ASCII.isBlank(byte(line.at)) { line.skipColumns(1, in: source) }
  }

  /// Gives the line to the open leaf, if that takes it whatever it says.
  mutating func continueLeaf() -> Bool {
    switch leaf.kind {
    case .none, .paragraph: return false
    case .lineBlock: return continueLines()
    case .fencedCode: return continueFence()
    case .indentedCode: return continueIndented()
    case .html: return continueHTML()
    case .table:
      if line.isBlank { closeLeaf() }
      return false
    }
  }

  private mutating func continueFence() -> Bool {
    lastLineIsBlank = false
    if line.indent < 4, byte(line.content) == leaf.fence.byte, isClosingFence() {
      leaf.end = line.end
      while leaf.end > line.at, ASCII.isBlank(source[leaf.end - 1]) { leaf.end -= 1 }
      leaf.isClosed = true
      closeLeaf()
      return true
    }
    line.skipColumns(min(leaf.fence.indent, line.indent), in: source)
    addCodeLine()
    leaf.end = line.end
    return true
  }

  private func isClosingFence() -> Bool {
    var at = line.content
    while byte(at) == leaf.fence.byte, at < line.end { at += 1 }
    guard at - line.content >= leaf.fence.length else { return false }
    while at < line.end, ASCII.isBlank(source[at]) { at += 1 }
    return at == line.end
  }

  private mutating func continueIndented() -> Bool {
    if line.isBlank {
      line.skipColumns(min(4, line.indent), in: source)
      addCodeLine()
      lastLineIsBlank = true
      blankFloor = open.lastIndex { $0.kind == .quote } ?? -1
      return true
    }
    guard line.indent >= 4 else {
      closeLeaf()
      return false
    }
    line.skipColumns(4, in: source)
    addCodeLine()
    leaf.end = line.end
    lastLineIsBlank = false
    return true
  }

  private mutating func continueHTML() -> Bool {
    if line.isBlank, leaf.condition >= 6 {
      closeLeaf()
      return false
    }
    addCodeLine()
    if !line.isBlank { leaf.end = line.end }
    lastLineIsBlank = line.isBlank
    if HTMLBlockStart.ends(leaf.condition, source, line.at, line.end) {
      leaf.isClosed = true
      closeLeaf()
    }
    return true
  }

  /// Adds the rest of the line, with its ending, to the open leaf as it stands.
  mutating func addCodeLine() {
    let padding = line.pendingColumns
    let start = padding > 0 ? line.at + 1 : line.at
    if padding == 0, let last = segments.last, segments.count > leaf.firstSegment,
      last.end == start
    {
      segments[segments.count - 1].end = line.next
    } else {
      segments.append(Segment(start: start, end: line.next, padding: padding))
    }
  }
}
