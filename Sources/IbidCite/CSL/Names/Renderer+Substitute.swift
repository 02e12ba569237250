/// `substitute`: what stands in for names that a work does not have.
extension Renderer {
  /// Renders the first child that shows something, and takes its variables out of the rest of the
  /// cite (CSL 1.0.2, “Substitute”).
  mutating func renderSubstitute(_ element: Int32) -> Outcome {
    substituteDepth += 1
    defer { substituteDepth -= 1 }
    let isFound = writeFirst(element + 1..<style.elementTable[Int(element)].end)
    return isFound == true ? [.calledVariable, .renderedVariable, .wrote] : .calledVariable
  }

  /// Writes the first of some elements that shows something.
  ///
  /// What a `choose` chooses are candidates like others.
  ///
  /// - Returns: False when the search ended with nothing, nil when it may go on.
  private mutating func writeFirst(_ range: Range<Int32>) -> Bool? {
    var child = range.lowerBound
    while child < range.upperBound {
      let source = style.elementTable[Int(child)]
      switch source.kind {
      case .choose:
        if let branch = chosenBranch(child) {
          let branchEnd = style.elementTable[Int(branch)].end
          if let isFound = writeFirst(branch + 1..<branchEnd) { return isFound }
        }
      default:
        if writeSubstitute(child) { return true }
        // A term ends the search even when the locale makes it empty, as in citeproc-js.
        if source.kind == .textTerm { return false }
      }
      child = source.end
    }
    return nil
  }

  private mutating func writeSubstitute(_ child: Int32) -> Bool {
    if style.elementTable[Int(child)].kind == .names {
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
