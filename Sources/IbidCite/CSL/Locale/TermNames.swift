import IbidModel

/// The names of all terms that CSL 1.0.2 knows (appendix II).
enum TermNames {
  /// Everything a style may ask for by `text term`, labels, dates and ordinals included.
  static let all: Set<String> = Set(
    [general, punctuation, months, seasons, ordinals, types, numbers, roles, locators].joined())

  /// Words and phrases.
  static let general = [
    "accessed", "ad", "advance-online-publication", "album", "and", "and others", "anonymous",
    "at", "audio-recording", "available at", "bc", "bce", "by", "ce", "circa", "cited", "et-al",
    "film", "forthcoming", "from", "henceforth", "ibid", "in", "in press", "internet", "letter",
    "loc-cit", "no date", "no-place", "no-publisher", "on", "online", "op-cit",
    "original-work-published", "personal-communication", "podcast", "podcast-episode", "preprint",
    "presented at", "radio-broadcast", "radio-series", "radio-series-episode", "reference",
    "retrieved", "review-of", "scale", "special-issue", "special-section", "television-broadcast",
    "television-series", "television-series-episode", "video", "working-paper",
  ]

  static let punctuation = [
    "open-quote", "close-quote", "open-inner-quote", "close-inner-quote", "page-range-delimiter",
    "colon", "comma", "semicolon",
  ]

  static let months = numbered("month-", 1...12)

  static let seasons = numbered("season-", 1...4)

  static let ordinals =
    ["ordinal"] + numbered("ordinal-", 0...99) + numbered("long-ordinal-", 1...10)

  /// A term for each type of item.
  static let types = ItemType.allCases.map(\.rawValue)

  /// A term for each number variable.
  static let numbers = Field.allCases.filter { $0.kind == .number }.map(\.name)

  /// A term for each name variable.
  static let roles = Field.allCases.filter { $0.kind == .name }.map(\.name)

  static let locators = Locator.Label.allCases.map(\.rawValue)

  /// Names that end in two digits.
  private static func numbered(_ stem: String, _ range: ClosedRange<Int>) -> [String] {
    range.map { number -> String in number < 10 ? "\(stem)0\(number)" : "\(stem)\(number)" }
  }
}
