import IbidModel
import Testing

struct LineIndexTests {
  /// A text whose lines are longer than the distance between the marks, with letters of one to four
  /// bytes.
  private static let text: [UInt8] = Array(
    (0..<3).map { line in
      String(repeating: "aé漢😀", count: 700 + line) + (line == 1 ? "\r\n" : "\n")
    }.joined().utf8)

  @Test func positionsAreThoseOfCountingFromTheStartOfTheLine() {
    let index = LineIndex(Self.text)
    for offset in stride(from: 0, through: Self.text.count, by: 37) {
      let line = index.line(at: offset)
      let before = Self.text[index.starts[line - 1]..<max(index.starts[line - 1], offset)]
      let scalars = before.filter { !UTF8.isContinuation($0) }
      let units = scalars.reduce(0) { $0 + ($1 >= 0xF0 ? 2 : 1) }
      let expected = LinePosition(
        line: line, column: scalars.count + 1, columnUTF16: units + 1)
      #expect(index.position(at: offset) == expected)
    }
  }

  @Test func anEmptyTextHasOneLine() {
    let index = LineIndex([])
    #expect(index.count == 1)
    #expect(index.position(at: 0) == LinePosition(line: 1, column: 1, columnUTF16: 1))
    #expect(index.position(at: 5) == LinePosition(line: 1, column: 1, columnUTF16: 1))
  }

  @Test func everyKindOfLineEndingEndsALine() {
    #expect(LineIndex(Array("a\nb\r\nc\rd".utf8)).starts == [0, 2, 5, 7])
  }
}
