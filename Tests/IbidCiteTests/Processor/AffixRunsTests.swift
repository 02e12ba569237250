import Testing

@testable import IbidCite

@Suite struct AffixRunsTests {
  @Test func keepsCitesWithWordsInPlace() {
    let cites = [
      Cite(id: "a"), Cite(id: "b"), Cite(id: "c", prefix: "see "), Cite(id: "d"),
      Cite(id: "e", suffix: ", passim"),
    ]
    #expect(AffixRuns.runs(of: cites) == [0..<2, 3..<4, 5..<5])
    #expect(AffixRuns.runs(of: []) == [0..<0])
  }

  @Test func comparesNamesPartByPart() {
    let texts = [
      "Gogh\u{1}\u{1} Vincent\u{1}", "Gogh\u{1} van\u{1} Anna\u{1}", "Goghen\u{1}\u{1} A\u{1}",
    ]
    let keys = texts.map { CollationKey(Array($0.utf8)).bytes }
    #expect(keys[0].lexicographicallyPrecedes(keys[1]))
    #expect(keys[1].lexicographicallyPrecedes(keys[2]))
  }
}
