import IbidModel

/// Tells which line breaks of a plain text only wrap a paragraph at a width.
///
/// A line is wrapped where the next line's first word had no room in it. Pages whose lines are
/// paragraphs have lines longer than any width, or none that break off within a sentence.
struct WrappedLines {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  /// The width that most full lines come near; nil when the text is not wrapped.
  private let width: Int?
  private let longest: Int

  /// Widths that a person or a program wraps at.
  private static let widths = 40...120

  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
    let pairs = zip(lines, lines.dropFirst()).filter { !$0.0.span.isEmpty && !$0.1.span.isEmpty }
    let lengths = pairs.map(\.0.columns).filter { $0 <= Self.widths.upperBound }.sorted()
    let typical = lengths.isEmpty ? 0 : lengths[min(lengths.count - 1, lengths.count * 3 / 4)]
    longest = lengths.last { $0 <= typical + 8 } ?? 0
    let isWrapped =
      Self.widths.contains(typical) && Self.isNarrow(lines)
      && Self.breaksOff(pairs, typical: typical, bytes)
    width = isWrapped ? typical : nil
  }

  /// True when hardly any text stands in lines longer than a width.
  private static func isNarrow(_ lines: [TextLine]) -> Bool {
    let all = lines.reduce(0) { $0 + $1.length }
    let long = lines.filter { $0.length > widths.upperBound }.reduce(0) { $0 + $1.length }
    return long * 5 <= all
  }

  /// True when many of the full lines that another follows end within a sentence: the next goes on
  /// in lower case.
  private static func breaksOff(
    _ pairs: [(TextLine, TextLine)], typical: Int, _ bytes: [UInt8]
  ) -> Bool {
    let full = pairs.filter { $0.0.columns * 10 >= typical * 7 }
    let off = full.filter { isLowercase($0.1, bytes) }
    return off.count >= 2 && off.count * 10 >= full.count * 4
  }

  /// True for a line that opens with a lower-case letter of ASCII.
  private static func isLowercase(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    let first = bytes[line.span.start]
    return ASCII.isLetter(first) && !ASCII.isUppercase(first)
  }

  // MARK: Deciding

  /// True when the break before the line at `index` only wraps the paragraph that starts with the
  /// line at `start`.
  func goesOn(_ index: Int, of start: Int) -> Bool {
    guard let width, index > start, !opensItem(index, of: start), !opensByIndent(index, of: start)
    else {
      return false
    }
    let before = lines[index - 1]
    if before.columns + 1 + firstWord(index) > width { return true }
    return before.columns * 10 >= width * 6 && Self.isLowercase(lines[index], bytes)
  }

  /// True for a line that opens with a bullet, or with a note's or item's number unless the line
  /// before has no room for it.
  private func opensItem(_ index: Int, of start: Int) -> Bool {
    let line = lines[index]
    if line.length > 1, bytes[line.span.start + 1] == ASCII.space,
      "-*+".utf8.contains(bytes[line.span.start])
    {
      return true
    }
    return label(at: index) && (label(at: start) || hasRoom(index - 1))
  }

  /// True when a line has room for a number in brackets.
  private func hasRoom(_ index: Int) -> Bool {
    lines[index].columns + 4 <= longest
  }

  /// True for a line that opens with “(1)”, “[1]” or “1.”.
  private func label(at index: Int) -> Bool {
    let span = lines[index].span
    var at = span.start
    if at < span.end, bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: "[") { at += 1 }
    let digits = at
    while at < span.end, ASCII.isDigit(bytes[at]) { at += 1 }
    guard (1...3).contains(at - digits), at < span.end else { return false }
    return digits > span.start
      ? bytes[at] == UInt8(ascii: ")") || bytes[at] == UInt8(ascii: "]")
      : bytes[at] == UInt8(ascii: ".") && at + 1 < span.end && bytes[at + 1] == ASCII.space
  }

  /// True when a line's indent opens a paragraph: it stands deeper than the line before, which ends
  /// a sentence, and is not the hanging rest of a note.
  private func opensByIndent(_ index: Int, of start: Int) -> Bool {
    let before = lines[index - 1]
    guard lines[index].indent >= before.indent + 2, !label(at: start) else { return false }
    let last = bytes[before.span.end - 1]
    return last != UInt8(ascii: ",") && last != UInt8(ascii: ";")
      && (!ASCII.isLetter(last) || ASCII.isUppercase(last))
  }

  private func firstWord(_ index: Int) -> Int {
    let span = lines[index].span
    let word = bytes[span.range].prefix { !ASCII.isSpace($0) }
    return TextLine.length(word)
  }
}

/// One line of a text without the space around it.
struct TextLine {
  let span: SourceSpan
  /// The columns before the text.
  let indent: Int
  /// The scalars of the text.
  let length: Int

  /// The columns to the end of the text.
  var columns: Int { indent + length }

  /// Reads a line.
  init(_ whole: SourceSpan, _ bytes: [UInt8]) {
    var (start, end) = (whole.start, whole.end)
    var indent = 0
    while start < end, ASCII.isSpace(bytes[start]) {
      indent += bytes[start] == ASCII.tab ? 8 : 1
      start += 1
    }
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    span = SourceSpan(start, end)
    self.indent = indent
    length = Self.length(bytes[start..<end])
  }

  /// The number of scalars in UTF-8.
  static func length(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
