import IbidModel
import IbidPublish
import Testing

/// The box under the header.
struct RecordBoxTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: String
    var markers = 0
    var notes = 0
    var lost = 0
    var quotations = 0
    var compared = 0
    var findings = 0
    var box: String
    var testDescription: String { language + ": " + box }
  }

  @Test(
    "the box says in the article's language what there is and what was compared",
    arguments: [
      Case(
        language: "en", markers: 10, notes: 4, lost: 6, quotations: 14, compared: 1, findings: 3,
        box: "10 markers, 4 notes, 6 lost · 14 quotations: 1 compared, 13 not · 3 findings"),
      Case(language: "en", quotations: 1, box: "1 quotation, not compared"),
      Case(language: "en", quotations: 2, box: "2 quotations, none compared"),
      Case(language: "en", quotations: 2, compared: 2, box: "2 quotations, all compared"),
      Case(language: "en", markers: 1, notes: 1, findings: 1, box: "1 marker, 1 note · 1 finding"),
      Case(
        language: "de-AT", markers: 2, notes: 1, quotations: 3, compared: 1, findings: 1,
        box: "2 Anmerkungsziffern, 1 Anmerkung · 3 Zitate: 1 verglichen, 2 nicht · 1 Befund"),
      Case(
        language: "fr", markers: 1, lost: 1, quotations: 3, compared: 2,
        box: "1 appel de note, 0 note, 1 perdue · 3 citations\u{A0}: 2 comparées, 1 non"),
      Case(
        language: "es", markers: 2, notes: 2, quotations: 2, findings: 2,
        box: "2 llamadas de nota, 2 notas · 2 citas, ninguna comparada · 2 hallazgos"),
      Case(
        language: "ru", markers: 21, notes: 22, lost: 1, quotations: 11, compared: 5, findings: 5,
        box:
          "21 знак сноски, 22 примечания, 1 утрачено · 11 цитат: 5 сверено, 6\u{A0}— нет · 5 замечаний"
      ),
      Case(
        language: "ru", markers: 3, notes: 12, quotations: 1, compared: 1, findings: 1,
        box: "3 знака сноски, 12 примечаний · 1 цитата, сверена · 1 замечание"),
      Case(language: "nl", quotations: 3, box: "3 quotations, none compared"),
    ])
  func words(_ wanted: Case) throws {
    #expect(try box(wanted) == wanted.box)
  }

  @Test("an article without markers, notes and quotations has no box")
  func nothing() throws {
    #expect(try box(Case(language: "en", findings: 1, box: "")) == "")
  }

  @Test("the outcomes of what was compared stand in words with their signs, each a link")
  func outcomes() throws {
    let plan = try Publication.plan([try Recorded.almanac()])
    let html = try #require(Publication.text("almanac/index.html", of: plan))
    let box = try #require(html.components("<aside class=\"record\"").last)
      .components("</aside>")[0]
    #expect(box.contains("<a href=\"evidence/#q1\">1 with a word altered\u{A0}<span "))
    #expect(box.contains(">≠</span>") && box.contains("2 not found\u{A0}<span "))
  }

  @Test("words that are not in the language of the article say in which they are")
  func otherLanguage() throws {
    let plan = try Publication.plan([try Recorded.almanac(language: "he")])
    let html = try #require(Publication.text("almanac/index.html", of: plan))
    let tag = try #require(html.tags.first { $0.name == "aside" && $0["class"] == "record" })
    #expect(tag["lang"] == "en" && tag["dir"] == "ltr")
  }

  private func box(_ wanted: Case) throws -> String {
    var record = Record()
    for index in 0..<wanted.markers {
      record.markers.append(
        Record.Marker(label: "\(index)", note: 0, verdict: .holds, findings: []))
    }
    for index in 0..<(wanted.notes + wanted.lost) {
      record.notes.append(
        Record.Note(
          label: "\(index)", number: 0, state: index < wanted.notes ? .present : .lost,
          verdict: .holds, findings: []))
    }
    for index in 0..<wanted.quotations {
      record.quotations.append(
        Record.QuotedWords(
          text: "x", end: 0, verdict: .holds,
          outcome: index < wanted.compared ? .verbatim : .couldNotTell))
    }
    record.findings = Array(
      repeating: Record.Finding(code: "N101", slug: "x", severity: .info, message: "x"),
      count: wanted.findings)
    let article = Publication.article { $0.language = wanted.language }
    let plan = try Publication.plan([
      SourceArticle(path: "a.md", article: article, record: record)
    ])
    let html = try #require(Publication.text("a/index.html", of: plan))
    let parts = html.components("<aside class=\"record\"")
    guard parts.count == 2 else { return "" }
    let line = parts[1].components("<p>")[1].components("</p>")[0]
    return line.components("<").map { $0.components(">").last.map(String.init) ?? "" }.joined()
  }
}
