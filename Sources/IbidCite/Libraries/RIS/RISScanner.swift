import IbidModel

/// Reads the lines of a RIS file into entries: `TY  - JOUR` to `ER  -`.
struct RISScanner {
  /// One line with a tag, and the lines that go on with it.
  struct Line {
    var tag: String
    var value: String
    var range: Range<Int>
  }

  /// The lines of one entry after its type.
  struct Entry {
    var type: String
    var lines: [Line] = []
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private(set) var entries: [Entry] = []
  private var open: Entry?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the whole file; linear.
  mutating func read(_ source: inout LibrarySource) {
    var at = 0
    while at < bytes.count {
      let end = ByteScan.lineEnd(in: bytes, from: at)
      readLine(at..<end, &source)
      at = end + 1
    }
    if let entry = open {
      source.report(.syntax, "the last entry is not ended with 'ER  -'", entry.range)
      close(at: bytes.count, &source)
    }
  }

  private mutating func readLine(_ range: Range<Int>, _ source: inout LibrarySource) {
    guard let (tag, start) = tag(range) else { return goOn(range, &source) }
    let value = trimmed(start..<range.upperBound)
    if tag == "TY" {
      if let entry = open {
        source.report(
          .syntax, "the entry is not ended with 'ER  -' before the next begins",
          entry.range.lowerBound..<range.lowerBound)
        close(at: range.lowerBound, &source)
      }
      open = Entry(type: value, range: range)
    } else if open == nil {
      source.report(
        .syntax, "the tag '\(tag)' stands outside of an entry, expected 'TY  -'", range)
    } else if tag == "ER" {
      close(at: range.upperBound, &source)
    } else {
      open?.lines.append(Line(tag: tag, value: value, range: range))
    }
  }

  /// A line without a tag goes on with the line before.
  private mutating func goOn(_ range: Range<Int>, _ source: inout LibrarySource) {
    let text = trimmed(range)
    guard !text.isEmpty else { return }
    guard let last = open?.lines.indices.last else {
      source.reportOnce(.syntax, name: "text", "text stands outside of a field", range)
      return
    }
    open?.lines[last].value += " " + text
  }

  private mutating func close(at end: Int, _ source: inout LibrarySource) {
    guard var entry = open else { return }
    open = nil
    entry.range = entry.range.lowerBound..<max(end, entry.range.lowerBound)
    guard entry.range.count <= Library.maximumEntryBytes else {
      return source.reportTooLarge(entry.range, key: nil)
    }
    entries.append(entry)
  }

  /// The tag at the start of a line and where its value starts: two signs, blanks, `-`, a blank.
  private func tag(_ range: Range<Int>) -> (tag: String, start: Int)? {
    var at = range.lowerBound
    while at < range.upperBound, ASCII.isBlank(bytes[at]) { at += 1 }
    guard at + 3 < range.upperBound, ASCII.isUppercase(bytes[at]),
      ASCII.isUppercase(bytes[at + 1]) || ASCII.isDigit(bytes[at + 1]),
      ASCII.isBlank(bytes[at + 2])
    else { return nil }
    let tag = String(decoding: bytes[at..<(at + 2)], as: UTF8.self)
    at += 2
    while at < range.upperBound, ASCII.isBlank(bytes[at]) { at += 1 }
    guard at < range.upperBound, bytes[at] == 0x2D else { return nil }
    at += 1
    guard at == range.upperBound || ASCII.isBlank(bytes[at]) else { return nil }
    return (tag, at)
  }

  private func trimmed(_ range: Range<Int>) -> String {
    String(decoding: BibTeXList.trimmed(bytes[range]), as: UTF8.self)
  }
}
