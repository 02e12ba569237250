/// What an `if` or `else-if` asks.
struct Condition: Sendable {
  var match = Match.all
  /// One for each value of each attribute; none for `else`.
  var tests: [Test] = []

  enum Match: UInt8 { case all, any, none }

  /// One question.
  struct Test: Sendable, BitwiseCopyable {
    var kind: Kind
    /// The field of `variable`, `isNumeric` and `isUncertainDate`.
    var field: Field = .title
    /// The item type, the locator kind, or the position as a bit; several bits where any will do.
    var bit: UInt64 = 0
  }

  enum Kind: UInt8 {
    case type, variable, isNumeric, isUncertainDate, locator, position, disambiguate
    /// A value that the style names and CSL does not know: never true.
    case never
    /// `else`: always true.
    case always
  }
}

/// The position of a cite among those of its article; each includes what CSL says it includes.
struct CitePosition: OptionSet, Hashable, Sendable {
  var rawValue: UInt8
  static let first = CitePosition(rawValue: 1)
  static let subsequent = CitePosition(rawValue: 2)
  static let ibid = CitePosition(rawValue: 4)
  static let ibidWithLocator = CitePosition(rawValue: 8)
  static let nearNote = CitePosition(rawValue: 16)
  static let farNote = CitePosition(rawValue: 32)
}
