/// What is known of one cite when it is rendered.
struct CiteState: Sendable {
  /// The work; positions and numbers of its cites are below.
  var item: PreparedItem
  var locator: String?
  /// The kind of the locator; a page when none is named.
  var locatorLabel = "page"
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
  /// How many names of each names element are shown, in the order in which a cite renders them; an
  /// element that is missing, or 0, shows as many as the style says.
  var namesShown: [Int] = []
  /// How each name of each names element shows its given part.
  var givenLevels: [[GivenLevel]] = []
  /// True when `disambiguate="true"` holds.
  var condition = false
  /// 0 is “a”; nil for none.
  var yearSuffix: Int?

  /// How much of a given name is shown, beyond what the style says.
  enum GivenLevel: UInt8, Sendable { case asStyled, initials, full }
}

/// An item made ready for rendering, once for all its cites.
final class PreparedItem: Sendable {
  let item: Item
  /// The place in the library.
  let index: Int
  /// Texts with their markup read, by field: empty outputs where there is none.
  private let texts: [Output]
  private let slots: [UInt8]

  init(_ item: Item, index: Int, markup: (String) -> Output) {
    self.item = item
    self.index = index
    var texts = [Output()]
    var slots = [UInt8](repeating: 0, count: Field.allCases.count)
    for field in item.fields {
      guard let text = item.text(field), texts.count < 256 else { continue }
      slots[Int(field.rawValue)] = UInt8(truncatingIfNeeded: texts.count)
      texts.append(markup(text))
    }
    self.texts = texts
    self.slots = slots
  }

  /// The text of a field as output nodes; without nodes when there is none.
  func text(_ field: Field) -> Output { texts[Int(slots[Int(field.rawValue)])] }
}
