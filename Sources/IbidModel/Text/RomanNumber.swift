/// Roman numbers as lists have them, from 1 to 3999.
package enum RomanNumber {
  /// The most letters that are read as a number.
  package static let longest = 9

  private static let signs: [(text: String, value: Int)] = [
    ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50),
    ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
  ]

  /// True for the letters of Roman numbers, in either case.
  @inlinable
  package static func isDigit(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x63, 0x64, 0x69, 0x6C, 0x6D, 0x76, 0x78: true
    default: false
    }
  }

  /// The number in lower case; empty when it cannot be written.
  package static func text(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "" }
    var rest = number
    var out = ""
    for sign in signs {
      while rest >= sign.value {
        out += sign.text
        rest -= sign.value
      }
    }
    return out
  }

  /// The value of a number that is written as it should be, in one case; else nil.
  package static func value(_ letters: ArraySlice<UInt8>) -> Int? {
    guard letters.count <= longest else { return nil }
    let written = String(decoding: letters, as: UTF8.self)
    let lower = written.lowercased()
    guard written == lower || written == written.uppercased() else { return nil }
    var rest = lower[...]
    var value = 0
    for sign in signs {
      while rest.hasPrefix(sign.text) {
        value += sign.value
        rest = rest.dropFirst(sign.text.count)
      }
    }
    return rest.isEmpty && text(value) == lower ? value : nil
  }
}
