/// What an article says, read once: rules, the record and reports work on this and never on text.
///
/// Indices in the parts (a marker's note, a quotation's markers) point into the arrays here.
package struct ArticleFacts: Sendable {
  /// The text the spans point into.
  package var source: SourceFile
  /// The front matter, or the page's own metadata.
  package var metadata: Metadata
  /// The markers in document order.
  package var markers: [MarkerFacts]
  /// The notes in the order of `Article.notes`, lost ones among them.
  package var notes: [NoteFacts]
  /// The quotations in document order, block and inline; terms and titles are among them.
  package var quotations: [Quotation]
  /// The works cited by key, in document order, in notes too.
  package var citations: [CitationFacts] = []
  /// The works that can be cited by key; nil when the article names no library.
  package var library: LibraryFacts?
  /// What came of comparing quotations with captures, by the index of the quotation; empty where no
  /// captures were at hand.
  package var comparisons: [Int: Comparison] = [:]
  /// The captures that `comparisons` speak of.
  package var captures: [Capture.ID: Capture] = [:]
  /// The captures that quotations need and nobody can use, by the index of the quotation.
  package var damagedCaptures: [Int: [DamagedCapture]] = [:]
  /// The links of the text, in document order.
  package var links: [LinkFacts]
  /// The images of the text, in document order, without their descriptions.
  package var images: [LinkFacts] = []
  /// The headings in document order.
  package var headings: [HeadingFacts]
  /// The link definitions in document order.
  package var linkDefinitions: [LinkDefinitionFacts] = []
  /// The ids that were written (`{#id}`), in document order.
  package var identifiers: [IdentifierFacts] = []
  /// True when the numbers of notes are part of the text (imported pages), false when labels are
  /// mere keys that are numbered anew (Markdown written by hand).
  package var numbersAreFixed: Bool

  package init(source: SourceFile, metadata: Metadata, numbersAreFixed: Bool) {
    self.source = source
    self.metadata = metadata
    self.numbersAreFixed = numbersAreFixed
    markers = []
    notes = []
    quotations = []
    links = []
    headings = []
  }
}

/// A marker in the text that refers to a note.
package struct MarkerFacts: Hashable, Sendable {
  /// The label as written, without brackets.
  package var label: String
  package var span: SourceSpan
  /// The index of its note in `ArticleFacts.notes`.
  package var note: Int
  /// The `noteReference` or `inlineNote` node.
  package var node: NodeID
  /// True when the marker stands in the text of a note.
  package var isInNote: Bool

  package init(label: String, span: SourceSpan, note: Int, node: NodeID, isInNote: Bool) {
    self.label = label
    self.span = span
    self.note = note
    self.node = node
    self.isInNote = isInNote
  }
}

/// A work cited by its key (`[@key]`); a cluster of citations gives one for each key.
package struct CitationFacts: Hashable, Sendable {
  package var key: String
  /// Where the key stands.
  package var keySpan: SourceSpan
  /// The whole cluster it stands in.
  package var span: SourceSpan
  /// The index of the note it stands in; nil in the text.
  package var note: Int?
  /// The places in the work, in the order of the text.
  package var locators: [Locator]
  /// Where a place in the work is begun that nobody can read (`p. ?`).
  package var unreadLocator: SourceSpan?

  package init(
    key: String, keySpan: SourceSpan, span: SourceSpan, note: Int?, locators: [Locator] = [],
    unreadLocator: SourceSpan? = nil
  ) {
    self.key = key
    self.keySpan = keySpan
    self.span = span
    self.note = note
    self.locators = locators
    self.unreadLocator = unreadLocator
  }
}

/// A link in the text or in a note.
package struct LinkFacts: Hashable, Sendable {
  package var span: SourceSpan
  package var destination: String
  /// The link's text as a reader sees it.
  package var text: String

  package init(span: SourceSpan, destination: String, text: String) {
    self.span = span
    self.destination = destination
    self.text = text
  }
}

/// A heading.
package struct HeadingFacts: Hashable, Sendable {
  package var span: SourceSpan
  /// The level, 1–6.
  package var level: Int
  package var text: String

  package init(span: SourceSpan, level: Int, text: String) {
    self.span = span
    self.level = level
    self.text = text
  }
}
