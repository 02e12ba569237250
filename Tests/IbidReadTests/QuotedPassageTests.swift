import Testing

@testable import IbidRead

struct QuotedPassageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var passages: [String]
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "he said “one two” and “three”", passages: ["one two", "three"]),
    Case(text: "that the “time is not ripe.\"", passages: ["time is not ripe."]),
    Case(text: "\"1. England agrees.” x", passages: ["1. England agrees."]),
    Case(text: "a \"straight one\", then", passages: ["straight one"]),
    Case(text: "„Deutsch“ und «français»", passages: ["Deutsch", "français"]),
    Case(text: "the ‘single marks’ here", passages: ["single marks"]),
    Case(text: "the soldiers’ boots and Stalin’s word", passages: []),
    Case(text: "“outer ‘inner’ outer”", passages: ["outer ‘inner’ outer"]),
    Case(text: "6\" by 4\" boards", passages: []),
  ]

  @Test(arguments: cases)
  func passagesAreFoundWhateverTheirMarks(one: Case) {
    let text = ScalarText(Array(one.text.utf8))
    let found = text.quotedPassages.filter(\.isClosed).map { text.string($0.inner) }
    #expect(found == one.passages)
  }

  @Test func anOpenPassageReachesToTheEnd() {
    let text = ScalarText(Array("she said “one two".utf8))
    let passages = text.quotedPassages
    #expect(passages.count == 1)
    #expect(passages.first?.isClosed == false)
  }
}
