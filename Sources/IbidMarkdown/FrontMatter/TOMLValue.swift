import IbidModel

/// Reads one value or key of TOML.
struct TOMLValue {
  private let source: [UInt8]
  private let end: Int
  /// The byte read next.
  private(set) var at: Int

  init(_ source: [UInt8], _ start: Int, _ end: Int) {
    self.source = source
    at = start
    self.end = end
  }

  /// A bare or quoted key, or nil.
  mutating func key() -> TOMLKey? {
    guard at < end else { return nil }
    let start = at
    if source[at] == 0x22 || source[at] == 0x27 {
      guard !isTripled(start), let name = text() else { return nil }
      return TOMLKey(name: name, span: SourceSpan(start + 1, at - 1))
    }
    while at < end, ASCII.isAlphanumeric(source[at]) || source[at] == 0x2D || source[at] == 0x5F {
      at += 1
    }
    guard at > start else { return nil }
    let span = SourceSpan(start, at)
    return TOMLKey(name: String(decoding: source[span.range], as: UTF8.self), span: span)
  }

  /// An array or inline table that is being read.
  private struct Level {
    var isTable: Bool
    var values: [Metadata.Value] = []
    var pairs: [Metadata.Value.Pair] = []
    var key: String?
    /// A value was read and no comma since.
    var isFull = false

    mutating func take(_ value: Metadata.Value) -> Bool {
      guard !isFull, isTable == (key != nil) else { return false }
      if let key {
        pairs.append(Metadata.Value.Pair(key: key, value: value))
      } else {
        values.append(value)
      }
      key = nil
      isFull = true
      return true
    }

    var value: Metadata.Value { isTable ? .map(pairs) : .list(values) }
  }

  /// The value that starts here, or nil when it is none or not whole.
  mutating func value() -> Metadata.Value? {
    var levels: [Level] = []
    while at < end {
      if !levels.isEmpty {
        skipSpace()
        guard at < end else { return nil }
      }
      switch source[at] {
      case 0x5B, 0x7B:
        guard levels.count < TOMLDocument.deepest else { return nil }
        levels.append(Level(isTable: source[at] == 0x7B))
        at += 1
      case 0x5D, 0x7D:
        guard let level = levels.popLast(), level.isTable == (source[at] == 0x7D), level.key == nil
        else { return nil }
        at += 1
        guard !levels.isEmpty else { return level.value }
        guard levels[levels.count - 1].take(level.value) else { return nil }
      case 0x2C:
        guard levels.last?.isFull == true else { return nil }
        levels[levels.count - 1].isFull = false
        at += 1
      default:
        if let level = levels.last, level.isTable, level.key == nil {
          guard let key = inlineKey() else { return nil }
          levels[levels.count - 1].key = key
          continue
        }
        guard let text = scalar() else { return nil }
        guard !levels.isEmpty else { return .scalar(text) }
        guard levels[levels.count - 1].take(.scalar(text)) else { return nil }
      }
    }
    return nil
  }

  /// A key of an inline table with the `=` after it; a dotted one keeps its dots.
  private mutating func inlineKey() -> String? {
    var names: [String] = []
    while true {
      skipSpace()
      guard let key = key() else { return nil }
      names.append(key.name)
      skipSpace()
      guard at < end else { return nil }
      at += 1
      if source[at - 1] == 0x3D { return names.joined(separator: ".") }
      guard source[at - 1] == 0x2E else { return nil }
    }
  }

  private mutating func skipSpace() {
    while at < end, ASCII.isSpace(source[at]) || source[at] == 0x23 {
      if source[at] == 0x23 {
        while at < end, !ASCII.isLineEnding(source[at]) { at += 1 }
      } else {
        at += 1
      }
    }
  }

  // MARK: Scalars

  private mutating func scalar() -> String? {
    source[at] == 0x22 || source[at] == 0x27 ? text() : bare()
  }

