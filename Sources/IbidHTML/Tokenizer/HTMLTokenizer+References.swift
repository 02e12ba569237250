private import IbidModel

/// Character references, WHATWG §13.2.5.72–80.
extension HTMLTokenizer {
  /// True when the `&` at `place` may begin a reference.
  func startsReference(_ place: Int) -> Bool {
    place + 1 < source.count
      && (ASCII.isAlphanumeric(source[place + 1]) || source[place + 1] == 0x23)
  }

  /// The text token of the reference that starts here; nil when there is none.
  mutating func reference() -> HTMLToken? {
    let start = at
    let madeStart = made.count
    guard let end = appendReference(at: start, limit: source.count, inAttribute: false) else {
      return nil
    }
    at = end
    return madeText(from: madeStart, span: SourceSpan(start, end))
  }

  /// Appends the characters of the reference at `start`; its end, or nil when there is none.
  mutating func appendReference(at start: Int, limit: Int, inAttribute: Bool) -> Int? {
    guard start + 1 < limit else { return nil }
    if source[start + 1] == 0x23 { return appendNumeric(at: start + 2, limit: limit) }
    guard let match = NamedReferences.table.match(in: source, at: start + 1) else { return nil }
    let end = start + 1 + match.length
    if inAttribute, !match.isClosed, end < source.count,
      source[end] == 0x3D || ASCII.isAlphanumeric(source[end])
    {
      return nil
    }
    made.append(contentsOf: NamedReferences.table.replacements[match.replacement])
    return end
  }

  private mutating func appendNumeric(at start: Int, limit: Int) -> Int? {
    let isHex = start < limit && source[start] | 0x20 == 0x78
    let digits = isHex ? start + 1 : start
    var place = digits
    var value: UInt32 = 0
    while place < limit, let digit = Self.digit(source[place], isHex: isHex) {
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      place += 1
    }
    guard place > digits else { return nil }
    UTF8Scalars.append(Self.scalar(value), to: &made)
    return place < limit && source[place] == 0x3B ? place + 1 : place
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHex && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// The scalar a number stands for, with the standard's corrections.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if value == 0 { return "\u{FFFD}" }
    if value >= 0x80, value < 0xA0, let scalar = Unicode.Scalar(UInt32(c1[Int(value - 0x80)])) {
      return scalar
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// What authors mean by the numbers 0x80–0x9F: windows-1252.
  private static let c1: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
