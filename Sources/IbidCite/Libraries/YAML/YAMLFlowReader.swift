import IbidModel

/// How many brackets are open, quoted text left out.
struct YAMLBalance {
  private var depth = 0
  private var quote: UInt8?

  /// True while a bracket is open.
  var isOpen: Bool { depth > 0 || quote != nil }

  /// Counts the brackets of one more line.
  mutating func read(_ line: ArraySlice<UInt8>) {
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if let open = quote {
        if byte == 0x5C, open == 0x22 { isEscaped = true }
        if byte == open { quote = nil }
      } else {
        switch byte {
        case 0x22, 0x27: quote = byte
        case 0x5B, 0x7B: depth += 1
        case 0x5D, 0x7D: depth -= 1
        default: break
        }
      }
    }
  }
}

/// Lists and maps in brackets: `[1999, 5]`, `{family: Doe, given: Jane}`.
struct YAMLFlowReader {
  private let bytes: [UInt8]
  private let end: Int
  private var at: Int

  private static let deepest = 16

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.end = end
    at = start
  }

  /// The value that starts here; nil when it is broken or too deep.
  mutating func value(depth: Int) -> LibraryValue? {
    skipSpace()
    guard at < end, depth < Self.deepest else { return nil }
    let start = at
    switch bytes[at] {
    case 0x5B:
      at += 1
      var values: [LibraryValue] = []
      while !passes(0x5D) {
        guard let value = value(depth: depth + 1) else { return nil }
        values.append(value)
        guard passes(0x2C) || isNext(0x5D) else { return nil }
      }
      return LibraryValue(.list(values), range: start..<at)
    case 0x7B:
      at += 1
      guard let pairs = pairs(depth) else { return nil }
      return LibraryValue(.map(pairs), range: start..<at)
    case 0x22, 0x27:
      guard let text = quoted() else { return nil }
      return LibraryValue(.text(text), range: start..<at)
    default:
      let text = plain()
      return text.isEmpty ? nil : LibraryValue(YAMLText.content(text), range: start..<at)
    }
  }

  private mutating func pairs(_ depth: Int) -> [LibraryValue.Pair]? {
    var pairs: [LibraryValue.Pair] = []
    while !passes(0x7D) {
      let start = at
      guard let key = value(depth: Self.deepest - 1)?.text else { return nil }
      let keyRange = start..<at
      var value = LibraryValue(.nothing, range: at..<at)
      if passes(0x3A), !isNext(0x2C), !isNext(0x7D) {
        guard let found = self.value(depth: depth + 1) else { return nil }
        value = found
      }
      pairs.append(LibraryValue.Pair(key: key, keyRange: keyRange, value: value))
      guard passes(0x2C) || isNext(0x7D) else { return nil }
    }
    return pairs
  }

  private mutating func skipSpace() {
    while at < end, ASCII.isSpace(bytes[at]) { at += 1 }
  }

  private mutating func isNext(_ byte: UInt8) -> Bool {
    skipSpace()
    return at < end && bytes[at] == byte
  }

  private mutating func passes(_ byte: UInt8) -> Bool {
    guard isNext(byte) else { return false }
    at += 1
    return true
  }

  private mutating func quoted() -> String? {
    let start = at
    let quote = bytes[at]
    at += 1
    while at < end {
      if bytes[at] == quote {
        guard quote == 0x27, at + 1 < end, bytes[at + 1] == quote else {
          at += 1
          return YAMLText.unquoted(bytes[start..<at])
        }
        at += 1
      } else if bytes[at] == 0x5C, quote == 0x22 {
        at += 1
      }
      at += 1
    }
    return nil
  }

  private mutating func plain() -> [UInt8] {
    let start = at
    while at < end {
      let byte = bytes[at]
      if "[]{},".utf8.contains(byte) { break }
      if byte == 0x3A, at + 1 >= end || ASCII.isSpace(bytes[at + 1]) || bytes[at + 1] == 0x2C {
        break
      }
      at += 1
    }
    return Array(BibTeXList.trimmed(bytes[start..<at]))
  }
}

/// Scalars of YAML.
enum YAMLText {
  /// What a plain scalar is: nothing, a truth value, a number or text.
  static func content(_ bytes: [UInt8]) -> LibraryValue.Content {
    let text = String(decoding: bytes, as: UTF8.self)
    switch text {
    case "", "~", "null": return .nothing
    case "true": return .truth(true)
    case "false": return .truth(false)
    default: break
    }
    let digits = bytes.first == 0x2D ? bytes.dropFirst() : bytes[...]
    let isNumber = !digits.isEmpty && digits.allSatisfy(ASCII.isDigit)
    return isNumber ? .number(text) : .text(text)
  }

  /// The text of a scalar in quotation marks; a line ending in it counts as a space.
  static func unquoted(_ text: ArraySlice<UInt8>) -> String {
    guard let quote = text.first, text.count >= 2 else { return "" }
    let inner = Array(text.dropFirst().dropLast())
    var out: [UInt8] = []
    var at = 0
    while at < inner.count {
      let byte = inner[at]
      at += 1
      if byte == 0x27, quote == 0x27 {
        out.append(byte)
        if at < inner.count, inner[at] == 0x27 { at += 1 }
      } else if byte == 0x5C, quote == 0x22, at < inner.count {
        at += appendEscape(inner, at, to: &out)
      } else if ASCII.isLineEnding(byte) {
        while let last = out.last, ASCII.isBlank(last) { out.removeLast() }
        out.append(ASCII.space)
        while at < inner.count, ASCII.isSpace(inner[at]) { at += 1 }
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends what an escape stands for; gives its length after the backslash.
  private static func appendEscape(_ text: [UInt8], _ at: Int, to out: inout [UInt8]) -> Int {
    let digits: Int
    switch text[at] {
    case 0x6E: out.append(ASCII.lineFeed)
    case 0x74: out.append(ASCII.tab)
    case 0x5F: out += [0xC2, 0xA0]
    case 0x0A: break
    case 0x78: digits = 2; return appendScalar(text, at, digits, to: &out)
    case 0x75: digits = 4; return appendScalar(text, at, digits, to: &out)
    case 0x55: digits = 8; return appendScalar(text, at, digits, to: &out)
    case let byte: out.append(byte)
    }
    return 1
  }

  private static func appendScalar(
    _ text: [UInt8], _ at: Int, _ digits: Int, to out: inout [UInt8]
  ) -> Int {
    let code = text[(at + 1)...].prefix(digits)
    guard code.count == digits,
      let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else {
      out.append(text[at])
      return 1
    }
    UTF8Scalars.append(scalar, to: &out)
    return 1 + digits
  }
}
