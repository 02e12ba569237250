import IbidModel

/// The text of a library while it is read: its bytes as UTF-8, its lines, and what is wrong in it.
struct LibrarySource {
  let name: String
  let bytes: [UInt8]
  private(set) var diagnostics: [LibraryDiagnostic] = []
  private(set) var leftOut = 0
  /// Names of fields and types that were reported; each is told once.
  private var told: Set<String> = []
  /// Where the lines start, in order.
  private var lineStarts = [0]

  init(_ bytes: [UInt8], name: String) {
    self.name = name
    guard bytes.count <= Library.maximumBytes else {
      self.bytes = []
      let limit = Library.maximumBytes >> 20
      report(.limit, "the file has \(bytes.count) bytes; at most \(limit) MB are read", 0..<0)
      return
    }
    let text = LibraryText.decoded(bytes)
    self.bytes = text.bytes
    findLines()
    if !text.wasUTF8 {
      report(.encoding, "the bytes are no UTF-8; they were read as windows-1252", 0..<0)
    }
  }

  /// The line of a byte, from 1; logarithmic.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Where an entry stands.
  func place(_ range: Range<Int>) -> Library.Place {
    Library.Place(file: name, line: line(at: range.lowerBound), range: range)
  }

  /// Reports what is wrong at a place.
  mutating func report(
    _ kind: LibraryDiagnostic.Kind, _ message: String, _ range: Range<Int>, key: String? = nil
  ) {
    guard diagnostics.count < Library.mostDiagnostics else {
      leftOut += 1
      return
    }
    diagnostics.append(
      LibraryDiagnostic(
        kind: kind, message: message, key: key, file: name, line: line(at: range.lowerBound),
        column: column(at: range.lowerBound), range: range))
  }

  /// Reports the first of the places where a name that nobody knows is met.
  mutating func reportOnce(
    _ kind: LibraryDiagnostic.Kind, name: String, _ message: @autoclosure () -> String,
    _ range: Range<Int>, key: String? = nil
  ) {
    guard told.count < Library.mostDiagnostics, told.insert(kind.rawValue + name).inserted else {
      return
    }
    report(kind, message(), range, key: key)
  }

  private mutating func findLines() {
    var at = ByteScan.lineEnd(in: bytes, from: 0)
    while at < bytes.count {
      at += 1
      if bytes[at - 1] == ASCII.carriageReturn, at < bytes.count, bytes[at] == ASCII.lineFeed {
        at += 1
      }
      lineStarts.append(at)
      at = ByteScan.lineEnd(in: bytes, from: at)
    }
  }

  /// The column of a byte; at most 4,096 bytes are counted.
  private func column(at offset: Int) -> Int {
    let end = min(offset, bytes.count)
    var column = 1
    var at = end
    while at > 0, end - at < 4_096, !ASCII.isLineEnding(bytes[at - 1]) {
      at -= 1
      if bytes[at] & 0xC0 != 0x80 { column += 1 }
    }
    return column
  }
}

/// The bytes of a library as UTF-8.
enum LibraryText {
  /// Leaves a byte order mark out; decodes UTF-16 with its mark, and what is no UTF-8 as
  /// windows-1252.
  static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], wasUTF8: Bool) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return checked(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (utf16(bytes, high: 1), true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (utf16(bytes, high: 0), true) }
    return checked(bytes)
  }

  private static func checked(_ bytes: [UInt8]) -> (bytes: [UInt8], wasUTF8: Bool) {
    if (try? UTF8Span(validating: bytes.span)) != nil { return (bytes, true) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
      } else {
        let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt32(byte)
        UTF8Scalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}", to: &out)
      }
    }
    return (out, false)
  }

  private static func utf16(_ bytes: [UInt8], high: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for at in stride(from: 2, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high]))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// What 0x80–0x9F stand for (WHATWG Encoding, windows-1252).
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
