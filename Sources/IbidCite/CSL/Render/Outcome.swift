/// What rendering an element came to; a group shows itself by it.
struct Outcome: OptionSet, Sendable {
  var rawValue: UInt8
  /// A variable was called.
  static let calledVariable = Outcome(rawValue: 1)
  /// A variable was called and had a value.
  static let renderedVariable = Outcome(rawValue: 2)
  /// Something was written.
  static let wrote = Outcome(rawValue: 4)

  /// True when variables were called and none had a value: the group around is not shown.
  var isSuppressed: Bool { contains(.calledVariable) && !contains(.renderedVariable) }
}
