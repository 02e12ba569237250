import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// Lines of attributes, raw blocks and figures, as Pandoc 3.9 reads them.
@Suite("attributes of blocks, raw blocks, figures")
struct BlockAttributeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var outline: [String]
    var testDescription: String { source.debugDescription }

    init(_ source: String, _ outline: String...) {
      self.source = source
      self.outline = ["document"] + outline
    }
  }

  private func check(_ sample: Case) {
    let article = Article(markdown: SourceFile(text: sample.source))
    #expect(Outline.lines(article) == sample.outline)
    #expect(SpanProperty.fault(in: article) == nil)
    #expect(RoundTrip.fault(article) == nil)
  }

  @Test(
    "attributes on lines of their own belong to the block after them",
    arguments: [
      Case("{.a}\nx\n", "  paragraph {.a}", "    text \"x\""),
      Case("{.a}\n\n{#b}\n\n> x\n", "  blockQuote {#b .a}", "    paragraph", "      text \"x\""),
      Case("{.a}\n# h {#b .c}\n", "  heading 1 {#b .a .c}", "    text \"h\""),
      Case("{#a}\n::: {#b .c}\nx\n:::\n", "  div {#a .c}", "    paragraph", "      text \"x\""),
      Case("{.a}\n***\n", "  thematicBreak {.a}"),
      Case(
        "- {.a}\n  x\n", "  list -1", "    item", "      paragraph {.a}",
        "        text \"x\""),
      Case("{.a}\n<div>\n", "  htmlBlock \"<div>\" {.a}"),
      Case("x\n{.a}\n", "  paragraph", "    text \"x\"", "    softBreak", "    text \"{.a}\""),
      Case("{.a}\n", "  paragraph", "    text \"{.a}\""),
      Case(
        "> {.a}\n\nx\n", "  blockQuote", "    paragraph", "      text \"{.a}\"", "  paragraph",
        "    text \"x\""),
      Case("\\{.a}\n\nx\n", "  paragraph", "    text \"{.a}\"", "  paragraph", "    text \"x\""),
      Case("{.a} x\n", "  paragraph", "    text \"{.a} x\""),
    ])
  func lines(sample: Case) { check(sample) }

  @Test(
    "attributes of a heading may follow its last word, but not what has its own",
    arguments: [
      Case("# h{#a}\n", "  heading 1 {#a}", "    text \"h\""),
      Case("h{#a .b}\n===\n", "  heading 1 {#a .b}", "    text \"h\""),
      Case("# h (x){-}\n", "  heading 1 {.unnumbered}", "    text \"h (x)\""),
      Case("# *h*{.a}\n", "  heading 1 {.a}", "    emphasis", "      text \"h\""),
      Case("# `h`{.a}\n", "  heading 1", "    code \"h\" {.a}"),
      Case("# [h]{.a}\n", "  heading 1", "    span {.a}", "      text \"h\""),
      Case("# h\\{.a}\n", "  heading 1", "    text \"h{.a}\""),
      Case("# h{a}\n", "  heading 1", "    text \"h{a}\""),
    ])
  func headings(sample: Case) { check(sample) }

  @Test("a heading leaves the attributes of a link to it")
  func link() {
    let article = Article(markdown: SourceFile(text: "# [h](u){.a}\n"))
    let named = article.tree.nodes.filter { $0.flags.contains(.hasAttributes) }
    #expect(named.map(\.kind) == [.link])
    #expect(RoundTrip.fault(article) == nil)
  }

  @Test("the span of a block takes in the line of its attributes")
  func spans() {
    let article = Article(markdown: SourceFile(text: "a\n\n{.b}\n\n- c\n"))
    let list = article.tree.nodes.first { $0.kind == .list && $0.flags.contains(.hasAttributes) }
    #expect(
      list.map { String(decoding: article.tree.source[$0.span.range], as: UTF8.self) }
        == "{.b}\n\n- c")
  }

  @Test(
    "fenced text for one format is no code",
    arguments: [
      Case("```{=html}\n<b>\n```\n", "  rawBlock \"<b>\\n\" format html"),
      Case("~~~ {=latex}\n\\x\n\ny\n~~~\n", "  rawBlock \"\\\\x\\n\\ny\\n\" format latex"),
    ])
  func raw(sample: Case) { check(sample) }

  @Test(
    "an image alone is a figure when it has a description",
    arguments: [
      Case(
        "![a *b*](u \"t\"){.c}\n", "  figure", "    image to \"u\" title \"t\" {.c}",
        "      text \"a \"",
        "      emphasis", "        text \"b\""),
      Case("{.a}\n![b](u)\n", "  figure {.a}", "    image to \"u\"", "      text \"b\""),
      Case(
        "- [ ] ![a](u)\n", "  list -1", "    item 1", "      paragraph",
        "        image to \"u\"",
        "          text \"a\""),
      Case("![](u)\n", "  paragraph", "    image to \"u\""),
      Case(
        "![a](u) b\n", "  paragraph", "    image to \"u\"", "      text \"a\"", "    text \" b\""),
      Case(
        "- ![a](u)\n- b\n", "  list -1 true", "    item", "      figure", "        image to \"u\"",
        "          text \"a\"", "    item", "      paragraph", "        text \"b\""),
    ])
  func figures(sample: Case) { check(sample) }

  @Test("a line of colons ends a block of HTML in a div")
  func htmlInDiv() {
    check(
      Case(
        "::: a\n<div>\n*x*\n:::\ny\n", "  div {.a}", "    htmlBlock \"<div>\\n*x*\"", "  paragraph",
        "    text \"y\""))
  }

  @Test("CommonMark has none of it")
  func plain() {
    let source = "{.a}\n\n![b](u)\n\n```{=html}\nx\n```\n"
    let tree = Article(markdown: SourceFile(text: source), options: .commonmark).tree
    #expect(tree.children(of: .root).map { tree[$0].kind } == [.paragraph, .paragraph, .codeBlock])
  }

  @Test(
    "a note begins right after an address, and not inside a superscript",
    arguments: [
      InlineCase(
        "https://x.de/a^[b]", "link to \"https://x.de/a\"", "  text \"https://x.de/a\"",
        "inlineNote", "  text \"b\""),
      InlineCase("m^2^[b]", "text \"m\"", "superscript", "  text \"2\"", "text \"[b]\""),
      InlineCase(
        "m^2^^[b]", "text \"m\"", "superscript", "  text \"2\"", "inlineNote",
        "  text \"b\""),
      InlineCase("a^b c^[d]", "text \"a^b c\"", "inlineNote", "  text \"d\""),
    ])
  func notes(sample: InlineCase) { sample.check() }
}
