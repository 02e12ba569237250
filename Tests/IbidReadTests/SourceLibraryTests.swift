import IbidMarkdown
import IbidModel
import Testing

@testable import IbidRead

struct SourceLibraryTests {
  private func facts(_ markdown: String) -> ArticleFacts {
    ArticleFacts(reading: Article(markdown: SourceFile(text: markdown)))
  }

  private func id(_ key: String, _ day: String) throws -> Capture.ID {
    Capture.ID(key: key, day: try #require(PartialDate(iso: day)))
  }

  private func capture(
    _ key: String, _ day: String, _ text: String, url: String? = nil
  ) throws -> Capture {
    Capture(
      id: try id(key, day), url: url, text: Array(text.utf8), textSHA256: "", pageSHA256: "",
      path: "sources/\(key)/\(day)/text.txt")
  }

  private let words = "the lamp may be lit at sunset on every day of the whole year"

  // MARK: Works

  @Test func aQuotationCitesTheKeysBesideItAndThoseInItsNotes() {
    let facts = facts(
      "He said “\(words)” [@lee].[^1]\n\n[^1]: [@kay, p. 2; @lee]; https://www.example.org/a/.\n")
    let works = QuotedWorks(of: facts.quotations[0], in: facts)
    #expect(works.keys == ["lee", "kay"])
    #expect(works.addresses == [SourceAddress("http://example.org/a")].compactMap { $0 })
  }

  @Test func shortFormsLeadToTheWorksTheyStandFor() {
    let facts = facts(
      """
      One.[^1] Two “\(words)”.[^2] Three “one two three four five six”.[^3] Four.[^4]

      [^1]: Ann Lee, *[A Book](https://example.org/b)*, 1965, p. 27.

      [^2]: Ibid., p. 28.

      [^3]: Lee, op. cit., p. 30.

      [^4]: Other.
      """)
    let address = SourceAddress("https://example.org/b")
    for quotation in facts.quotations {
      #expect(QuotedWorks(of: quotation, in: facts).addresses == [address].compactMap { $0 })
    }
  }

  @Test func notesThatLeadToEachOtherAreReadOnce() {
    var facts = facts("He said “\(words)”.[^1]\n\n[^1]: Ibid.\n")
    facts.notes[0].shortForms[0].target = 0
    #expect(
      QuotedWorks(of: facts.quotations[0], in: facts)
        == QuotedWorks(of: facts.quotations[0], in: facts))
    #expect(QuotedWorks(of: facts.quotations[0], in: facts).keys.isEmpty)
  }

  // MARK: Obstacles

