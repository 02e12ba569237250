/// One article: its tree, its notes and citations, and what its front matter says.
///
/// Made by the Markdown parser or by an importer; immutable, so that facts read from it stay true.
package struct Article: Sendable {
  /// The text that the tree's spans point into.
  package let source: SourceFile
  /// What the front matter, or the page's own metadata, says.
  package var metadata: Metadata
  /// The body.
  package let tree: Tree
  /// The notes in the order of definition; `noteReference` and `noteDefinition` nodes index this.
  package let notes: [Note]
  /// The citations in document order; `citation` nodes index this.
  package let citations: [Citation]
  /// What the parser or importer found doubtful or broken.
  package var diagnostics: [Diagnostic]

  package init(
    source: SourceFile, metadata: Metadata, tree: Tree, notes: [Note] = [],
    citations: [Citation] = [], diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.metadata = metadata
    self.tree = tree
    self.notes = notes
    self.citations = citations
    self.diagnostics = diagnostics
  }
}
