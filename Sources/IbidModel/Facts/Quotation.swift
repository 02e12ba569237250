/// Someone's words as the article quotes them.
package struct Quotation: Hashable, Sendable {
  /// The quotation with its marks, or the whole block.
  package var span: SourceSpan
  /// The words as quoted, without marks and note markers.
  package var text: String
  package var form: Form
  package var role: Role
  /// The indices of the markers that belong to it, nearest first.
  package var markers: [Int]
  /// The indices of the citations that stand where a marker would, in `ArticleFacts.citations`.
  package var citations: [Int]
  /// The number of words.
  package var wordCount: Int

  /// How it is set off.
  package enum Form: String, Sendable { case block, inline }

  /// What the marks are there for.
  package enum Role: Hashable, Sendable {
    /// Somebody's words: it needs a source.
    case quotation
    /// Words already quoted at this index.
    case repetition(of: Int)
    /// A term, a title, a slogan, or words held at arm's length: too short to need a source.
    case term
  }

  package init(
    span: SourceSpan, text: String, form: Form, role: Role, markers: [Int], wordCount: Int,
    citations: [Int] = []
  ) {
    self.span = span
    self.text = text
    self.form = form
    self.role = role
    self.markers = markers
    self.wordCount = wordCount
    self.citations = citations
  }

  /// True when a citation (`[@key]`) stands where a marker would.
  package var hasCitation: Bool { !citations.isEmpty }
}
