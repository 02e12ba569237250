import IbidModel

/// The terms that count in one article: those of its language, then English, then those of other
/// languages that mean one thing only.
struct LocatorTerms: Sendable {
  private let tables: [LocatorTable]

  /// A term at a place in a text.
  struct Match {
    var label: Locator.Label
    /// The place after the term, its full stop too.
    var end: Int
    /// True when a number may follow without a blank: after a full stop or a sign.
    var isClosed: Bool
    /// A term of other languages: as it is looked up.
    var sharedKey: String?
  }

  /// The terms for a language, as a BCP 47 tag.
  init(language: String?) {
    let own = LocatorTable.table(language)
    let isEnglish = own == nil || own?.language == "en"
    tables = (isEnglish ? [] : own.map { [$0] } ?? []) + [.english, .shared]
  }

  private init(tables: [LocatorTable]) { self.tables = tables }

  /// The terms after one of other languages was read: that of its language come first now.
  func following(_ match: Match) -> LocatorTerms {
    guard let key = match.sharedKey else { return self }
    let found = LocatorTable.languages(of: key)
    guard found.count == 1 else { return self }
    return LocatorTerms(tables: found + tables)
  }

  /// The terms that start at `at`, the longest first.
  func matches(in text: LocatorText, at start: Int) -> [Match] {
    var found: [Match] = []
    var key = ""
    var at = start
    for _ in 0..<3 {
      guard let word = Self.wordEnd(text, at) else { break }
      if !key.isEmpty { key += " " }
      for one in text.characters[at..<word] { key.unicodeScalars.append(one.folded) }
      let hasStop = text.scalar(word) == "."
      let end = hasStop ? word + 1 : word
      if let match = match(key, text, start..<word, end: end) { found.append(match) }
      at = text.spaceEnd(end)
      guard at > word else { break }
    }
    return found.reversed()
  }

  private func match(
    _ key: String, _ text: LocatorText, _ range: Range<Int>, end: Int
  ) -> Match? {
    let hasStop = end > range.upperBound
    let isSign = !text.characters[range.upperBound - 1].scalar.isTermLetter
    let isShort = range.count == 1 && !isSign && key != "p"
    for table in tables {
      guard let entry = table.entries[key] else { continue }
      let isCapital = text.characters[range.lowerBound].scalar.properties.isUppercase
      if entry.isCapital, !isCapital { continue }
      // One letter is a term with its full stop only; a capital as in `S 14` will do.
      if isShort, !hasStop, !entry.isCapital { continue }
      return Match(
        label: entry.label, end: end, isClosed: hasStop || isSign,
        sharedKey: table.language.isEmpty ? key : nil)
    }
    return nil
  }

  /// The longest word of a term, in characters.
  private static let longestWord = 24

  /// The end of the word or the run of signs at `at`; nil when there is neither.
  private static func wordEnd(_ text: LocatorText, _ at: Int) -> Int? {
    guard at < text.count else { return nil }
    let first = text.characters[at].scalar
    var end = at
    if first.isTermSign {
      while end < text.count, text.characters[end].scalar == first { end += 1 }
    } else {
      while end < text.count, end - at <= longestWord, isInWord(text, end) { end += 1 }
    }
    return end > at && end - at <= longestWord ? end : nil
  }

  private static func isInWord(_ text: LocatorText, _ at: Int) -> Bool {
    let scalar = text.characters[at].scalar
    if scalar == "'" || scalar == "\u{2019}" { return text.isWord(at + 1) }
    return scalar == "º" || scalar == "°" || scalar == "ª" || scalar.properties.isAlphabetic
  }
}

extension Unicode.Scalar {
  /// True for the signs that are terms by themselves.
  fileprivate var isTermSign: Bool { self == "§" || self == "¶" || self == "№" }

  /// True for letters of the line; those above it end a term as a sign does.
  fileprivate var isTermLetter: Bool {
    switch self {
    case "º", "°", "ª", "ᵒ", "ˢ": false
    default: properties.isAlphabetic
    }
  }
}
