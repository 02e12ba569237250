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

  /// A number of characters in both ways to count them.
  private struct Characters: Sendable {
    var scalars = 0
    var units = 0

    mutating func add(_ byte: UInt8) {
      guard !UTF8.isContinuation(byte) else { return }
      scalars += 1
      units += byte >= 0xF0 ? 2 : 1
    }
  }

  /// The characters before every `stride`-th byte, so that long lines are not counted anew.
  private let marks: [Characters]
  private static let stride = 1024

  /// Finds the line starts of `bytes` (UTF-8); linear.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var marks: [Characters] = []
    var characters = Characters()
    var at = 0
    while at < bytes.count {
      if at % Self.stride == 0 { marks.append(characters) }
      let byte = bytes[at]
      characters.add(byte)
      at += 1
      if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !Self.isFeed(bytes, at)) {
        starts.append(at)
      }
    }
    self.starts = starts
    self.marks = marks.isEmpty ? [Characters()] : marks
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

  /// The position of the byte at `offset`; constant time but for finding the line.
  package func position(at offset: Int) -> LinePosition {
    let line = line(at: offset)
    let start = characters(before: starts[line - 1])
    let place = characters(before: max(starts[line - 1], min(max(offset, 0), bytes.count)))
    return LinePosition(
      line: line, column: place.scalars - start.scalars + 1,
      columnUTF16: place.units - start.units + 1)
  }

  /// How many characters stand before an offset; at most `stride` bytes are looked at.
  private func characters(before offset: Int) -> Characters {
    let mark = min(offset / Self.stride, marks.count - 1)
    var found = marks[mark]
    for byte in bytes[(mark * Self.stride)..<offset] { found.add(byte) }
    return found
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
