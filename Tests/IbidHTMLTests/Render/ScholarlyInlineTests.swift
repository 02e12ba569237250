import IbidHTML
import IbidMarkdown
import IbidModel
import Testing

/// Mathematics, spans, attributes and raw text as HTML and as plain text.
@Suite("scholarly inlines")
struct ScholarlyInlineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var html: String
    var testDescription: String { source.debugDescription }

    init(_ source: String, _ html: String) {
      self.source = source
      self.html = html
    }
  }

  @Test(
    "each has its element, escaped",
    arguments: [
      Case("$a<b$", "<p><code class=\"math inline\">a&lt;b</code></p>\n"),
      Case("$$x$$", "<p><code class=\"math display\">x</code></p>\n"),
      Case("[x]{#i .c lang=fr k=v}", "<p><span id=\"i\" class=\"c\" lang=\"fr\">x</span></p>\n"),
      Case("`a`{.swift}", "<p><code class=\"swift\">a</code></p>\n"),
      Case("[a](u){.c}", "<p><a href=\"u\" class=\"c\">a</a></p>\n"),
      Case("[a](u \"t\"){title=s}", "<p><a href=\"u\" title=\"t\">a</a></p>\n"),
      Case("[a](u){.compared .noteref onclick=x}", "<p><a href=\"u\">a</a></p>\n"),
      Case("`<b>`{=html}", "<p>&lt;b&gt;</p>\n"),
      Case("a`\\x`{=latex}b", "<p>ab</p>\n"),
    ])
  func html(sample: Case) {
    let article = Article(markdown: SourceFile(text: sample.source))
    let out = HTMLRenderer(RenderOptions()).rendered(article)
    #expect(String(decoding: out, as: UTF8.self) == sample.html)
  }

  @Test("raw HTML of a format is let through only where raw HTML is")
  func raw() {
    var options = RenderOptions()
    options.rawHTML = .allowed
    let article = Article(markdown: SourceFile(text: "`<b>`{=html}`<i>`{=epub}"))
    let out = HTMLRenderer(options).rendered(article)
    #expect(String(decoding: out, as: UTF8.self) == "<p><b></p>\n")
  }

  @Test("plain text shows TeX, spans, and raw HTML as text")
  func plain() {
    let article = Article(markdown: SourceFile(text: "$x$ [y]{.c} `z`{=html}."))
    let out = PlainTextRenderer().rendered(article)
    #expect(String(decoding: out, as: UTF8.self) == "x y z.\n")
  }
}
