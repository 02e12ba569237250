import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// Shortcodes of Hugo and Quarto: opaque, byte for byte.
@Suite("shortcodes")
struct ShortcodeTests {
  @Test(
    "what stands in a shortcode is not read",
    arguments: [
      InlineCase("a {{< x >}} b", "text \"a \"", "shortcode \"{{< x >}}\"", "text \" b\""),
      InlineCase(
        "a {{% x *b* [c](d) @e %}}", "text \"a \"",
        "shortcode \"{{% x *b* [c](d) @e %}}\""),
      InlineCase(
        "a {{< x />}}{{</ x >}}", "text \"a \"", "shortcode \"{{< x />}}\"",
        "shortcode \"{{</ x >}}\""),
      InlineCase("a {{< x \">}}\" >}}", "text \"a \"", "shortcode \"{{< x \\\">}}\\\" >}}\""),
      InlineCase("a {{< x `>}}` >}}", "text \"a \"", "shortcode \"{{< x `>}}` >}}\""),
      InlineCase(
        "a {{< x \"\\\">}}\" >}}", "text \"a \"",
        "shortcode \"{{< x \\\"\\\\\\\">}}\\\" >}}\""),
      InlineCase("a {{</* x */>}}", "text \"a \"", "shortcode \"{{</* x */>}}\""),
      InlineCase("a {{%/* x %}} */%}}", "text \"a \"", "shortcode \"{{%/* x %}} */%}}\""),
      InlineCase("a {{< x\ny >}}", "text \"a \"", "shortcode \"{{< x\\ny >}}\""),
      InlineCase(
        "a {{<x>}}b{{</x>}} c", "text \"a \"", "shortcode \"{{<x>}}\"", "text \"b\"",
        "shortcode \"{{</x>}}\"", "text \" c\""),
      InlineCase(
        "*a {{< x* >}} b*", "emphasis", "  text \"a \"", "  shortcode \"{{< x* >}}\"",
        "  text \" b\""),
      InlineCase("`{{< x >}}`", "code \"{{< x >}}\""),
      InlineCase("\\{{< x >}}", "text \"{{< x >}}\""),
      InlineCase(
        "a {{ x }} {{{< x >}}}", "text \"a {{ x }} {\"", "shortcode \"{{< x >}}\"",
        "text \"}\""),
      InlineCase(
        "a {{< code >}}*b*{{< /code >}}", "text \"a \"",
        "shortcode \"{{< code >}}*b*{{< /code >}}\""),
      InlineCase("[a {{< x >}}](b)", "link to \"b\"", "  text \"a \"", "  shortcode \"{{< x >}}\""),
    ])
  func inlines(sample: InlineCase) { sample.check(.hugo) }

  @Test(
    "an address may hold shortcodes",
    arguments: [
      InlineCase(
        "[a]({{< ref \"x y.md\" >}})", "link to \"{{< ref \\\"x y.md\\\" >}}\"",
        "  text \"a\""),
      InlineCase(
        "[a]({{% relref \"x\" %}}#y \"t\")",
        "link to \"{{% relref \\\"x\\\" %}}#y\" title \"t\"", "  text \"a\""),
      InlineCase("![a](/b{{< c >}}/d.png)", "image to \"/b{{< c >}}/d.png\"", "  text \"a\""),
      InlineCase("[a](b{{c}})", "link to \"b{{c}}\"", "  text \"a\""),
      InlineCase(
        "[a]({{< ref \"x)\" >}}) b", "link to \"{{< ref \\\"x)\\\" >}}\"", "  text \"a\"",
        "text \" b\""),
    ])
  func addresses(sample: InlineCase) { sample.check(.hugo) }

  @Test("one alone on its lines is a block, whatever these lines are")
  func blocks() {
    let text = """
      {{< note >}}
      Text *a*.
      {{< /note >}}

      {{< x `raw

      > - >}} # a` >}}
      {{< y
        a="1" >}}
      - a

        {{% z %}}
      {{% /z %}}

      """
    let article = Self.article(text)
    #expect(
      Outline.lines(article) == [
        "document", "  shortcodeBlock \"{{< note >}}\"", "  paragraph", "    text \"Text \"",
        "    emphasis", "      text \"a\"", "    text \".\"",
        "  shortcodeBlock \"{{< /note >}}\"",
        "  shortcodeBlock \"{{< x `raw\\n\\n> - >}} # a` >}}\"",
        "  shortcodeBlock \"{{< y\\n  a=\\\"1\\\" >}}\"", "  list -1 false", "    item",
        "      paragraph", "        text \"a\"", "      shortcodeBlock \"{{% z %}}\"",
        "  shortcodeBlock \"{{% /z %}}\"",
      ])
    #expect(article.diagnostics.isEmpty)
    #expect(RoundTrip.fault(article, .hugo) == nil)
  }

  @Test("code between shortcodes for code is no Markdown")
  func code() {
    let text = """
      {{< highlight python >}}
      @app.route("/")

      # not a heading
      {{< /highlight >}}

      @key stays
      """
    let article = Self.article(text)
    #expect(article.citations.map(\.items[0].key) == ["key"])
    #expect(!article.tree.nodes.contains { $0.kind == .heading })
    #expect(RoundTrip.fault(article, .hugo) == nil)
  }

  @Test("an opening one in a paragraph belongs to its text, a closing one ends it")
  func paragraphs() {
    let article = Self.article("a\n{{< b >}}\nc\n{{< /b >}}\n\n| a |\n|---|\n| b |\n{{< /t >}}\n")
    let kinds = article.tree.children(of: .root).map { article.tree[$0].kind }
    #expect(Array(kinds) == [.paragraph, .shortcodeBlock, .table, .shortcodeBlock])
  }

  @Test("one that does not end stays text and is reported where it begins")
  func unclosed() {
    let article = Self.article("a {{< b and {{< c >}}.\n\n{{% d\n\ne `{{<` %}}\n")
    #expect(article.diagnostics.map(\.code) == ["M920", "M920"])
    #expect(article.diagnostics.map(\.span) == [SourceSpan(2, 5), SourceSpan(24, 27)])
    #expect(article.tree.plainString(of: .root).contains("{{< b and "))
    #expect(RoundTrip.fault(article, .hugo) == nil)
  }

  @Test("CommonMark and Pandoc know none")
  func off() {
    let text = SourceFile(text: "a {{< x *b* >}}\n")
    for options in [MarkdownOptions.commonmark, MarkdownOptions(profile: .pandoc)] {
      let article = Article(markdown: text, options: options)
      #expect(article.tree.nodes.contains { $0.kind == .emphasis })
    }
  }

  @Test("what a shortcode says is read: names, arguments, signs")
  func reading() {
    let code = Shortcode(Array("{{< figure src=\"a b.png\" `x y` z=3 plain >}} rest".utf8)[...])
    #expect(code.nameText == "figure")
    #expect(code.value("src") == "a b.png")
    #expect(code.value(at: 0) == "x y")
    #expect(code.value("z") == "3")
    #expect(code.value(at: 1) == "plain")
    #expect(code.end == 44)
    #expect(Shortcode(Array("{{% / note %}}".utf8)[...]).isClosing)
    #expect(Shortcode(Array("{{< note />}}".utf8)[...]).isSelfClosing)
    #expect(Shortcode(Array("{{</* note */>}}".utf8)[...]).isShown)
  }

  static func article(_ text: String, _ profile: MarkdownProfile = .hugo) -> Article {
    Article(markdown: SourceFile(text: text), options: MarkdownOptions(profile: profile))
  }
}
