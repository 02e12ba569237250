/// A condition with the tests of one kind folded into masks.
struct FlatCondition: Sendable, BitwiseCopyable {
  var match: Condition.Match
  /// True for `else`.
  var isAlways = false
  var types: UInt64 = 0
  var locators: UInt64 = 0
  var positions: UInt64 = 0
  var variables = FieldSet()
  /// The other tests, in `CompiledStyle.testTable`.
  var firstTest: Int32 = 0
  var testCount: Int32 = 0

  /// Folds a condition; what needs more than a mask is added to `tests`.
  init(_ condition: Condition, _ tests: inout [Condition.Test]) {
    match = condition.match
    firstTest = Int32(truncatingIfNeeded: tests.count)
    for test in condition.tests {
      switch test.kind {
      case .always: isAlways = true
      case .type: types |= test.bit
      case .locator: locators |= test.bit
      case .position: positions |= test.bit
      case .variable: variables.insert(test.field)
      case .isNumeric, .isUncertainDate, .disambiguate, .never:
        tests.append(test)
        testCount += 1
      }
    }
  }
}
