/// What `if` and `else-if` ask.
extension Renderer {
  /// True when a condition holds for the cite.
  mutating func holds(_ condition: Condition) -> Bool {
    let wanted = condition.match == .all
    for test in condition.tests where holds(test) != wanted { return condition.match == .any }
    return condition.match != .any
  }

  private mutating func holds(_ test: Condition.Test) -> Bool {
    switch test.kind {
    case .always: true
    case .never: false
    case .type: state.item.typeBit & test.bit != 0
    case .variable: hasValue(test.field)
    case .isNumeric: isNumeric(test.field)
    case .isUncertainDate: state.item.item.date(test.field)?.isUncertain == true
    case .locator: (state.locatorKind?.bit ?? 0) & test.bit != 0
    case .position: UInt64(state.position.rawValue) & test.bit != 0
    case .disambiguate: holdsToDisambiguate()
    }
  }

  /// True for as many conditions, in their order, as tell the cite from others.
  private mutating func holdsToDisambiguate() -> Bool {
    conditionsMet += 1
    let conditions = state.disambiguation.conditions
    return state.purpose == .citation ? conditionsMet <= conditions : conditions > 0
  }

  /// True when a variable has a value that is not empty.
  func hasValue(_ field: Field) -> Bool {
    switch field {
    case .locator: state.locator != nil
    case .citationNumber: state.citationNumber != nil
    case .firstReferenceNoteNumber: state.firstReferenceNoteNumber != nil
    case .yearSuffix: state.disambiguation.yearSuffix != nil
    case .citationLabel: true
    default: state.item.has(field)
    }
  }
}
