import IbidModel

/// A suffix as characters with their places; character references and escapes are resolved.
struct LocatorText {
  /// One character of the text.
  struct Character {
    var scalar: Unicode.Scalar
    /// In lower case.
    var folded: Unicode.Scalar
    /// The first byte in the suffix.
    var start: Int
    /// The byte after the last.
    var end: Int
  }

  private(set) var characters: [Character] = []

  /// The number of characters.
  var count: Int { characters.count }

  init(_ bytes: [UInt8]) {
    characters.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x26, let (scalar, length) = Self.reference(bytes, at) {
        add(scalar, at, length)
        at += length
      } else if bytes[at] == 0x5C, at + 1 < bytes.count, ASCII.isPunctuation(bytes[at + 1]) {
        add(Unicode.Scalar(bytes[at + 1]), at, 2)
        at += 2
      } else {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
        add(scalar, at, length)
        at += length
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ at: Int, _ length: Int) {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    let folded = lower.count == 1 ? lower.first ?? scalar : scalar
    characters.append(
      Character(scalar: scalar, folded: folded, start: at, end: at + length))
  }

  /// The character that a reference such as `&nbsp;` or `&#160;` stands for, and its length.
  private static func reference(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int)? {
    if at + 1 < bytes.count, bytes[at + 1] == 0x23 { return number(bytes, at) }
    guard let match = NamedReferences.table.match(in: bytes, at: at + 1), match.isClosed else {
      return nil
    }
    let text = String(
      decoding: NamedReferences.table.replacements[match.replacement], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    return (scalar, match.length + 1)
  }

  private static func number(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int)? {
    let limit = min(bytes.count, at + 10)
    guard let end = bytes[at..<limit].firstIndex(of: 0x3B) else { return nil }
    var digits = bytes[at + 2..<end]
    let isHex = digits.first.map { $0 | 0x20 == 0x78 } ?? false
    if isHex { digits = digits.dropFirst() }
    guard digits.allSatisfy({ ASCII.isAlphanumeric($0) }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, end + 1 - at)
  }
}

extension LocatorText {
  /// The character at `at`, or NUL after the end.
  func scalar(_ at: Int) -> Unicode.Scalar { at < count ? characters[at].scalar : "\0" }

  /// The first byte of the character at `at`; after the end, the number of bytes.
  func byte(_ at: Int) -> Int {
    at < count ? characters[at].start : characters.last?.end ?? 0
  }

  /// The byte after the character before `at`.
  func byteEnd(_ at: Int) -> Int { at > 0 ? characters[at - 1].end : 0 }

  /// The characters as text.
  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for one in characters[range] { text.append(one.scalar) }
    return String(text)
  }

  /// True for white space of any width, hard or soft.
  func isSpace(_ at: Int) -> Bool { at < count && characters[at].scalar.properties.isWhitespace }

  /// The first place from `at` on that is no white space.
  func spaceEnd(_ at: Int) -> Int {
    var scan = at
    while isSpace(scan) { scan += 1 }
    return scan
  }

  /// True for a letter or digit of any script.
  func isWord(_ at: Int) -> Bool { at < count && characters[at].scalar.isLetterOrDigit }

  /// True for `0`–`9`.
  func isDigit(_ at: Int) -> Bool {
    at < count && ("0"..."9").contains(characters[at].scalar)
  }

  /// True for hyphens and dashes.
  func isDash(_ at: Int) -> Bool {
    guard at < count else { return false }
    switch characters[at].scalar {
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": return true
    default: return false
    }
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(start) { start += 1 }
    while end > start, isSpace(end - 1) { end -= 1 }
    return start..<end
  }
}
