/// For where citations are read.
public enum CitationForm: Sendable {
  /// One after the other on a page: short forms and “ibid” where the style has them.
  case paged
  /// Each by itself, as in a pop-up or in mail: always the form of a first citation.
  case linked
}

/// The citations of one article, in the order of its text, and what it lists without citing it.
public struct CitedDocument: Sendable {
  /// The citations, in the order in which a reader meets them.
  public var citations: [CitationCluster]
  /// Keys of items that are listed in the bibliography without being cited (`nocite`).
  public var uncited: [String]
  /// For where the citations are read.
  public var form = CitationForm.paged
  /// False when only the citations are wanted; nothing is done for the bibliography, then.
  public var wantsBibliography = true
  /// True when addresses, DOI, PMID and PMCID are links.
  public var linksIdentifiers = false
  /// Items that count as known before all others, in this order; for tests.
  package var registered: [String] = []
  /// True when the positions of cites are those that they bring along; for tests.
  package var hasGivenPositions = false
  /// True when `FormattedDocument.states` is wanted; for tests.
  package var keepsStates = false

  /// Makes a document of citations.
  public init(citations: [CitationCluster], uncited: [String] = []) {
    self.citations = citations
    self.uncited = uncited
  }
}
