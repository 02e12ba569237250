/// Names and classes of ASCII bytes, for parsers that work on UTF-8.
public enum ASCII {
  /// U+0009.
  @inlinable public static var tab: UInt8 { 0x09 }
  /// U+000A.
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  /// U+000C.
  @inlinable public static var formFeed: UInt8 { 0x0C }
  /// U+000D.
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  /// U+0020.
  @inlinable public static var space: UInt8 { 0x20 }

  /// True for `0`–`9`.
  @inlinable @inline(__always)
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// True for `a`–`z` and `A`–`Z`.
  @inlinable @inline(__always)
  public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// True for a letter or a digit.
  @inlinable @inline(__always)
  public static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// True for `A`–`Z`.
  @inlinable @inline(__always)
  public static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// True for space, tab, line feed, form feed and carriage return.
  @inlinable @inline(__always)
  public static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte &- 0x09 < 5 && byte != 0x0B)
  }

  /// True for space and tab.
  @inlinable @inline(__always)
  public static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// True for line feed and carriage return.
  @inlinable @inline(__always)
  public static func isLineEnding(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// True for ASCII punctuation (CommonMark 0.31.2 §2.1).
  @inlinable @inline(__always)
  public static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }

  /// The byte with `A`–`Z` made `a`–`z`.
  @inlinable @inline(__always)
  public static func lowercased(_ byte: UInt8) -> UInt8 {
    isUppercase(byte) ? byte | 0x20 : byte
  }
}
