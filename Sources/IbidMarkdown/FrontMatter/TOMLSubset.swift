import IbidModel

/// The part of TOML 1.0 that front matter is written in.
///
/// Keys bare, quoted and dotted; texts of all four kinds; numbers, dates and truth values as they
/// are written; arrays and inline tables; tables and arrays of tables. Linear in the source.
struct TOMLSubset {
  private let source: [UInt8]
  private let end: Int
  private var at: Int
  /// What cannot be read.
  private(set) var unreadable: [SourceSpan] = []
  private var document = TOMLDocument()
  /// The table that keys belong to.
  private var table = 0

  init(_ source: [UInt8], _ span: SourceSpan) {
    self.source = source
    at = span.start
    end = span.end
  }

  /// The keys at the outermost level with their values.
  mutating func entries() -> [Metadata.Entry] {
    while at < end {
      skipSpace()
      guard at < end else { break }
      let start = at
      let isRead = source[at] == 0x5B ? readHeader() : readPair()
      if !isRead || !endLine() { skipLine(from: start) }
    }
    return document.entries()
  }

  /// Passes over white space, line endings and comments.
  private mutating func skipSpace() {
    while at < end, ASCII.isSpace(source[at]) || source[at] == 0x23 {
      if source[at] == 0x23 { at = lineEnd(at) } else { at += 1 }
    }
  }

  private func lineEnd(_ start: Int) -> Int {
    var scan = start
    while scan < end, !ASCII.isLineEnding(source[scan]) { scan += 1 }
    return scan
  }

  private mutating func skipBlanks() {
    while at < end, ASCII.isBlank(source[at]) { at += 1 }
  }

  /// True when nothing but a comment is left of the line.
  private mutating func endLine() -> Bool {
    skipBlanks()
    if at < end, source[at] == 0x23 { at = lineEnd(at) }
    return at >= end || ASCII.isLineEnding(source[at])
  }

  /// Reports what cannot be read and goes to the next line.
  private mutating func skipLine(from start: Int) {
    var stop = lineEnd(start)
    at = max(at, stop)
    while stop > start, ASCII.isBlank(source[stop - 1]) { stop -= 1 }
    unreadable.append(SourceSpan(start, stop))
  }

  // MARK: Lines

  /// `[table]` or `[[array of tables]]`.
  private mutating func readHeader() -> Bool {
    let start = at
    let isArray = at + 1 < end && source[at + 1] == 0x5B
    at += isArray ? 2 : 1
    guard let path = path(), take(0x5D), !isArray || take(0x5D) else {
      table = document.hidden
      return false
    }
    let span = SourceSpan(start, at)
    table = document.table(path, span: span, isArray: isArray) ?? document.hidden
    return table != document.hidden
  }

  /// `key = value`.
  private mutating func readPair() -> Bool {
    let start = at
    guard let path = path(), take(0x3D) else { return false }
    skipBlanks()
    var reader = TOMLValue(source, at, end)
    let value = reader.value()
    let stop = value == nil ? trimmedEnd(at) : reader.at
    let span = SourceSpan(at, max(at, stop))
    let raw = Metadata.Value.scalar(String(decoding: source[span.range], as: UTF8.self))
    let isNew = document.set(path, in: table, to: value ?? raw, span: span)
    guard value != nil, isNew else {
      at = max(start, span.end)
      return false
    }
    at = reader.at
    return true
  }

  private func trimmedEnd(_ start: Int) -> Int {
    var stop = lineEnd(start)
    while stop > start, ASCII.isBlank(source[stop - 1]) { stop -= 1 }
    return stop
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard at < end, source[at] == byte else { return false }
    at += 1
    return true
  }

  /// A key with dots, or nil.
  private mutating func path() -> [TOMLKey]? {
    var path: [TOMLKey] = []
    repeat {
      skipBlanks()
      var reader = TOMLValue(source, at, end)
      guard let key = reader.key(), path.count < TOMLDocument.deepest else { return nil }
      at = reader.at
      path.append(key)
    } while take(0x2E)
    return path
  }
}

/// One part of a key.
struct TOMLKey {
  var name: String
  /// Where it stands, without quotes.
  var span: SourceSpan
}
