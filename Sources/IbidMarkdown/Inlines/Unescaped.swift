import IbidModel

/// Text with backslash escapes and character references resolved (CommonMark 0.31 §2.4, §2.5).
enum Unescaped {
  /// The bytes with escapes and references resolved, lines joined by line feeds.
  static func bytes(of range: Range<Int>, in text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text[at]
      if byte == 0x5C, at + 1 < range.upperBound, ASCII.isPunctuation(text[at + 1]) {
        out.append(text[at + 1])
        at += 2
      } else if byte == 0x26, let length = Entity.read(text, at, range.upperBound, into: &out) {
        at += length
      } else if byte == 0 {
        out += [0xEF, 0xBF, 0xBD]
        at += 1
      } else {
        out.append(byte)
        at += 1
      }
    }
    return out
  }

  /// The bytes with U+FFFD for NUL (CommonMark 0.31 §2.3).
  static func withoutZeros(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
  }

  /// The resolved text as made text, or nil when there is nothing to resolve.
  static func range(
    of range: Range<Int>, in text: [UInt8], _ builder: inout TreeBuilder
  ) -> Tree.TextRange? {
    guard text[range].contains(where: { $0 == 0x5C || $0 == 0x26 || $0 == 0 }) else { return nil }
    return builder.makeText(bytes(of: range, in: text))
  }
}

/// Character references such as `&amp;` and `&#233;` (CommonMark 0.31 §2.5).
enum Entity {
  /// Reads the reference at the `&` at `at`; gives its length, or nil when there is none.
  static func read(
    _ text: [UInt8], _ at: Int, _ end: Int, into out: inout [UInt8]
  ) -> Int? {
    guard at + 2 < end else { return nil }
    if text[at + 1] == 0x23 { return readNumber(text, at, end, into: &out) }
    guard let match = NamedReferences.table.match(in: text, at: at + 1), match.isClosed,
      at + 1 + match.length <= end
    else { return nil }
    out += NamedReferences.table.replacements[match.replacement]
    return match.length + 1
  }

  private static func readNumber(
    _ text: [UInt8], _ at: Int, _ end: Int, into out: inout [UInt8]
  ) -> Int? {
    let isHex = text[at + 2] | 0x20 == 0x78
    let start = at + (isHex ? 3 : 2)
    var scan = start
    var value: UInt32 = 0
    while scan < end, scan - start < (isHex ? 6 : 7), let digit = digit(text[scan], isHex) {
      value = value &* (isHex ? 16 : 10) &+ digit
      scan += 1
    }
    guard scan > start, scan < end, text[scan] == 0x3B else { return nil }
    let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    out += UTF8.encode(scalar).map(Array.init) ?? []
    return scan + 1 - at
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHex && letter < 6 ? UInt32(letter) + 10 : nil
  }
}

/// The bytes with U+FFFD for NUL (CommonMark 0.31 §2.3).
func zerosReplaced(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
}
