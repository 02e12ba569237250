/// Names and classes of ASCII bytes, for parsers that work on UTF-8.
package enum ASCII {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var formFeed: UInt8 { 0x0C }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }

  /// True for `0`–`9`.
  @inlinable @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// True for `a`–`z` and `A`–`Z`.
  @inlinable @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// True for a letter or a digit.
  @inlinable @inline(__always)
  package static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// True for `A`–`Z`.
  @inlinable @inline(__always)
  package static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// True for space, tab, line feed, form feed and carriage return.
  @inlinable @inline(__always)
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte &- 0x09 < 5 && byte != 0x0B)
  }

  /// True for space and tab.
  @inlinable @inline(__always)
  package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// True for line feed and carriage return.
  @inlinable @inline(__always)
  package static func isLineEnding(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// True for ASCII punctuation (CommonMark 0.31.2 §2.1).
  @inlinable @inline(__always)
  package static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }

  /// The byte with `A`–`Z` made `a`–`z`.
  @inlinable @inline(__always)
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    isUppercase(byte) ? byte | 0x20 : byte
  }
}
