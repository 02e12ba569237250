/// `group` and the elements it decides about.
extension Renderer {
  /// Renders a group, which goes when it called variables and all of them were empty.
  ///
  /// A group that shows something counts as a variable with a value for the group around it
  /// (CSL 1.0.2, “Group”).
  mutating func renderGroup(_ element: Int32) -> Outcome {
    let source = style.elementTable[Int(element)]
    let mark = output.mark
    let node = output.open(
      .group, formatting: source.formatting, prefix: source.prefix, suffix: source.suffix,
      delimiter: source.delimiter)
    return closeGroup(node, renderChildren(element), source.formatting, from: mark)
  }

  /// Ends the node of a group or macro, or takes it back when it shows nothing.
  mutating func closeGroup(
    _ node: Int, _ outcome: Outcome, _ formatting: FormattingID, from mark: Output.Mark
  ) -> Outcome {
    if outcome.isSuppressed {
      output.rollback(to: mark)
      return .calledVariable
    }
    guard output.close(node) else { return outcome.subtracting(.wrote) }
    applyTextOptions(formatting, from: mark)
    return [.calledVariable, .renderedVariable, .wrote]
  }

  /// Renders the first branch whose conditions hold.
  mutating func renderChoose(_ element: Int32) -> Outcome {
    guard let branch = chosenBranch(element) else { return [] }
    return renderChildren(branch)
  }

  /// The first branch of a `choose` whose conditions hold; nil when none does.
  mutating func chosenBranch(_ element: Int32) -> Int32? {
    let end = style.elementTable[Int(element)].end
    var branch = element + 1
    while branch < end {
      let source = style.elementTable[Int(branch)]
      if holdsCondition(Int(source.payload)) { return branch }
      branch = source.end
    }
    return nil
  }
}
