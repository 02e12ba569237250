import IbidModel

/// Reads JSON (RFC 8259) from bytes into values with places.
struct JSONScanner {
  let bytes: [UInt8]
  /// The byte read next.
  private(set) var at: Int
  private let end: Int

  /// The most levels of lists and maps within a value.
  static let deepest = 32

  /// Why a value cannot be read.
  struct Fault: Error {
    /// The byte where it shows.
    let at: Int
    let message: String
    /// True when a map begins where a key was expected: the map before it was not ended.
    var isMapForKey = false
    var isLimit = false
  }

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    at = start
    end = bytes.count
  }

  /// Moves to a byte.
  mutating func move(to place: Int) { at = min(max(place, 0), end) }

  /// The next byte that is no white space, not yet passed; nil at the end.
  mutating func next() -> UInt8? {
    while at < end, ASCII.isSpace(bytes[at]) { at += 1 }
    return at < end ? bytes[at] : nil
  }

  /// Passes the next byte when it is `byte`.
  mutating func passes(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    at += 1
    return true
  }

  /// The next value.
  mutating func value(depth: Int = 0) throws(Fault) -> LibraryValue {
    guard let first = next() else { throw Fault(at: end, message: "the file ends in a value") }
    let start = at
    switch first {
    case 0x22: return LibraryValue(.text(try string()), range: start..<at)
    case 0x7B: return LibraryValue(.map(try map(depth)), range: start..<at)
    case 0x5B: return LibraryValue(.list(try list(depth)), range: start..<at)
    case 0x2D, 0x30...0x39: return LibraryValue(.number(number()), range: start..<at)
    case 0x74 where passes(word: "true"): return LibraryValue(.truth(true), range: start..<at)
    case 0x66 where passes(word: "false"): return LibraryValue(.truth(false), range: start..<at)
    case 0x6E where passes(word: "null"): return LibraryValue(.nothing, range: start..<at)
    default: throw Fault(at: at, message: "found \(shown()), expected a value")
    }
  }

  /// What stands here, for a message.
  mutating func shown() -> String {
    guard let byte = next() else { return "the end of the file" }
    let length = UTF8Scalars.decode(bytes, at: at).length
    if byte < 0x20 || byte == 0x7F { return "a control character" }
    return "'\(String(decoding: bytes[at..<(at + length)], as: UTF8.self))'"
  }

  private mutating func passes(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count <= end else { return false }
    let isWord = word.withUTF8Buffer { $0.elementsEqual(bytes[at..<(at + count)]) }
    if isWord { at += count }
    return isWord
  }

  /// Digits, signs, points and exponents as they stand.
  private mutating func number() -> String {
    let start = at
    while at < end {
      switch bytes[at] {
      case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x45, 0x65: at += 1
      default: return String(decoding: bytes[start..<at], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func map(_ depth: Int) throws(Fault) -> [LibraryValue.Pair] {
    try enter(depth)
    var pairs: [LibraryValue.Pair] = []
    if passes(0x7D) { return pairs }
    while true {
      guard let byte = next(), byte == 0x22 else {
        // A comma before the brace is left out, as most readers do.
        if !pairs.isEmpty, passes(0x7D) { return pairs }
        throw Fault(
          at: at, message: "found \(shown()), expected a key in quotation marks",
          isMapForKey: next() == 0x7B)
      }
      let start = at
      let key = try string()
      let keyRange = start..<at
      guard passes(0x3A) else {
        throw Fault(at: at, message: "found \(shown()) after the key '\(key)', expected ':'")
      }
      pairs.append(
        LibraryValue.Pair(key: key, keyRange: keyRange, value: try value(depth: depth + 1)))
      if passes(0x2C) { continue }
      if passes(0x7D) { return pairs }
      throw Fault(
        at: at, message: "found \(shown()) after the value of '\(key)', expected ',' or '}'")
    }
  }

  private mutating func list(_ depth: Int) throws(Fault) -> [LibraryValue] {
    try enter(depth)
    var values: [LibraryValue] = []
    while true {
      if passes(0x5D) { return values }
      values.append(try value(depth: depth + 1))
      if passes(0x2C) || next() == 0x5D { continue }
      throw Fault(at: at, message: "found \(shown()) in a list, expected ',' or ']'")
    }
  }

  private mutating func enter(_ depth: Int) throws(Fault) {
    guard depth < Self.deepest else {
      throw Fault(
        at: at, message: "lists and maps are nested deeper than \(Self.deepest)", isLimit: true)
    }
    at += 1
  }

  // MARK: Strings

  private mutating func string() throws(Fault) -> String {
    at += 1
    let start = at
    while at < end {
      switch bytes[at] {
      case 0x22:
        at += 1
        return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
      case 0x5C: return try escapedString(from: start)
      case 0x0A, 0x0D: throw Fault(at: at, message: "a string is not ended on its line")
      default: at += 1
      }
    }
    throw Fault(at: end, message: "the file ends in a string")
  }

  /// A string with escapes; `at` is at the first one.
  private mutating func escapedString(from start: Int) throws(Fault) -> String {
    var out = Array(bytes[start..<at])
    while at < end {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x22: return String(decoding: out, as: UTF8.self)
      case 0x5C: try appendEscape(to: &out)
      case 0x0A, 0x0D: throw Fault(at: at - 1, message: "a string is not ended on its line")
      default: out.append(byte)
      }
    }
    throw Fault(at: end, message: "the file ends in a string")
  }

  private mutating func appendEscape(to out: inout [UInt8]) throws(Fault) {
    guard at < end else { throw Fault(at: end, message: "the file ends in a string") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: out.append(byte)
    case 0x62: out.append(0x08)
    case 0x66: out.append(0x0C)
    case 0x6E: out.append(0x0A)
    case 0x72: out.append(0x0D)
    case 0x74: out.append(0x09)
    case 0x75: UTF8Scalars.append(escapedScalar(), to: &out)
    default: throw Fault(at: at - 2, message: "a string has an escape that JSON does not know")
    }
  }

  /// The scalar of `\u` and four digits, perhaps two of them; U+FFFD for half a pair.
  private mutating func escapedScalar() -> Unicode.Scalar {
    guard let unit = hexadecimal(at) else { return "\u{FFFD}" }
    at += 4
    guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    guard at + 6 <= end, bytes[at] == 0x5C, bytes[at + 1] == 0x75,
      let low = hexadecimal(at + 2), low & 0xFC00 == 0xDC00
    else { return "\u{FFFD}" }
    at += 6
    return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}"
  }

  private func hexadecimal(_ start: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + 4)] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
