/// What stands between the words of a title.
enum WordBoundary {
  /// The bytes of the space, dash or other mark at a place; 0 where a word goes on.
  ///
  /// Apostrophes are of the word.
  static func length(in bytes: [UInt8], at place: Int) -> Int {
    switch bytes[place] {
    case UInt8(ascii: " "), 0x09, 0x0A, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"),
      UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
      return 1
    case 0xC2:
      // No-break space and « ».
      guard place + 1 < bytes.count else { return 0 }
      let next = bytes[place + 1]
      return next == 0xA0 || next == 0xAB || next == 0xBB ? 2 : 0
    case 0xE2:
      guard place + 2 < bytes.count else { return 0 }
      return isMark(bytes[place + 1], bytes[place + 2]) ? 3 : 0
    case 0xE3:
      // The ideographic space.
      guard place + 2 < bytes.count else { return 0 }
      return bytes[place + 1] == 0x80 && bytes[place + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// Spaces U+2000–200B, 202F, 205F, dashes U+2010–2015, and all quotation marks but ’.
  private static func isMark(_ second: UInt8, _ third: UInt8) -> Bool {
    if second == 0x81 { return third == 0x9F }
    guard second == 0x80 else { return false }
    switch third {
    case 0x80...0x8B, 0x90...0x95, 0x98, 0x9A...0x9F, 0xAF: return true
    default: return false
    }
  }

  /// The bytes of a scalar by its first.
  static func scalarLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
