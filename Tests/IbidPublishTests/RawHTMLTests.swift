import IbidHTML
import IbidMarkdown
import IbidModel
import Testing

/// Raw HTML in Markdown: as text, or where a publication allows some elements.
struct RawHTMLTests {
  static func html(
    _ markdown: String, allowing names: Set<String> = [], prefix: String = ""
  ) -> String {
    var options = RenderOptions()
    options.rawHTML = .elements(names)
    options.idPrefix = prefix
    let article = Article(markdown: SourceFile(text: markdown))
    return String(decoding: HTMLRenderer(options).rendered(article), as: UTF8.self)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var markdown: String
    var html: String
    var testDescription: String { markdown.debugDescription }
  }

  @Test(
    "allowed tags are written anew, all others are text",
    arguments: [
      Case(markdown: "H<sub>2</sub>O", html: "<p>H<sub>2</sub>O</p>\n"),
      Case(markdown: "a<br/>b <wbr>", html: "<p>a<br>b <wbr></p>\n"),
      Case(
        markdown: "<SUP onclick=x style='a' CLASS='b lost'>2</SUP>",
        html: "<p><sup class=\"b\">2</sup></p>\n"),
      Case(markdown: "<b>x</b>", html: "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
      Case(markdown: "a<sub>*b", html: "<p>a<sub>*b</sub></p>\n"),
      Case(markdown: "a*b<sub>c*</sub>", html: "<p>a<em>b<sub>c</sub></em>&lt;/sub&gt;</p>\n"),
      Case(markdown: "a</sub>b", html: "<p>a&lt;/sub&gt;b</p>\n"),
      Case(
        markdown: "a<sub>b<sup>c</sub>d</sup>",
        html: "<p>a<sub>b<sup>c</sup></sub>d&lt;/sup&gt;</p>\n"),
      Case(markdown: "a <div>b</div>", html: "<p>a &lt;div&gt;b&lt;/div&gt;</p>\n"),
      Case(
        markdown: "<div class=\"c\">\n\n*a*\n\n</div>\n\nb",
        html: "<div class=\"c\">\n<p><em>a</em></p>\n</div>\n<p>b</p>\n"),
      Case(
        markdown: "> <div>\n\nb", html: "<blockquote>\n<div>\n</div>\n</blockquote>\n<p>b</p>\n"),
      Case(markdown: "<div>\n\nb", html: "<div>\n<p>b</p>\n</div>"),
      Case(markdown: "<p>a\n\nb", html: "<p>a</p>\n<p>b</p>\n"),
      Case(markdown: "<div><td>x</td></div>", html: "<div>&lt;td&gt;x&lt;/td&gt;</div>\n"),
      Case(
        markdown: "<div><!-- c --><script>a<sub></script></div>",
        html: "<div>&lt;script&gt;a&lt;sub&gt;&lt;/script&gt;</div>\n"),
      Case(
        markdown: "<table><tr><td>\n\n*a*\n\n</td></tr></table>\n",
        html: "<table><tr><td>\n<p><em>a</em></p>\n</td></tr></table>\n"),
      Case(
        markdown: "<table><tr>\n\n*a*\n",
        html: "<table><tr></tr></table>\n<p><em>a</em></p>\n"),
      Case(
        markdown: "<img src='javascript:a' alt='b'> <img src=a.png width=5px height=5>",
        html: "<p><img alt=\"b\"> <img src=\"a.png\" height=\"5\"></p>\n"),
      Case(
        markdown: "<iframe src='https://x.org/' srcdoc='a' onload=b></iframe>",
        html: "<iframe src=\"https://x.org/\""
          + " sandbox=\"allow-scripts allow-same-origin allow-popups allow-presentation\""
          + " referrerpolicy=\"strict-origin-when-cross-origin\" loading=\"lazy\"></iframe>\n"),
      Case(
        markdown: "<sub id='fn-1'>a</sub><sub id=b>c</sub>",
        html: "<p><sub id=\"x-fn-1\">a</sub><sub id=\"b\">c</sub></p>\n"),
      Case(markdown: "`<sub>`{=html}a", html: "<p><sub>a</sub></p>\n"),
      Case(
        markdown: "a<?sub?> <!D> <![CDATA[a]]>",
        html: "<p>a&lt;?sub?&gt; &lt;!D&gt; &lt;![CDATA[a]]&gt;</p>\n"),
    ])
  func allowed(_ sample: Case) {
    let names: Set<String> = [
      "sub", "sup", "div", "p", "br", "wbr", "table", "tr", "td", "img", "iframe",
    ]
    #expect(Self.html(sample.markdown, allowing: names) == sample.html)
  }

  @Test(
    "comments are shown nowhere",
    arguments: [
      "a <!-- secret --> b", "<!-- secret -->\n\na", "<!-- secret", "a\n\n<!-- secret\n\nsecret",
      "a <!--> b", "a <!---> b", "x[^1]\n\n[^1]: a <!-- secret --> b",
      "x[^1]\n\n[^1]:\n    <!-- secret\n",
      "^[a <!-- secret --> b]", "| a <!-- secret --> |\n|-|", "# a <!-- secret -->",
      "> <!-- secret\n> secret -->", "<div><!-- secret --></div>", "`<!-- secret -->`{=html}",
      "![a <!-- secret -->](b.png)", "- <!-- secret\n  secret -->",
      "<!--\nsecret\n-->\n\n<!-- secret --> a",
    ])
  func comments(_ markdown: String) {
    let article = Article(markdown: SourceFile(text: markdown))
    let outputs = [
      Self.html(markdown), Self.html(markdown, allowing: Set(RawElement.names)),
      String(decoding: PlainTextRenderer().rendered(article), as: UTF8.self),
      String(
        decoding: PlainTextRenderer(rawElements: ["div"]).rendered(article), as: UTF8.self),
      PlainTextRenderer().summary(of: article, limit: 100),
    ]
    for output in outputs {
      #expect(!output.contains("secret"))
      #expect(!output.contains("!--"))
    }
  }

  @Test(
    "a comment that does not end is reported",
    arguments: [
      ("a <!-- b\n\nc", 2), ("<!-- a\n\nb", 0), ("> <!-- a\nb -->", 2), ("a\n\n- b <!-- c", 7),
      ("a <!-- b -->", -1), ("<!-- a\nb -->\n", -1), ("`<!-- a`", -1), ("<!-->\n", -1),
    ])
  func openComments(_ markdown: String, place: Int) {
    let found = Article(markdown: SourceFile(text: markdown)).diagnostics
    #expect(found.map(\.code) == (place < 0 ? [] : ["M951"]))
    #expect(found.first?.span.start == (place < 0 ? nil : place))
  }

  @Test("no element of the table holds a program")
  func table() {
    for name in [
      "script", "style", "base", "meta", "object", "embed", "link", "form", "input", "svg", "math",
      "template", "noscript", "applet", "frame", "frameset", "a", "html", "body", "head", "title",
      "textarea", "select", "button", "portal", "xmp", "plaintext",
    ] {
      #expect(RawElement.named(name) == nil, "\(name)")
    }
  }
}
