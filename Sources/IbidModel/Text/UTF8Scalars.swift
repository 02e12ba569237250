/// Reading Unicode scalars out of valid UTF-8 bytes.
public enum UTF8Scalars {
  /// The scalar that starts at `at` and its length in bytes.
  ///
  /// A stray or cut-off byte gives U+FFFD with length 1, so that a reader always moves on.
  @inlinable
  public static func decode(_ bytes: [UInt8], at: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[at]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, at + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard bytes[at + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[at + offset] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// The scalar that ends just before `end` and its length in bytes; nil at the start.
  @inlinable
  public static func decode(
    _ bytes: [UInt8], before end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, end - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let found = decode(bytes, at: start)
    return start + found.length == end ? found : ("\u{FFFD}", 1)
  }

  /// Appends the UTF-8 bytes of a scalar.
  public static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    if scalar.isASCII {
      out.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
