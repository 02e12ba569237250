package import IbidModel

extension MarkdownEditor {
  /// Edits that put the marker of a note into a text, after `offset` bytes of it.
  package func insertingReference(
    to label: String, in id: NodeID, at offset: Int
  ) throws(EditRefusal) -> [SourceEdit] {
    let text = Array(tree.text(of: id))
    guard tree[id].kind == .text, (0...text.count).contains(offset), let place = shape.places[id],
      case .text(let old) = shape.steps[place.step]
    else { throw .notFound }
    let at = place.offset + offset
    var wanted = shape
    var steps: [TreeShape.Step] = at > 0 ? [.text(Array(old[..<at]))] : []
    steps += marker(label)
    if at < old.count { steps.append(.text(Array(old[at...]))) }
    wanted.steps.replaceSubrange(place.step...place.step, with: steps)
    return try first(of: ways(label, id, text, offset), giving: wanted)
  }

  /// Edits that put the marker of a note right after an inline.
  package func insertingReference(
    to label: String, after id: NodeID
  ) throws(EditRefusal) -> [SourceEdit] {
    guard tree[id].kind.isInline, let place = shape.places[id] else { throw .notFound }
    if tree[id].kind == .text {
      return try insertingReference(to: label, in: id, at: tree.text(of: id).count)
    }
    var wanted = shape
    wanted.steps.insert(contentsOf: marker(label), at: shape.end(of: place.step))
    let end = tree[id].span.end
    let edit = SourceEdit(span: SourceSpan(end, end), replacement: Self.reference(label))
    return try first(of: [[edit]], giving: wanted)
  }

  private func marker(_ label: String) -> [TreeShape.Step] {
    var part = TreeShape.Part(kind: .noteReference, value: 0)
    part.label = label
    return [.enter(part), .leave]
  }

  private static func reference(_ label: String) -> [UInt8] { Array("[^\(label)]".utf8) }

  private func ways(
    _ label: String, _ id: NodeID, _ text: [UInt8], _ offset: Int
  ) -> [[SourceEdit]] {
    let marker = Self.reference(label)
    let span = tree[id].span
    var places: [Int] = []
    if tree[id].flags.contains(.textIsSpan) || offset == 0 { places.append(span.start + offset) }
    if offset == text.count { places.append(span.end) }
    if offset == 0, span.start > 0 { places.append(span.start - 1) }
    var ways = places.map { [SourceEdit(span: SourceSpan($0, $0), replacement: marker)] }
    // Where the text on both sides would be read with the marker, all of it is escaped.
    for encodesEdges in [false, true] {
      let left = MarkdownEscaping.cautious(Array(text[..<offset]), encodesEdges: encodesEdges)
      let right = MarkdownEscaping.cautious(Array(text[offset...]), encodesEdges: encodesEdges)
      for span in spans(ofText: id) {
        ways.append([SourceEdit(span: span, replacement: left + marker + right)])
      }
    }
    return ways
  }
}
