import IbidModel

extension InlineParser {
  /// Makes nodes of the marks and the text between them, in document order.
  mutating func emit(to block: NodeID) {
    var emission = Emission(at: text.start, parent: block, open: openNodes)
    openNodes = []
    var index = 0
    while index < marks.count {
      if marks[index].start >= emission.at { emit(index, &emission) }
      index &+= 1
    }
    flush(to: text.end, &emission)
    emission.open.removeAll(keepingCapacity: true)
    openNodes = emission.open
  }

  /// How far emission has come.
  struct Emission {
    /// The end of what has been emitted.
    var at: Int
    /// The node that takes in new ones.
    var parent: NodeID
    /// The nodes around it that are open, below the block.
    var open: [NodeID]
    /// The number of open links.
    var links = 0
  }

  private mutating func emit(_ index: Int, _ emission: inout Emission) {
    switch marks[index].kind {
    case .bracket: return
    case .delimiter: emitDelimiter(index, &emission)
    case .openLink, .openImage, .openNote, .openSpan: emitOpen(index, &emission)
    case .closeBracket: emitClose(index, &emission)
    default:
      // A bare address inside a link is text.
      if emission.links == 0 || !marks[index].isBare {
        emitLeaf(index, &emission)
      } else {
        emitZeros(marks[index], &emission)
      }
    }
  }

  /// Emits the NULs of an address that is text.
  private mutating func emitZeros(_ mark: Mark, _ emission: inout Emission) {
    for zero in mark.start..<mark.end where bytes[zero] == 0 {
      flush(to: zero, &emission)
      let span = text.span(zero, zero + 1)
      builder.appendMade(.text, [0xEF, 0xBF, 0xBD], span: span, to: emission.parent)
      emission.at = zero + 1
    }
  }

  /// Emits plain text up to `stop`.
  private mutating func flush(to stop: Int, _ emission: inout Emission) {
    while emission.at < stop {
      let end = min(stop, text.stretchEnd(emission.at))
      builder.appendText(text.span(emission.at, end), to: emission.parent)
      emission.at = end
    }
  }

  private mutating func emitDelimiter(_ index: Int, _ emission: inout Emission) {
    let mark = marks[index]
    if mark.byte == 0x22 || mark.byte == 0x27 {
      emitQuote(mark, &emission)
      return
    }
    guard mark.opens >= 0 || mark.closes >= 0 else { return }
    flush(to: mark.start, &emission)
    var close = mark.closes
    while close >= 0 {
      emission.at += pairs[Int(close)].length
      closeNode(to: emission.at, &emission)
      close = pairs[Int(close)].nextClose
    }
    guard mark.opens >= 0 else { return }
    flush(to: emission.at + mark.value, &emission)
    var open = mark.opens
    while open >= 0 {
      let pair = pairs[Int(open)]
      openNode(pair.kind, at: emission.at, &emission)
      emission.at += pair.length
      open = pair.nextOpen
    }
  }

  private mutating func emitQuote(_ mark: Mark, _ emission: inout Emission) {
    flush(to: mark.start, &emission)
    builder.appendMade(
      .text, quotes.sign(for: mark), span: text.span(mark.start, mark.end), to: emission.parent)
    emission.at = mark.end
  }

  @discardableResult
  private mutating func openNode(_ kind: NodeKind, at start: Int, _ emission: inout Emission)
    -> NodeID
  {
    let source = text.source(start)
    let node = builder.append(kind, SourceSpan(source, source), to: emission.parent)
    emission.open.append(emission.parent)
    emission.parent = node
    return node
  }

  private mutating func closeNode(to stop: Int, _ emission: inout Emission) {
    guard let outer = emission.open.popLast() else { return }
    let node = emission.parent
    emission.parent = outer
    builder.nodes[Int(node.index)].end = UInt32(truncatingIfNeeded: text.sourceEnd(stop))
  }

  private mutating func emitOpen(_ index: Int, _ emission: inout Emission) {
    let mark = marks[index]
    flush(to: mark.start, &emission)
    switch mark.kind {
    case .openNote:
      let node = openNode(.inlineNote, at: mark.start, &emission)
      noteUses.append(NoteUse(node: node, label: nil))
    case .openSpan:
      let node = openNode(.span, at: mark.start, &emission)
      builder.setAttributes(inlineAttributes[mark.value], of: node)
    default:
      let kind = mark.kind == .openImage ? NodeKind.image : .link
      let node = openNode(kind, at: mark.start, &emission)
      builder.nodes[Int(node.index)].payload = UInt32(truncatingIfNeeded: mark.value)
      if kind == .link { emission.links += 1 }
    }
    emission.at = mark.end
  }

  private mutating func emitClose(_ index: Int, _ emission: inout Emission) {
    flush(to: marks[index].start, &emission)
    if builder.nodes[Int(emission.parent.index)].kind == .link { emission.links -= 1 }
    closeNode(to: marks[index].end, &emission)
    emission.at = marks[index].end
  }

