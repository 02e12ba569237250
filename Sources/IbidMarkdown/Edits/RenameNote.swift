package import IbidModel

extension MarkdownEditor {
  /// Edits that give a note another label, in its definitions and in all references.
  ///
  /// - Throws: `EditRefusal.cannotBeWritten` too when another note has that label.
  package func renamingNote(_ label: String, to new: String) throws(EditRefusal) -> [SourceEdit] {
    guard let note = article.notes.first(where: { $0.label == label && !label.isEmpty }) else {
      throw .notFound
    }
    guard !article.notes.contains(where: { $0.label == new }) else { throw .cannotBeWritten }
    let nodes = [note.definition].compactMap { $0 } + note.duplicates + note.references
    let edits = nodes.sorted { tree[$0].span < tree[$1].span }.map {
      let start = tree[$0].span.start + 2
      return SourceEdit(
        span: SourceSpan(start, start + label.utf8.count), replacement: Array(new.utf8))
    }
    var wanted = shape
    wanted.changeParts { if $0.label == label { $0.label = new } }
    return try first(of: [edits], giving: wanted)
  }
}
