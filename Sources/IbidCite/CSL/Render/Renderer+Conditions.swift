/// What `if` and `else-if` ask.
extension Renderer {
  /// True when a condition, by its index, holds for the cite.
  mutating func holdsCondition(_ index: Int) -> Bool {
    let condition = style.conditionTable[index]
    if condition.isAlways { return true }
    return switch condition.match {
    case .all: holdsAll(condition)
    case .any: holdsAny(condition)
    case .none: !holdsAny(condition)
    }
  }

  private mutating func holdsAll(_ condition: FlatCondition) -> Bool {
    guard condition.types & typeBit == condition.types,
      condition.locators & locatorBit == condition.locators,
      condition.positions & positionBits == condition.positions,
      present.isSuperset(of: condition.variables)
    else { return false }
    for index in tests(of: condition) where !holds(style.testTable[index]) { return false }
    return true
  }

  private mutating func holdsAny(_ condition: FlatCondition) -> Bool {
    if condition.types & typeBit != 0 || condition.locators & locatorBit != 0
      || condition.positions & positionBits != 0 || !present.isDisjoint(with: condition.variables)
    {
      return true
    }
    for index in tests(of: condition) where holds(style.testTable[index]) { return true }
    return false
  }

  private func tests(of condition: FlatCondition) -> Range<Int> {
    Int(condition.firstTest)..<Int(condition.firstTest + condition.testCount)
  }

  private mutating func holds(_ test: Condition.Test) -> Bool {
    switch test.kind {
    case .isNumeric: isNumeric(test.field)
    case .isUncertainDate: state.item.item.date(test.field)?.isUncertain == true
    case .disambiguate: holdsToDisambiguate()
    case .always, .never, .type, .variable, .locator, .position: false
    }
  }

  /// True for as many conditions, in their order, as tell the cite from others.
  private mutating func holdsToDisambiguate() -> Bool {
    conditionsMet += 1
    let conditions = state.disambiguation.conditions
    return state.purpose == .citation ? conditionsMet <= conditions : conditions > 0
  }

  /// True when a variable has a value that is not empty.
  func hasValue(_ field: Field) -> Bool { present.contains(field) }
}

extension CiteState {
  /// The variables that have a value: those of the item and those of the cite.
  var present: FieldSet {
    var fields = item.present
    if locator != nil { fields.insert(.locator) }
    if citationNumber != nil { fields.insert(.citationNumber) }
    if firstReferenceNoteNumber != nil { fields.insert(.firstReferenceNoteNumber) }
    if disambiguation.yearSuffix != nil { fields.insert(.yearSuffix) }
    fields.insert(.citationLabel)
    return fields
  }
}
