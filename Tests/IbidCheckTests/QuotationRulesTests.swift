import IbidCheck
import IbidModel
import Testing

@Suite struct QuotationRulesTests {
  @Test("A quotation of six words without a note is a finding; a shorter one or a term is not")
  func withoutNote() {
    var sample = Sample("“one two three four five six” “one two three” “a long title of six words”")
    sample.quotation("“one two three four five six”")
    sample.quotation("“one two three”")
    sample.quotation("“a long title of six words”", role: .term)
    let found = examined(sample.facts)
    #expect(
      found.messages("Q501") == [
        "quotation of 6 words has no note: '“one two three four five six”'"
      ])
    #expect(found.verdicts[.quotation(0)] == .fails)
    #expect(found.verdicts[.quotation(1)] == .unknown)
    #expect(found.verdicts[.quotation(2)] == nil)
    #expect(found.parts.quotations == 2)
  }

  @Test("A link beside the quotation is its source; one within the site is none")
  func linked() {
    var sample = Sample("As the paper said, “one two three four five six”.")
    sample.quotation("“one two three four five six”")
    sample.facts.links = [
      LinkFacts(span: sample.span("paper"), destination: "https://example.org/", text: "paper")
    ]
    #expect(examined(sample.facts).findings("Q501").isEmpty)
    #expect(examined(sample.facts).verdicts[.link(0)] == .unknown)
    sample.facts.links[0].destination = "#top"
    #expect(examined(sample.facts).findings("Q501").count == 1)
  }

  @Test("Each quotation on a missing note is a finding that points at its marker")
  func onMissing() throws {
    var sample = Sample("“first words” (7) “other words” (8) “third words” (1) Note 1.")
    sample.note("1", "Note 1.")
    sample.note("7", nil)
    sample.note("8", nil, state: .lost)
    let seven = sample.marker("7")
    let eight = sample.marker("8")
    let one = sample.marker("1")
    sample.quotation("“first words”", markers: [seven])
    sample.quotation("“other words”", markers: [eight])
    sample.quotation("“third words”", markers: [one])
    let found = examined(sample.facts).findings("Q502")
    #expect(
      found.map(\.message) == [
        "quotation rests on note 7, which is missing: '“first words”'",
        "quotation rests on note 8, which is missing: '“other words”'",
      ])
    #expect(found.first?.related.map(\.span) == [sample.span("(7)")])
    #expect(found.first?.severity == .error)
  }

  @Test("A quotation with one note that is there has a source")
  func oneOfTwo() {
    var sample = Sample("“first words” (7)(1) Note 1.")
    sample.note("1", "Note 1.")
    sample.note("7", nil)
    let seven = sample.marker("7")
    let one = sample.marker("1")
    sample.quotation("“first words”", markers: [seven, one])
    #expect(examined(sample.facts).findings("Q502").isEmpty)
  }
}
