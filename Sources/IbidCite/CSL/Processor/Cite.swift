/// A reference of the text to one item, as the author made it.
public struct Cite: Hashable, Sendable {
  /// The key of the item.
  public var id: String
  /// The place in the work, such as `33-35`; nil for none.
  public var locator: String?
  /// What the locator counts, by CSL's names; `page` unless said.
  public var label: String
  /// Words before the cite, with CSL's markup.
  public var prefix: String
  /// Words after the cite, with CSL's markup.
  public var suffix: String
  /// Which part of the cite is shown.
  public var part: Part
  /// A position that is given from outside, for tests; nil lets the processor find it.
  package var givenPosition: Int?
  /// True for a cite that is near another, as given from outside, for tests.
  package var isGivenNearNote = false

  /// Which part of a cite is shown.
  public enum Part: Sendable {
    case whole
    /// All but the author: `[-@key]`.
    case suppressAuthor
    /// The author alone.
    case authorOnly
  }

  /// Makes a cite.
  public init(
    id: String, locator: String? = nil, label: String = "page", prefix: String = "",
    suffix: String = "", part: Part = .whole
  ) {
    self.id = id
    self.locator = locator
    self.label = label
    self.prefix = prefix
    self.suffix = suffix
    self.part = part
  }
}

/// Cites that stand together: what CSL calls a citation.
public struct CitationCluster: Hashable, Sendable {
  /// The cites in the order in which the author wrote them.
  public var cites: [Cite]
  /// The number of the note it stands in; 0 in the text.
  public var noteNumber: Int
  /// True where the author is named in the sentence and the rest follows: `@key [p. 3]`.
  public var isComposite: Bool
  /// True in a note where other words stand around it: what the style puts around a citation, such
  /// as the full stop of a note, is left out.
  public var isEmbedded: Bool

  /// Makes a citation.
  public init(
    cites: [Cite], noteNumber: Int = 0, isComposite: Bool = false,
    isEmbedded: Bool = false
  ) {
    self.cites = cites
    self.noteNumber = noteNumber
    self.isComposite = isComposite
    self.isEmbedded = isEmbedded
  }
}
