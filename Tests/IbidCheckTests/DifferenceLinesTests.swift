import IbidModel
import Testing

@testable import IbidCheck

@Suite struct DifferenceLinesTests {
  private func words(_ range: ClosedRange<Int>) -> String {
    range.map { "w\($0)" }.joined(separator: " ")
  }

  @Test("Long stretches that are the same are cut to some words around each change")
  func cut() {
    let lines = DifferenceLines(
      [
        .same(article: words(1...20), source: words(1...20)), .article("x"), .source("y"),
        .same(article: words(21...40), source: words(21...40)), .source("z"),
        .same(article: words(41...60), source: words(41...60)),
      ], around: 2)
    #expect(lines.article == "… w19 w20 [-x-] w21 w22 … w39 w40 w41 w42 …")
    #expect(lines.source == "… w19 w20 {+y+} w21 w22 … w39 w40 {+z+} w41 w42 …")
    #expect(lines.joined == "… w19 w20 [-x-]{+y+} w21 w22 … w39 w40 {+z+} w41 w42 …")
  }

  @Test("Short stretches stay whole, line breaks become spaces")
  func short() {
    let lines = DifferenceLines(
      [.same(article: "a b\nc", source: "a  b c"), .article("x")], around: 2)
    #expect(lines.article == "a b c [-x-]")
    #expect(lines.source == "a b c")
  }

  @Test("Where all words are the same, those that differ in capitals or marks are shown")
  func typography() {
    let lines = DifferenceLines([
      .same(article: "“Don’t Go, he said – now”", source: "\"Don't go he said — now\"")
    ])
    #expect(lines.article == "“Don’t [-Go,-] he said – now”")
    #expect(lines.source == "\"Don't {+go+} he said — now\"")
  }

  @Test("Neighbours that both differ are one change; different counts of words are one, too")
  func neighbours() {
    let lines = DifferenceLines([.same(article: "A Big Day", source: "a big Day")])
    #expect(lines.article == "[-A Big-] Day")
    let whole = DifferenceLines([.same(article: "well-known", source: "well known")])
    #expect(whole.joined == "[-well-known-]{+well known+}")
  }

  @Test("A comparison without words gives empty lines")
  func empty() {
    #expect(DifferenceLines([]).joined.isEmpty)
    #expect(DifferenceLines([.same(article: "", source: "")]).article.isEmpty)
  }
}
