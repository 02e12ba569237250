import IbidHTML
import IbidMarkdown
import IbidModel
import IbidPublish
import Testing

/// What pages show of what other tools run.
@Suite("dialects on the page")
struct DialectPageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var html: String
    var profile = MarkdownProfile.hugo
    var testDescription: String { source.debugDescription }
  }

  @Test(
    "what cannot be run is shown quietly; text between shortcodes is never lost",
    arguments: [
      Case(
        source: "a {{< b \"<c>\" >}}\n",
        html: "<p>a <code class=\"shortcode\">{{&lt; b \"&lt;c&gt;\" &gt;}}</code></p>\n"),
      Case(source: "{{< n >}}\n*a*\n{{< /n >}}\n", html: "<p><em>a</em></p>\n"),
      Case(source: "{{< n >}}a{{< /n >}}\n", html: "<p>a</p>\n"),
      Case(
        source: "{{</* b */>}}\n",
        html: "<p class=\"shortcode\"><code>{{&lt; b &gt;}}</code></p>\n"),
      Case(
        source: "{{< highlight go >}}\na*b*\n{{< /highlight >}}\n",
        html: "<pre tabindex=\"0\"><code class=\"language-go\">a*b*\n</code></pre>\n"),
      Case(
        source: "a:\n{{< code >}}\n*b*\n\n# c\n{{< /code >}}\nd\n",
        html: "<p>a:</p>\n<pre tabindex=\"0\"><code>*b*\n\n# c\n</code></pre>\n<p>d</p>\n"),
      Case(
        source: "{{< figure src=\"a.png\" alt=\"b\" caption=\"c\" >}}\n",
        html: """
          <figure>
          <img src="a.png" alt="b" loading="lazy">
          <figcaption>c</figcaption>
          </figure>

          """),
      Case(source: "{{< figure src=\"javascript:x\" >}}\n", html: ""),
      Case(source: "[a]({{< ref \"none.md\" >}})\n", html: "<p>a</p>\n"),
      Case(source: "a\n\n<!--more-->\n\nb\n", html: "<p>a</p>\n<p>b</p>\n"),
      Case(
        source: "> [!note]\n> a\n",
        html: """
          <div class="callout callout-note">
          <p class="callout-title">Note</p>
          <p>a</p>
          </div>

          """),
      Case(
        source: "[[a|b *c*]] ==d== %%e%%f ^g\n",
        html: "<p>b *c* <mark>d</mark> f <span id=\"block-g\"></span></p>\n", profile: .obsidian),
      Case(
        source: "![[a.png|b|20x30]] [[#H i]] [[https://x.de/#y|z]]\n",
        html: "<p><img src=\"a.png\" alt=\"b\" width=\"20\" height=\"30\" loading=\"lazy\"> "
          + "<a href=\"#h-i\">H i</a> <a href=\"https://x.de/#y\">z</a></p>\n",
        profile: .obsidian),
      Case(source: "[[javascript:x|a]]\n", html: "<p>a</p>\n", profile: .obsidian),
      Case(source: "%%\na\n%%\n\n%% b %%\n", html: "", profile: .obsidian),
      Case(
        source: "@fig-a, [see @fig-a], -@fig-a, @fig-b\n\n![c](d.png){#fig-a}\n",
        html: """
          <p><a href="#fig-a">Figure\u{A0}1</a>, <a href="#fig-a">see\u{A0}1</a>, \
          <a href="#fig-a">1</a>, @fig-b</p>
          <figure>
          <img src="d.png" alt="c" id="fig-a" loading="lazy">
          <figcaption aria-hidden="true">Figure\u{A0}1: c</figcaption>
          </figure>

          """, profile: .quarto),
      Case(
        source: "@eq-a, [@sec-b; @lst-c]\n\n$$x$$ {#eq-a}\n\n# H {#sec-b}\n\n"
          + "```{r}\n#| label: lst-c\n```\n",
        html: """
          <p><a href="#eq-a">Equation\u{A0}1</a>, <a href="#sec-b">H</a>, \
          <a href="#lst-c">Listing\u{A0}1</a></p>
          <p><code id="eq-a" class="math display">x</code> (1)</p>
          <h1 id="sec-b">H</h1>
          <pre tabindex="0"><code id="lst-c" class="language-r">#| label: lst-c
          </code></pre>

          """, profile: .quarto),
      Case(
        source: "::: {.callout-tip collapse=\"true\"}\n## T\na\n:::\n",
        html: """
          <div class="callout callout-tip">
          <p id="t" class="callout-title">T</p>
          <p>a</p>
          </div>

          """, profile: .quarto),
      Case(
        source: "@fig-b\n\n::: {#fig-a}\n![x](y){#fig-b}\n\nCap\n:::\n",
        html: """
          <p><a href="#fig-b">Figure\u{A0}1a</a></p>
          <div id="fig-a">
          <figure>
          <img src="y" alt="x" id="fig-b" loading="lazy">
          <figcaption aria-hidden="true">Figure\u{A0}1a: x</figcaption>
          </figure>
          <p>Figure\u{A0}1: Cap</p>
          </div>

          """, profile: .quarto),
    ])
  func pages(sample: Case) {
    let article = Self.article(sample.source, sample.profile)
    let html = String(decoding: HTMLRenderer().rendered(article), as: UTF8.self)
    #expect(html == sample.html)
  }

  @Test("plain text holds what a reader reads, and nothing that is run or hidden")
  func text() {
    let article = Self.article(
      "a [[b|c]] %%d%% ==e== ^f\n\n%%\ng\n%%\n\n> [!note] h\n> i\n", .obsidian)
    let text = String(decoding: PlainTextRenderer().rendered(article), as: UTF8.self)
    #expect(text == "a c  e \n\nh\n\ni\n")
    let code = Self.article("{{< x >}}a\n\n{{< code >}}b{{< /code >}}\n", .hugo)
    #expect(String(decoding: PlainTextRenderer().rendered(code), as: UTF8.self) == "a\n\nb\n")
  }

  @Test(
    "plain text keeps what shortcodes and pictures say in words",
    arguments: [
      Case(source: "a {{</* b */>}} c\n", html: "a {{< b >}} c\n"),
      Case(
        source: "{{< figure src=\"a.png\" title=\"b\" caption=\"c\" >}}\n\nd\n",
        html: "b – c\n\nd\n"),
      Case(source: "{{< figure src=\"a.png\" alt=\"b\" >}}\n", html: "b\n"),
      Case(source: "{{< vimeo 1 >}}\n", html: "https://vimeo.com/1\n"),
      Case(
        source: "![[a.png|b|20]] ![[c.png|20x30]] ![[d.png|e]]\n", html: "b c.png e\n",
        profile: .obsidian),
    ])
  func words(sample: Case) {
    let article = Self.article(sample.source, sample.profile)
    let text = String(decoding: PlainTextRenderer().rendered(article), as: UTF8.self)
    #expect(text == sample.html)
  }

  @Test("summaries and contents keep citations and cross-references as written")
  func summaries() {
    let article = Self.article("As @a [p. 3] says [see @b], in @fig-c.\n", .quarto)
    let summary = PlainTextRenderer().summary(of: article, limit: 240)
    #expect(summary == "As @a [p. 3] says [see @b], in @fig-c.")
    let headed = HeadingIdentifiers(Self.article("# After @a\n", .pandoc).tree)
    #expect(headed.headings.map(\.text) == ["After @a"])
  }

  @Test("links from the root of the folder lead to its pages, by file or as Hugo has them")
  func rootedLinks() throws {
    var settings = PublicationSettings()
    settings.title = "T"
    let link = "[a](/posts/b/#c) [d](/posts/b) [e](/posts/b/index.md) [f](/Posts/G/) [h](/tags/) "
    let articles = [
      SourceArticle(path: "a.md", article: Self.article(link + "[i](/b/) [j](/g.qmd)\n", .hugo)),
      SourceArticle(path: "posts/b/index.md", article: Self.article("x\n", .hugo)),
      SourceArticle(path: "posts/g.md", article: Self.article("x\n", .hugo)),
    ]
    let plan = try SitePlan(PlanInput(settings: settings, articles: articles, assets: [], now: 0))
    let file = try #require(plan.files.first { $0.path == "a/index.html" })
    let page = String(
      decoding: try #require(PlannedFile.bytes(of: [file]).first ?? nil), as: UTF8.self)
    #expect(
      page.contains(
        "<a href=\"../b/#c\">a</a> <a href=\"../b/\">d</a> <a href=\"../b/\">e</a> "
          + "<a href=\"../g/\">f</a> <a href=\"../tags/\">h</a> <a href=\"../b/\">i</a> "
          + "<a href=\"../g.qmd\">j</a>"))
  }

  @Test("wiki links and refs lead to the pages of the publication")
  func links() throws {
    var settings = PublicationSettings()
    settings.title = "T"
    let articles = [
      SourceArticle(
        path: "notes/a.md",
        article: Self.article("[[B page#H x]] [[sub/c|d]] [[none]] ![[p.png]]\n", .obsidian)),
      SourceArticle(path: "B Page.md", article: Self.article("x\n", .obsidian)),
      SourceArticle(
        path: "sub/c/index.md",
        article: Self.article("[e]({{< ref \"b page.md#f\" >}})\n", .hugo)),
    ]
    let assets = [SourceAsset(path: "files/P.png", file: "P.png")]
    let plan = try SitePlan(
      PlanInput(settings: settings, articles: articles, assets: assets, now: 0))
    func page(_ path: String) throws -> String {
      let file = try #require(plan.files.first { $0.path == path })
      return String(
        decoding: try #require(PlannedFile.bytes(of: [file]).first ?? nil), as: UTF8.self)
    }
    let first = try page("a/index.html")
    #expect(first.contains("<a href=\"../b-page/#h-x\">B page</a> <a href=\"../c/\">d</a> none "))
    #expect(first.contains("<img src=\"../files/P.png\""))
    #expect(try page("c/index.html").contains("<a href=\"../b-page/#f\">e</a>"))
  }

  static func article(_ text: String, _ profile: MarkdownProfile) -> Article {
    Article(markdown: SourceFile(text: text), options: MarkdownOptions(profile: profile))
  }
}
