/// Some of the variables, one bit each.
struct FieldSet: Sendable, BitwiseCopyable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  var isEmpty: Bool { low | high == 0 }

  mutating func insert(_ field: Field) {
    let bit = UInt64(1) << UInt64(field.rawValue & 63)
    if field.rawValue < 64 { low |= bit } else { high |= bit }
  }

  func contains(_ field: Field) -> Bool {
    (field.rawValue < 64 ? low : high) >> UInt64(field.rawValue & 63) & 1 == 1
  }

  func isSuperset(of other: FieldSet) -> Bool {
    low & other.low == other.low && high & other.high == other.high
  }

  func isDisjoint(with other: FieldSet) -> Bool { low & other.low | high & other.high == 0 }
}
