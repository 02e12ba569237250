import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// What Quarto adds: cross-references, cells, names of equations.
@Suite("Quarto")
struct QuartoTests {
  @Test(
    "cross-references are no citations",
    arguments: [
      InlineCase("see @fig-a.", "text \"see \"", "crossReference \"@fig-a\"", "text \".\""),
      InlineCase(
        "[@fig-a; @tbl-b] -@sec-c", "crossReference \"[@fig-a; @tbl-b]\"", "text \" \"",
        "crossReference \"-@sec-c\""),
      InlineCase(
        "[see @fig-a, left] @Eq-b x", "crossReference \"[see @fig-a, left]\"",
        "text \" \"", "crossReference \"@Eq-b\"", "text \" x\""),
      InlineCase(
        "[@fig-a; @knuth] @figure-a", "citation (|fig-a|) (|knuth|)", "text \" \"",
        "citation (|figure-a|) in text"),
      InlineCase("$$a$$ {#eq-b}", "math 1 \"a\" {#eq-b}"),
      InlineCase(
        "$$a$$ {.c} $b$ {#eq-b}", "math 1 \"a\"", "text \" {.c} \"", "math \"b\"",
        "text \" {#eq-b}\""),
      InlineCase("`{python} x` `r y`", "code \"{python} x\"", "text \" \"", "code \"r y\""),
      InlineCase("{{< meta title >}} b", "shortcode \"{{< meta title >}}\"", "text \" b\""),
    ])
  func inlines(sample: InlineCase) { sample.check(.quarto) }

  @Test(
    "the sign that ends a sentence after a key is written plainly",
    arguments: [
      "See @sec-a.\n", "See @a.\n", "As @a: b, @c? And @d. E\n", "Is @fig-a? Yes, @eq-b.\n",
      "x^[See @a.]\n",
    ])
  func signsAfterKeys(text: String) {
    let article = ShortcodeTests.article(text, .quarto)
    #expect(String(decoding: article.markdown(for: .quarto), as: UTF8.self) == text)
    #expect(RoundTrip.fault(article, .quarto) == nil)
  }

  @Test("by default a key is a cross-reference where the article has the element")
  func byElement() {
    let text = "@fig-a, @fig-b, [@lst-c], @eq-d, [@e]\n\n![x](y){#fig-a}\n\n"
    let cells = "```{python}\n#| label: lst-c\nx\n```\n\n$$x$$ {#eq-d}\n"
    for profile in [MarkdownProfile.ibid, .hugo, .obsidian] {
      let article = ShortcodeTests.article(text + cells, profile)
      #expect(article.citations.map(\.items[0].key) == ["fig-b", "e"], "\(profile)")
      #expect(article.tree.nodes.count { $0.kind == .crossReference } == 3)
      #expect(RoundTrip.fault(article, profile) == nil)
    }
    #expect(ShortcodeTests.article(text + cells, .pandoc).citations.count == 5)
    #expect(ShortcodeTests.article(text + cells, .quarto).citations.count == 1)
  }

  @Test("citations keep their payload when others become cross-references")
  func payloads() {
    let article = ShortcodeTests.article("@a @fig-b @c [@fig-d] @e\n", .quarto)
    let keys = article.tree.nodes.filter { $0.kind == .citation }
      .map { article.citations[Int($0.payload)].items[0].key }
    #expect(keys == ["a", "c", "e"])
  }

  @Test("cells keep every byte, and their label is known")
  func cells() {
    let text =
      "```{python}\n#| label: fig-a\n#| echo: false\nplot()\n```\n\n"
      + "```{r, echo=FALSE}\n@x [[y]]\n```\n"
    let article = ShortcodeTests.article(text, .quarto)
    let code = article.tree.nodes.indices.filter { article.tree.nodes[$0].kind == .codeBlock }
      .map { NodeID($0) }
    #expect(
      code.map { String(decoding: article.tree.info(of: $0), as: UTF8.self) }
        == ["{python}", "{r, echo=FALSE}"])
    #expect(code.map { article.tree.cellLabel(of: $0) } == ["fig-a", nil])
    #expect(CodeCell.language(of: article.tree.info(of: code[1]))?.elementsEqual("r".utf8) == true)
    #expect(String(decoding: article.markdown(for: .quarto), as: UTF8.self) == text)
  }

  @Test("keys in a text are found with their places")
  func keys() {
    let text = Array("[see -@fig-a; @{tbl-b}, @knuth and @eq-c.]".utf8)
    let keys = CrossReference.keys(in: text[...])
    #expect(keys.map(\.key) == ["fig-a", "tbl-b", "eq-c"])
    #expect(
      keys.map { String(decoding: text[$0.range], as: UTF8.self) }
        == ["-@fig-a", "@{tbl-b}", "@eq-c"])
  }
}
