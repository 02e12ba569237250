/// A term of a locale in one form.
struct Term: Hashable, Sendable {
  var single: [UInt8] = []
  var multiple: [UInt8] = []
  var gender = Gender.neuter

  enum Gender: UInt8 { case neuter, masculine, feminine }

  /// True when there is nothing to show.
  var isEmpty: Bool { single.isEmpty && multiple.isEmpty }

  /// The text for one or for several.
  func text(isPlural: Bool) -> [UInt8] { isPlural && !multiple.isEmpty ? multiple : single }
}