  @Test func withoutAWorkOrACaptureNobodyCanTell() throws {
    let facts = facts(
      """
      He said “\(words)”.

      She said “one two three four five six” [@lee].

      They said “seven eight nine ten eleven twelve” [@kay].
      """)
    let library = SourceLibrary(damaged: [
      DamagedCapture(id: try id("kay", "2024-05-03"), path: "x", fault: .missing)
    ])
    #expect(
      library.compared(facts) == [
        0: .couldNotTell(.noWork), 1: .couldNotTell(.noCapture),
        2: .couldNotTell(.damagedCapture),
      ])
    #expect(library.filled(facts).damagedCaptures.keys.sorted() == [2])
  }

  @Test func termsAndRepetitionsAreNotCompared() throws {
    let facts = facts(
      "> \(words)\n\n[@lee] “be lit at sunset”, “a term”, again “\(words)” [@lee].\n")
    let library = SourceLibrary(captures: [try capture("lee", "2024-05-03", words)])
    #expect(facts.quotations.count > 1)
    #expect(library.compared(facts).keys.sorted() == [0])
  }

  // MARK: Which captures

  @Test func onlyTheCapturesOfWorksThatAreQuotedAreNeeded() throws {
    let facts = facts("He said “\(words)” [@lee].\n\nA “term” [@kay]. No quotation [@poe].\n")
    let captures = try ["lee", "kay", "poe"].map { try capture($0, "2024-05-03", words) }
    let needed = SourceLibrary(captures: captures).captures(neededBy: facts)
    #expect(needed.map(\.id.key) == ["lee"])
  }

  @Test func aCaptureIsFoundByItsAddress() throws {
    let facts = facts("He said “\(words)”.[^1]\n\n[^1]: See http://www.Example.org/a.\n")
    let library = SourceLibrary(captures: [
      try capture("lee", "2024-05-03", "So \(words).", url: "https://example.org/a/#top")
    ])
    #expect(library.captures(neededBy: facts).map(\.id.key) == ["lee"])
    #expect(library.compared(facts)[0]?.outcome == .verbatim)
  }

  @Test func theBestComparisonWinsAndTheNewestAmongEquals() throws {
    let facts = facts("He said “\(words)” [@lee].\n")
    let altered = "the lamp must be lit at sunset on every day of the whole year"
    let library = SourceLibrary(captures: [
      try capture("lee", "2024-05-01", "So \(words) indeed."),
      try capture("lee", "2024-05-02", "So \(words) indeed."),
      try capture("lee", "2024-05-03", "So \(altered) indeed."),
    ])
    let found = library.filled(facts)
    #expect(found.comparisons[0]?.outcome == .verbatim)
    #expect(found.comparisons[0]?.passage?.capture == (try id("lee", "2024-05-02")))
    #expect(found.captures.keys.map(\.day.iso) == ["2024-05-02"])
    let worse = SourceLibrary(captures: [try capture("lee", "2024-05-03", "So \(altered) indeed.")])
    #expect(worse.compared(facts)[0]?.outcome == .altered)
  }

  @Test func wordsAreMissedOnlyInTheWorkThatTheNearestMarkerNames() throws {
    let facts = facts(
      """
      He said “\(words)”.[^1] Then came others [@kay].

      She said “one two three four five six” [@kay].

      They said “seven eight nine ten eleven twelve” [@kay; @may].

      [^1]: Ann Lee, *A Book*, 1965.
      """)
    let library = SourceLibrary(captures: [
      try capture("kay", "2024-05-03", "Nothing of the kind is said in this text here.")
    ])
    let outcomes = library.compared(facts)
    #expect(outcomes[0] == .couldNotTell(.noWork))
    #expect(outcomes[1]?.outcome == .notFound)
    #expect(outcomes[2] == .couldNotTell(.noCapture))
    let other = SourceLibrary(captures: [try capture("kay", "2024-05-03", "So \(words) indeed.")])
    #expect(other.compared(facts)[0]?.outcome == .verbatim)
  }

  @Test func aSoundCaptureIsComparedThoughAnotherIsDamaged() throws {
    let facts = facts("He said “\(words)” [@lee].\n")
    let library = SourceLibrary(
      captures: [try capture("lee", "2024-05-02", words)],
      damaged: [DamagedCapture(id: try id("lee", "2024-05-03"), path: "x", fault: .altered)])
    let found = library.filled(facts)
    #expect(found.comparisons[0]?.outcome == .verbatim)
    #expect(found.damagedCaptures[0]?.count == 1)
  }

  @Test func anIndexThatWasAddedGivesTheSame() throws {
    let facts = facts("He said “\(words)” [@lee].\n")
    let capture = try capture("lee", "2024-05-03", "So \(words) indeed.")
    var library = SourceLibrary(captures: [capture])
    let before = library.compared(facts)
    library.add(CaptureIndex(capture))
    #expect(library.compared(facts) == before)
  }
}

extension SourceLibrary {
  /// What comes of comparing the quotations of an article, by the index of the quotation.
  fileprivate func compared(_ facts: ArticleFacts, language: String? = nil) -> [Int: Comparison] {
    filled(facts, language: language).comparisons
  }
}
