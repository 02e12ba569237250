import Foundation
import IbidCheck
import IbidModel
import Testing

@Suite struct ReportTests {
  private func file(_ text: String, _ diagnostics: [Diagnostic], path: String = "a.md")
    -> CheckedFile
  {
    let source = SourceFile(path: path, bytes: Array(text.utf8), encoding: "windows-1252")
    let facts = ArticleFacts(source: source, metadata: Metadata(), numbersAreFixed: false)
    return CheckedFile(
      path: path, source: source, examination: examined(facts, diagnostics: diagnostics))
  }

  private let finding = Diagnostic(
    code: "R306", slug: "ambiguous-date", severity: .warning, confidence: .likely,
    span: SourceSpan(6, 9), message: "say \"when\" \\ \u{202E}",
    related: [Diagnostic.Label(span: SourceSpan(0, 4), message: "first\n")],
    fix: Diagnostic.Fix(
      title: "write it", isSafe: true,
      edits: [SourceEdit(span: SourceSpan(6, 9), replacement: Array("é".utf8))]))

  @Test("Concise is one line a finding and the summary")
  func concise() {
    let report = ReportFormat.concise.report(on: [file("😀\nx 17 ", [finding])])
    #expect(
      report == """
        a.md:2:2: warning[R306] ambiguous-date: say "when" \\ \\u{202E}
        checked 1 article: 0 markers, 0 notes, 0 quotations — 0 hold, 0 fail, 0 could not tell; \
        1 warning

        """)
  }

  @Test("JSON has the keys of version 1 in their order")
  func json() {
    let report = ReportFormat.json.report(on: [file("😀 x 17 ", [finding])])
    let print = fingerprint(
      of: finding, in: SourceFile(path: "a.md", text: "😀 x 17 "), path: "a.md")
    #expect(
      report == #"""
        {"version":1,"findings":[
        {"code":"R306","slug":"ambiguous-date","severity":"warning","confidence":"likely",\#
        "file":"a.md","encoding":"windows-1252","line":1,"column":4,"column_utf16":5,\#
        "start":6,"end":9,"message":"say \"when\" \\ \u202e","help":null,\#
        "fix":{"title":"write it","safe":true,\#
        "edits":[{"start":6,"end":9,"replacement":"é"}]},"fingerprint":"\#(print)",\#
        "related":[{"file":"a.md","line":1,"column":1,"column_utf16":1,"start":0,"end":4,\#
        "message":"first\n"}]}
        ],"counts":{"holds":0,"fails":0,"unknown":0}}

        """#)
  }

  @Test("JSON is read back by another reader as it was meant, whatever the text holds")
  func jsonIsValid() throws {
    var odd = finding
    odd.message = String(String.UnicodeScalarView((0..<0x250).compactMap(Unicode.Scalar.init)))
    odd.message += "\u{FEFF}\u{2028}\u{E0041}😀"
    let report = ReportFormat.json.report(on: [file("x", [odd]), file("", [])])
    let value = try JSONSerialization.jsonObject(with: Data(report.utf8))
    let top = try #require(value as? [String: Any])
    let findings = try #require(top["findings"] as? [[String: Any]])
    #expect(findings.first?["message"] as? String == odd.message)
    #expect(!report.unicodeScalars.contains("\u{FEFF}"))
  }

  @Test("JSON of nothing is valid")
  func emptyJSON() {
    #expect(
      ReportFormat.json.report(on: [])
        == #"{"version":1,"findings":[],"counts":{"holds":0,"fails":0,"unknown":0}}"# + "\n")
  }

  @Test("The summary counts all files, with commas and the right number")
  func summary() {
    var sample = Sample("a (1) Note 1.")
    sample.note("1", "Note 1.")
    sample.marker("1")
    sample.quotation("one two three four five six")
    let one = CheckedFile(
      path: "a", source: sample.facts.source,
      examination: examined(sample.facts, allowing: ["Q501"]))
    #expect(
      summaryLine([one])
        == "checked 1 article: 1 marker, 1 note, 1 quotation: 0 compared, 1 not — "
        + "2 hold, 0 fail, 1 could not tell; "
        + "nothing found; 1 silenced")
    #expect(
      summaryLine(Array(repeating: one, count: 1200)).hasPrefix(
        "checked 1,200 articles: 1,200 markers, 1,200 notes, 1,200 quotations: 0 compared, 1,200 not"
          + " — 2,400 hold"))
  }

  @Test("A fingerprint stays when lines move and case or spaces change, and not when words do")
  func fingerprints() {
    let text = "some words before (2) some words after it, and more of them to come\n"
    func print(_ text: String, _ start: Int, path: String = "a.md") -> String {
      var moved = finding
      moved.span = SourceSpan(start, start + 3)
      return fingerprint(of: moved, in: SourceFile(path: path, text: text), path: path)
    }
    let long = String(repeating: "x", count: 50)
    let base = print(long + text, 68)
    #expect(base.count == 16)
    #expect(print("new line\n" + long + text, 77) == base)
    #expect(
      print(
        long
          + text.replacingOccurrences(of: "some words before ", with: "Some\u{A0} words\nBefore "),
        70) == base)
    #expect(print(long + text.replacingOccurrences(of: "before", with: "behind"), 68) != base)
    #expect(print(long + text, 68, path: "b.md") != base)
  }
}
