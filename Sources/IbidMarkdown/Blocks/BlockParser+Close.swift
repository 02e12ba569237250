import IbidModel

extension BlockParser {
  /// Closes the leaf, if it lies deeper, and all containers from `depth` on.
  mutating func close(downTo depth: Int) {
    closeLeaf()
    while open.count > max(depth, 1) {
      let block = open.removeLast()
      let node = block.node
      if block.kind == .div { reportUnclosed(node) }
      guard let last = builder.lastChild(of: node) else { continue }
      let index = Int(node.index)
      builder.nodes[index].end = max(builder.nodes[index].end, builder.nodes[Int(last.index)].end)
    }
  }

  /// Closes the open leaf and gives it its node.
  mutating func closeLeaf() {
    switch leaf.kind {
    case .none: return
    case .paragraph: closeParagraph()
    case .fencedCode: closeFencedCode()
    case .indentedCode:
      cutSegments(at: leaf.end)
      let node = append(.codeBlock, SourceSpan(leaf.start, leaf.end))
      setCode(of: node)
    case .html: closeHTML()
    case .table: break
    case .lineBlock: closeLines()
    }
    leaf = OpenLeaf()
  }

  private mutating func closeParagraph() {
    takeDefinitions()
    guard leaf.firstSegment < segments.count else { return }
    trimParagraph()
    if takeCaption() { return }
    let isTask = takeTask()
    let previous = builder.lastChild(of: open[open.count - 1].node)
    let node = append(.paragraph, SourceSpan(leaf.start, leaf.end))
    inlineBlocks.append(
      InlineBlock(node: node, segments: leaf.firstSegment..<segments.count, isTask: isTask))
    lastParagraph = LastParagraph(node: node, previous: previous)
  }

  /// Takes white space from the end of the open paragraph.
  mutating func trimParagraph() {
    let last = segments.count - 1
    while segments[last].end > segments[last].start,
      ASCII.isSpace(source[segments[last].end - 1])
    {
      segments[last].end -= 1
    }
    leaf.end = segments[last].end
  }

  /// Reads `[ ]` or `[x]` at the start of an item (GFM 0.29 §5.3); false when there is none.
  @discardableResult
  mutating func takeTask() -> Bool {
    let parent = open[open.count - 1]
    let start = segments[leaf.firstSegment].start
    guard options.extensions.contains(.taskLists), parent.kind == .item, !parent.hasChild,
      start + 4 < segments[leaf.firstSegment].end,
      source[start] == 0x5B, source[start + 2] == 0x5D, ASCII.isBlank(source[start + 3])
    else { return false }
    let isDone = source[start + 1] | 0x20 == 0x78
    guard isDone || source[start + 1] == ASCII.space else { return false }
    var at = start + 3
    while at < segments[leaf.firstSegment].end, ASCII.isBlank(source[at]) { at += 1 }
    segments[leaf.firstSegment].start = at
    leaf.start = at
    builder.nodes[Int(parent.node.index)].value = isDone ? 2 : 1
    return true
  }

  private mutating func closeFencedCode() {
    if !leaf.isClosed { reportUnclosedFence() }
    if let format = rawFormat(leaf.info) { return closeRaw(format) }
    let node = append(.codeBlock, SourceSpan(leaf.start, leaf.end))
    var info = leaf.info
    let attributes = takeAttributes(&info, at: .anywhere)
    leaf.info = info
    if let attributes { addAttributes(attributes, of: node) }
    if !leaf.info.isEmpty {
      let range =
        Unescaped.range(of: leaf.info.range, in: source, &builder) ?? builder.range(leaf.info)
      builder.nodes[Int(node.index)].payload2 = builder.addRange(range)
    }
    setCode(of: node)
  }

  /// The name in `{=name}`, or nil when the info string is another.
  private func rawFormat(_ info: SourceSpan) -> SourceSpan? {
    guard options.extensions.contains(.attributes), info.count > 3, source[info.start] == 0x7B,
      source[info.start + 1] == 0x3D, source[info.end - 1] == 0x7D
    else { return nil }
    let name = SourceSpan(info.start + 2, info.end - 1)
    return source[name.range].allSatisfy(InlineAttributes.isFormatByte) ? name : nil
  }

  private mutating func closeRaw(_ format: SourceSpan) {
    let node = append(.rawBlock, SourceSpan(leaf.start, leaf.end))
    builder.nodes[Int(node.index)].payload2 = builder.addRange(builder.range(format))
    setCode(of: node)
  }

  private mutating func closeHTML() {
    if !leaf.isClosed, leaf.condition < 6 { reportUnclosedHTML() }
    cutSegments(at: leaf.end)
    let node = append(.htmlBlock, SourceSpan(leaf.start, leaf.end))
    let own = segments[leaf.firstSegment...]
    if own.count == 1, let only = own.first, only.padding == 0,
      !needsCopy(SourceSpan(leaf.start, leaf.end)),
      builder.nodes[Int(node.index)].span.start == leaf.start
    {
      builder.nodes[Int(node.index)].flags.insert(.textIsSpan)
      return
    }
    var text = joinedLines(own)
    if text.last == ASCII.lineFeed { text.removeLast() }
    builder.nodes[Int(node.index)].payload = builder.addRange(builder.makeText(text))
  }

  /// Takes lines that start after `end` from the open leaf.
  private mutating func cutSegments(at end: Int) {
    while segments.count > leaf.firstSegment, segments[segments.count - 1].start > end {
      segments.removeLast()
    }
    var next = end
    if next < source.count, source[next] == ASCII.carriageReturn { next += 1 }
    if next < source.count, source[next] == ASCII.lineFeed { next += 1 }
    guard segments.count > leaf.firstSegment else { return }
    segments[segments.count - 1].end = min(segments[segments.count - 1].end, next)
  }

  /// Gives a code block its text: a range of the source where that will do, else a copy.
  private mutating func setCode(of node: NodeID) {
    let own = segments[leaf.firstSegment...]
    guard let first = own.first else { return }
    let span = SourceSpan(first.start, first.end)
    let isWhole = own.count == 1 && first.padding == 0 && source[first.end - 1] == ASCII.lineFeed
    let range =
      isWhole && !needsCopy(span) ? builder.range(span) : builder.makeText(joinedLines(own))
    builder.nodes[Int(node.index)].payload = builder.addRange(range)
  }

  /// True when the bytes hold a carriage return or a NUL.
  private func needsCopy(_ span: SourceSpan) -> Bool {
    source[span.range].contains { $0 == ASCII.carriageReturn || $0 == 0 }
  }

  /// The lines with line feeds for all line endings, one at the end too, and U+FFFD for NUL.
  private func joinedLines(_ lines: ArraySlice<Segment>) -> [UInt8] {
    var out: [UInt8] = []
    for line in lines {
      out.append(contentsOf: repeatElement(ASCII.space, count: line.padding))
      for at in line.start..<line.end {
        switch source[at] {
        case 0: out += [0xEF, 0xBF, 0xBD]
        case ASCII.carriageReturn:
          let isPair = at + 1 < source.count && source[at + 1] == ASCII.lineFeed
          if !isPair { out.append(ASCII.lineFeed) }
        case let byte: out.append(byte)
        }
      }
    }
    if out.last != ASCII.lineFeed { out.append(ASCII.lineFeed) }
    return out
  }
}
