import IbidHTML
import IbidModel
import Testing

struct NoteRenderingTests {
  private func html(_ article: Article) -> String {
    String(decoding: HTMLRenderer().rendered(article), as: UTF8.self)
  }

  @Test("a note has a marker, an entry and a way back")
  func simple() {
    let article = Sketch.article([
      .paragraph(.text("a"), .reference("x y")),
      .definition("x y", [.paragraph(.text("one")), .paragraph(.text("two"))]),
    ])
    #expect(
      html(article) == """
        <p>a<sup class="noteref"><a id="fnref-x:20y" href="#fn-x:20y" role="doc-noteref" \
        aria-label="Note 1">1</a></sup></p>
        <section class="notes" role="doc-endnotes" aria-labelledby="endnotes">
        <h2 id="endnotes">Notes</h2>
        <ol>
        <li id="fn-x:20y" value="1">
        <p>one</p>
        <p>two\u{A0}<a href="#fnref-x:20y" role="doc-backlink" \
        aria-label="Back to reference 1">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("markers side by side share one run, parted by comma and thin space")
  func runs() {
    let article = Sketch.article([
      .paragraph(.text("a"), .reference("1"), .reference("2"), .text("b"), .reference("1"))
    ])
    let html = html(article)
    #expect(html.contains(">1</a>,\u{2009}<a id=\"fnref-2\""))
    #expect(html.contains(">2</a></sup>b<sup class=\"noteref\"><a id=\"fnref-1-2\""))
  }

  @Test("a reused note is one note with several ways back")
  func reused() {
    let article = Sketch.article([
      .paragraph(.reference("1"), .text("a"), .reference("1")), .paragraph(.reference("1-2")),
      .definition("1", [.paragraph(.text("n"))]), .definition("1-2", [.paragraph(.text("m"))]),
    ])
    let html = html(article)
    let first = "<a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Back to reference 1a\">"
    let second =
      "<a href=\"#fnref-1-2_\" role=\"doc-backlink\" aria-label=\"Back to reference 1b\">"
    #expect(html.contains(first + "↩\u{FE0E}a</a> " + second + "↩\u{FE0E}b</a>"))
    #expect(html.contains("<a id=\"fnref-1-2\" href=\"#fn-1-2\""))
    #expect(html.contains("<a id=\"fnref-1-2_\" href=\"#fn-1\""))
  }

  @Test("for margin notes, a note and its first marker share a name")
  func margin() {
    var options = RenderOptions()
    options.namesNotesForMargin = true
    let article = Sketch.article([
      .paragraph(.reference("a"), .text("x"), .reference("a")),
      .definition("a", [.paragraph(.text("n"))]), .definition("b", [.paragraph(.text("m"))]),
    ])
    let html = String(decoding: HTMLRenderer(options).rendered(article), as: UTF8.self)
    #expect(html.contains("aria-label=\"Note 1\" data-n=\"--n1\">1</a></sup>x<sup"))
    #expect(html.contains("aria-label=\"Note 1\">1</a></sup></p>"))
    #expect(html.contains("<li id=\"fn-a\" value=\"1\" data-n=\"--n1\">"))
    #expect(html.contains("<li id=\"fn-b\" value=\"2\">"))
  }

  @Test("a lost note says so with the day of import, an undefined one says it is missing")
  func lost() {
    let blocks: [Sketch] = [
      .paragraph(.reference("7"), .text("a"), .reference("9")),
      .definition("7", [.paragraph(.text("[…]"))]),
    ]
    let imported = Sketch.article(blocks) {
      $0.imported = PartialDate(year: 2026, month: 11, day: 22)
      $0.notesLost = ["7"]
    }
    let text = html(imported)
    #expect(
      text.contains(
        "<li id=\"fn-7\" value=\"7\">\n<p class=\"lost\">This note was lost before 22 November 2026"
      ))
    #expect(
      text.contains("<li id=\"fn-9\" value=\"9\">\n<p class=\"lost\">This note was lost before"))
    let written = html(Sketch.article(blocks))
    #expect(written.contains("<li id=\"fn-7\" value=\"1\">\n<p>[…]"))
    #expect(written.contains("<p class=\"lost\">This note is missing\u{A0}<a href=\"#fnref-9\""))
  }

  @Test("notes nothing refers to come last, after a line that says so, without a way back")
  func unreferenced() {
    let article = Sketch.article([
      .definition("b", [.paragraph(.text("lone"), .reference("c"))]),
      .paragraph(.reference("a")),
      .definition("a", [.paragraph(.text("n"))]), .definition("c", [.paragraph(.text("m"))]),
    ])
    let numbering = NoteNumbering(article)
    #expect(numbering.listed.map { article.notes[$0].label } == ["a", "c"])
    #expect(numbering.unreferenced.map { article.notes[$0].label } == ["b"])
    let html = html(article)
    #expect(
      html.contains(
        "</ol>\n<p class=\"unreferenced\">Nothing in the text refers to the notes below.</p>\n<ol>\n<li id=\"fn-b\" value=\"3\">"
      ))
    #expect(!html.contains("#fnref-b"))
  }

  @Test("inline notes, and notes in notes, are notes like others")
  func inline() {
    let article = Sketch.article([
      .paragraph(.text("a"), .note([.text("in "), .note([.text("deep")])]), .reference("i1")),
      .definition("i1", [.paragraph(.text("named"))]),
    ])
    let html = html(article)
    #expect(
      html.contains(
        "<li id=\"fn-i1_\" value=\"1\">\n<p>in <sup class=\"noteref\"><a id=\"fnref-i2\""))
    #expect(html.contains("<li id=\"fn-i1\" value=\"2\">\n<p>named"))
    #expect(html.contains("<li id=\"fn-i2\" value=\"3\">\n<p>deep"))
  }

  @Test("notes that refer to each other and to nothing else are all shown")
  func circle() {
    let article = Sketch.article([
      .definition("a", [.paragraph(.reference("b"))]),
      .definition("b", [.paragraph(.reference("a"))]),
    ])
    let numbering = NoteNumbering(article)
    #expect(numbering.unreferenced == [0])
    #expect(numbering.listed == [1])
  }

  @Test("a note that ends in code has its way back in a paragraph of its own")
  func endsInCode() {
    let article = Sketch.article([
      .paragraph(.reference("a")), .definition("a", [.leaf(.codeBlock, "x\n")]),
    ])
    #expect(html(article).contains("</pre>\n<p class=\"back\">\u{A0}<a href=\"#fnref-a\""))
  }

  struct Numbers: Sendable, CustomTestStringConvertible {
    let labels: [String]
    let isImported: Bool
    let listed: [String]
    let numbers: [Int]
    var testDescription: String { "\(labels) imported \(isImported)" }
  }

  static let numbers: [Numbers] = [
    Numbers(
      labels: ["3", "1", "6"], isImported: false, listed: ["3", "1", "6"], numbers: [1, 2, 3]),
    Numbers(
      labels: ["3", "1", "6"], isImported: true, listed: ["1", "3", "6"], numbers: [3, 1, 6]),
    Numbers(labels: ["3", "x"], isImported: true, listed: ["3", "x"], numbers: [1, 2]),
    Numbers(labels: ["1", "01"], isImported: true, listed: ["1", "01"], numbers: [1, 2]),
    Numbers(
      labels: ["99999999999999999999"], isImported: true, listed: ["99999999999999999999"],
      numbers: [1]),
  ]

  @Test("numbers are kept when they were imported, else counted", arguments: numbers)
  func numbering(_ case: Numbers) {
    let blocks = `case`.labels.map { Sketch.paragraph(.reference($0)) }
    let article = Sketch.article(blocks) { if `case`.isImported { $0.origin = "page.txt" } }
    let numbering = NoteNumbering(article)
    #expect(numbering.listed.map { article.notes[$0].label } == `case`.listed)
    #expect(numbering.numbers == `case`.numbers)
  }
}
