import IbidModel

/// Lists in brackets and maps in braces: `[a, "b"]`, `{name: X, url: Y}`.
struct YAMLFlow {
  private let source: [UInt8]
  private let end: Int
  /// The byte read next.
  private(set) var at: Int

  init(_ source: [UInt8], _ start: Int, _ end: Int) {
    self.source = source
    self.at = start
    self.end = end
  }

  /// A list or map that is being read.
  private struct Level {
    var isMap: Bool
    var values: [Metadata.Value] = []
    var pairs: [Metadata.Value.Pair] = []
    var key: String?
    var scalar: String?

    /// Takes in a value, or a scalar that may turn out to be a key.
    mutating func take(_ value: Metadata.Value) {
      scalar = nil
      if isMap {
        if let key { pairs.append(Metadata.Value.Pair(key: key, value: value)) }
        key = nil
      } else {
        values.append(value)
      }
    }

    mutating func finishItem() {
      if let scalar { take(.scalar(scalar)) }
      if isMap, let key { pairs.append(Metadata.Value.Pair(key: key, value: .scalar(""))) }
      key = nil
    }

    var value: Metadata.Value { isMap ? .map(pairs) : .list(values) }
  }

  /// The value that starts here, or nil when it is not whole.
  mutating func value() -> Metadata.Value? {
    var levels: [Level] = []
    while at < end {
      let byte = source[at]
      switch byte {
      case 0x5B, 0x7B:
        guard levels.count < 8 else { return nil }
        levels.append(Level(isMap: byte == 0x7B))
        at += 1
      case 0x5D, 0x7D:
        at += 1
        guard var level = levels.popLast(), level.isMap == (byte == 0x7D) else { return nil }
        level.finishItem()
        guard !levels.isEmpty else { return level.value }
        levels[levels.count - 1].take(level.value)
      case 0x2C:
        levels[levels.count - 1].finishItem()
        at += 1
      case 0x3A where levels.last?.isMap == true && levels.last?.scalar != nil:
        levels[levels.count - 1].key = levels[levels.count - 1].scalar
        levels[levels.count - 1].scalar = nil
        at += 1
      default:
        if ASCII.isSpace(byte) {
          at += 1
        } else {
          guard let text = scalar() else { return nil }
          levels[levels.count - 1].scalar = text
        }
      }
    }
    return nil
  }

  private mutating func scalar() -> String? {
    let start = at
    let quote = source[at]
    if quote == 0x22 || quote == 0x27 {
      at += 1
      while at < end, source[at] != quote {
        at += source[at] == 0x5C && quote == 0x22 ? 2 : 1
      }
      guard at < end else { return nil }
      at += 1
      return YAMLScalar.unquoted(source[start..<at])
    }
    while at < end, !"[]{},".utf8.contains(source[at]), !isColon { at += 1 }
    if at == start { at += 1 }
    var stop = at
    while stop > start, ASCII.isSpace(source[stop - 1]) { stop -= 1 }
    return String(decoding: source[start..<stop], as: UTF8.self)
  }

  private var isColon: Bool {
    source[at] == 0x3A && (at + 1 >= end || ASCII.isSpace(source[at + 1]))
  }
}

/// Quoted scalars.
enum YAMLScalar {
  /// The text of a scalar with its quotes; a line ending in it counts as a space.
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

  /// Appends what the escape after a backslash stands for; gives its length.
  private static func appendEscape(_ text: [UInt8], _ at: Int, to out: inout [UInt8]) -> Int {
    switch text[at] {
    case 0x6E: out.append(ASCII.lineFeed)
    case 0x74: out.append(ASCII.tab)
    case 0x72: out.append(ASCII.carriageReturn)
    case 0x78: return appendScalar(text, at, digits: 2, to: &out)
    case 0x75: return appendScalar(text, at, digits: 4, to: &out)
    case 0x55: return appendScalar(text, at, digits: 8, to: &out)
    case let byte: out.append(byte)
    }
    return 1
  }

  private static func appendScalar(
    _ text: [UInt8], _ at: Int, digits: Int, to out: inout [UInt8]
  ) -> Int {
    let code = text[(at + 1)...].prefix(digits)
    guard code.count == digits,
      let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else {
      out.append(text[at])
      return 1
    }
    out += UTF8.encode(scalar).map(Array.init) ?? []
    return 1 + digits
  }
}
