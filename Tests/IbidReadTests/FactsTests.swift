import IbidMarkdown
import IbidModel
import Testing

@testable import IbidRead

struct FactsTests {
  private func facts(_ markdown: String) -> ArticleFacts {
    ArticleFacts(reading: Article(markdown: SourceFile(text: markdown)))
  }

  @Test func aMarkerAfterTheQuotationOrInTheNextSentenceBelongsToIt() {
    let facts = facts(
      """
      He said “one two three four five six.”[^1] Then it ended.

      He said “seven eight nine ten eleven twelve.” That was in May.[^2] More came.

      He said “one more time the words were said.” It rained. It stopped.[^3]

      [^1]: A.

      [^2]: B.

      [^3]: C.
      """)
    #expect(facts.quotations.map(\.markers) == [[0], [1], []])
  }

  @Test func termsTitlesAndRepetitionsNeedNoSource() {
    let facts = facts(
      """
      The “near future” and “Scholarly Context Not Found: One in Five Articles Suffers”.

      > The end may come in the near future or after it.

      They called it the “near future” again.
      """)
    #expect(
      facts.quotations.map(\.role) == [.term, .term, .quotation, .repetition(of: 2)])
  }

  @Test func aSpeechThatGoesOnSharesItsMarker() {
    let facts = facts(
      "“Yes, and what is that to the west?” Keay answered. “We have no room yet.”[^1]\n\n[^1]: A.\n"
    )
    #expect(facts.quotations.map(\.markers) == [[0], [0]])
  }

  @Test func aCitationIsASource() {
    let facts = facts(
      "He said “one two three four five six” [@lee, p. 3]. “No one else said it.”\n")
    #expect(facts.quotations.map(\.hasCitation) == [true, false])
    #expect(facts.quotations.map(\.markers) == [[], []])
    #expect(facts.quotations.map(\.citations) == [[0], []])
  }

  @Test func citationsAreReadWithTheirPlacesAndNotes() {
    let facts = facts("A [see @lee, p. 3; @kay].[^1]\n\n[^1]: [@poe, p. 4]. As @may says.\n")
    #expect(facts.citations.map(\.key) == ["lee", "kay", "poe", "may"])
    #expect(facts.citations.map(\.note) == [nil, nil, 0, 0])
    #expect(facts.citations.map { facts.source.text($0.keySpan) }.first?.hasSuffix("lee") == true)
    #expect(facts.citations.map { facts.source.text($0.span) }[1] == "[see @lee, p. 3; @kay]")
    #expect(facts.notes[0].citations == [2, 3])
  }

  @Test func aNoteThatOnlyCitesIsNotEmptyAndIbidLeadsToIt() {
    let facts = facts("A.[^1] B.[^2]\n\n[^1]: [@lee, p. 3]\n\n[^2]: Ibid., p. 4.\n")
    #expect(facts.notes.map(\.state) == [.present, .present])
    #expect(facts.notes[1].shortForms.first?.target == 0)
  }

  @Test func aBlockTakesTheCitationInItElseThoseOfItsLeadIn() {
    let facts = facts(
      """
      Early on [@far] it rained. She wrote in May [@near]:

      > One two three four five six seven.

      Then [@far]:

      > Eight nine ten eleven twelve thirteen. [@own]
      """)
    let keys = facts.quotations.map { $0.citations.map { facts.citations[$0].key } }
    #expect(keys == [["near"], ["own"]])
  }

  @Test func aMarkerInTheLeadInBelongsToTheBlock() {
    let facts = facts("As he wrote:[^1]\n\n> These are the words that he wrote.\n\n[^1]: A.\n")
    #expect(facts.quotations.first?.markers == [0])
  }

  @Test func worksAndShortFormsAreReadAndJoined() {
    let facts = facts(
      """
      A.[^1] B.[^2] C.[^3] D.[^4]

      [^1]: Curzio Malaparte, “The Volga Rises in Europe”, 1965, p. 27.

      [^2]: Translated from the website of the society.

      [^3]: Malaparte, ibid, pp 128-9.

      [^4]: Ibid., p. 4.
      """)
    #expect(facts.notes[0].works.first?.author == "Curzio Malaparte")
    #expect(facts.notes[0].works.first?.title == "The Volga Rises in Europe")
    #expect(facts.notes[1].webCue.map { facts.source.text($0) } == "website")
    #expect(facts.notes[2].shortForms.first?.authorKey == "malaparte")
    #expect(facts.notes[2].shortForms.first?.target == 0)
    #expect(facts.notes[3].shortForms.first?.target == 0)
  }

  @Test func addressesLostOnesAndBareOnesAreTold() {
    let facts = facts(
      """
      A.[^1] B.[^2] C.[^3] D.[^4]

      [^1]: “A title” (translated from ).

      [^2]: https://example.org/a, accessed 3 May 2024.

      [^3]: Ann Lee, [A page](https://example.org/b), 2 June 2020.

      [^4]: The report is available at .
      """)
    #expect(facts.notes[0].lostAddress.map { facts.source.text($0) } == "(translated from )")
    #expect(facts.notes[1].addresses.map(\.isBare) == [true])
    #expect(facts.notes[2].addresses.map(\.isBare) == [false])
    #expect(facts.notes[3].lostAddress.map { facts.source.text($0) } == "at .")
  }

  @Test func lostEmptyAndUndefinedNotesAreTold() {
    let facts = facts(
      "---\nnotes-lost: [\"2\"]\n---\n\nA.[^1] B.[^2] C.[^3]\n\n[^1]: .\n\n[^2]: […]\n")
    #expect(facts.notes.map(\.state) == [.empty, .lost, .undefined])
  }
}
