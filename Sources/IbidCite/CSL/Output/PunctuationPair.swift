/// What becomes of two marks of punctuation that meet where parts of the output are joined.
///
/// The facts are those of citeproc-js, which the fixtures `punctuation_FullMonty…` fix.
enum PunctuationPair {
  /// Both are shown.
  case both
  /// Only the first is shown: `?.`, `..`, `!:`.
  case first
  /// Only the second is shown: `:!`.
  case second

  /// What becomes of a mark or space after another.
  static func of(_ first: UInt8, _ second: UInt8) -> PunctuationPair {
    if first == second { return .first }
    switch second {
    case UInt8(ascii: "."): return afterwards(first, drops: isStrongOrColon(first))
    case UInt8(ascii: ":"):
      return afterwards(first, drops: isStrong(first) || first == UInt8(ascii: ";"))
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return first == UInt8(ascii: ":") || first == UInt8(ascii: ";") ? .second : .both
    default: return .both
    }
  }

  private static func afterwards(_ first: UInt8, drops: Bool) -> PunctuationPair {
    drops ? .first : .both
  }

  private static func isStrong(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private static func isStrongOrColon(_ byte: UInt8) -> Bool {
    isStrong(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
  }
}

extension UInt8 {
  /// True for the marks that merge with each other: `. , : ; ! ?`.
  var isMergingPunctuation: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// True for the marks that move inside a closing quotation mark: all but `:` and `;`.
  var movesIntoQuote: Bool {
    isMergingPunctuation && self != UInt8(ascii: ":") && self != UInt8(ascii: ";")
  }
}
