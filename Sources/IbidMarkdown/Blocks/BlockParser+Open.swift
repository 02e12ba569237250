import IbidModel

extension BlockParser {
  /// What was found at the start of a line's own content.
  enum Start {
    /// Nothing but text.
    case none
    /// Containers; the rest of the line is their first.
    case containers
    /// A leaf that took the whole line.
    case finished
  }

  /// Opens the blocks that start in the rest of the line.
  mutating func openBlocks(_ matched: inout Int) -> Start {
    var start = Start.none
    while true {
      line.look(in: source)
      if line.isBlank || (line.content < leaf.mathEnd && isInMath(matched)) { return start }
      if line.indent >= 4 {
        if isInParagraph || (leaf.kind == .table && matched == open.count) { return start }
        close(downTo: matched)
        openIndentedCode()
        return .finished
      }
      switch openBlock(at: source[line.content], matched) {
      case .none: return start
      case .finished: return .finished
      case .containers:
        start = .containers
        matched = open.count
      }
    }
  }

  private mutating func openBlock(at first: UInt8, _ matched: Int) -> Start {
    let isParagraph = isInParagraph && matched == open.count
    let isHeader = isParagraph || (isSingleLine && matched == open.count)
    if isHeader, options.extensions.contains(.tables), openTable() { return .finished }
    if leaf.kind == .lineBlock { closeLeaf() }
    if leaf.kind == .table, matched == open.count, isCaptionLine() {
      closeLeaf()
      return .none
    }
    switch first {
    case 0x3E: return openQuote(matched)
    case 0x23:
      let start = openHeading(matched)
      return start == .none ? openFancyItem(matched, interrupts: isParagraph) : start
    case 0x60: return openFence(matched)
    case 0x7E:
      let start = openFence(matched)
      return start == .none ? openDefinition(matched) : start
    case 0x3C: return openHTML(matched, interrupts: isParagraph)
    case 0x3D: return isParagraph ? closeSetext() : .none
    case 0x2D, 0x2A, 0x5F, 0x2B:
      if first == 0x2D, isParagraph, closeSetext() == .finished { return .finished }
      if first != 0x2B, openThematicBreak(matched) == .finished { return .finished }
      return first == 0x5F ? .none : openItem(matched, interrupts: isParagraph)
    case 0x30...0x39: return openItem(matched, interrupts: isParagraph)
    case 0x3A:
      let start = options.extensions.contains(.fencedDivs) ? openDiv(matched) : .none
      return start == .none ? openDefinition(matched) : start
    case 0x7B:
      let start = openShortcode(matched)
      return start == .none ? openAttributes(matched) : start
    case 0x7C: return openLines(matched, interrupts: isParagraph)
    case 0x28, 0x41...0x5A, 0x61...0x7A: return openFancyItem(matched, interrupts: isParagraph)
    case 0x25: return openComment(matched)
    case 0x5B: return options.extensions.contains(.notes) ? openNote(matched) : .none
    default: return .none
    }
  }

  private mutating func openQuote(_ matched: Int) -> Start {
    guard open.count < Self.deepest || matched < open.count else { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    let start = line.content
    passQuoteMarker()
    push(.quote, .blockQuote, SourceSpan(start, start + 1))
    return options.extensions.contains(.callouts) ? takeCallout() : .containers
  }

  /// Appends a container's node and puts it on the stack.
  mutating func push(_ kind: OpenBlock.Kind, _ nodeKind: NodeKind, _ span: SourceSpan) {
    let node = append(nodeKind, span)
    open.append(OpenBlock(kind: kind, node: node))
  }

  private mutating func openIndentedCode() {
    prepareParent(forItem: false)
    line.skipColumns(4, in: source)
    leaf = OpenLeaf()
    leaf.kind = .indentedCode
    leaf.start = line.pendingColumns > 0 ? line.at + 1 : line.at
    leaf.firstSegment = segments.count
    leaf.end = line.end
    addCodeLine()
  }

  private mutating func openFence(_ matched: Int) -> Start {
    let byte = source[line.content]
    var at = line.content
    while at < line.end, source[at] == byte { at += 1 }
    let length = at - line.content
    guard length >= 3 else { return .none }
    let info = trimmed(SourceSpan(at, line.end))
    if byte == 0x60, source[info.range].contains(0x60) { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    leaf = OpenLeaf()
    leaf.kind = .fencedCode
    leaf.fence = Fence(byte: byte, length: length, indent: line.indent)
    leaf.info = info
    leaf.start = line.content
    leaf.end = info.isEmpty ? at : info.end
    leaf.firstSegment = segments.count
    return .finished
  }

  private mutating func openHTML(_ matched: Int, interrupts: Bool) -> Start {
    let condition = HTMLBlockStart.condition(source, line.content, line.end)
    guard condition > 0, condition < 7 || !(isInParagraph || interrupts) else { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    leaf = OpenLeaf()
    leaf.kind = .html
    leaf.condition = condition
    leaf.start = line.at
    leaf.end = line.end
    leaf.firstSegment = segments.count
    addCodeLine()
    if HTMLBlockStart.ends(condition, source, line.content, line.end) {
      leaf.isClosed = true
      closeLeaf()
    }
    return .finished
  }

  private mutating func openThematicBreak(_ matched: Int) -> Start {
    let byte = source[line.content]
    var count = 0
    var end = line.content
    for at in line.content..<line.end where !ASCII.isBlank(source[at]) {
      guard source[at] == byte else { return .none }
      count += 1
      end = at + 1
    }
    guard count >= 3 else { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    append(.thematicBreak, SourceSpan(line.content, end))
    return .finished
  }

  /// Appends a leaf's node to the innermost container.
  @discardableResult
  mutating func append(_ kind: NodeKind, _ span: SourceSpan, value: Int = 0) -> NodeID {
    open[open.count - 1].hasChild = true
    if attributeLine != nil { return appendWithAttributes(kind, span, value: value) }
    return builder.append(kind, span, to: open[open.count - 1].node, value: value)
  }

  /// The span without white space at both ends.
  func trimmed(_ span: SourceSpan) -> SourceSpan {
    var start = span.start
    var end = span.end
    while start < end, ASCII.isSpace(source[start]) { start += 1 }
    while end > start, ASCII.isSpace(source[end - 1]) { end -= 1 }
    return SourceSpan(start, end)
  }
}
