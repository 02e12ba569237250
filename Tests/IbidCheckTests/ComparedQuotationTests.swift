import IbidModel
import Testing

@testable import IbidCheck

@Suite struct ComparedQuotationTests {
  private let source = "Minutes.\n\nIt was resolved that the lamp may be lit at sunset every day.\n"
  private let altered: [DifferencePiece] = [
    .same(article: "the lamp", source: "the lamp"), .article("must"), .source("may"),
    .same(article: "be lit at sunset", source: "be lit at sunset"),
  ]

  private func sample(
    _ likeness: Comparison.Likeness?, _ difference: [DifferencePiece], next: String = "every day."
  ) -> Sample {
    var sample = Sample("He said “the lamp must be lit at sunset” (1) Note 1.")
    sample.note("1", "Note 1.")
    let marker = sample.marker("1")
    sample.quotation("“the lamp must be lit at sunset”", markers: [marker])
    sample.compare(
      0, likeness, difference, with: "the lamp may be lit at sunset", in: source, next: next)
    return sample
  }

  private func file(_ sample: Sample) -> CheckedFile {
    CheckedFile(
      path: "a.md", source: sample.facts.source, examination: examined(sample.facts))
  }

  @Test("The verdict of a compared quotation is that of its comparison")
  func verdicts() {
    let cases: [(Comparison.Likeness?, Verdict, String)] = [
      (.verbatim, .holds, ""), (.typography, .holds, "Q510"), (.omission, .fails, "Q505"),
      (.addition, .fails, "Q506"), (.altered, .fails, "Q503"), (nil, .fails, "Q521"),
    ]
    for (likeness, verdict, code) in cases {
      let found = examined(sample(likeness, altered).facts)
      #expect(found.verdicts[.quotation(0)] == verdict)
      #expect(found.diagnostics.map(\.code).joined() == code)
      #expect(found.codes[.quotation(0)] == (code.isEmpty ? nil : [code]))
      #expect(found.parts.compared == 1)
    }
  }

  @Test("Another finding makes a verbatim quotation fail; silence heals no changed word")
  func otherFindings() {
    var lost = sample(.verbatim, [])
    lost.facts.notes[0].state = .undefined
    #expect(examined(lost.facts).verdicts[.quotation(0)] == .fails)
    let silenced = examined(sample(.altered, altered).facts, allowing: ["Q503"])
    #expect(silenced.verdicts[.quotation(0)] == .fails)
    #expect(silenced.silenced == 1)
  }

  @Test("The full report sets the words of the article over those of the source, with the place")
  func full() {
    let report = ReportFormat.full.report(on: [file(sample(.altered, altered))])
    #expect(
      report == """
        error[Q503]: the source has 'may' where the quotation has 'must'
         --> a.md:1:9
          |
        1 | He said “the lamp must be lit at sunset” (1) Note 1.
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ differs from the source
          = article: the lamp [-must-] be lit at sunset
          =  source: the lamp {+may+} be lit at sunset
          =      at: sources/minutes/2024-05-03/text.txt:3:22; it goes on: every day. …
          = note: compared with the capture of 'minutes' of 3 May 2024
          = help: take the word of the source, or put your own in square brackets

        checked 1 article: 1 marker, 1 note, 1 quotation: 1 compared, 0 not — \
        2 hold, 1 fails, 0 could not tell; 1 error

        """)
  }

  @Test("Concise shows the difference in the one line of the finding")
  func concise() {
    let report = ReportFormat.concise.findings(in: [file(sample(.altered, altered))])
    #expect(
      report == "a.md:1:9: error[Q503] word-altered: the source has 'may' where the quotation has"
        + " 'must' — the lamp [-must-]{+may+} be lit at sunset (sources/minutes/2024-05-03/text.txt:3:22)\n"
    )
  }

  @Test("JSON names the place in the captured text and the pieces of the difference")
  func json() {
    let report = ReportFormat.json.report(on: [file(sample(.altered, altered))])
    #expect(
      report.contains(
        #""related":[{"file":"sources/minutes/2024-05-03/text.txt","line":3,"column":22,"#
          + #""column_utf16":22,"start":31,"end":60,"message":"the source; it goes on: every day. …"}],"#
          + #""difference":[{"article":"the lamp","source":"the lamp"},{"article":"must"},"#
          + #"{"source":"may"},{"article":"be lit at sunset","source":"be lit at sunset"}]}"#))
  }

  @Test("What a capture holds cannot change a terminal")
  func hostile() {
    let pieces: [DifferencePiece] = [
      .same(article: "a\u{1B}[2J", source: "a\u{1B}[2J"), .article("b"), .source("c\u{202E}\u{7}"),
    ]
    let file = file(sample(.altered, pieces, next: "\u{1B}]0;x\u{7}"))
    for format in [ReportFormat.full, .concise, .json] {
      let report = format.report(on: [file])
      #expect(!report.unicodeScalars.contains { VisibleText.isHidden($0) && $0 != "\n" })
    }
  }

  @Test("A quotation that is not found says where, and shows the closest passage when there is one")
  func notFound() {
    var sample = sample(nil, altered)
    let near = examined(sample.facts).findings("Q521")
    #expect(near.map(\.message) == ["not found in the capture of 'minutes' of 3 May 2024"])
    #expect(near.first?.evidence?.passage.line == 3)
    sample.facts.comparisons[0] = .notFound(in: .minutes, closest: nil)
    let far = examined(sample.facts).findings("Q521")
    #expect(far.first?.evidence == nil)
    #expect(far.first?.note == "no passage comes close")
  }

  @Test("A damaged capture is one finding for all its quotations, and they could not be told")
  func damaged() {
    var sample = Sample("“one two three four five six” and “seven eight nine ten eleven twelve”")
    for words in ["“one two three four five six”", "“seven eight nine ten eleven twelve”"] {
      sample.quotation(words)
      let index = sample.facts.quotations.count - 1
      sample.facts.quotations[index].citations = [0]
      sample.facts.comparisons[index] = .couldNotTell(.damagedCapture)
      sample.facts.damagedCaptures[index] = [.minutes]
    }
    let found = examined(sample.facts)
    let findings = found.findings("L407")
    #expect(
      findings.map(\.message) == [
        "the capture of 'minutes' of 3 May 2024 is damaged:"
          + " its 'text.txt' has another hash than when it was taken"
      ])
    #expect(findings.first?.note == "the file is 'sources/minutes/2024-05-03/text.txt'")
    #expect(findings.first?.related.count == 1)
    #expect(found.verdicts[.quotation(0)] == .unknown)
    #expect(found.codes[.quotation(1)] == ["L407"])
    #expect(found.parts.compared == 0)
  }

  @Test("The message names the first word that was changed, and counts the other places")
  func messages() {
    let many: [DifferencePiece] = [
      .article("very"), .same(article: "a", source: "a"), .article("one"), .article("two"),
      .source("three"), .same(article: "b", source: "b"), .source("not"),
    ]
    var passage = Passage(
      capture: .minutes, span: SourceSpan(0, 1), line: 1, column: 1, difference: many, next: "")
    #expect(
      WordChange.words(passage)
        == "the source has 'three' where the quotation has 'one two'; 2 more places differ")
    passage.difference = [.source("not")]
    #expect(WordChange.words(passage) == "the source has 'not', the quotation does not")
    passage.difference = [.article("very")]
    #expect(WordChange.words(passage) == "the quotation has 'very', the source does not")
  }
}
