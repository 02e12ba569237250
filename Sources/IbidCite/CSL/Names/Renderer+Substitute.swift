/// `substitute`: what stands in for names that a work does not have.
extension Renderer {
  /// Renders the first child that shows something, and takes its variables out of the rest of the
  /// cite (CSL 1.0.2, “Substitute”).
  mutating func renderSubstitute(_ element: Int32) -> Outcome {
    let end = style.elements[Int(element)].end
    substituteDepth += 1
    defer { substituteDepth -= 1 }
    var child = element + 1
    while child < end {
      if writeSubstitute(child) { return [.calledVariable, .renderedVariable, .wrote] }
      // A term ends the search even when the locale makes it empty, as in citeproc-js.
      if style.elements[Int(child)].kind == .textTerm { return .calledVariable }
      child = style.elements[Int(child)].end
    }
    return .calledVariable
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
