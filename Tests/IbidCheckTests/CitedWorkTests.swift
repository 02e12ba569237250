import IbidCheck
import IbidMarkdown
import IbidModel
import IbidRead
import Testing

@Suite struct CitedWorkTests {
  static let library = """
    @book{ice, author = {Ann Author}, title = {On Ice}, year = 1999, publisher = {Press}}
    @book{water, author = {Ann Author}, title = {On Water}, publisher = {Press}}

    """

  private func facts(_ markdown: String, _ library: String?) -> ArticleFacts {
    var facts = ArticleFacts(
      reading: Article(markdown: SourceFile(path: "a.md", text: markdown)))
    facts.library = library.map {
      LibraryFacts(reading: [SourceFile(path: "refs.bib", text: $0)])
    }
    return facts
  }

  private func examination(_ facts: ArticleFacts) -> Examination {
    let works = facts.library.map { examined($0.cited(in: [facts], isWhole: false)) }
    return examined(facts, library: works)
  }

  @Test("Each key and place is a reference, with the verdict on its work")
  func verdicts() {
    let facts = facts("A [@ice; @water, p. 3]. B.^[See @ice [p. 4].] C [@iec].\n", Self.library)
    let found = examination(facts)
    #expect(found.parts.references == 4)
    let verdicts = facts.citations.indices.map { found.verdicts[.citation($0)] }
    #expect(verdicts == [.holds, .fails, .holds, .fails])
    #expect(found.codes[.citation(1)] == ["R301"])
    #expect(found.codes[.citation(3)] == ["R311"])
    #expect(found.messages("R311") == ["no work has the key 'iec'; did you mean 'ice'?"])
    #expect(found.findings("R301").isEmpty)
    #expect(found.worksCited.map(\.message) == ["the book 'water' has no date"])
  }

  @Test("Without a library nobody can tell")
  func noLibrary() {
    let found = examination(facts("A [@ice].\n", nil))
    #expect(found.verdicts[.citation(0)] == .unknown)
    #expect(found.diagnostics.isEmpty)
  }

  @Test("Silence in the front matter covers the works that the article cites")
  func silence() {
    let facts = facts("---\ncheck:\n  allow: [R301]\n---\n\nA [@water].\n", Self.library)
    let found = examination(facts)
    #expect(found.verdicts[.citation(0)] == .holds)
    #expect(found.worksCited.isEmpty)
  }

  @Test("The record has the keys, and the findings about their works")
  func record() {
    let markdown = "A [@water]. B.^[See @ice.]\n"
    let article = Article(markdown: SourceFile(path: "a.md", text: markdown))
    let facts = facts(markdown, Self.library)
    let record = Record(facts, examination(facts), numbering: NoteNumbering(article))
    #expect(record.references.map(\.key) == ["water", "ice"])
    #expect(record.references.map(\.note) == [nil, 0])
    #expect(record.references.map(\.verdict) == [.fails, .holds])
    #expect(record.findings.map(\.code) == ["R301"])
  }

  @Test("Findings about works stand at their entries, in the file they come from")
  func places() {
    let other = "@book{ice, title = {Other Ice}, year = 2000, publisher = {Press}}\n"
    let library = LibraryFacts(reading: [
      SourceFile(path: "refs.bib", text: Self.library), SourceFile(path: "more.bib", text: other),
    ])
    let found = examined(library)
    #expect(found.files.map(\.source.path) == ["refs.bib", "more.bib"])
    #expect(found.files[0].diagnostics.map(\.code) == ["R301"])
    #expect(found.files[1].diagnostics.map(\.code) == ["R310"])
    let entry = found.files[0].diagnostics.first.map { found.files[0].source.text($0.span) }
    #expect(entry?.hasPrefix("@book{water,") == true)
    #expect(found.counts.fails == 2 && found.counts.holds == 0)
  }
}
