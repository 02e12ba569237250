import IbidCheck
import IbidModel
import Testing

@Suite struct IbidRulesTests {
  /// Notes 3 (Malaparte), 4 (another), 6 (ibid): 5 is missing from both series.
  private func seedLike() -> Sample {
    var sample = Sample(
      "a (3) b (4) c (6)\n3 Malaparte, The Volga\n4 Website of the Library\n6 Malaparte, ibid, pp 128\n"
    )
    let three = sample.note("3", "3 Malaparte, The Volga")
    let four = sample.note("4", "4 Website of the Library")
    let six = sample.note("6", "6 Malaparte, ibid, pp 128")
    sample.work(three, "The Volga", author: "Malaparte")
    sample.facts.notes[four].webCue = sample.span("Website of")
    sample.facts.notes[four].addresses = [
      AddressMention(span: sample.span("Library"), url: "https://example.org/", isBare: false)
    ]
    sample.shortForm(six, "ibid", author: "Malaparte", target: three)
    for label in ["3", "4", "6"] { sample.marker(label) }
    return sample
  }

  @Test("An ibid behind another work and a missing number is broken, and says both")
  func seed() throws {
    let sample = seedLike()
    let finding = try #require(examined(sample.facts).findings("I203").first)
    #expect(
      finding.message
        == "'ibid' in note 6 does not follow its work: note 4 is another work and note 5 is missing"
    )
    #expect(finding.span == sample.span("ibid"))
    #expect(finding.related.map(\.span) == [sample.span("The Volga"), sample.span("Website of")])
    #expect(finding.related.first?.message == "note 3: the work of Malaparte is named here")
    #expect(examined(sample.facts).verdicts[.reference(2)] == .fails)
    #expect(examined(sample.facts).findings("I205").isEmpty)
  }

  @Test("An ibid whose note before is missing is broken")
  func missingBefore() {
    var sample = Sample("a (1) b (2) c (3)\nAuthor, A Book\nIbid, p. 3")
    let one = sample.note("1", "Author, A Book")
    sample.note("2", nil, state: .lost)
    let three = sample.note("3", "Ibid, p. 3")
    sample.work(one, "A Book", author: "Author")
    sample.shortForm(three, "Ibid", target: one)
    for label in ["1", "2", "3"] { sample.marker(label) }
    #expect(
      examined(sample.facts).messages("I203")
        == ["'Ibid' in note 3 does not follow its work: note 2 is missing"])
    sample.facts.notes[three].shortForms[0].target = nil
    #expect(examined(sample.facts).messages("I203").count == 1)
    #expect(examined(sample.facts).messages("I205").isEmpty)
  }

  @Test("An ibid by another author than that of the note before is broken, however resolved")
  func otherAuthor() {
    var sample = Sample("a (1) b (2)\nWriter, A Tale\nAuthor, ibid, p. 3")
    let one = sample.note("1", "Writer, A Tale")
    let two = sample.note("2", "Author, ibid, p. 3")
    sample.work(one, "A Tale", author: "Writer")
    for label in ["1", "2"] { sample.marker(label) }
    sample.shortForm(two, "ibid", author: "Author", target: one)
    let expected = ["'ibid' in note 2 does not follow its work: note 1 is another work"]
    #expect(examined(sample.facts).messages("I203") == expected)
    sample.facts.notes[two].shortForms[0].target = nil
    #expect(examined(sample.facts).messages("I203") == expected)
  }

  @Test("A chain of ibids, a remark between, and a work in the same note are fine")
  func fine() {
    var sample = Sample(
      "(1) (2) (3) (4) (5)\nAuthor, A Book\nIbid, p. 3\nMy emphasis.\nibid., p. 4\nWriter, A Tale; Ebd., 9"
    )
    let one = sample.note("1", "Author, A Book")
    let two = sample.note("2", "Ibid, p. 3")
    sample.note("3", "My emphasis.")
    let four = sample.note("4", "ibid., p. 4")
    let five = sample.note("5", "Writer, A Tale; Ebd., 9")
    sample.work(one, "A Book", author: "Author")
    sample.work(five, "A Tale", author: "Writer")
    sample.shortForm(two, "Ibid", target: one)
    sample.shortForm(four, "ibid", target: two)
    sample.shortForm(five, "Ebd", target: nil)
    for label in ["1", "2", "3", "4", "5"] { sample.marker(label) }
    #expect(examined(sample.facts).diagnostics.isEmpty)
  }

  @Test("An ibid in the first note has nothing before it")
  func first() {
    var sample = Sample("a (1)\nIbid, p. 3")
    let one = sample.note("1", "Ibid, p. 3")
    sample.shortForm(one, "Ibid")
    sample.marker("1")
    let found = examined(sample.facts)
    #expect(found.messages("I201") == ["'Ibid' in note 1 has no note before it"])
    #expect(found.diagnostics.count == 1)
  }

  @Test("A short form that was not resolved is a finding; the author's name is under it")
  func unresolved() throws {
    var sample = Sample("a (1) b (2)\nWriter, A Tale\nAuthor, op. cit., p. 3")
    let one = sample.note("1", "Writer, A Tale")
    let two = sample.note("2", "Author, op. cit., p. 3")
    sample.work(one, "A Tale", author: "Writer")
    sample.shortForm(two, "op. cit.", author: "Author", kind: .opCit)
    for label in ["1", "2"] { sample.marker(label) }
    let finding = try #require(examined(sample.facts).findings("I205").first)
    #expect(finding.message == "'op. cit.' in note 2 leads to no work in the notes before")
    #expect(finding.span == sample.span("Author, op. cit."))
    sample.facts.notes[two].shortForms[0].target = one
    #expect(examined(sample.facts).findings("I205").isEmpty)
  }

  @Test("An op. cit. behind two works of its author is ambiguous, unless it gives a title")
  func ambiguous() throws {
    var sample = Sample(
      "(1) (2) (3)\nAuthor, A Book\nAuthor, The Tale\nAuthor, op. cit., p. 3")
    let one = sample.note("1", "Author, A Book")
    let two = sample.note("2", "Author, The Tale")
    let three = sample.note("3", "Author, op. cit., p. 3")
    sample.work(one, "A Book", author: "Author")
    sample.work(two, "The Tale", author: "Author")
    sample.shortForm(three, "op. cit.", author: "Author", target: two, kind: .opCit)
    for label in ["1", "2", "3"] { sample.marker(label) }
    let finding = try #require(examined(sample.facts).findings("I205").first)
    #expect(finding.message == "'op. cit.' in note 3 may mean any of 2 works")
    #expect(finding.related.map(\.span) == [sample.span("A Book"), sample.span("The Tale")])
    sample.facts.notes[two].works[0].title = "Book"
    #expect(examined(sample.facts).findings("I205").isEmpty)
  }

  @Test("An ibid behind a note whose work was not recognised is taken to mean it")
  func unrecognised() {
    var sample = Sample("(1) (2)\nDebates by Author, vol. 3\nAuthor, ibid, p. 4")
    sample.note("1", "Debates by Author, vol. 3")
    let two = sample.note("2", "Author, ibid, p. 4")
    sample.shortForm(two, "ibid", author: "Author")
    for label in ["1", "2"] { sample.marker(label) }
    #expect(examined(sample.facts).diagnostics.isEmpty)
  }
}