  /// A number, a date or a truth value, as it is written.
  private mutating func bare() -> String? {
    let start = at
    while at < end, isBare(source[at]) { at += 1 }
    // A blank may stand between a date and a time.
    if at - start == 10, source[start + 4] == 0x2D, at + 2 < end, source[at] == ASCII.space,
      ASCII.isDigit(source[at + 1])
    {
      at += 1
      while at < end, isBare(source[at]) { at += 1 }
    }
    let word = String(decoding: source[start..<at], as: UTF8.self)
    if ["true", "false", "inf", "nan"].contains(word) { return word }
    guard let first = source[start..<at].first(where: { $0 != 0x2B && $0 != 0x2D }) else {
      return nil
    }
    return ASCII.isDigit(first) || word.hasSuffix("inf") || word.hasSuffix("nan") ? word : nil
  }

  private func isBare(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || "+-.:_".utf8.contains(byte)
  }

  private func isTripled(_ start: Int) -> Bool {
    start + 2 < end && source[start + 1] == source[start] && source[start + 2] == source[start]
  }

  /// A text in one or three quotes of either kind.
  private mutating func text() -> String? {
    let quote = source[at]
    return isTripled(at) ? longText(quote) : shortText(quote)
  }

  private mutating func shortText(_ quote: UInt8) -> String? {
    let start = at + 1
    var scan = start
    while scan < end, source[scan] != quote, !ASCII.isLineEnding(source[scan]) {
      scan += source[scan] == 0x5C && quote == 0x22 ? 2 : 1
    }
    guard scan < end, source[scan] == quote else { return nil }
    at = scan + 1
    return Self.text(source[start..<scan], quote, isLong: false)
  }

  /// A text in three quotes; the line ending after them does not count (TOML 1.0, String).
  private mutating func longText(_ quote: UInt8) -> String? {
    var start = at + 3
    if start < end, source[start] == ASCII.carriageReturn { start += 1 }
    if start < end, source[start] == ASCII.lineFeed { start += 1 }
    var scan = start
    while scan < end, source[scan] != quote || !isTripled(scan) {
      scan += source[scan] == 0x5C && quote == 0x22 ? 2 : 1
    }
    guard scan < end else { return nil }
    // Up to two quotes may stand before the closing ones.
    var extra = 0
    while extra < 2, scan + 3 < end, source[scan + 3] == quote {
      scan += 1
      extra += 1
    }
    at = scan + 3
    return Self.text(source[start..<scan], quote, isLong: true)
  }

  private static func text(_ bytes: ArraySlice<UInt8>, _ quote: UInt8, isLong: Bool) -> String? {
    guard quote == 0x22 else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard bytes[at] == 0x5C else {
        out.append(bytes[at])
        at += 1
        continue
      }
      guard let length = appendEscape(bytes[(at + 1)...], isLong, to: &out) else { return nil }
      at += 1 + length
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends what the escape after a backslash stands for; gives its length, or nil.
  private static func appendEscape(
    _ rest: ArraySlice<UInt8>, _ isLong: Bool, to out: inout [UInt8]
  ) -> Int? {
    switch rest.first {
    case 0x62: out.append(0x08)
    case 0x74: out.append(ASCII.tab)
    case 0x6E: out.append(ASCII.lineFeed)
    case 0x66: out.append(0x0C)
    case 0x72: out.append(ASCII.carriageReturn)
    case 0x22: out.append(0x22)
    case 0x5C: out.append(0x5C)
    case 0x75: return appendScalar(rest.dropFirst().prefix(4), 4, to: &out)
    case 0x55: return appendScalar(rest.dropFirst().prefix(8), 8, to: &out)
    case let byte? where isLong && ASCII.isSpace(byte):
      // A backslash at the end of a line takes all white space that follows.
      let spaces = rest.prefix { ASCII.isSpace($0) }
      return spaces.contains(where: ASCII.isLineEnding) ? spaces.count : nil
    default: return nil
    }
    return 1
  }

  private static func appendScalar(
    _ digits: ArraySlice<UInt8>, _ count: Int, to out: inout [UInt8]
  ) -> Int? {
    guard digits.count == count,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar)
    else { return nil }
    out += bytes
    return 1 + count
  }
}
