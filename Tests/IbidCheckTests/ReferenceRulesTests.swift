import IbidCheck
import IbidModel
import Testing

@Suite struct ReferenceRulesTests {
  private func sample(_ text: String) -> Sample {
    var sample = Sample("a (1) " + text)
    sample.note("1", text)
    sample.marker("1")
    return sample
  }

  @Test("A lost address is shown with the words around it")
  func lost() throws {
    var sample = sample("Should we (translated from )")
    sample.facts.notes[0].lostAddress = sample.span("(translated from )")
    let found = examined(sample.facts)
    #expect(found.messages("R303") == ["note 1 has lost its address: '(translated from )'"])
    #expect(found.verdicts[.reference(0)] == .fails)
    #expect(found.verdicts[.note(0)] == .holds)
  }

  @Test("A bare address is worth a look, a DOI is not")
  func bare() {
    var sample = sample("https://example.org/a")
    let span = sample.span("https://example.org/a")
    sample.facts.notes[0].addresses = [
      AddressMention(span: span, url: "https://example.org/a", isBare: true)
    ]
    let found = examined(sample.facts)
    #expect(found.messages("R304") == ["note 1 is only an address"])
    #expect(found.verdicts[.reference(0)] == .holds)
    sample.facts.notes[0].addresses[0].url = "https://doi.org/10.1000/182"
    #expect(examined(sample.facts).diagnostics.isEmpty)
  }

  @Test("A site without an address is a warning; an address without a date is for information")
  func web() throws {
    var sample = sample("the website of the Library")
    sample.facts.notes[0].webCue = sample.span("website of")
    var finding = try #require(examined(sample.facts).findings("R305").first)
    #expect(finding.message == "note 1: web source has no address")
    #expect(finding.severity == .warning)
    sample.facts.notes[0].lostAddress = sample.span("Library")
    #expect(examined(sample.facts).findings("R305").isEmpty)
    sample.facts.notes[0].lostAddress = nil
    sample.facts.notes[0].addresses = [
      AddressMention(span: sample.span("Library"), url: "https://example.org/a", isBare: false)
    ]
    finding = try #require(examined(sample.facts).findings("R305").first)
    #expect(finding.message == "note 1: web source has no date of access")
    #expect(finding.severity == .info)
    sample.facts.notes[0].dates = [
      DateMention(span: sample.span("the"), text: "2020", readings: [])
    ]
    #expect(examined(sample.facts).findings("R305").isEmpty)
  }

  @Test("A date with two readings names both")
  func date() throws {
    var sample = sample("Library 17 01 20")
    let first = try #require(PartialDate(year: 2020, month: 1, day: 17))
    let second = try #require(PartialDate(year: 2017, month: 1, day: 20))
    let readings = [
      DateMention.Reading(date: first, order: "day month year"),
      DateMention.Reading(date: second, order: "year month day"),
    ]
    sample.facts.notes[0].dates = [
      DateMention(span: sample.span("17 01 20"), text: "17 01 20", readings: readings)
    ]
    #expect(
      examined(sample.facts).messages("R306")
        == ["'17 01 20' can be read as 17 January 2020 or 20 January 2017"])
    sample.facts.notes[0].dates[0].readings = [readings[0], readings[0]]
    #expect(examined(sample.facts).findings("R306").isEmpty)
  }
}
