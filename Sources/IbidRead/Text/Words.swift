import IbidModel

/// One word of a text: letters, digits, and apostrophes and hyphens between them.
package struct Word: Hashable, Sendable {
  /// Indices of scalars in the `ScalarText`.
  package let range: Range<Int>
  /// The word in lower case without accents on Latin letters, to compare by.
  package let folded: String
  /// True when the first letter is a capital.
  package let isCapitalised: Bool
}

extension ScalarText {
  /// The words of a range of scalars in order.
  package func words(in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard Scalars.isWord(scalars[at]) else {
        at += 1
        continue
      }
      let start = at
      at = endOfWord(from: at, limit: range.upperBound)
      words.append(
        Word(
          range: start..<at, folded: Folding.folded(scalars[start..<at]),
          isCapitalised: Scalars.isUppercase(scalars[start])))
    }
    return words
  }

  /// The words of the whole text.
  package var words: [Word] { words(in: 0..<count) }

  private func endOfWord(from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit {
      if Scalars.isWord(scalars[at]) {
        at += 1
      } else if isJoiner(scalars[at]), at + 1 < limit, Scalars.isWord(scalars[at + 1]) {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "-" || scalar == "\u{2010}" || scalar == "\u{AD}"
  }
}

/// Making words alike that differ only in capitals, accents or the kind of apostrophe.
package enum Folding {
  /// A word in lower case, Latin accents and soft hyphens taken off, apostrophes straight.
  package static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(scalars.underestimatedCount)
    for scalar in scalars {
      if scalar.value < 0x80 {
        text.append(ASCII.lowercased(UInt8(scalar.value)))
      } else if scalar == "’" || scalar == "ʼ" {
        text.append(UInt8(ascii: "'"))
      } else if scalar != "\u{AD}" {
        for one in base(of: scalar) { UTF8Scalars.append(one, to: &text) }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A string folded the same way.
  package static func folded(_ string: some StringProtocol) -> String {
    folded(string.unicodeScalars)
  }

  private static func base(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let lower = scalar.properties.lowercaseMapping
    guard (0xC0...0x24F).contains(scalar.value) else { return lower.unicodeScalars }
    var base = String.UnicodeScalarView()
    for one in lower.unicodeScalars {
      base.append(contentsOf: latinBase(one).unicodeScalars)
    }
    return base
  }

  private static func latinBase(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xE0...0xE5, 0x101, 0x103, 0x105: "a"
    case 0xE6: "ae"
    case 0xE7, 0x107, 0x109, 0x10B, 0x10D: "c"
    case 0x10F, 0x111, 0xF0: "d"
    case 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B: "e"
    case 0x11D, 0x11F, 0x121, 0x123: "g"
    case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F, 0x131: "i"
    case 0x13A, 0x13C, 0x13E, 0x142: "l"
    case 0xF1, 0x144, 0x146, 0x148: "n"
    case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151: "o"
    case 0x153: "oe"
    case 0x155, 0x157, 0x159: "r"
    case 0x15B, 0x15D, 0x15F, 0x161: "s"
    case 0xDF: "ss"
    case 0x163, 0x165, 0x167: "t"
    case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173: "u"
    case 0xFD, 0xFF: "y"
    case 0x17A, 0x17C, 0x17E: "z"
    default: String(scalar)
    }
  }
}
