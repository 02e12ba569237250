import IbidModel

/// What bounds the text that is being written.
struct InlineScope {
  /// In a heading of one line.
  var isHeading = false
  /// In a text that attributes may end.
  var mayEndInAttributes = false
  /// In a line block.
  var isLineBlock = false
  /// After the `|` of a line block.
  var isAfterBar = false
  /// In a line after the first, which four spaces keep from starting a block.
  var isLaterLine = false
  /// True when code was written last, so that more would join it.
  var followsCode = false
  /// Every sign of text is escaped.
  var isCautious = false
  /// In a cell of a table.
  var isCell = false
  /// The number of open brackets, and of those that are links.
  var brackets = 0
  var links = 0
  /// The number of open superscripts and subscripts.
  var scripts = 0
  /// The open emphasis, innermost last.
  var emphasis: [(kind: NodeKind, byte: UInt8)] = []
  /// Where the last closing delimiter ended, and its byte.
  var closedAt = -1
  var closedByte: UInt8 = 0
  /// True when the next character of text must be written as a reference.
  var encodesNext = false
  /// True when a `$` stands in the block.
  var hasDollar = false
  /// True when dollars stand in what is not text, so that one in the text might pair with them.
  var escapesDollars = false
  /// True when a key was written last, so that `[` would begin its locator.
  var followsKey = false
  /// What the reader of the text will recognise.
  var extensions = MarkdownOptions.Extensions.all
  /// True when the article has link definitions, so that any bracket may be a link.
  var hasDefinitions = false
}

/// What comes after a run of text.
enum Follower {
  /// The end of the block or the line.
  case lineEnd
  /// Something that starts with `[`.
  case bracket
  /// A key that a `-` before it would belong to.
  case key
  /// The `]` at the end of a link's text.
  case bracketEnd
  /// Any other markup.
  case markup
}

extension MarkdownWriter {
  /// Begins an inline node.
  mutating func enterInline(_ id: NodeID, _ walk: inout Tree.Walk) {
    let kind = tree[id].kind
    if kind == .text {
      pending += scope.isLineBlock ? lineText(id) : tree.text(of: id)
      return
    }
    if isKey(id) { flush(.key) }
    flush(before: (kind == .link && isAddress(id)) || !isWritten(id) ? .emphasis : kind)
    switch kind {
    case .softBreak: writeBreak(id, isHard: false)
    case .lineBreak: writeBreak(id, isHard: true)
    case .code:
      writeCodeSpan(tree.text(of: id))
      writeAttributes(id)
    case .rawInline: writeRawFormat(id)
    case .span where isWritten(id): openBracket(id)
    case .rawHTML: writeRaw(tree.text(of: id))
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight: open(id)
    case .link, .image: openLink(id, &walk)
    case .inlineNote:
      put([0x5E, 0x5B])
      scope.brackets += 1
    case .noteReference:
      let label = note(id)?.label ?? ""
      put(Array("[^\(label)]".utf8))
    case .citation: writeCitation(id)
    case .math: writeMathematics(id)
    case .shortcode, .wikiLink, .blockID, .comment: writeOpaque(id)
    case .crossReference: writeCrossReference(id)
    default: break
    }
  }

  /// Ends an inline node.
  mutating func leaveInline(_ id: NodeID) {
    switch tree[id].kind {
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .highlight:
      flush(before: .emphasis)
      close(id)
    case .link, .image:
      guard !isAddress(id) else { return }
      flush(.bracketEnd)
      closeLink(id)
      writeAttributes(id)
    case .span where isWritten(id):
      flush(before: .emphasis)
      put([0x5D])
      scope.brackets -= 1
      writeAttributes(id)
    case .inlineNote:
      flush(before: .emphasis)
      put([0x5D])
      scope.brackets -= 1
    default: break
    }
  }

  /// Writes markup as it is.
  mutating func put(_ bytes: [UInt8]) {
    out += bytes
    isAtLineStart = false
    scope.encodesNext = false
    scope.followsKey = false
    scope.followsCode = false
  }

  /// Writes the text that waits, escaped as what stands around it needs; nil is a block's end.
  mutating func flush(before next: NodeKind?) {
    switch next {
    case nil, .softBreak, .lineBreak: flush(.lineEnd)
    case .link, .image, .noteReference, .citation, .span, .crossReference, .wikiLink:
      flush(.bracket)
    default: flush(.markup)
    }
  }

  private mutating func flush(_ follower: Follower) {
    guard !pending.isEmpty else { return }
    var escaping = MarkdownEscaping(
      pending, scope: scope, isAtStart: isAtLineStart, last: out.last ?? ASCII.lineFeed, follower)
    out += escaping.escaped()
    scope.hasDollar = escaping.scope.hasDollar
    scope.encodesNext = false
    scope.followsKey = false
    scope.followsCode = false
    isAtLineStart = false
    pending.removeAll(keepingCapacity: true)
  }

  // MARK: Breaks, code and raw HTML

