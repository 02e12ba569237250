/// `substitute`: what stands in for names that a work does not have.
extension Renderer {
  /// Renders the first child that shows something, and takes its variables out of the rest of the
  /// cite (CSL 1.0.2, “Substitute”).
  mutating func renderSubstitute(_ element: Int32) -> Outcome {
    substituteDepth += 1
    defer { substituteDepth -= 1 }
    return renderAlternatives(element) == true
      ? [.calledVariable, .renderedVariable, .wrote] : .calledVariable
  }

  /// Renders the first child that shows something: true then, false where a term ended the search,
  /// else nil. What a `choose` chooses stands in its place, so that styles can list more there.
  private mutating func renderAlternatives(_ element: Int32) -> Bool? {
    let end = style.elements[Int(element)].end
    var child = element + 1
    while child < end {
      switch style.elements[Int(child)].kind {
      case .choose:
        if let branch = chosenBranch(child), let found = renderAlternatives(branch) {
          return found
        }
      // A term ends the search even when the locale makes it empty, as in citeproc-js.
      case .textTerm: return writeSubstitute(child)
      default: if writeSubstitute(child) { return true }
      }
      child = style.elements[Int(child)].end
    }
    return nil
  }

  private mutating func writeSubstitute(_ child: Int32) -> Bool {
    if style.elements[Int(child)].kind == .names {
      return renderNames(child).contains(.wrote)
    }
    let mark = output.mark
    let node = output.open(.names)
    _ = renderElement(child)
    guard output.close(node) else { return false }
    let written = mark.nodes + 1..<output.nodes.count
    for index in written {
      guard let field = output.nodes[index].field, !substituted.contains(field) else { continue }
      substituted.append(field)
    }
    if written.contains(where: { output.nodes[$0].kind == .names }) {
      output.update(node) { $0.kind = .group }
    }
    return true
  }
}
