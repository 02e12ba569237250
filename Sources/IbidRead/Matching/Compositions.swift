/// Letters that Unicode has both as one character and as a letter with a combining mark.
///
/// The standard library keeps its normal forms to itself, but takes both spellings for the same
/// `Character`; the pairs of the ranges below are found that way.
enum Compositions {
  private static let precomposed: [Character: UInt32] = {
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x45F, 0x4C1...0x4F9, 0x1E00...0x1FFF, 0x3041...0x30FE,
    ]
    var table: [Character: UInt32] = [:]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value), CharacterKind(scalar) != .combining else {
        continue
      }
      table[Character(scalar)] = value
    }
    return table
  }()

  /// The one character for a letter and the mark after it, or nil.
  static func composed(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard (0x300...0x345).contains(mark) || mark == 0x3099 || mark == 0x309A,
      let first = Unicode.Scalar(letter), let second = Unicode.Scalar(mark)
    else { return nil }
    var pair = String.UnicodeScalarView()
    pair.append(first)
    pair.append(second)
    let text = String(pair)
    guard text.count == 1, let character = text.first else { return nil }
    return precomposed[character]
  }
}
