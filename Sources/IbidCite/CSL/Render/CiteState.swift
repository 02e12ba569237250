/// What is known of one cite when it is rendered.
struct CiteState: Sendable {
  /// The work; positions and numbers of its cites are below.
  var item: PreparedItem
  var locator: String?
  /// The kind of the locator; a page when none is named.
  var locatorLabel = "page"
  /// The same, where CSL knows it; nil without a locator.
  var locatorKind: LocatorKind?
  var position = CitePosition.first
  /// The number of the note with the first cite of the item; nil in text.
  var firstReferenceNoteNumber: Int?
  /// The number of the item in the list of references; nil when the style has no use for it.
  var citationNumber: Int?
  var disambiguation = Disambiguation()
  /// What is rendered: a cite, an entry of the bibliography, or a key to sort by.
  var purpose = Purpose.citation

  enum Purpose: Sendable, Equatable {
    case citation, bibliography
    /// Names in sort order, dates as digits, no affixes of names; with the options of the key.
    case sortKey(namesMin: Int?, namesUseFirst: Int?, namesUseLast: Bool?, isBibliography: Bool)
  }
}

/// How far an item's cites had to be extended to be told from others.
struct Disambiguation: Hashable, Sendable {
  /// What is shown beyond the style's wish of each list of names, in the order in which a cite
  /// renders the lists; a list that is missing is shown as the style says.
  var lists: [NameList] = []
  /// How many conditions `disambiguate="true"` hold, counted as the cite meets them.
  var conditions = 0
  /// 0 is “a”; nil for none.
  var yearSuffix: Int?

  /// The names of one variable.
  struct NameList: Hashable, Sendable {
    var field: Field
    /// How many names are shown at least.
    var shown = 0
    /// How each name shows its given part; names that are missing, as the style says.
    var levels: [GivenLevel] = []
  }

  /// How much of a given name is shown, beyond what the style says.
  enum GivenLevel: UInt8, Sendable, Comparable {
    case asStyled, initials, full

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
