import IbidModel

/// The encoding a page names in its own head (WHATWG §13.2.3.2) or in an XML declaration; in small
/// letters.
///
/// Looks at the first 4096 bytes: the standard's 1024 are for a parser that can start anew when it
/// meets a later `meta`. A name that no table here knows is returned if no other is there.
///
/// - Returns: nil when nothing is declared.
package func declaredCharset(inHTML raw: [UInt8]) -> String? {
  var scan = CharsetScan(Array(raw.prefix(4096)))
  return scan.result()
}

/// The standard's prescan: a small parser that knows comments, tags and attributes.
private struct CharsetScan {
  private let bytes: [UInt8]
  private var at = 0
  private var unknown: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func result() -> String? {
    if let declared = xmlEncoding() { return declared }
    while at < bytes.count {
      guard bytes[at] == 0x3C else {
        at += 1
        continue
      }
      if starts("<!--") {
        skipComment()
      } else if starts("<meta"), isTagBreak(at + 5) {
        at += 5
        if let charset = charsetOfMeta() { return charset }
      } else if isTag() {
        skipTag()
      } else if starts("<!") || starts("</") || starts("<?") {
        skip(to: 0x3E)
      } else {
        at += 1
      }
    }
    return unknown
  }

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      at + wanted.count <= bytes.count
        && wanted.indices.allSatisfy { ASCII.lowercased(bytes[at + $0]) == wanted[$0] }
    }
  }

  private func isTagBreak(_ place: Int) -> Bool {
    place < bytes.count && (ASCII.isSpace(bytes[place]) || bytes[place] == 0x2F)
  }

  private func isTag() -> Bool {
    let place = at + 1 < bytes.count && bytes[at + 1] == 0x2F ? at + 2 : at + 1
    return place < bytes.count && ASCII.isLetter(bytes[place])
  }

  private mutating func skip(to byte: UInt8) {
    while at < bytes.count, bytes[at] != byte { at += 1 }
  }

  private mutating func skipComment() {
    at += 2
    while at < bytes.count, !starts("-->") { at += 1 }
  }

  private mutating func skipTag() {
    while at < bytes.count, !ASCII.isSpace(bytes[at]), bytes[at] != 0x3E { at += 1 }
    while attribute() != nil {}
  }

  private mutating func charsetOfMeta() -> String? {
    var isContentType = false
    var fromContent: String?
    var charset: String?
    while let (name, value) = attribute() {
      switch name {
      case "http-equiv": isContentType = value == "content-type"
      case "content": fromContent = fromContent ?? Self.charset(inContent: value)
      case "charset": charset = charset ?? value
      default: break
      }
    }
    return accepted(charset ?? (isContentType ? fromContent : nil))
  }

  /// What a declaration means; keeps an unknown one for the case that there is no other.
  private mutating func accepted(_ label: String?) -> String? {
    guard let label, !label.isEmpty else { return nil }
    // Whoever can read the declaration byte by byte does not read UTF-16.
    if label.hasPrefix("utf-16") || label.hasPrefix("utf-8") || label == "utf8" { return "utf-8" }
    if SingleByteEncoding.name(ofLabel: label) != nil { return label }
    unknown = unknown ?? label
    return nil
  }

  /// The next attribute of a tag in small letters; nil at the tag's end, which is passed.
  private mutating func attribute() -> (name: String, value: String)? {
    while at < bytes.count, ASCII.isSpace(bytes[at]) || bytes[at] == 0x2F { at += 1 }
    guard at < bytes.count, bytes[at] != 0x3E else { return nil }
    let start = at
    at += 1
    while at < bytes.count, !ASCII.isSpace(bytes[at]), ![0x2F, 0x3D, 0x3E].contains(bytes[at]) {
      at += 1
    }
    let name = lowercased(start..<at)
    while at < bytes.count, ASCII.isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == 0x3D else { return (name, "") }
    at += 1
    return (name, value())
  }

  private mutating func value() -> String {
    while at < bytes.count, ASCII.isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count else { return "" }
    let quote = bytes[at]
    guard quote == 0x22 || quote == 0x27 else {
      let start = at
      while at < bytes.count, !ASCII.isSpace(bytes[at]), bytes[at] != 0x3E { at += 1 }
      return lowercased(start..<at)
    }
    at += 1
    let start = at
    skip(to: quote)
    let value = lowercased(start..<at)
    at = min(bytes.count, at + 1)
    return value
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(ASCII.lowercased), as: UTF8.self)
  }

  /// The `charset=…` of a content type.
  private static func charset(inContent content: String) -> String? {
    var rest = Array(content.utf8)[...]
    while let found = range(of: "charset", in: rest) {
      rest = rest[found.upperBound...].drop(while: ASCII.isSpace)
      guard rest.first == 0x3D else { continue }
      rest = rest.dropFirst().drop(while: ASCII.isSpace)
      if let quote = rest.first, quote == 0x22 || quote == 0x27 {
        guard let end = rest.dropFirst().firstIndex(of: quote) else { return nil }
        return String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
      }
      return String(decoding: rest.prefix { !ASCII.isSpace($0) && $0 != 0x3B }, as: UTF8.self)
    }
    return nil
  }

  private static func range(of word: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let wanted = Array(word.utf8)
    var at = bytes.startIndex
    while at + wanted.count <= bytes.endIndex {
      if bytes[at..<(at + wanted.count)].elementsEqual(wanted) { return at..<(at + wanted.count) }
      at += 1
    }
    return nil
  }

  /// The encoding of `<?xml … encoding="…"?>` at the very start.
  private mutating func xmlEncoding() -> String? {
    guard starts("<?xml") else { return nil }
    var rest = bytes[5...].prefix { $0 != 0x3E }
    guard let found = Self.range(of: "encoding", in: rest) else { return nil }
    rest = rest[found.upperBound...].drop(while: ASCII.isSpace)
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop(while: ASCII.isSpace)
    guard let quote = rest.first, quote == 0x22 || quote == 0x27,
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    return accepted(lowercased((rest.startIndex + 1)..<end))
  }
}
