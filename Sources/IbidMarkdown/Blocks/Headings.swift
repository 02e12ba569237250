import IbidModel

extension BlockParser {
  /// Reads an ATX heading (CommonMark 0.31 §4.2).
  mutating func openHeading(_ matched: Int) -> Start {
    var at = line.content
    while byte(at) == 0x23 { at += 1 }
    let level = at - line.content
    guard level <= 6, at == line.end || ASCII.isBlank(source[at]) else { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    let whole = trimmed(SourceSpan(line.content, line.end))
    var text = withoutClosingMarks(trimmed(SourceSpan(min(at, whole.end), whole.end)))
    let attributes = takeAttributes(&text, at: .afterWord)
    let node = append(.heading, whole, value: level)
    if let attributes { addAttributes(attributes, of: node) }
    addInlines(of: node, text)
    return .finished
  }

  private func withoutClosingMarks(_ span: SourceSpan) -> SourceSpan {
    var end = span.end
    while end > span.start, source[end - 1] == 0x23 { end -= 1 }
    guard end < span.end, end == span.start || ASCII.isBlank(source[end - 1]) else { return span }
    return trimmed(SourceSpan(span.start, end))
  }

  /// Notes that `text` is to be read as the inlines of `node`.
  mutating func addInlines(of node: NodeID, _ text: SourceSpan) {
    guard !text.isEmpty else { return }
    segments.append(Segment(start: text.start, end: text.end))
    inlineBlocks.append(
      InlineBlock(node: node, segments: segments.count - 1..<segments.count))
  }

  /// Makes the open paragraph a heading when the line underlines it (CommonMark 0.31 §4.3).
  mutating func closeSetext() -> Start {
    let byte = source[line.content]
    var at = line.content
    while at < line.end, source[at] == byte { at += 1 }
    let underlineEnd = at
    while at < line.end, ASCII.isBlank(source[at]) { at += 1 }
    guard at == line.end else { return .none }
    takeDefinitions()
    guard leaf.firstSegment < segments.count else {
      leaf = OpenLeaf()
      return .none
    }
    trimParagraph()
    let attributes = takeParagraphAttributes(at: .afterWord)
    let node = append(
      .heading, SourceSpan(leaf.start, underlineEnd), value: byte == 0x3D ? 1 : 2)
    if let attributes { addAttributes(attributes, of: node) }
    inlineBlocks.append(
      InlineBlock(node: node, segments: leaf.firstSegment..<segments.count))
    leaf = OpenLeaf()
    return .finished
  }
}
