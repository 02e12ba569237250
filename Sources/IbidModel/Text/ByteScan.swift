/// Searches in bytes that take eight at a time.
///
/// A word of eight bytes is tested with arithmetic that marks the high bit of each byte in question
/// (the lowest mark is exact, those above it may be false); the first mark is the answer.
public enum ByteScan {
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// Marks the bytes of a word that are below `limit`, which is at most 128.
  @inlinable @inline(__always)
  public static func below(_ limit: UInt8, _ word: UInt64) -> UInt64 {
    (word &- ones &* UInt64(limit)) & ~word & highs
  }

  /// Marks the bytes of a word that are `byte`.
  @inlinable @inline(__always)
  public static func equal(_ byte: UInt8, _ word: UInt64) -> UInt64 {
    let rest = word ^ (ones &* UInt64(byte))
    return (rest &- ones) & ~rest & highs
  }

  /// The number of bytes before the first mark.
  @inlinable @inline(__always)
  public static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

  /// The eight bytes at `at`, the first in the lowest bits; bytes after the end are zero.
  @inlinable @inline(__always)
  public static func word(in bytes: RawSpan, at: Int) -> UInt64 {
    if at &+ 8 <= bytes.byteCount {
      return UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    if bytes.byteCount >= 8 {
      let last = bytes.unsafeLoadUnaligned(
        fromByteOffset: bytes.byteCount &- 8, as: UInt64.self)
      return UInt64(littleEndian: last) >> UInt64((at &+ 8 &- bytes.byteCount) &* 8)
    }
    var word: UInt64 = 0
    for place in stride(from: bytes.byteCount &- 1, through: at, by: -1) {
      word = word << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
    }
    return word
  }

  /// The first `&`, `<` or `>` from `start` on, or the end of the bytes.
  @inlinable
  public static func firstMarkup(in bytes: RawSpan, from start: Int) -> Int {
    var at = start
    while at < bytes.byteCount {
      let word = word(in: bytes, at: at)
      // Without its second bit `>` is `<`.
      let found = equal(0x26, word) | equal(0x3C, word & 0xFDFD_FDFD_FDFD_FDFD)
      if found != 0 { return at &+ first(found) }
      at &+= 8
    }
    return bytes.byteCount
  }

  /// The first `&`, `<`, `>`, `"` or `'` from `start` on, or the end of the bytes.
  @inlinable
  public static func firstMarkupOrQuote(in bytes: RawSpan, from start: Int) -> Int {
    var at = start
    while at < bytes.byteCount {
      let word = word(in: bytes, at: at)
      // Without its first bit `'` is `&`.
      let found =
        equal(0x26, word & 0xFEFE_FEFE_FEFE_FEFE) | equal(0x22, word)
        | equal(0x3C, word & 0xFDFD_FDFD_FDFD_FDFD)
      if found != 0 { return at &+ first(found) }
      at &+= 8
    }
    return bytes.byteCount
  }

  /// The first line feed or carriage return from `start` on, or the end of the bytes.
  @inlinable
  public static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    let span = bytes.span.bytes
    var at = start
    while at < span.byteCount {
      // Bytes after the end count as found.
      let found = below(0x0E, word(in: span, at: at))
      if found == 0 {
        at &+= 8
        continue
      }
      at &+= first(found)
      guard at < span.byteCount else { break }
      if ASCII.isLineEnding(bytes[at]) { return at }
      at &+= 1
    }
    return span.byteCount
  }
}