  private mutating func writeBreak(_ id: NodeID, isHard: Bool) {
    scope.encodesNext = false
    if scope.isLineBlock { return writeLineBreak(isHard: isHard) }
    let isLast = tree[id].next < 0 && scope.brackets == 0 && scope.emphasis.isEmpty
    if isLast || (isAtLineStart && !isHard) { return }
    if scope.isCell || scope.isHeading {
      put(isHard && scope.isCell ? Array("<br>".utf8) : [ASCII.space])
      return
    }
    if isHard { out.append(0x5C) }
    out.append(ASCII.lineFeed)
    startLine()
    scope.isLaterLine = true
    scope.followsCode = false
  }

  mutating func writeCodeSpan(_ text: ArraySlice<UInt8>) {
    guard let first = text.first, let last = text.last else { return }
    let runs = backtickRuns(in: text)
    var length = 1
    while runs.contains(length) { length += 1 }
    let isBlank = text.allSatisfy { $0 == ASCII.space }
    let isPadded =
      first == 0x60 || last == 0x60 || (first == ASCII.space && last == ASCII.space && !isBlank)
    let fence = [UInt8](repeating: 0x60, count: length)
    var code = fence + (isPadded ? [ASCII.space] : [])
    for byte in text {
      if byte == 0x7C, scope.isCell { code.append(0x5C) }
      code.append(ASCII.isLineEnding(byte) ? ASCII.space : byte)
    }
    // Backticks side by side would be one run; a comment shows nothing.
    if scope.followsCode { put(Array("<!-- -->".utf8)) }
    put(code + (isPadded ? [ASCII.space] : []) + fence)
    scope.followsCode = true
  }

  private func backtickRuns(in text: ArraySlice<UInt8>) -> Set<Int> {
    var runs: Set<Int> = []
    var run = 0
    for byte in text {
      if byte == 0x60 {
        run += 1
      } else {
        runs.insert(run)
        run = 0
      }
    }
    runs.insert(run)
    return runs
  }

  /// Writes raw HTML; a line that would start a block is set in by four spaces, where it may be.
  private mutating func writeRaw(_ text: ArraySlice<UInt8>) {
    for (index, line) in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 {
        out.append(ASCII.lineFeed)
        startLine()
        scope.isLaterLine = true
      }
      if isAtLineStart, scope.isLaterLine, !scope.isLineBlock, startsBlock(Array(line)) {
        put([UInt8](repeating: ASCII.space, count: 4))
      }
      put(scope.isCell ? MarkdownEscaping.cell(Array(line)) : Array(line))
    }
  }

  private func startsBlock(_ line: [UInt8]) -> Bool {
    if line.first == 0x3C { return (1..<7).contains(HTMLBlockStart.condition(of: line[...])) }
    return line.first == 0x60 || line.first == 0x7E
      || BlockStart.escape(line, endsLine: true) != nil
  }

  // MARK: Links

  /// True for a link that `<address>` writes.
  private func isAddress(_ id: NodeID) -> Bool {
    guard tree[id].kind == .link, let link = tree.link(of: id), link.title == nil,
      let child = tree.children(of: id).first(where: { _ in true }), tree[child].kind == .text,
      tree[child].next < 0
    else { return false }
    let text = tree.text(of: child)
    let pointed = [0x3C] + text + [0x3E]
    let destination = tree.bytes(link.destination)
    if destination.elementsEqual(text) {
      return Autolink.addressEnd(pointed, 0, pointed.count) == pointed.count
    }
    guard destination.elementsEqual(Array("mailto:".utf8) + text) else { return false }
    return Autolink.emailEnd(pointed, 0, pointed.count) == pointed.count
  }

  private mutating func openLink(_ id: NodeID, _ walk: inout Tree.Walk) {
    if isAddress(id), let child = tree.children(of: id).first(where: { _ in true }) {
      put([0x3C] + tree.text(of: child) + [0x3E])
      writeAttributes(id)
      walk.skipAll(id, in: tree)
      return
    }
    put(tree[id].kind == .image ? [0x21, 0x5B] : [0x5B])
    scope.brackets += 1
    if tree[id].kind == .link { scope.links += 1 }
  }

  private mutating func closeLink(_ id: NodeID) {
    scope.brackets -= 1
    if tree[id].kind == .link { scope.links -= 1 }
    put([0x5D, 0x28])
    if let link = tree.link(of: id) { writeTarget(link, isDefinition: false) }
    put([0x29])
  }

  /// Writes a destination and a title.
  mutating func writeTarget(_ link: Tree.Link, isDefinition: Bool) {
    let needsPoints = isDefinition || link.title != nil
    var target = MarkdownEscaping.destination(tree.bytes(link.destination), isNeeded: needsPoints)
    if let title = link.title {
      target += [0x20, 0x22] + MarkdownEscaping.title(tree.bytes(title)) + [0x22]
    }
    out += scope.isCell ? MarkdownEscaping.cell(target) : target
  }

  // MARK: Notes and citations

  private func note(_ id: NodeID) -> Note? {
    let index = Int(tree[id].payload)
    return article.notes.indices.contains(index) ? article.notes[index] : nil
  }
}