  private mutating func emitLeaf(_ index: Int, _ emission: inout Emission) {
    let mark = marks[index]
    flush(to: mark.start, &emission)
    emission.at = mark.end
    let span = text.span(mark.start, mark.end)
    let parent = emission.parent
    switch mark.kind {
    case .escape: emission.at = mark.start + 1
    case .softBreak: builder.append(.softBreak, span, to: parent)
    case .lineBreak: builder.append(.lineBreak, span, to: parent)
    case .code: emitCode(mark, span, parent)
    case .raw: emitRawFormat(mark, span, parent)
    case .math: emitMathematics(mark, span, parent)
    case .attributes: emitAttributes(mark, span, parent)
    case .rawHTML: emitRaw(mark, span, parent)
    case .autolink, .email, .bareLink, .bareEmail, .bareWeb: emitAddress(mark, span, parent)
    case .entity:
      builder.appendMade(
        .text, Unescaped.bytes(of: mark.start..<mark.end, in: bytes), span: span, to: parent)
    case .zero: builder.appendMade(.text, [0xEF, 0xBF, 0xBD], span: span, to: parent)
    case .dashes:
      builder.appendMade(.text, Dashes.text(mark.end - mark.start), span: span, to: parent)
    case .ellipsis: builder.appendMade(.text, [0xE2, 0x80, 0xA6], span: span, to: parent)
    case .noteReference: emitReference(mark, span, parent)
    case .shortcode, .wikiLink, .blockID, .comment: emitOpaque(mark, span, parent)
    case .citeKey, .citation: emitCitation(index, span, parent)
    default: break
    }
  }

  private mutating func emitReference(_ mark: Mark, _ span: SourceSpan, _ parent: NodeID) {
    let node = builder.append(.noteReference, span, to: parent)
    noteUses.append(NoteUse(node: node, label: text.span(mark.start + 2, mark.end - 1)))
  }

  private mutating func emitCitation(_ index: Int, _ span: SourceSpan, _ parent: NodeID) {
    let node = builder.append(.citation, span, to: parent)
    builder.nodes[Int(node.index)].payload = UInt32(truncatingIfNeeded: citations.count)
    citations.append(citation(index))
  }

  private mutating func emitCode(_ mark: Mark, _ span: SourceSpan, _ parent: NodeID) {
    let range = codeRange(mark.start + mark.value..<mark.end - mark.value)
    let node = builder.append(.code, span, to: parent)
    builder.nodes[Int(node.index)].payload = builder.addRange(range)
  }

  /// The code between two fences, without what pads it.
  mutating func codeRange(_ fenced: Range<Int>) -> Tree.TextRange {
    var start = fenced.lowerBound
    var stop = fenced.upperBound
    let inner = bytes[start..<stop]
    let isClean = !inner.contains { ASCII.isLineEnding($0) || $0 == 0 }
    if let first = inner.first, let last = inner.last, inner.count >= 2,
      isCodePadding(first), isCodePadding(last), inner.contains(where: { !isCodePadding($0) })
    {
      start += first == ASCII.carriageReturn && bytes[start + 1] == ASCII.lineFeed ? 2 : 1
      stop -= last == ASCII.lineFeed && bytes[stop - 2] == ASCII.carriageReturn ? 2 : 1
    }
    let isWhole = isClean && text.stretchEnd(start) >= stop
    return isWhole
      ? builder.range(text.span(start, stop)) : builder.makeText(codeLines(start..<stop))
  }

  private func isCodePadding(_ byte: UInt8) -> Bool {
    byte == ASCII.space || ASCII.isLineEnding(byte)
  }

  /// The code with spaces for line endings.
  private func codeLines(_ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    for at in range {
      switch bytes[at] {
      case 0: out += [0xEF, 0xBF, 0xBD]
      case ASCII.lineFeed where at > range.lowerBound && bytes[at - 1] == ASCII.carriageReturn:
        break
      case ASCII.lineFeed, ASCII.carriageReturn: out.append(ASCII.space)
      case let byte: out.append(byte)
      }
    }
    return out
  }

  private mutating func emitRaw(_ mark: Mark, _ span: SourceSpan, _ parent: NodeID) {
    let raw = bytes[mark.start..<mark.end]
    if raw.contains(0) {
      builder.appendMade(.rawHTML, zerosReplaced(raw), span: span, to: parent)
    } else if text.stretchEnd(mark.start) >= mark.end {
      let node = builder.append(.rawHTML, span, to: parent)
      builder.nodes[Int(node.index)].flags.insert(.textIsSpan)
    } else {
      builder.appendMade(.rawHTML, raw, span: span, to: parent)
    }
  }

  /// Emits a link whose text is its own address.
  private mutating func emitAddress(_ mark: Mark, _ span: SourceSpan, _ parent: NodeID) {
    let isPointed = mark.kind == .autolink || mark.kind == .email
    let inner = SourceSpan(span.start + (isPointed ? 1 : 0), span.end - (isPointed ? 1 : 0))
    let prefix =
      switch mark.kind {
      case .email, .bareEmail: "mailto:"
      case .bareWeb: "http://"
      default: ""
      }
    let node = builder.append(.link, span, to: parent)
    let isPlain = !source[inner.range].contains(0)
    let shown = isPlain ? Array(source[inner.range]) : Unescaped.withoutZeros(source[inner.range])
    let destination =
      prefix.isEmpty && isPlain
      ? builder.range(inner) : builder.makeText(Array(prefix.utf8) + shown)
    builder.nodes[Int(node.index)].payload = builder.addLink(Tree.Link(destination: destination))
    if isPlain {
      builder.appendText(inner, to: node)
    } else {
      builder.appendMade(.text, shown, span: inner, to: node)
    }
  }
}

/// What a run of hyphens stands for with smart punctuation.
enum Dashes {
  /// As many em dashes as go, the rest en dashes, all alike where that is possible.
  static func text(_ count: Int) -> [UInt8] {
    let long: Int
    let short: Int
    if count % 3 == 0 {
      (long, short) = (count / 3, 0)
    } else if count % 2 == 0 {
      (long, short) = (0, count / 2)
    } else if count % 3 == 2 {
      (long, short) = ((count - 2) / 3, 1)
    } else {
      (long, short) = ((count - 4) / 3, 2)
    }
    var out: [UInt8] = []
    for _ in 0..<long { out += [0xE2, 0x80, 0x94] }
    for _ in 0..<short { out += [0xE2, 0x80, 0x93] }
    return out
  }
}
