import IbidModel

/// A line of an open line block.
struct LineStart {
  /// Where the content may begin, after `| `.
  var content: Int
  /// Its first segment.
  var firstSegment: Int
}

/// What stands before a line of a line block.
struct LineLead {
  /// The line ending and the `|`; nil before the first line.
  var lineBreak: SourceSpan?
  /// The spaces at the start of the line, which are kept.
  var indent: SourceSpan
}

extension BlockParser {
  /// Opens a line block, or a line of one (Pandoc's `line_blocks`).
  mutating func openLines(_ matched: Int, interrupts: Bool) -> Start {
    guard options.extensions.contains(.lineBlocks), !interrupts, !isInParagraph,
      leaf.kind != .table || matched < open.count, line.indent == 0, isLineOfBlock()
    else { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    leaf = OpenLeaf()
    leaf.kind = .lineBlock
    leaf.start = line.content
    leaf.lastLine = line.content
    leaf.firstSegment = segments.count
    lineStarts.removeAll(keepingCapacity: true)
    addLine()
    return .finished
  }

  /// Adds the line to the open line block: a new one, or more of the last.
  mutating func continueLines() -> Bool {
    if line.isBlank { return false }
    if line.indent > 0 {
      addLineText(from: line.content)
      lastLineIsBlank = false
      return true
    }
    guard byte(line.content) == 0x7C, isLineOfBlock(), lineStarts.count > 1 || !isDelimiterRow
    else { return false }
    addLine()
    lastLineIsBlank = false
    return true
  }

  /// True for a `|` with a blank or the line's end after it.
  private func isLineOfBlock() -> Bool {
    line.content + 1 >= line.end || ASCII.isBlank(source[line.content + 1])
  }

  /// True when the open leaf is one line that a table may have for its header.
  var isSingleLine: Bool {
    leaf.kind == .lineBlock && lineStarts.count == 1 && segments.count == leaf.firstSegment + 1
  }

  /// True when the line may be the delimiter row of a table.
  private var isDelimiterRow: Bool {
    options.extensions.contains(.tables)
      && source[line.content..<line.end].allSatisfy { "|-: \t".utf8.contains($0) }
      && source[line.content..<line.end].contains(0x2D)
  }

  private mutating func addLine() {
    let content = min(line.content + 2, line.end)
    lineStarts.append(LineStart(content: content, firstSegment: segments.count))
    leaf.end = line.content + 1
    addLineText(from: content)
  }

  private mutating func addLineText(from start: Int) {
    var at = start
    while at < line.end, ASCII.isBlank(source[at]) { at += 1 }
    guard at < line.end else { return }
    segments.append(Segment(start: at, end: line.next))
    leaf.end = trimmed(SourceSpan(at, line.end)).end
  }

  /// Gives the open line block its node, and each line to the inlines.
  mutating func closeLines() {
    let node = append(.lineBlock, SourceSpan(leaf.start, leaf.end))
    var end = leaf.start
    for (index, start) in lineStarts.enumerated() {
      let next = index + 1 < lineStarts.count ? lineStarts[index + 1].firstSegment : segments.count
      let own = start.firstSegment..<next
      if let last = own.last {
        let span = SourceSpan(segments[last].start, segments[last].end)
        segments[last].end = trimmed(span).end
      }
      var text = own.first.map { segments[$0].start } ?? start.content
      // After an empty line its content begins on the next.
      if text > start.content, source[start.content..<text].contains(where: ASCII.isLineEnding) {
        text = start.content
      }
      var lead = LineLead(indent: SourceSpan(min(start.content, text), text))
      if index > 0 { lead.lineBreak = SourceSpan(end, lead.indent.start) }
      inlineBlocks.append(InlineBlock(node: node, segments: own, lead: lead))
      end = own.last.map { segments[$0].end } ?? lead.indent.end
    }
    let stop = max(end, leaf.start + 1)
    builder.nodes[Int(node.index)].end = UInt32(truncatingIfNeeded: stop)
  }
}

extension InlineParser {
  /// Emits the break before a line, and its first spaces as spaces that do not fold.
  mutating func emit(_ lead: LineLead, to node: NodeID) {
    if let lineBreak = lead.lineBreak { builder.append(.lineBreak, lineBreak, to: node) }
    guard !lead.indent.isEmpty else { return }
    var spaces: [UInt8] = []
    for byte in source[lead.indent.range] {
      let count = byte == ASCII.tab ? 4 : 1
      for _ in 0..<count { spaces += [0xC2, 0xA0] }
    }
    builder.appendMade(.text, spaces, span: lead.indent, to: node)
  }
}
