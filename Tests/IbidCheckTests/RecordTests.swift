import IbidMarkdown
import IbidModel
import IbidRead
import IbidStore
import Testing

@testable import IbidCheck

@Suite struct RecordTests {
  private func record(
    _ markdown: String, _ compare: (inout Sample) -> Void = { _ in }
  ) -> Record {
    let article = Article(markdown: SourceFile(text: markdown))
    var sample = Sample(markdown)
    sample.facts = ArticleFacts(reading: article)
    compare(&sample)
    return Record(
      sample.facts, examined(sample.facts), numbering: NoteNumbering(article))
  }

  @Test("Markers, notes, references and links have their verdicts and the codes about them")
  func parts() {
    let record = record(
      """
      ---
      notes-lost: [b]
      imported: 2026-11-22
      ---

      One.[^a] Two.[^b] Three.[^c]

      [^a]: Ann Lee, *[A Book](https://example.org/b)*, 1965.

      [^b]: […]

      [^d]: Own memory.
      """)
    #expect(record.markers.map(\.label) == ["a", "b", "c"])
    #expect(record.markers.map(\.verdict) == [.holds, .fails, .fails])
    #expect(record.markers.map(\.findings) == [[], ["N101"], ["N101"]])
    let notes = Dictionary(uniqueKeysWithValues: record.notes.map { ($0.label, $0) })
    #expect(notes["a"]?.state == .present && notes["a"]?.verdict == .holds)
    #expect(notes["b"]?.state == .lost && notes["b"]?.verdict == .fails)
    #expect(notes["c"]?.state == .undefined && notes["c"]?.findings == ["N101"])
    #expect(notes["d"]?.findings == ["N102"])
    #expect(["a", "b", "c", "d"].compactMap { notes[$0]?.number } == [1, 2, 3, 4])
    #expect(record.references.map { $0.note.map { record.notes[$0].label } } == ["a"])
    #expect(record.links.map(\.destination) == ["https://example.org/b"])
    #expect(record.findings.map(\.code).contains("N101"))
    #expect(record.counts.fails >= 2)
  }

  @Test("Markers that stand on no page are not in the record")
  func hiddenMarkers() {
    let twice = record("x[^a]\n\n[^a]: one\n\n[^a]: two[^b]\n\n[^b]: three\n")
    #expect(twice.markers.map(\.label) == ["a"])
    #expect(twice.notes.map(\.number).sorted() == [1, 2])
    // An undefined note that only a hidden text refers to.
    let undefined = record("x[^a]\n\n[^a]: one\n\n[^a]: two[^b]\n")
    #expect(undefined.markers.map(\.label) == ["a"])
    #expect(undefined.notes.first { $0.label == "b" }?.number == 0)
    // The markers of a note that nothing refers to are shown with it.
    #expect(record("x\n\n[^a]: one[^b]\n\n[^b]: two\n").markers.map(\.label) == ["b"])
    // The description of an image is an attribute.
    #expect(record("a ![b[^c]](u)[^c]\n\n[^c]: d\n").markers.count == 1)
  }

  @Test("Only quotations are recorded, those that nobody compared with their obstacle")
  func quotations() {
    let record = record("“One two three four five six” and a “term”.\n")
    #expect(record.quotations.map(\.text) == ["One two three four five six"])
    #expect(record.quotations.first?.outcome == .couldNotTell)
    #expect(record.quotations.first?.obstacle == .noWork)
    #expect(record.quotations.first?.evidence == nil)
    #expect(record.quotations.first?.findings == ["Q501"])
  }

  @Test("The mark goes after the closing mark, or at the end of a block")
  func ends() {
    let text =
      "“One two three four five six.” End.\n\n> Seven eight nine ten eleven.\n> Twelve.\n\nx\n"
    let ends = record(text).quotations.map(\.end)
    #expect(ends.count == 2)
    #expect(
      Array(text.utf8)[..<(ends.first ?? 0)].elementsEqual("“One two three four five six.”".utf8))
    #expect(text.utf8.prefix(ends.last ?? 0).elementsEqual(text.utf8.dropLast(4)))
  }

  @Test("A compared quotation has the excerpt with its place and digest")
  func evidence() throws {
    let source = "Minutes.\n\nIt was resolved that the lamp may be lit at sunset every day.\n"
    let words = "the lamp may be lit at sunset"
    let record = record("He said “\(words)” [@minutes].\n") { sample in
      sample.compare(
        0, .verbatim, [.same(article: words, source: words)], with: words, in: source)
    }
    let quotation = try #require(record.quotations.first)
    #expect(quotation.verdict == .holds)
    #expect(quotation.obstacle == nil)
    let evidence = try #require(quotation.evidence)
    #expect(evidence.excerpt == source.dropLast())
    #expect(Array(evidence.excerpt.utf8)[evidence.passage.range].elementsEqual(words.utf8))
    #expect(evidence.excerptSHA256 == SHA256.hex(of: Array(evidence.excerpt.utf8)))
    #expect(evidence.line == 3)
    #expect(evidence.span == Sample(source).span(words))
    #expect(record.captures.map(\.id) == [.minutes])
    #expect(record.captures.first?.level == .excerpt)
    #expect(evidence.capture == 0)
  }
}
