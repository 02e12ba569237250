import IbidModel

/// The mark of a caption: `: ` or `Table: `.
enum CaptionMark {
  /// The place after the mark and its blanks, or nil when there is none or nothing follows it.
  static func contentStart(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = start
    if source[start...].starts(with: "Table".utf8) || source[start...].starts(with: "table".utf8) {
      at += 5
    }
    guard at + 1 < end, source[at] == 0x3A, ASCII.isBlank(source[at + 1]) else { return nil }
    at += 1
    while at < end, ASCII.isBlank(source[at]) { at += 1 }
    return at < end && !ASCII.isLineEnding(source[at]) ? at : nil
  }
}

extension BlockParser {
  /// True when the line is the caption of the open table rather than a row of it.
  func isCaptionLine() -> Bool {
    options.extensions.contains(.captions)
      && CaptionMark.contentStart(source, line.content, line.end) != nil
      && !source[line.content..<line.end].contains(0x7C)
  }

  /// Gives the open paragraph to the table before it, if it is a caption.
  mutating func takeCaption() -> Bool {
    let parent = open[open.count - 1].node
    guard let table = builder.lastChild(of: parent),
      builder.nodes[Int(table.index)].kind == .table, !hasCaption(table),
      let span = takeCaptionText()
    else { return false }
    let caption = builder.append(.caption, span, to: table)
    builder.nodes[Int(table.index)].end = UInt32(truncatingIfNeeded: span.end)
    addCaption(caption, to: table)
    return true
  }

  private func hasCaption(_ table: NodeID) -> Bool {
    let first = builder.nodes[Int(table.index)].firstChild
    let last = builder.lastChild(of: table)
    return (first >= 0 && builder.nodes[Int(first)].kind == .caption)
      || last.map { builder.nodes[Int($0.index)].kind == .caption } ?? false
  }

  /// Takes the mark from the open paragraph; gives the whole span, or nil when it has none.
  private mutating func takeCaptionText() -> SourceSpan? {
    let first = leaf.firstSegment
    guard options.extensions.contains(.captions),
      let start = CaptionMark.contentStart(source, segments[first].start, segments[first].end)
    else { return nil }
    segments[first].start = start
    return SourceSpan(leaf.start, leaf.end)
  }

  private mutating func addCaption(_ caption: NodeID, to table: NodeID) {
    if let attributes = takeParagraphAttributes() { addAttributes(attributes, of: table) }
    inlineBlocks.append(
      InlineBlock(node: caption, segments: leaf.firstSegment..<segments.count))
  }

  /// Makes the paragraph that closed last the table, with itself as caption; nil if it is none.
  ///
  /// `end` is where the table ends so far.
  mutating func tableAfterCaption(to end: Int) -> NodeID? {
    guard options.extensions.contains(.captions),
      let paragraph = lastParagraph?.node, lastParagraphIsCaption,
      builder.lastChild(of: open[open.count - 1].node) == paragraph,
      builder.nodes[Int(paragraph.index)].kind == .paragraph,
      let block = inlineBlocks.last, block.node == paragraph
    else { return nil }
    let span = builder.nodes[Int(paragraph.index)].span
    builder.nodes[Int(paragraph.index)].kind = .table
    builder.nodes[Int(paragraph.index)].value = 1
    builder.nodes[Int(paragraph.index)].end = UInt32(truncatingIfNeeded: end)
    let caption = builder.append(.caption, span, to: paragraph)
    inlineBlocks.removeLast()
    retarget(block, to: caption, of: paragraph)
    return paragraph
  }

  private var lastParagraphIsCaption: Bool {
    guard let block = inlineBlocks.last, let first = block.segments.first else { return false }
    return CaptionMark.contentStart(source, segments[first].start, segments[first].end) != nil
  }

  private mutating func retarget(_ block: InlineBlock, to caption: NodeID, of table: NodeID) {
    guard let first = block.segments.first, let last = block.segments.last else { return }
    segments[first].start =
      CaptionMark.contentStart(source, segments[first].start, segments[first].end)
      ?? segments[first].start
    var text = SourceSpan(segments[last].start, segments[last].end)
    if let end = source[text.range].lastIndex(where: ASCII.isLineEnding) { text.start = end + 1 }
    if let attributes = takeAttributes(&text), !text.isEmpty {
      segments[last].end = text.end
      addAttributes(attributes, of: table)
    }
    inlineBlocks.append(InlineBlock(node: caption, segments: block.segments))
  }
}
