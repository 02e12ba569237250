import IbidModel

extension HTMLPass {
  /// Writes text with the insertions that stand in it.
  mutating func text(_ id: NodeID) {
    if insertions.isEmpty, tree[id].flags.contains(.textIsSpan) {
      return Escaping.appendText(tree.source, tree[id].span.range, to: &out)
    }
    let text = tree.text(of: id)
    var at = text.startIndex
    for place in insertions[id] {
      let end = text.startIndex + place.offset
      Escaping.appendText(text[at..<end], to: &out)
      at = end
      due += place.html
      if at < text.endIndex, !isInLink, !leadsToMarker(text[at...], id) { writeDue() }
    }
    Escaping.appendText(text[at...], to: &out)
  }

  /// Keeps the insertions of a node until what belongs before them is written.
  mutating func holdInsertions(of id: NodeID) {
    for place in insertions[id] { due += place.html }
  }

  /// Writes what is due, unless the node that comes next belongs before it.
  mutating func writeDue(before id: NodeID) {
    if isMarker(id) || isInLink || leadsToMarker(tree.text(of: id), id) { return }
    writeDue()
  }

  /// Writes what is due.
  mutating func writeDue() {
    out.append(contentsOf: due)
    due = []
  }

  private var isInLink: Bool { openLinks.contains(true) }

  private func isMarker(_ id: NodeID) -> Bool {
    tree[id].kind == .noteReference || tree[id].kind == .inlineNote
  }

  /// True for a full stop and the like between the end of a quotation and its marker.
  private func leadsToMarker(_ text: ArraySlice<UInt8>, _ id: NodeID) -> Bool {
    guard tree[id].kind == .text, (1...2).contains(text.count),
      text.allSatisfy({ Self.stops.contains($0) }), tree[id].next >= 0
    else { return false }
    return isMarker(NodeID(Int(tree[id].next)))
  }

  private static let stops = Set(".,;:!?)".utf8)
}
