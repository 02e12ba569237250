/// The citations of one article, in the order of its text, and what it lists without citing it.
public struct CitedDocument: Sendable {
  /// The citations, in the order in which a reader meets them.
  public var citations: [CitationCluster]
  /// Keys of items that are listed in the bibliography without being cited (`nocite`).
  public var uncited: [String]
  /// Items that count as known before all others, in this order; for tests.
  package var registered: [String] = []
  /// True when the positions of cites are those that they bring along; for tests.
  package var hasGivenPositions = false

  /// Makes a document of citations.
  public init(citations: [CitationCluster], uncited: [String] = []) {
    self.citations = citations
    self.uncited = uncited
  }
}
