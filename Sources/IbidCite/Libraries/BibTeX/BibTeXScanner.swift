import IbidModel

/// Reads the entries of a BibTeX or BibLaTeX file.
///
/// What stands between entries is a comment. An entry that is broken ends at the next line that
/// begins with `@`, a word and a brace; the fields before the break are kept. Linear.
struct BibTeXScanner {
  private let bytes: [UInt8]
  private var at = 0
  /// The bytes that were passed over to find the ends of comments.
  private var lookedAhead = 0
  /// The meaning of each abbreviation of `@string`.
  private var strings = Self.months
  private(set) var entries: [BibTeXEntry] = []

  /// Why an entry cannot be read.
  private struct Fault: Error {
    let at: Int
    let message: String
    var kind = LibraryDiagnostic.Kind.syntax
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the whole file.
  mutating func read(_ source: inout LibrarySource) {
    while let start = bytes[at...].firstIndex(of: 0x40) {
      at = start + 1
      skipSpace()
      let type = word().lowercased()
      skipSpace()
      guard !type.isEmpty, at < bytes.count, bytes[at] == 0x7B || bytes[at] == 0x28 else {
        continue
      }
      let closing: UInt8 = bytes[at] == 0x7B ? 0x7D : 0x29
      at += 1
      let inner = at
      do throws(Fault) {
        switch type {
        case "comment": skipComment(from: inner, closing)
        case "preamble":
          _ = try value("the preamble", closing, &source)
          try end(closing)
        case "string": try readString(closing, &source)
        default: try readEntry(type, from: start, closing, &source)
        }
      } catch {
        source.report(error.kind, error.message, error.at..<error.at)
        at = nextEntry(from: inner)
      }
    }
  }

  /// The next line, from `start` on, that begins with `@`, a word and a brace.
  private func nextEntry(from start: Int) -> Int {
    var at = max(start, self.at)
    while at < bytes.count {
      if bytes[at] == 0x40, isEntryStart(at) { return at }
      at = ByteScan.lineEnd(in: bytes, from: at) + 1
    }
    return bytes.count
  }

  /// True for `@`, letters and a brace.
  private func isEntryStart(_ start: Int) -> Bool {
    var end = start + 1
    while end < bytes.count, ASCII.isLetter(bytes[end]) { end += 1 }
    guard end > start + 1 else { return false }
    while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
    return end < bytes.count && (bytes[end] == 0x7B || bytes[end] == 0x28)
  }

  /// Passes a comment in braces when they are balanced; else only its first line is one.
  private mutating func skipComment(from start: Int, _ closing: UInt8) {
    let opening = bytes[start - 1]
    var depth = 1
    var place = start
    while place < bytes.count, depth > 0 {
      let byte = bytes[place]
      if byte == opening { depth += 1 }
      if byte == closing { depth -= 1 }
      place += 1
      if byte == ASCII.lineFeed, place < bytes.count, bytes[place] == 0x40, isEntryStart(place),
        depth > 0
      {
        // An entry within a comment is part of it when the comment ends.
        guard let end = commentEnd(from: place, depth, opening, closing) else { break }
        place = end
        depth = 0
      }
    }
    at = depth == 0 ? place : ByteScan.lineEnd(in: bytes, from: start)
  }

  /// The byte after the brace that ends a comment, or nil; all the looks together pass over at most
  /// four times the file.
  private mutating func commentEnd(
    from start: Int, _ depth: Int, _ opening: UInt8, _ closing: UInt8
  ) -> Int? {
    var depth = depth
    var place = start
    defer { lookedAhead += place - start }
    while place < bytes.count, lookedAhead + place - start < 4 * bytes.count {
      if bytes[place] == opening { depth += 1 }
      if bytes[place] == closing { depth -= 1 }
      place += 1
      if depth == 0 { return place }
    }
    return nil
  }

  // MARK: Entries

  private mutating func readString(
    _ closing: UInt8, _ source: inout LibrarySource
  ) throws(Fault) {
    skipSpace()
    let name = word().lowercased()
    skipSpace()
    guard !name.isEmpty, passes(0x3D) else {
      throw Fault(at: at, message: "found \(shown()), expected the name of a string and '='")
    }
    strings[name] = try value("the string '\(name)'", closing, &source)
    try end(closing)
  }

  private mutating func readEntry(
    _ type: String, from start: Int, _ closing: UInt8, _ source: inout LibrarySource
  ) throws(Fault) {
    let key = entryKey(closing)
    var fields: [BibTeXField] = []
    var fault: Fault?
    do throws(Fault) {
      try readFields(key, closing, &fields, &source)
    } catch {
      fault = error
    }
    var range = start..<at
    if let fault {
      source.report(fault.kind, fault.message, fault.at..<fault.at, key: key.isEmpty ? nil : key)
      range = start..<max(at, fault.at)
      at = nextEntry(from: max(start + 1, fault.at))
    }
    guard range.count <= Library.maximumEntryBytes else {
      source.reportTooLarge(range, key: key)
      return
    }
    guard !key.isEmpty else {
      source.report(.missingKey, "an entry of the type '\(type)' has no key and is left out", range)
      return
    }
    entries.append(BibTeXEntry(type: type, key: key, fields: fields, range: range))
  }

