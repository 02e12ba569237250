/// A small seeded generator (SplitMix64), so that a failing case can be made again.
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Starts at a seed: the same numbers for the same seed.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to `count`.
  package mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// One of several.
  package mutating func pick<T>(_ values: [T]) -> T { values[roll(values.count)] }
}
