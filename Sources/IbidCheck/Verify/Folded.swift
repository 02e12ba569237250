import IbidModel

/// Text for comparisons in which the white space does not count.
enum Folded {
  /// The text with each run of white space as one space, trimmed.
  static func spaces(_ text: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    var needsSpace = false
    for byte in words(text, keepingBreaks: true) {
      if byte == ASCII.space {
        needsSpace = !out.isEmpty
        continue
      }
      if needsSpace { out.append(ASCII.space) }
      needsSpace = false
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text without any white space.
  static func solid(_ text: some Sequence<UInt8>) -> [UInt8] {
    words(text, keepingBreaks: false)
  }

  /// The letters and digits alone.
  static func letters(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars where scalar.isLetterOrDigit {
      out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    return out
  }

  /// ASCII white space and the no-break space, U+00A0, left out or made a space.
  private static func words(_ text: some Sequence<UInt8>, keepingBreaks: Bool) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text {
      if byte == 0xA0, out.last == 0xC2 {
        out[out.count - 1] = ASCII.space
        if !keepingBreaks { out.removeLast() }
      } else if !ASCII.isSpace(byte) {
        out.append(byte)
      } else if keepingBreaks {
        out.append(ASCII.space)
      }
    }
    return out
  }
}

/// Looks one run of bytes up in others; linear (Knuth, Morris and Pratt).
struct ByteSearch {
  private let wanted: [UInt8]
  /// For each place in `wanted`, how much of its beginning ends there.
  private let overlaps: [Int]

  init(_ wanted: [UInt8]) {
    self.wanted = wanted
    var overlaps = [0]
    var length = 0
    for byte in wanted.dropFirst() {
      while length > 0, wanted[length] != byte { length = overlaps[length - 1] }
      if wanted[length] == byte { length += 1 }
      overlaps.append(length)
    }
    self.overlaps = overlaps
  }

  /// True when the bytes are found; an empty run always is.
  func isFound(in bytes: some Sequence<UInt8>) -> Bool {
    guard !wanted.isEmpty else { return true }
    var length = 0
    for byte in bytes {
      while length > 0, wanted[length] != byte { length = overlaps[length - 1] }
      if wanted[length] == byte { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
