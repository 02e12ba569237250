import IbidModel

/// Blocks that Hugo, Quarto and Obsidian have beyond Pandoc's.
extension BlockParser {
  /// Takes a shortcode that stands alone on its lines, wherever these lie.
  ///
  /// Only a closing one, and a pair that holds code over several lines, breaks into a paragraph:
  /// others may be words of its text.
  mutating func openShortcode(_ matched: Int) -> Start {
    guard options.extensions.contains(.shortcodes),
      ShortcodeEnds.opens(source, line.content, line.end),
      let stop = shortcodeEnds.end(source, line.content, source.count),
      !isInParagraph || isClosingShortcode || holdsCode(to: stop)
    else { return .none }
    return takeRaw(.shortcodeBlock, to: stop, matched)
  }

  /// Takes a comment that stands alone on its lines.
  mutating func openComment(_ matched: Int) -> Start {
    let start = line.content
    guard options.extensions.contains(.comments), byte(start + 1) == 0x25,
      !isInParagraph || trimmed(SourceSpan(start, line.end)).count == 2,
      let stop = commentEnds.end(source, start, source.count)
    else { return .none }
    return takeRaw(.commentBlock, to: stop, matched)
  }

  /// True for a pair from here to `stop`, on several lines, with code inside.
  private func holdsCode(to stop: Int) -> Bool {
    guard stop > line.next else { return false }
    let code = Shortcode(source[line.content..<stop])
    return code.holdsNoMarkdown && code.end < stop
  }

  private var isClosingShortcode: Bool {
    var at = line.content + 3
    while ASCII.isBlank(byte(at)) { at += 1 }
    return byte(at) == 0x2F && byte(at + 1) != 0x2A
  }

  /// Takes the source up to `stop` as one block, byte for byte, its lines' prefixes among it.
  ///
  /// What follows a block of several lines on its last line is read as a line of its own; a block of
  /// one line that something follows is none.
  private mutating func takeRaw(_ kind: NodeKind, to stop: Int, _ matched: Int) -> Start {
    var rest = stop
    while rest < source.count, ASCII.isBlank(source[rest]) { rest += 1 }
    let isAlone = rest == source.count || ASCII.isLineEnding(source[rest])
    guard isAlone || stop > line.next else { return .none }
    let start = line.content
    close(downTo: matched)
    prepareParent(forItem: false)
    let node = append(kind, SourceSpan(start, stop))
    builder.nodes[Int(node.index)].flags.insert(.textIsSpan)
    if stop > line.end { line.begin(stop, in: source) }
    if !isAlone { line.next = rest }
    return .finished
  }

  /// Makes the quotation that has just begun a callout, if its first line says so: `[!note] title`.
  mutating func takeCallout() -> Start {
    line.look(in: source)
    guard let type = calloutType(line.content) else { return .containers }
    let node = open[open.count - 1].node
    var at = type.end + 1
    builder.nodes[Int(node.index)].kind = .callout
    builder.nodes[Int(node.index)].payload2 = builder.addRange(builder.range(type))
    if byte(at) == 0x2D || byte(at) == 0x2B {
      builder.nodes[Int(node.index)].value = byte(at) == 0x2D ? 1 : 2
      at += 1
    }
    builder.nodes[Int(node.index)].end = UInt32(truncatingIfNeeded: at)
    let title = trimmed(SourceSpan(at, line.end))
    if !title.isEmpty { addInlines(of: append(.calloutTitle, title), title) }
    return .finished
  }

  /// The name in `[!name]`, which begins with a letter; or nil.
  private func calloutType(_ start: Int) -> SourceSpan? {
    guard line.indent < 4, byte(start) == 0x5B, byte(start + 1) == 0x21,
      ASCII.isLetter(byte(start + 2))
    else { return nil }
    var at = start + 2
    let limit = min(line.end, at + 64)
    while at < limit, CalloutText.isTypeByte(source[at]) { at += 1 }
    guard byte(at) == 0x5D else { return nil }
    let isFold = byte(at + 1) == 0x2D || byte(at + 1) == 0x2B
    let next = byte(at + (isFold ? 2 : 1))
    guard at + (isFold ? 2 : 1) >= line.end || ASCII.isBlank(next) else { return nil }
    return SourceSpan(start + 2, at)
  }
}

/// The bytes of callouts.
enum CalloutText {
  /// True for what the name of a callout's type is made of.
  static func isTypeByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F || byte == 0x7C || byte == 0x20
  }
}

/// Finds where `%%` comments end; remembers when none ends any more.
struct CommentEnds {
  private var isMissing = false

  /// The byte after the comment that opens at the `%%` at `start`, or nil.
  mutating func end(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    if isMissing { return nil }
    var at = start + 2
    while at + 1 < end {
      if text[at] == 0x25, text[at + 1] == 0x25 { return at + 2 }
      at += 1
    }
    isMissing = true
    return nil
  }
}
