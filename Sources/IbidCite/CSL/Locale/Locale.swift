/// The terms, date formats and options of a language, from a file or from a style.
public struct Locale: Sendable {
  /// The tag it is for, as written; empty where a style has terms for all languages.
  public let language: String
  var terms: [Entry] = []
  /// `ordinal`, `ordinal-00` … `ordinal-99`.
  var ordinals: [OrdinalEntry] = []
  /// `long-ordinal-01` … `-10`.
  var longOrdinals: [Ordinals.LongKey: [UInt8]] = [:]
  var textDate: LocaleDate?
  var numericDate: LocaleDate?
  var limitsDayOrdinalsToFirst: Bool?
  var hasPunctuationInQuote: Bool?

  /// One form of one term.
  struct Entry: Sendable {
    var key: LocaleTable.Key
    var term: Term
  }

  /// One ending of ordinals; `number` is nil for `ordinal` itself.
  struct OrdinalEntry: Sendable {
    var number: Int?
    var match: Ordinals.Match
    var gender: Term.Gender
    var ending: [UInt8]
  }

  /// Reads a locale file.
  ///
  /// - Throws: `StyleError` when the bytes are not XML, not a locale, or of another version of CSL.
  public init(xml: [UInt8], name: String) throws(StyleError) {
    let tree = try XMLReader.tree(of: xml, file: name)
    try Style.checkRoot(of: tree, expected: .locale, file: name)
    self.init(tree, node: 0)
  }
}

/// A localized date: the parts in the order of the language.
struct LocaleDate: Sendable {
  var attributes: [XMLTree.Attribute] = []
  /// The attributes of each `date-part`.
  var parts: [[XMLTree.Attribute]] = []
}