  /// The key of an entry: up to a comma, a blank or the end.
  private mutating func entryKey(_ closing: UInt8) -> String {
    skipSpace()
    let start = at
    while at < bytes.count, bytes[at] != 0x2C, bytes[at] != closing, bytes[at] != 0x7B,
      bytes[at] != 0x7D, !ASCII.isSpace(bytes[at]), bytes[at] != 0x3D
    {
      at += 1
    }
    guard at - start <= 1_000 else { return "" }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func readFields(
    _ key: String, _ closing: UInt8, _ fields: inout [BibTeXField],
    _ source: inout LibrarySource
  ) throws(Fault) {
    while true {
      skipSpace()
      if passes(closing) { return }
      guard passes(0x2C) else {
        throw Fault(
          at: at,
          message: "found \(shown()) in the entry '\(key)', expected ',' or "
            + "'\(Character(Unicode.Scalar(closing)))'")
      }
      skipSpace()
      if at < bytes.count, bytes[at] == 0x2C || bytes[at] == closing { continue }
      let start = at
      let name = word().lowercased()
      skipSpace()
      guard !name.isEmpty, passes(0x3D) else {
        throw Fault(
          at: at, message: "found \(shown()) in the entry '\(key)', expected a field and '='")
      }
      let text = try value("'\(name)' of the entry '\(key)'", closing, &source)
      fields.append(BibTeXField(name: name, value: text, range: start..<at))
    }
  }

  private mutating func end(_ closing: UInt8) throws(Fault) {
    skipSpace()
    guard passes(closing) else {
      throw Fault(
        at: at,
        message: "found \(shown()), expected '\(Character(Unicode.Scalar(closing)))'")
    }
  }

  // MARK: Values

  /// A value: braces, quotation marks, numbers and abbreviations, joined by `#`.
  private mutating func value(
    _ name: String, _ closing: UInt8, _ source: inout LibrarySource
  ) throws(Fault) -> [UInt8] {
    var out: [UInt8] = []
    while true {
      skipSpace()
      guard at < bytes.count else { throw Fault(at: at, message: "the file ends in \(name)") }
      switch bytes[at] {
      case 0x7B: out += try enclosed(name, ends: 0x7D)
      case 0x22: out += try enclosed(name, ends: 0x22)
      default: out += try abbreviation(name, &source)
      }
      guard out.count <= Library.maximumEntryBytes else {
        throw Fault(at: at, message: "\(name) is too long", kind: .limit)
      }
      skipSpace()
      guard passes(0x23) else { return out }
    }
  }

  /// What stands between braces or quotation marks; braces within are balanced.
  private mutating func enclosed(_ name: String, ends: UInt8) throws(Fault) -> ArraySlice<UInt8> {
    let start = at + 1
    var depth = 0
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == ends, depth == 0 {
        at = place + 1
        return bytes[start..<place]
      }
      switch byte {
      case 0x7B: depth += 1
      case 0x7D: depth -= 1
      case 0x5C: place += place + 1 < bytes.count && isOneMark(bytes[place + 1], ends) ? 1 : 0
      case 0x0A where place + 1 < bytes.count && bytes[place + 1] == 0x40:
        if isEntryStart(place + 1) { throw unended(name, start - 1) }
      default: break
      }
      if depth < 0 { throw unended(name, start - 1) }
      place += 1
    }
    throw unended(name, start - 1)
  }

  /// True for a quotation mark after a backslash in a value in quotation marks.
  private func isOneMark(_ byte: UInt8, _ ends: UInt8) -> Bool { byte == 0x22 && ends == 0x22 }

  private func unended(_ name: String, _ start: Int) -> Fault {
    Fault(at: start, message: "\(name) is not ended")
  }

  /// A number, or what an abbreviation stands for.
  private mutating func abbreviation(
    _ name: String, _ source: inout LibrarySource
  ) throws(Fault) -> [UInt8] {
    let start = at
    let text = word()
    guard !text.isEmpty else {
      throw Fault(at: at, message: "found \(shown()) in \(name), expected a value")
    }
    if text.utf8.allSatisfy(ASCII.isDigit) { return Array(text.utf8) }
    if let meaning = strings[text.lowercased()] { return meaning }
    source.report(.unknownString, "the string '\(text)' in \(name) is not defined", start..<at)
    return Array(text.utf8)
  }

  // MARK: Bytes

  private mutating func skipSpace() {
    while at < bytes.count {
      if ASCII.isSpace(bytes[at]) {
        at += 1
      } else if bytes[at] == 0x25 {
        // Between fields `%` starts a comment for BibLaTeX's reader.
        at = ByteScan.lineEnd(in: bytes, from: at)
      } else {
        return
      }
    }
  }

  private mutating func passes(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  /// A name: everything but white space and the signs of BibTeX.
  private mutating func word() -> String {
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case 0...0x20, 0x22, 0x23, 0x25, 0x28, 0x29, 0x2C, 0x3D, 0x40, 0x7B, 0x7D, 0x7F:
        return String(decoding: bytes[start..<at], as: UTF8.self)
      default: at += 1
      }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func shown() -> String {
    guard at < bytes.count else { return "the end of the file" }
    if bytes[at] < 0x20 || bytes[at] == 0x7F { return "a control character" }
    let length = UTF8Scalars.decode(bytes, at: at).length
    return "'\(String(decoding: bytes[at..<(at + length)], as: UTF8.self))'"
  }

  /// The abbreviations of months that every style of BibTeX defines.
  private static let months: [String: [UInt8]] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
    "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October",
    "nov": "November", "dec": "December",
  ].mapValues { Array($0.utf8) }
}
