/// What a `names` element says, its `name`, `et-al` and `label` and all inherited options resolved.
struct NamesElement: Sendable {
  /// The name variables, in order.
  var fields: [Field] = []
  var name = NameOptions()
  /// The term shown for the names left out, and its look.
  var etAlTerm: TermID = 0
  var etAlFormatting: FormattingID = 0
  /// What stands between the names of several variables.
  var delimiter: StringID = 0
  /// The label, or nil.
  var label: NamesLabel?
  /// True when the children of the element are those of a `substitute`.
  var hasSubstitute = false
  /// True when it has a `name` of its own.
  var hasName = false
}

/// The label of a names element.
struct NamesLabel: Sendable {
  var form = StyleElement.Form.long
  var plural = StyleElement.Plural.contextual
  var prefix: StringID = 0
  var suffix: StringID = 0
  var formatting: FormattingID = 0
  /// True when it stands before the names.
  var precedesNames = false
  /// True for a label with the form `verb` or `verb-short`, which stands before by its sense only.
  var isVerb: Bool { form == .verb || form == .verbShort }
}

/// The options of a `name` element, inherited ones included.
struct NameOptions: Sendable {
  var form = Form.long
  var and = And.none
  var delimiter: StringID = 0
  var delimiterPrecedesEtAl = Precedence.contextual
  var delimiterPrecedesLast = Precedence.contextual
  /// 0: never.
  var etAlMin = 0
  /// More than any minimum where the style does not say: names are not cut, then.
  var etAlUseFirst = Int.max
  /// 0: as `etAlMin`.
  var etAlSubsequentMin = 0
  var etAlSubsequentUseFirst = 0
  var etAlUseLast = false
  var initialize = true
  /// Nil: given names are not made initials.
  var initializeWith: StringID?
  var initializeWithHyphen = true
  var nameAsSortOrder = SortOrder.none
  var sortSeparator: StringID = 0
  var demoteNonDroppingParticle = Demotion.displayAndSort
  var prefix: StringID = 0
  var suffix: StringID = 0
  var formatting: FormattingID = 0
  var family = Part()
  var given = Part()

  enum Form: UInt8 { case long, short, count }
  enum And: UInt8 { case none, text, symbol }
  enum Precedence: UInt8 { case contextual, always, never, afterInvertedName }
  enum SortOrder: UInt8 { case none, first, all }
  enum Demotion: UInt8 { case never, sortOnly, displayAndSort }

  /// `name-part`.
  struct Part: Sendable {
    var prefix: StringID = 0
    var suffix: StringID = 0
    var formatting: FormattingID = 0
  }
}
