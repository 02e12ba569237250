/// Which way of writing names the letters of a name belong to.
enum NameScript: UInt8, Sendable {
  /// Family first, nothing between the parts: 毛泽东.
  case joined
  /// Family first with a space: the family in such a script, the given name in letters.
  case familyFirst
  /// Given name first, as in Latin, Cyrillic, Greek, Arabic or Hebrew.
  case givenFirst

  /// The way of a name, by its letters and the language of the work.
  init(family: String, given: String, language: String) {
    guard !family.isEmpty else {
      self = .givenFirst
      return
    }
    if family.unicodeScalars.contains(where: { $0.isAlphabeticScript || $0.isNameDigit }) {
      self = ["ja", "zh"].contains(language.prefix(2)) ? .familyFirst : .givenFirst
    } else {
      self = given.unicodeScalars.first?.isAlphabeticScript == true ? .familyFirst : .joined
    }
  }
}

extension Unicode.Scalar {
  /// True for letters of scripts that put the given name first and a space between words.
  var isAlphabeticScript: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x17F, 0x218...0x21B, 0x370...0x3FF, 0x400...0x52F: true
    case 0x590...0x5FF, 0x600...0x6FF, 0x1E00...0x1FFF: true
    case 0x200C...0x200E, 0x202A...0x202E: true
    default: false
    }
  }

  fileprivate var isNameDigit: Bool { value == 0x2D || (0x30...0x39).contains(value) }
}

/// Tells whether words that join names need spaces about them.
enum JoiningWord {
  /// True when a text begins with a letter of a script with spaces, or with an ampersand; Hebrew's
  /// prefixed “and” (ו) joins without.
  static func takesSpaces(_ text: [UInt8]) -> Bool {
    guard let first = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return first == "&" || (first.isAlphabeticScript && first.value != 0x5D5)
  }
}
