import Testing

@testable import IbidCite

@Suite("Collation")
struct CollationKeyTests {
  private func sorted(_ words: [String]) -> [String] {
    words.enumerated()
      .map { (CollationKey(Array($0.element.utf8)).bytes, $0.offset, $0.element) }
      .sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0.lexicographicallyPrecedes($1.0) }
      .map(\.2)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var words: [String]
    var testDescription: String { words.joined(separator: " < ") }
  }

  @Test(
    "texts stand in the order of a dictionary",
    arguments: [
      Case(words: ["Ahlers", "Äpfel", "Berg"]),
      Case(words: ["Muller", "Müller", "Mullers"]),
      Case(words: ["de la Cruz", "Dean", "\u{201C}Delta\u{201D}", "Dexter"]),
      Case(words: ["Book 2", "Book 10", "Book A"]),
      Case(words: ["Zola", "\u{391}lpha", "\u{411}orges", "\u{4E2D}"]),
      Case(words: ["Hass", "Haß", "Hast"]),
      Case(words: ["\u{418}", "\u{419}", "\u{41A}"]),
    ])
  func order(_ example: Case) {
    #expect(sorted(example.words.reversed()) == example.words)
  }

  @Test("case does not count, and equal texts keep their order")
  func stable() {
    #expect(sorted(["smith", "Smith", "SMITH"]) == ["smith", "Smith", "SMITH"])
  }

  @Test("bytes that are no UTF-8 do no harm")
  func malformed() {
    #expect(!CollationKey([0xC3, 0x41, 0xFF]).bytes.isEmpty)
  }

  @Test("an empty key comes last in both directions")
  func emptyLast() {
    let key = CollationKey(Array("a".utf8)).bytes
    for isDescending in [true, false] {
      #expect(
        SortBytes(key, isDescending: isDescending) < SortBytes([], isDescending: isDescending))
    }
  }
}
