/// What `if` and `else-if` ask.
extension Renderer {
  /// True when a condition holds for the cite.
  func holds(_ condition: Condition) -> Bool {
    switch condition.match {
    case .all: condition.tests.allSatisfy { holds($0) }
    case .any: condition.tests.contains { holds($0) }
    case .none: !condition.tests.contains { holds($0) }
    }
  }

  private func holds(_ test: Condition.Test) -> Bool {
    switch test.kind {
    case .always: true
    case .never: false
    case .type: state.item.typeBit & test.bit != 0
    case .variable: hasValue(test.field)
    case .isNumeric: isNumeric(test.field)
    case .isUncertainDate: state.item.item.date(test.field)?.isUncertain == true
    case .locator: state.locatorBit & test.bit != 0
    case .position: UInt64(state.position.rawValue) & test.bit != 0
    case .disambiguate: state.disambiguation.condition
    }
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
