package import IbidModel

extension Citation.Item {
  /// What follows the key, with the locators read by the terms of `language`, a BCP 47 tag; linear.
  ///
  /// The terms of that language come first, then English ones, then those of other languages that
  /// mean one thing only. A bare number is a page; `{…}` holds a locator whatever it says, and `{}`
  /// says that there is none (Pandoc's manual, “Locators”). `source` is the article's.
  package func locatedSuffix(language: String?, in source: [UInt8]) -> CitationSuffix {
    let bytes = Array(suffix.utf8)
    guard !bytes.isEmpty else { return CitationSuffix(text: "", span: suffixSpan) }
    let text = LocatorText(bytes)
    var reader = LocatorReader(text, LocatorTerms(language: language))
    reader.read()
    let places = SuffixPlaces(bytes, suffixSpan, in: source)
    let rest = text.byteEnd(reader.end)
    return CitationSuffix(
      locators: reader.found.map { places.locator($0, in: text) },
      text: String(decoding: bytes[rest...], as: UTF8.self),
      span: places.span(rest, bytes.count))
  }
}

/// The way from the bytes of a suffix back to the source, where marks of quotations and indents of
/// items may stand between its lines.
struct SuffixPlaces {
  private let span: SourceSpan
  /// For each byte of the suffix its place; empty when they lie side by side.
  private var places: [Int] = []

  init(_ suffix: [UInt8], _ span: SourceSpan, in source: [UInt8]) {
    self.span = span
    guard suffix.count != span.count else { return }
    var at = span.start
    places.reserveCapacity(suffix.count)
    for index in suffix.indices {
      if at > span.start, at < source.count, ASCII.isLineEnding(source[at - 1]),
        !ASCII.isLineEnding(source[at])
      {
        at += Self.prefix(source[at..<min(span.end, source.count)], before: suffix[index...])
      }
      places.append(min(at, span.end))
      at += 1
    }
  }

  /// The number of bytes of the line that belong to the containers around.
  ///
  /// What is left of the blanks and `>` at its start is the start of the content.
  private static func prefix(_ line: ArraySlice<UInt8>, before content: ArraySlice<UInt8>) -> Int {
    let marks = line.prefix { ASCII.isBlank($0) || $0 == 0x3E }.count
    let own = content.prefix { ASCII.isBlank($0) || $0 == 0x3E }.count
    return max(0, marks - own)
  }

  /// The span of the suffix's bytes in the source.
  func span(_ start: Int, _ end: Int) -> SourceSpan {
    guard !places.isEmpty else { return SourceSpan(span.start + start, span.start + end) }
    let first = start < places.count ? places[start] : span.end
    return SourceSpan(first, end > start ? places[end - 1] + 1 : first)
  }

  /// The locator with its places in the source.
  func locator(_ found: LocatorReader.Found, in text: LocatorText) -> Locator {
    Locator(
      label: found.label, labelSpan: span(found.term, in: text),
      value: text.string(found.value), valueSpan: span(found.value, in: text))
  }

  private func span(_ range: Range<Int>, in text: LocatorText) -> SourceSpan {
    let start = text.byte(range.lowerBound)
    return span(start, range.isEmpty ? start : text.byteEnd(range.upperBound))
  }
}
