/// A link definition (`[label]: address`).
package struct LinkDefinitionFacts: Hashable, Sendable {
  package var span: SourceSpan
  /// The label as written, without brackets.
  package var label: String
  package var destination: String
  /// True when a link or an image leads where it says.
  package var isUsed: Bool

  package init(span: SourceSpan, label: String, destination: String, isUsed: Bool) {
    self.span = span
    self.label = label
    self.destination = destination
    self.isUsed = isUsed
  }
}

/// An id that the author gave (`{#id}`).
package struct IdentifierFacts: Hashable, Sendable {
  package var id: String
  /// The sign `#` and the id, where they are found as they are; else the node that has the id.
  package var span: SourceSpan

  package init(id: String, span: SourceSpan) {
    self.id = id
    self.span = span
  }
}
