/// Letters in capitals and in small, by Unicode and by language.
struct CaseMapping {
  /// True for Turkish and Azeri, where i has a dotted capital.
  let hasDottedCapital: Bool

  /// The mapping for a BCP 47 tag.
  init(language: String) {
    let tag = language.utf8.prefix(2).map { $0 | 0x20 }
    let isWhole = language.utf8.count == 2 || language.utf8.dropFirst(2).first == 0x2D
    hasDottedCapital = isWhole && (tag == [0x74, 0x72] || tag == [0x61, 0x7A])
  }

  /// Appends text in capitals.
  func appendUppercase(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    if !hasDottedCapital, bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { result.append(byte &- 0x61 < 26 ? byte & 0xDF : byte) }
      return
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      result.append(contentsOf: uppercase(scalar).utf8)
    }
  }

  /// Appends text in small letters.
  func appendLowercase(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    if !hasDottedCapital, bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      return
    }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "Σ", isFinal(index, in: scalars) {
        result.append(contentsOf: "ς".utf8)
      } else {
        result.append(contentsOf: lowercase(scalar).utf8)
      }
    }
  }

  private func uppercase(_ scalar: Unicode.Scalar) -> String {
    hasDottedCapital && scalar == "i" ? "İ" : scalar.properties.uppercaseMapping
  }

  private func lowercase(_ scalar: Unicode.Scalar) -> String {
    guard hasDottedCapital else { return scalar.properties.lowercaseMapping }
    switch scalar {
    case "I": return "ı"
    case "İ": return "i"
    default: return scalar.properties.lowercaseMapping
    }
  }

  /// True for a sigma at the end of a word of more letters (Unicode, Final_Sigma).
  private func isFinal(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    index > 0 && scalars[index - 1].properties.isCased
      && (index + 1 == scalars.count || !scalars[index + 1].properties.isCased)
  }
}
