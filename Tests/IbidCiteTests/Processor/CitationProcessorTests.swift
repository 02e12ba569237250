import IbidCite
import Testing

@Suite("Citation processor")
struct CitationProcessorTests {
  private static let citation = """
    <citation><layout suffix="." delimiter="; "><group delimiter=", ">
    <names variable="author"><name form="short"/></names><text variable="title"/>
    <text variable="locator"/></group></layout></citation>
    """
  private static let bibliography = """
    <bibliography subsequent-author-substitute="---" hanging-indent="true">
    <sort><key variable="author"/><key variable="title" sort="descending"/></sort>
    <layout suffix="."><group delimiter=", "><names variable="author"/>
    <text variable="title"/></group></layout></bibliography>
    """

  private func formatted(_ document: CitedDocument, isNote: Bool = true) throws -> FormattedDocument
  {
    try ProcessorSample.processor(
      Self.citation, bibliography: Self.bibliography, isNote: isNote
    ).formatted(document, from: ProcessorSample.library)
  }

  @Test("entries are sorted, those without a key last, and names are substituted")
  func bibliography() throws {
    let document = CitedDocument(
      citations: [note(1, Cite(id: "nobody"), Cite(id: "baker"))], uncited: ["adams1", "adams2"])
    let result = try formatted(document)
    #expect(result.bibliography.map(\.id) == ["adams2", "adams1", "baker", "nobody"])
    #expect(
      result.bibliography.map(\.text.plainText) == [
        "Ada Adams, Second Things.", "---, First Things.", "Ben Baker, A Third Thing.",
        "Without a Name.",
      ])
    #expect(result.layout.hasHangingIndent)
  }

  @Test("nothing is done for a bibliography that is not wanted")
  func noBibliography() throws {
    var document = CitedDocument(citations: [note(1, Cite(id: "baker"))])
    document.wantsBibliography = false
    let result = try formatted(document)
    #expect(result.bibliography.isEmpty)
    #expect(result.citations.map(\.text.plainText) == ["Baker, A Third Thing."])
  }

  @Test("an unknown key is shown and reported with the key that was perhaps meant")
  func unknownKey() throws {
    let result = try formatted(CitedDocument(citations: [note(1, Cite(id: "bakr"))]))
    #expect(result.citations.map(\.text.plainText) == ["bakr?"])
    #expect(result.faults == [.unknownKey("bakr", citation: 0, suggestion: "baker")])
  }

  @Test("the author may be left out, stand alone, or stand in the sentence")
  func parts() throws {
    let rest = Cite(id: "baker", locator: "7", part: .suppressAuthor)
    let author = Cite(id: "baker", part: .authorOnly)
    let composite = CitationCluster(cites: [Cite(id: "baker")], isComposite: true)
    let result = try formatted(
      CitedDocument(citations: [note(1, rest), note(2, author), composite]))
    #expect(result.citations[0].text.plainText == "A Third Thing, 7.")
    #expect(result.citations[1].text.plainText == "Baker.")
    #expect(result.citations[2].author?.plainText == "Baker")
    #expect(result.citations[2].text.plainText == "A Third Thing.")
  }

  @Test("words around a cite are parted from it where needed")
  func affixes() throws {
    let cites = [
      Cite(id: "baker", prefix: "see", suffix: "and elsewhere."),
      Cite(id: "adams1", suffix: ", passim"),
    ]
    let result = try formatted(
      CitedDocument(citations: [CitationCluster(cites: cites, noteNumber: 1)]))
    #expect(
      result.citations[0].text.plainText
        == "see Baker, A Third Thing and elsewhere. Adams, First Things, passim.")
  }

  @Test("one prepared library serves many documents")
  func preparedLibrary() throws {
    let processor = try ProcessorSample.processor(Self.citation)
    let library = PreparedLibrary(ProcessorSample.library)
    let document = CitedDocument(citations: [note(1, Cite(id: "baker"))])
    let first = processor.formatted(document, from: library)
    #expect(processor.formatted(document, from: library).citations == first.citations)
  }
}
