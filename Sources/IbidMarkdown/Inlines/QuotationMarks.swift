/// The quotation marks that straight quotes stand for, by language.
///
/// French has narrow no-break spaces inside the outer marks.
struct QuotationMarks: Hashable, Sendable {
  /// Outer opening and closing, inner opening and closing.
  private let texts: [String]

  /// The marks of a language by its BCP 47 tag; those of English where it is not known here.
  init(language: String?) {
    guard let language, language != "en" else {
      texts = Self.english
      return
    }
    let tag = language.lowercased()
    let name = tag.prefix { $0 != "-" && $0 != "_" }
    texts =
      switch name {
      case "de" where tag.hasSuffix("ch") || tag.hasSuffix("li"): ["«", "»", "‹", "›"]
      case "de": ["„", "“", "‚", "‘"]
      case "fr" where tag.hasSuffix("ch"): ["«\u{202F}", "\u{202F}»", "‹\u{202F}", "\u{202F}›"]
      case "fr": ["«\u{202F}", "\u{202F}»", "“", "”"]
      case "es": ["«", "»", "“", "”"]
      case "ru": ["«", "»", "„", "“"]
      default: Self.english
      }
  }

  private static let english = ["“", "”", "‘", "’"]

  /// What the mark of a straight quote stands for, once pairs are known.
  func sign(for mark: Mark) -> [UInt8] {
    let isDouble = mark.byte == 0x22
    let isPaired = mark.opens >= 0 || mark.closes >= 0
    if !isDouble, !isPaired { return Array("’".utf8) }
    let isOpening = mark.opens >= 0 || (mark.closes < 0 && mark.canOpen)
    return Array(texts[(isDouble ? 0 : 2) + (isOpening ? 0 : 1)].utf8)
  }
}
