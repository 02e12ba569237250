import IbidCheck
import IbidModel
import Testing

@Suite struct NoteRulesTests {
  @Test("All missing notes of an article are one finding with all their markers")
  func missing() throws {
    var sample = Sample("a (1) b (2) c (7) d (8) e (9) f (10) g (11) Note 1.")
    sample.note("1", "Note 1.")
    sample.note("2", nil)
    for label in ["7", "8", "9", "10", "11"] { sample.note(label, nil, state: .lost) }
    for label in ["1", "2", "7", "8", "9", "10", "11"] { sample.marker(label) }
    let found = examined(sample.facts)
    #expect(found.messages("N101") == ["notes 2 and 7–11 are missing (6 markers)"])
    let finding = try #require(found.findings("N101").first)
    #expect(finding.span == sample.span("(2)"))
    #expect(finding.severity == .error)
    #expect(finding.label == "no note 2")
    #expect(
      finding.related.map(\.span) == ["(7)", "(8)", "(9)", "(10)", "(11)"].map { sample.span($0) })
    #expect(finding.related.first?.message == "note 7 is lost")
    #expect(found.verdicts[.marker(0)] == .holds)
    #expect(found.verdicts[.marker(6)] == .fails)
    #expect(found.verdicts[.note(1)] == nil)
  }

  @Test("One missing note is spoken of in the singular, a key in quotes")
  func oneMissing() {
    var sample = Sample("a (abc) b (abc)")
    sample.note("abc", nil)
    sample.marker("abc")
    sample.marker("abc", 2)
    #expect(examined(sample.facts).messages("N101") == ["note 'abc' is missing (2 markers)"])
  }

  @Test("A note without a marker is an orphan; a missing one is not")
  func orphan() {
    var sample = Sample("a (1) Note 1. Note 2.")
    sample.note("1", "Note 1.")
    sample.note("2", "Note 2.")
    sample.note("3", nil, state: .lost)
    sample.marker("1")
    let found = examined(sample.facts)
    #expect(found.messages("N102") == ["no marker refers to note 2"])
    #expect(found.verdicts[.note(1)] == .fails)
  }

  @Test("A note defined twice points at the second and names the first")
  func duplicate() throws {
    var sample = Sample("a (4) Note 4. Again 4.")
    sample.note("4", "Note 4.")
    sample.marker("4")
    sample.facts.notes[0].duplicates = [sample.span("Again 4.")]
    let finding = try #require(examined(sample.facts).findings("N103").first)
    #expect(finding.message == "note 4 is defined twice")
    #expect(finding.span == sample.span("Again 4."))
    #expect(finding.related.map(\.span) == [sample.span("Note 4.")])
  }

  @Test("An empty note fails, a lost one is left to N101")
  func empty() {
    var sample = Sample("a (1) b (2) 1. .")
    sample.note("1", "1. .", state: .empty)
    sample.note("2", nil, state: .lost)
    sample.marker("1")
    sample.marker("2")
    let found = examined(sample.facts)
    #expect(found.messages("N109") == ["note 1 is empty"])
    #expect(found.verdicts[.note(0)] == .fails)
  }

  struct Series: Sendable, CustomTestStringConvertible {
    let labels: [String]
    let message: String?
    var testDescription: String { labels.joined(separator: " ") }
  }

  @Test(
    "A gap in the numbers is a finding at the marker after it",
    arguments: [
      Series(
        labels: ["4", "6", "7"],
        message: "number 5 is missing from the markers and from the notes"),
      Series(
        labels: ["1", "3", "4", "5", "8"],
        message: "numbers 2, 6 and 7 are missing from the markers and from the notes"),
      Series(labels: ["1", "2", "3"], message: nil),
      Series(labels: ["3", "4", "5"], message: nil),
      Series(labels: ["4", "6"], message: nil),
      Series(labels: ["1", "b", "3"], message: nil),
      Series(labels: ["1914", "1941", "1945"], message: nil),
      Series(labels: ["1", "2", "3", "1941"], message: nil),
      Series(labels: ["1", "2", "12"], message: nil),
      Series(
        labels: ["1", "2", "3", "9223372036854775807"], message: nil),
    ])
  func gap(_ series: Series) {
    let text = series.labels.map { "(\($0)) Note \($0)." }.joined(separator: " ")
    var sample = Sample(text)
    sample.series(series.labels)
    #expect(examined(sample.facts).messages("N104") == (series.message.map { [$0] } ?? []))
  }

  @Test("A number that only a missing note has is no gap, and the gap points after itself")
  func gapPlace() throws {
    var sample = Sample("a (1) b (2) c (4)")
    sample.note("1", nil, state: .lost)
    sample.note("2", nil)
    sample.note("4", nil)
    sample.marker("1")
    sample.marker("2")
    sample.marker("4")
    let finding = try #require(examined(sample.facts).findings("N104").first)
    #expect(finding.span == sample.span("(4)"))
    #expect(finding.label == "follows 2")
  }

  @Test(
    "Markers outside the longest rising run are out of order",
    arguments: [
      Series(labels: ["1", "2", "4", "3", "5", "6"], message: "marker 4 is out of order"),
      Series(labels: ["1", "2", "3"], message: nil),
      Series(labels: ["5", "4", "3", "2", "1"], message: nil),
      Series(
        labels: ["1", "9", "2", "3", "8", "4", "5"], message: "markers 8 and 9 are out of order"),
    ])
  func order(_ series: Series) {
    let text = series.labels.map { "(\($0)) Note \($0)." }.joined(separator: " ")
    var sample = Sample(text)
    sample.series(series.labels)
    #expect(examined(sample.facts).messages("N105") == (series.message.map { [$0] } ?? []))
    sample.facts.numbersAreFixed = false
    #expect(examined(sample.facts).messages("N105").isEmpty)
  }

  @Test("A number that is used again is in order")
  func reuse() {
    var sample = Sample("(1) (2) (1) (3) Note 1. Note 2. Note 3.")
    for label in ["1", "2", "3"] { sample.note(label, "Note \(label).") }
    sample.marker("1")
    sample.marker("2")
    sample.marker("1", 2)
    sample.marker("3")
    #expect(examined(sample.facts).diagnostics.isEmpty)
  }
}
