import IbidModel

/// The bytes that may start something in a block's text, by the options.
struct SpecialBytes {
  /// For each byte: 0 when it is text, 1 when it may start something, else the byte that must follow.
  private var table = [UInt8](repeating: 0, count: 256)

  init(_ options: MarkdownOptions) {
    insert("\n\r\0\\`*_[]&<")
    insert("!", before: "[")
    let extensions = options.extensions
    if !extensions.isDisjoint(with: [.strikethrough, .subscript]) { insert("~") }
    if extensions.contains(.shortcodes) { insert("{", before: "{") }
    if extensions.contains(.comments) { insert("%", before: "%") }
    if extensions.contains(.highlights) { insert("=", before: "=") }
    if !extensions.isDisjoint(with: [.superscript, .inlineNotes, .blockIDs]) { insert("^") }
    if !extensions.isDisjoint(with: [.citations, .autolinks]) { insert("@") }
    if extensions.contains(.mathematics) { insert("$") }
    if extensions.contains(.autolinks) {
      insert(":", before: "/")
      insert("w", before: "w")
    }
    if options.smart {
      insert("\"'")
      insert("-", before: "-")
      insert(".", before: ".")
    }
  }

  private mutating func insert(_ bytes: StaticString) {
    bytes.withUTF8Buffer { for byte in $0 { table[Int(byte)] = 1 } }
  }

  private mutating func insert(_ byte: Unicode.Scalar, before next: Unicode.Scalar) {
    table[Int(byte.value)] = UInt8(truncatingIfNeeded: next.value)
  }

  /// The first byte from `start` on that may start something, or `end`; takes eight at a time.
  func next(in text: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = text.span.bytes
    return table.withUnsafeBufferPointer { table in
      var at = start
      while at < end {
        if at &+ 8 <= end {
          let word = UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
          if Self.marks(word, table) | Self.marks(word >> 32, table) == 0 {
            at &+= 8
            continue
          }
        }
        while at < end {
          let follower = table[Int(text[at])]
          if follower == 1 || (follower != 0 && at &+ 1 < end && text[at &+ 1] == follower) {
            return at
          }
          at &+= 1
          if follower != 0 { break }
        }
      }
      return end
    }
  }

  /// Not 0 when one of the lower four bytes may start something.
  @inline(__always)
  private static func marks(_ word: UInt64, _ table: UnsafeBufferPointer<UInt8>) -> UInt8 {
    table[Int(word & 0xFF)] | table[Int(word >> 8 & 0xFF)] | table[Int(word >> 16 & 0xFF)]
      | table[Int(word >> 24 & 0xFF)]
  }
}
