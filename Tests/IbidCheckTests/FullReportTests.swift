import IbidCheck
import IbidModel
import Testing

@Suite struct FullReportTests {
  private func file(_ text: String, _ diagnostics: [Diagnostic]) -> CheckedFile {
    let sample = Sample(text)
    return CheckedFile(
      path: "page.md", source: sample.facts.source,
      examination: examined(sample.facts, diagnostics: diagnostics))
  }

  private func finding(
    _ span: SourceSpan, label: String = "", related: [Diagnostic.Label] = [], help: String = ""
  ) -> Diagnostic {
    Diagnostic(
      code: "N101", slug: "dangling-marker", severity: .error, span: span,
      message: "note 2 is gone",
      label: label, related: related, help: help)
  }

  /// The lines of the report without the summary.
  private func lines(_ text: String, _ finding: Diagnostic) -> [String] {
    let report = ReportFormat.full.report(on: [file(text, [finding])])
    return report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("A finding shows its line, its carets and its help")
  func simple() {
    let text = "one\ntwo (2) three\n"
    let report = ReportFormat.full.report(
      on: [file(text, [finding(SourceSpan(8, 11), label: "no note 2", help: "write it")])])
    #expect(
      report == """
        error[N101]: note 2 is gone
         --> page.md:2:5
          |
        2 | two (2) three
          |     ^^^ no note 2
          = help: write it

        checked 1 article: 0 markers, 0 notes, 0 quotations — 0 hold, 0 fail, 0 could not tell; \
        1 error

        """)
  }

  @Test("Related places are shown in order, near lines without a break, far ones with one")
  func related() {
    let text = "(1)\n(2)\nx\ny\n(3) and (4)\n"
    let found = lines(
      text,
      finding(
        SourceSpan(4, 7), label: "here",
        related: [
          Diagnostic.Label(span: SourceSpan(20, 23), message: "four"),
          Diagnostic.Label(span: SourceSpan(12, 15), message: "three"),
          Diagnostic.Label(span: SourceSpan(0, 3), message: "one"),
        ]))
    #expect(
      found[2...13] == [
        "  |", "1 | (1)", "  | --- one", "2 | (2)", "  | ^^^ here", "...", "5 | (3) and (4)",
        "  | --- three", "  |         --- four", "",
        "checked 1 article: 0 markers, 0 notes, 0 quotations — 0 hold, 0 fail, 0 could not tell; "
          + "1 error", "",
      ])
  }

  @Test("A long line is cut around its place and the carets stay under it")
  func longLine() {
    let text = String(repeating: "word ", count: 60) + "(2)" + String(repeating: " more", count: 60)
    let found = lines(text, finding(SourceSpan(300, 303)))
    let line = Array(found[3].dropFirst(4))
    let carets = Array(found[4].dropFirst(4))
    #expect(line.count <= 102)
    #expect(line.first == "…" && line.last == "…")
    let start = carets.firstIndex(of: "^") ?? 0
    #expect(String(line[start..<start + 3]) == "(2)")
    #expect(carets.filter { $0 == "^" }.count == 3)
  }

  @Test("A passage longer than the line is marked as far as it is shown")
  func longSpan() {
    let text = String(repeating: "word ", count: 200) + "\nnext line\n"
    let found = lines(text, finding(SourceSpan(100, 1005)))
    #expect(found[3].count <= 106)
    #expect(found[4].contains("^^^^^"))
    #expect(found[4].count <= found[3].count)
  }

  @Test("Carets stand under characters: tabs, wide letters and accents are counted as shown")
  func widths() {
    let text = "\t東京 e\u{301} (2)\n"
    let start = "\t東京 e\u{301} ".utf8.count
    let found = lines(text, finding(SourceSpan(start, start + 3)))
    #expect(found[3] == "1 |  東京 e\u{301} (2)")
    #expect(found[4] == "  |" + String(repeating: " ", count: 9) + "^^^")
  }

  @Test("A place beyond the text, an empty place and an empty text do no harm")
  func odd() {
    #expect(lines("abc", finding(SourceSpan(90, 95)))[4].hasSuffix("^"))
    #expect(lines("abc", finding(SourceSpan(1, 1)))[4] == "  |  ^")
    #expect(lines("", finding(SourceSpan(0, 0)))[3] == "1 | ")
    #expect(lines("a\n\nb", finding(SourceSpan(1, 4)))[4] == "  |  ^")
  }

  @Test("Control and direction characters are made visible, and counted as they are shown")
  func hidden() {
    let text = "a\u{202E}b\u{1B}[31m(2)"
    let start = "a\u{202E}b\u{1B}[31m".utf8.count
    var odd = finding(SourceSpan(start, start + 3), label: "x\u{7}")
    odd.message = "gone \u{9B}31m\n"
    let found = lines(text, odd)
    #expect(found[0] == "error[N101]: gone \\u{9B}31m\\u{A}")
    #expect(found[3] == "1 | a\\u{202E}b\\u{1B}[31m(2)")
    #expect(found[4] == "  |" + String(repeating: " ", count: 21) + "^^^ x\\u{7}")
  }

  @Test("Colours are written only when they are asked for")
  func colours() {
    let files = [file("(2)", [finding(SourceSpan(0, 3))])]
    #expect(!ReportFormat.full.report(on: files).contains("\u{1B}"))
    let painted = ReportFormat.full.report(on: files, palette: .ansi)
    #expect(painted.hasPrefix("\u{1B}[1;31merror[N101]\u{1B}[0m"))
  }

  @Test("Many related places are cut")
  func many() {
    let label = Diagnostic.Label(span: SourceSpan(0, 1), message: "x")
    let report = ReportFormat.full.report(
      on: [
        file("abc", [finding(SourceSpan(0, 1), related: Array(repeating: label, count: 30))])
      ])
    #expect(report.contains("= note: and 6 more places"))
  }
}
