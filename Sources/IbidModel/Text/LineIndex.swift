/// A place in a text as people count: lines and columns from 1.
package struct LinePosition: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
  /// The column in UTF-16 code units, from 1 (what editors' protocols count).
  package let columnUTF16: Int

  /// Makes a position.
  package init(line: Int, column: Int, columnUTF16: Int) {
    self.line = line
    self.column = column
    self.columnUTF16 = columnUTF16
  }
}

/// Where the lines of a text start; made once per file when places are shown to a person.
///
/// A line ends with LF, CR LF or CR.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  /// The byte offset of the start of each line; never empty.
  package let starts: [Int]

  /// Finds the line starts of `bytes` (UTF-8); linear.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !Self.isFeed(bytes, at)) {
        starts.append(at)
      }
    }
    self.starts = starts
  }

  /// The number of lines; a final line feed starts one more, empty line.
  package var count: Int { starts.count }

  /// The line (from 1) that holds the byte at `offset`; logarithmic.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The position of the byte at `offset`; linear in the length of its line.
  package func position(at offset: Int) -> LinePosition {
    let line = line(at: offset)
    let end = min(max(offset, 0), bytes.count)
    var scalars = 0
    var units = 0
    let start = starts[line - 1]
    for byte in bytes[start..<max(start, end)] where !UTF8.isContinuation(byte) {
      scalars += 1
      units += byte >= 0xF0 ? 2 : 1
    }
    return LinePosition(line: line, column: scalars + 1, columnUTF16: units + 1)
  }

  /// The bytes of a line (from 1) without its line ending.
  package func span(ofLine line: Int) -> SourceSpan {
    guard line >= 1, line <= starts.count else { return SourceSpan(bytes.count, bytes.count) }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == ASCII.lineFeed || bytes[end - 1] == ASCII.carriageReturn {
      end -= 1
    }
    return SourceSpan(start, end)
  }

  private static func isFeed(_ bytes: [UInt8], _ at: Int) -> Bool {
    at < bytes.count && bytes[at] == ASCII.lineFeed
  }
}
