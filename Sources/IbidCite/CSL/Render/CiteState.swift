/// What is known of one cite when it is rendered.
struct CiteState: Sendable {
  /// The work; positions and numbers of its cites are below.
  var item: PreparedItem
  var locator: String?
  /// The kind of the locator; a page when none is named.
  var locatorLabel = "page"
  /// The bit of its kind in the tests of conditions; 0 without a locator.
  var locatorBit: UInt64 = 0
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
  /// How many names of each list are shown, in the order in which a cite renders the lists; a list
  /// that is missing, or 0, shows as many as the style says.
  var namesShown: [Int] = []
  /// How each name of each list shows its given part.
  var givenLevels: [[GivenLevel]] = []
  /// True when `disambiguate="true"` holds.
  var condition = false
  /// 0 is “a”; nil for none.
  var yearSuffix: Int?

  /// How much of a given name is shown, beyond what the style says.
  enum GivenLevel: UInt8, Sendable { case asStyled, initials, full }
}
