/// A small seeded generator (SplitMix64): the same shapes for the same seed.
struct GrowthDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func pick(_ values: [String]) -> String { values[roll(values.count)] }

  /// Some of the values, joined.
  mutating func words(_ values: [String], atMost count: Int) -> String {
    (0..<roll(count + 1)).map { _ in pick(values) }.joined()
  }
}
