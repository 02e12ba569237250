package import IbidModel

extension MarkdownEditor {
  /// Edits that take the marker of a note out of the text; its definition stays.
  package func removingReference(_ id: NodeID) throws(EditRefusal) -> [SourceEdit] {
    guard tree[id].kind == .noteReference, let place = shape.places[id] else { throw .notFound }
    var wanted = shape
    wanted.steps.removeSubrange(place.step..<shape.end(of: place.step))
    wanted.joinTexts(at: place.step)
    return try first(
      of: [[SourceEdit(span: tree[id].span, replacement: [])]], giving: wanted)
  }
}
