/// A note: its label, where it is defined, and where the text refers to it.
///
/// One note may be referred to many times; a reference without a definition gives a note whose
/// `definition` is nil, so that nothing is ever dropped.
package struct Note: Hashable, Sendable {
  /// The label as written between `[^` and `]`; for an inline note the empty string.
  package var label: String
  /// The `noteDefinition` or `inlineNote` node, or nil when the note is not there.
  package var definition: NodeID?
  /// The `noteReference` nodes in document order; an inline note is its own reference.
  package var references: [NodeID]
  /// Definitions beyond the first with the same label, in document order.
  package var duplicates: [NodeID]

  package init(
    label: String, definition: NodeID? = nil, references: [NodeID] = [], duplicates: [NodeID] = []
  ) {
    self.label = label
    self.definition = definition
    self.references = references
    self.duplicates = duplicates
  }
}
