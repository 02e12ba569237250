import IbidModel

extension InlineParser {
  /// Reads an address without `<` and `>`, at its `:` or its first `w` (GFM 0.29 §6.9).
  mutating func scanBareLink(_ byte: UInt8) {
    guard let start = byte == 0x3A ? BareLink.schemeStart(bytes, at, end, textFloor) : webStart()
    else {
      at += 1
      return
    }
    let hostStart = byte == 0x3A ? at + 3 : at
    guard let stop = BareLink.end(bytes, hostStart, end, inBrackets: !brackets.isEmpty) else {
      at += 1
      return
    }
    at = start
    add(byte == 0x3A ? .bareLink : .bareWeb, to: stop)
  }

  /// The place before which all is marked already.
  var textFloor: Int { max(text.start, marks.last?.end ?? 0) }

  private func webStart() -> Int? {
    guard at + 4 < end, bytes[at + 1] == 0x77, bytes[at + 2] == 0x77, bytes[at + 3] == 0x2E,
      BareLink.mayFollow(bytes, at, text.start)
    else { return nil }
    return at
  }

  /// Reads an e-mail address at its `@`; false when there is none.
  mutating func scanBareEmail() -> Bool {
    var start = at
    let floor = textFloor
    while start > floor, BareLink.isLocalByte(bytes[start - 1]) { start -= 1 }
    guard start < at else { return false }
    var stop = at + 1
    var hasPoint = false
    while stop < end, ASCII.isAlphanumeric(bytes[stop]) || BareLink.isHostSign(bytes[stop]) {
      if bytes[stop] == 0x2E {
        guard stop + 1 < end, ASCII.isAlphanumeric(bytes[stop + 1]) else { break }
        hasPoint = true
      }
      stop += 1
    }
    guard hasPoint, bytes[stop - 1] != 0x2D, bytes[stop - 1] != 0x5F else { return false }
    at = start
    add(.bareEmail, to: stop)
    return true
  }
}

/// Addresses that stand bare in the text (GFM 0.29 §6.9).
enum BareLink {
  /// True for the bytes of the part of an e-mail address before the `@`.
  static func isLocalByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
  }

  /// True for `.`, `-` and `_`.
  static func isHostSign(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2D || byte == 0x5F }

  /// True when an address may start at `at`: after a space, or one of `*_~(`, `[`, a quote.
  static func mayFollow(_ text: [UInt8], _ at: Int, _ start: Int) -> Bool {
    guard at > start else { return true }
    switch text[at - 1] {
    case 0x2A, 0x5F, 0x7E, 0x28, 0x5B, 0x22, 0x27, 0x3E: return true
    case let byte: return ASCII.isSpace(byte)
    }
  }

  /// The start of `http`, `https` or `ftp` before the `:` at `at`, or nil.
  static func schemeStart(_ text: [UInt8], _ at: Int, _ end: Int, _ floor: Int) -> Int? {
    guard at + 3 < end, text[at + 1] == 0x2F, text[at + 2] == 0x2F else { return nil }
    for scheme in schemes {
      let start = at - scheme.count
      guard start >= floor, text[start..<at].elementsEqual(scheme, by: { $0 | 0x20 == $1 })
      else { continue }
      if start == floor || !ASCII.isAlphanumeric(text[start - 1]) { return start }
    }
    return nil
  }

  private static let schemes: [[UInt8]] = ["https", "http", "ftp"].map { Array($0.utf8) }

  /// The end of the address whose host starts at `start`, or nil when that is no host.
  static func end(_ text: [UInt8], _ start: Int, _ end: Int, inBrackets: Bool) -> Int? {
    guard let host = hostEnd(text, start, end) else { return nil }
    var stop = host
    var depth = 0
    while stop < end, !ASCII.isSpace(text[stop]), text[stop] != 0x3C {
      if text[stop] == 0x5B {
        // A note's marker ends an address: `https://example.org[^1]`.
        if stop + 1 < end, text[stop + 1] == 0x5E { break }
        depth += 1
      } else if text[stop] == 0x5D {
        if inBrackets, depth == 0 { break }
        depth -= 1
      } else if text[stop] == 0x5E, stop + 1 < end, text[stop + 1] == 0x5B {
        // So does an inline note: `https://example.org^[Read in May.]`.
        break
      }
      stop += 1
    }
    return trimmedEnd(text, start, stop)
  }

  /// The longest a name of a host may be (RFC 1035).
  private static let longestHost = 253

  private static func hostEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = start
    var lastPoint = -1
    var lastLine = -1
    var earlierPoint = -1
    let limit = min(end, start + longestHost + 1)
    while at < limit {
      let byte = text[at]
      if byte == 0x2E {
        earlierPoint = lastPoint
        lastPoint = at
      } else if byte == 0x5F {
        lastLine = at
      } else if !ASCII.isAlphanumeric(byte), byte != 0x2D, byte < 0x80 {
        break
      }
      at += 1
    }
    guard at - start <= longestHost else { return nil }
    // No underscore in the last two parts of the name.
    guard at > start, lastPoint > start || lastPoint < 0, lastLine < 0 || lastLine < earlierPoint
    else { return nil }
    return text[start] == 0x2E ? nil : at
  }

  private static func trimmedEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var stop = end
    var closing = 0
    for byte in text[start..<end] {
      if byte == 0x28 { closing -= 1 } else if byte == 0x29 { closing += 1 }
    }
    while stop > start {
      switch text[stop - 1] {
      case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22: stop -= 1
      case 0x29 where closing > 0:
        closing -= 1
        stop -= 1
      case 0x3B:
        stop = referenceStart(text, start, stop) ?? stop - 1
      default: return stop
      }
    }
    return nil
  }

  /// The `&` of something like `&amp;` that ends at `end`, or nil.
  private static func referenceStart(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = end - 1
    while at > start, ASCII.isAlphanumeric(text[at - 1]) { at -= 1 }
    return at > start && at < end - 1 && text[at - 1] == 0x26 ? at - 1 : nil
  }
}
