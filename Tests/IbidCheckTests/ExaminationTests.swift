import IbidCheck
import IbidModel
import Testing

@Suite struct ExaminationTests {
  private func sample() -> Sample {
    var sample = Sample("a (1) b (2) “one two three four five six” Note 1.")
    sample.note("1", "Note 1.")
    sample.note("2", nil)
    sample.marker("1")
    sample.marker("2")
    sample.quotation("“one two three four five six”")
    return sample
  }

  @Test("Counts say what holds, fails and could not be told")
  func counts() {
    let found = examined(sample().facts)
    #expect(found.counts.holds == 2)
    #expect(found.counts.fails == 2)
    #expect(found.counts.unknown == 0)
    #expect(found.parts.markers == 2)
    #expect(found.parts.notes == 1)
    #expect(found.silenced == 0)
  }

  @Test("Findings come by position, those of the parser among them")
  func order() {
    let early = Diagnostic(
      code: "M904", slug: "unknown-key", severity: .info, span: SourceSpan(0, 1), message: "x")
    let found = examined(sample().facts, diagnostics: [early])
    #expect(found.diagnostics.map(\.code) == ["M904", "N101", "Q501"])
  }

  @Test("A silenced code or slug is left out, counted, and changes no verdict")
  func silence() {
    var sample = sample()
    sample.facts.metadata.allowedCodes = ["n101"]
    let found = examined(sample.facts, allowing: ["Quotation-Without-Note"])
    #expect(found.diagnostics.isEmpty)
    #expect(found.silenced == 2)
    #expect(found.counts.fails == 0)
    #expect(found.counts.unknown == 1)
  }

  @Test("An article that says nothing gives nothing")
  func nothing() {
    let found = examined(Sample("").facts)
    #expect(found.diagnostics.isEmpty)
    #expect(found.counts == VerdictCounts())
  }

  @Test("The exit code follows the worst finding and the bar")
  func exit() {
    let sample = sample()
    let file = CheckedFile(
      path: "a.md", source: sample.facts.source,
      examination: examined(sample.facts, allowing: ["N101"]))
    #expect(worstSeverity(in: [file]) == .warning)
    #expect(exitCode(for: [file]) == 0)
    #expect(exitCode(for: [file], bar: .warning) == 1)
    #expect(exitCode(for: [], bar: .info) == 0)
  }
}
