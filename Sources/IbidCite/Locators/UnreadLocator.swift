package import IbidModel

extension Citation.Item {
  /// Where the suffix begins to name a page and nobody can read which (`p. ?`, `pp.`, an open `{`);
  /// nil when it does not.
  ///
  /// Only for a suffix in which no locator was read. What may be an initial is left alone.
  package func unreadLocator(language: String?, in source: [UInt8]) -> SourceSpan? {
    let bytes = Array(suffix.utf8)
    guard !bytes.isEmpty else { return nil }
    let text = LocatorText(bytes)
    let start = text.spaceEnd(text.scalar(0) == "," ? 1 : 0)
    guard let end = Self.unreadEnd(in: text, from: start, LocatorTerms(language: language)) else {
      return nil
    }
    return SuffixPlaces(bytes, suffixSpan, in: source).span(text.byte(start), text.byteEnd(end))
  }

  private static func unreadEnd(
    in text: LocatorText, from start: Int, _ terms: LocatorTerms
  ) -> Int? {
    if text.scalar(start) == "{" {
      let isClosed = (start..<text.count).contains { text.scalar($0) == "}" }
      return isClosed ? nil : text.count
    }
    for match in terms.matches(in: text, at: start) where match.label == .page {
      let next = text.spaceEnd(match.end)
      if next >= text.count { return match.end }
      // `S. Müller` has an initial, `p. or so` is prose; a sign is neither.
      guard match.isClosed, !text.isWord(next) else { continue }
      return min(next + 1, text.count)
    }
    return nil
  }
}
