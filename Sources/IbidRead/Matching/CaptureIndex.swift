package import IbidModel

/// A capture made ready to look quotations up in; made once, used by many threads.
///
/// A lookup goes from the rare words of the quotation to a few places, and lays the quotation beside
/// each word by word; what two words have between them is compared apart. Its time is bounded by
/// the limits that `SeedVotes`, `ExactSearch` and `PassageSearch` name, not by the text.
package struct CaptureIndex: Sendable {
  package let capture: Capture
  private let index: WordIndex
  private let lines: LineIndex

  /// The most words that are shown after a passage.
  private static let mostNext = 8

  /// Folds and indexes the text; linear.
  package init(_ capture: Capture) {
    self.capture = capture
    index = WordIndex(capture.text)
    lines = LineIndex(capture.text)
  }

  /// What comes of comparing these words with the capture.
  ///
  /// `language` is that of the article, as a BCP 47 tag.
  package func comparison(of words: String, language: String?) -> Comparison {
    let quoted = QuotedWords(Array(words.utf8))
    guard let match = match(quoted) else {
      return isOtherLanguage(quoted, language)
        ? .couldNotTell(.otherLanguage) : .notFound(in: capture.id, closest: nil)
    }
    return match.isFound
      ? .found(match.likeness, match.passage)
      : .notFound(in: capture.id, closest: match.passage)
  }

  /// The passage that comes nearest to these words; nil when none is near.
  package func match(of words: String) -> Match? { match(QuotedWords(Array(words.utf8))) }

  /// A passage beside which a quotation was laid.
  package struct Match: Sendable {
    /// True when it is taken for the quoted passage.
    package let isFound: Bool
    package let likeness: Comparison.Likeness
    /// Letters, digits and spaces that differ.
    package let distance: Int
    package let passage: Passage
  }

  private func match(_ quoted: QuotedWords) -> Match? {
    guard !quoted.run.words.isEmpty else { return nil }
    let ways = PassageSearch(index, quoted).ways()
    let isFound = ways.contains(where: \.isAccepted)
    let fit = ways.filter { isFound ? $0.isAccepted : $0.isNear }
    guard let least = fit.map(\.distance).min() else { return nil }
    let readings = fit.lazy.filter { $0.distance == least }
      .compactMap { PassageReading($0, quoted: quoted, index: index) }
    var best: (likeness: Comparison.Likeness, reading: PassageReading)?
    for reading in readings {
      let likeness = reading.likeness
      if let best, best.likeness.rank <= likeness.rank { continue }
      best = (likeness, reading)
      if likeness == .verbatim { break }
    }
    guard let best else { return nil }
    return Match(
      isFound: isFound, likeness: best.likeness, distance: least, passage: passage(best.reading))
  }

  private func passage(_ reading: PassageReading) -> Passage {
    let span = reading.span
    let place = lines.position(at: span.start)
    return Passage(
      capture: capture.id, span: span, line: place.line, column: place.column,
      difference: reading.pieces, next: reading.next(Self.mostNext))
  }

  private func isOtherLanguage(_ quoted: QuotedWords, _ language: String?) -> Bool {
    if let ours = quoted.scripts.main, let theirs = index.scripts.main, ours != theirs {
      return true
    }
    guard let ours = Self.primary(language), let theirs = Self.primary(capture.language) else {
      return false
    }
    return ours != theirs && !quoted.run.words.isEmpty
  }

  /// The primary subtag in small letters; nil when it names no language.
  private static func primary(_ tag: String?) -> String? {
    let first = tag?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased()
    return first == "und" || first == "mul" || first == "zxx" ? nil : first
  }
}

extension Comparison.Likeness {
  /// The place in `allCases`: the nearest has the lowest.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
