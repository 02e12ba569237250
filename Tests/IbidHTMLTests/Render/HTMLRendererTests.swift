import IbidHTML
import IbidModel
import Testing

struct HTMLRendererTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let article: Article
    let html: String
    var testDescription: String { name }

    init(_ name: String, _ blocks: [Sketch], _ html: String) {
      self.name = name
      self.article = Sketch.article(blocks)
      self.html = html
    }
  }

  static let cases: [Case] = [
    Case("nothing", [], ""),
    Case(
      "paragraph with emphasis",
      [
        .paragraph(
          .text("a < b & "), .node(.emphasis, 0, [.text("c")]), .breakSoft,
          .node(.strong, 0, [.text("d")]))
      ],
      "<p>a &lt; b &amp; <em>c</em>\n<strong>d</strong></p>\n"),
    Case(
      "heading ids are Pandoc's and unique",
      [
        .heading(1, "1. The Šoa, “here”"), .heading(2, "A b"), .heading(2, "A b"),
        .heading(3, "12"),
      ],
      """
      <h1 id="the-šoa-here">1. The Šoa, “here”</h1>
      <h2 id="a-b">A b</h2>
      <h2 id="a-b-1">A b</h2>
      <h3 id="section">12</h3>

      """),
    Case(
      "heading ids stay clear of notes", [.heading(2, "fn-1"), .heading(2, "Endnotes")],
      "<h2 id=\"section-fn-1\">fn-1</h2>\n<h2 id=\"endnotes-1\">Endnotes</h2>\n"),
    Case(
      "tight list with a list inside",
      [
        .list(
          start: nil, isTight: true,
          [
            [
              .paragraph(.text("a")),
              .list(start: 3, isTight: true, [[.paragraph(.text("b"))]]),
            ], [.paragraph(.text("c"))],
          ])
      ],
      "<ul>\n<li>a\n<ol start=\"3\">\n<li>b</li>\n</ol>\n</li>\n<li>c</li>\n</ul>\n"),
    Case(
      "loose list and quotation",
      [
        .node(.blockQuote, 0, [.list(start: 1, isTight: false, [[.paragraph(.text("a"))]])])
      ],
      "<blockquote>\n<ol>\n<li>\n<p>a</p>\n</li>\n</ol>\n</blockquote>\n"),
    Case(
      "quotation in a tight list keeps its paragraphs",
      [
        .list(
          start: nil, isTight: true, [[.node(.blockQuote, 0, [.paragraph(.text("a"))])]])
      ],
      "<ul>\n<li>\n<blockquote>\n<p>a</p>\n</blockquote>\n</li>\n</ul>\n"),
    Case(
      "code is escaped", [.leaf(.codeBlock, "<a>\n"), .paragraph(.leaf(.code, "&x"))],
      "<pre tabindex=\"0\"><code>&lt;a&gt;\n</code></pre>\n<p><code>&amp;x</code></p>\n"),
    Case(
      "tasks say their state",
      [
        .node(
          .list, 0,
          [
            .node(.item, 2, [.paragraph(.text("a"))]), .node(.item, 1, [.paragraph(.text("b"))]),
          ])
      ],
      """
      <ul class="tasks">
      <li><input checked="" disabled="" type="checkbox" aria-label="Done">\u{20}
      <p>a</p>
      </li>
      <li><input disabled="" type="checkbox" aria-label="To do">\u{20}
      <p>b</p>
      </li>
      </ul>

      """),
    Case(
      "table in its box",
      [
        .node(
          .table, 1,
          [
            .node(.tableRow, 0, [.node(.tableCell, 3, [.text("h")])]),
            .node(.tableRow, 0, [.node(.tableCell, 3, [.text("1")])]),
          ])
      ],
      """
      <div class="table" tabindex="0"><table>
      <thead>
      <tr>
      <th scope="col" class="right">h</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="right">1</td>
      </tr>
      </tbody>
      </table></div>

      """),
    Case(
      "a paragraph of one image is a figure",
      [
        .paragraph(
          .link(.image, "a b.jpg", "T\"", [.text("An "), .node(.emphasis, 0, [.text("alt")])]))
      ],
      """
      <figure>
      <img src="a%20b.jpg" alt="An alt" title="T&quot;" loading="lazy">
      <figcaption aria-hidden="true">An <em>alt</em></figcaption>
      </figure>

      """),
    Case(
      "image in text",
      [.paragraph(.text("x"), .link(.image, "a.png", nil, [.text("\"><script>")]))],
      "<p>x<img src=\"a.png\" alt=\"&quot;&gt;&lt;script&gt;\" loading=\"lazy\"></p>\n"),
    Case(
      "an unsafe link becomes its text",
      [
        .paragraph(
          .link("javascript:alert(1)", "a"), .link(" java\tscript:x", "b"),
          .link("https://e.org/?a=1&b=\"", "c"))
      ],
      "<p>ab<a href=\"https://e.org/?a=1&amp;b=%22\">c</a></p>\n"),
    Case(
      "an address that is its own text is named so",
      [.paragraph(.link("https://e.org/", "https://e.org/"))],
      "<p><a href=\"https://e.org/\" class=\"uri\">https://e.org/</a></p>\n"),
    Case(
      "an unsafe image becomes its description",
      [.paragraph(.link(.image, "data:text/html,x", nil, [.text("<i>")]))],
      "<p>&lt;i&gt;</p>\n"),
    Case(
      "raw HTML is shown, comments are not",
      [
        .leaf(.htmlBlock, "<!-- a -->\n"), .leaf(.htmlBlock, "<script>x</script><!--\n"),
        .paragraph(.leaf(.rawHTML, "<b onclick=x>"), .leaf(.rawHTML, "<!--c-->")),
      ],
      """
      <pre class="raw">&lt;script&gt;x&lt;/script&gt;</pre>
      <p>&lt;b onclick=x&gt;</p>

      """),
  ]

  @Test("HTML is exactly", arguments: cases)
  func rendering(_ case: Case) {
    let html = String(decoding: HTMLRenderer().rendered(`case`.article), as: UTF8.self)
    #expect(html == `case`.html)
  }

  @Test("raw HTML passes when allowed, and void tags close as CommonMark writes them")
  func commonMark() {
    let article = Sketch.article([
      .leaf(.htmlBlock, "<div>\n"), .node(.thematicBreak, 0, []),
      .paragraph(.link("made-up:x", "a"), .link(.image, "b", nil, [])),
      .heading(2, "h"),
    ])
    let html = String(decoding: HTMLRenderer(.commonMark).rendered(article), as: UTF8.self)
    #expect(
      html == """
        <div>
        <hr />
        <p><a href="made-up:x">a</a><img src="b" alt="" /></p>
        <h2>h</h2>

        """)
  }

  @Test("prefix, shift and page address reach every id and every link inside the page")
  func options() {
    var options = RenderOptions()
    options.idPrefix = "x-"
    options.headingShift = 5
    options.pageAddress = "https://e.org/a/"
    options.markers = .bracketed
    let article = Sketch.article([
      .heading(2, "h"), .paragraph(.link("#h", "up"), .reference("1")),
      .definition("1", [.paragraph(.text("n"))]),
    ])
    let html = String(decoding: HTMLRenderer(options).rendered(article), as: UTF8.self)
    #expect(html.contains("<h6 id=\"x-h\">"))
    #expect(html.contains("<a href=\"https://e.org/a/#x-h\">up</a>"))
    #expect(html.contains("<a id=\"x-fnref-1\" href=\"https://e.org/a/#x-fn-1\""))
    #expect(html.contains(">[1]</a>"))
    #expect(html.contains("<li id=\"x-fn-1\" value=\"1\">"))
  }

  @Test("a quotation nested 20,000 deep is rendered without recursion")
  func depth() {
    var builder = TreeBuilder(source: [])
    var at = NodeID.root
    for _ in 0..<20_000 { at = builder.append(.blockQuote, SourceSpan(0, 0), to: at) }
    let article = Article(
      source: SourceFile(text: ""), metadata: Metadata(), tree: builder.finished())
    #expect(HTMLRenderer().rendered(article).count > 20_000 * 24)
  }
}
