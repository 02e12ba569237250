/// What a processor makes of the citations of an article.
public struct FormattedDocument: Sendable {
  /// The citations, in the order in which they were given.
  public var citations: [FormattedCitation] = []
  /// The entries, sorted; empty when the style has no bibliography.
  public var bibliography: [BibliographyEntry] = []
  /// How the entries are set.
  public var layout = BibliographyLayout()
  /// What was wrong with the citations.
  public var faults: [CitationFault] = []
  /// By citation: what its cites were rendered by; for tests.
  package var states: [CitationState] = []
}

/// A citation as the reader sees it.
public struct FormattedCitation: Hashable, Sendable {
  /// The citation: the text of a note, or what stands in the sentence.
  public var text: FormattedText
  /// The author as part of the sentence, for a composite citation; the rest is `text`.
  public var author: FormattedText?
}

/// One entry of a bibliography.
public struct BibliographyEntry: Hashable, Sendable {
  /// The key of the item.
  public var id: String
  /// The entry; with `second-field-align` its nodes are a left margin and what stands beside it.
  public var text: FormattedText
}

/// How the entries of a bibliography are set (CSL 1.0.2, “Whitespace”).
public struct BibliographyLayout: Hashable, Sendable {
  /// True when all lines but the first of an entry are indented.
  public var hasHangingIndent = false
  /// How the first field stands beside the others.
  public var alignment = Alignment.none
  /// The space between lines, 1 for single.
  public var lineSpacing = 1
  /// The space between entries, in lines.
  public var entrySpacing = 1

  /// Where the first field stands.
  public enum Alignment: Sendable {
    /// In the line, as the rest.
    case none
    /// At the margin, with the rest aligned beside it.
    case flush
    /// In the margin.
    case margin
  }
}

/// Something wrong with a citation.
public enum CitationFault: Hashable, Sendable {
  /// A citation, by its index, cites a key that no item has; perhaps another was meant.
  case unknownKey(String, citation: Int, suggestion: String?)
  /// A key that is to be listed without being cited has no item.
  case unknownUncitedKey(String, suggestion: String?)
  /// The style shows nothing of an item.
  case emptyCite(String, citation: Int)
  /// The style shows nothing of an item in the bibliography.
  case emptyEntry(String)
}
