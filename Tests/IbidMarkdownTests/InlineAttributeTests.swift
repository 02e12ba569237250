import IbidModel
import Testing

@testable import IbidMarkdown

/// Bracketed spans, attributes of inlines, raw text of a format.
@Suite("attributes of inlines")
struct InlineAttributeTests {
  @Test(
    "attributes belong to what ends just before them",
    arguments: [
      InlineCase(
        "[x *y*]{.c .d #i k=v l=\"a b\"}", "span {#i .c .d k=\"v\" l=\"a b\"}", "  text \"x \"",
        "  emphasis", "    text \"y\""),
      InlineCase("[]{#here} a", "span {#here}", "text \" a\""),
      InlineCase("[x]{\n.c}", "span {.c}", "  text \"x\""),
      InlineCase("[x]{} [x] {.c}", "text \"[x]{} [x] {.c}\""),
      InlineCase("[x]{bad} [x]{.c", "text \"[x]{bad} [x]{.c\""),
      InlineCase("[x]{.c}{.d}", "span {.c}", "  text \"x\"", "text \"{.d}\""),
      InlineCase("[x]{.c}(u)", "span {.c}", "  text \"x\"", "text \"(u)\""),
      InlineCase("![x]{.c}", "text \"![x]{.c}\""),
      InlineCase("\\![x]{.c}", "text \"!\"", "span {.c}", "  text \"x\""),
      InlineCase(
        "[a [b]{.c} d]{.e}", "span {.e}", "  text \"a \"", "  span {.c}", "    text \"b\"",
        "  text \" d\""),
      InlineCase(
        "[a [l](u) b]{.c}", "span {.c}", "  text \"a \"", "  link to \"u\"", "    text \"l\"",
        "  text \" b\""),
      InlineCase("`a`{.c}", "code \"a\" {.c}"),
      InlineCase("`a` {.c}", "code \"a\"", "text \" {.c}\""),
      InlineCase("[l](u \"t\"){.c}", "link to \"u\" title \"t\" {.c}", "  text \"l\""),
      InlineCase("![l](u){width=5}", "image to \"u\" {width=\"5\"}", "  text \"l\""),
      InlineCase("<http://x.de>{.c}", "link to \"http://x.de\" {.c}", "  text \"http://x.de\""),
      InlineCase("*a*{.c} b{.c}", "emphasis", "  text \"a\"", "text \"{.c} b{.c}\""),
      InlineCase("`a`{=html}", "rawInline \"a\" format html"),
      InlineCase("`` `b` ``{=latex}.", "rawInline \"`b`\" format latex", "text \".\""),
      InlineCase("`a`{=html .c}", "code \"a\"", "text \"{=html .c}\""),
      InlineCase("`a`{=html}{.c}", "rawInline \"a\" format html", "text \"{.c}\""),
      InlineCase(
        "[x]{a=\"say \\\"hi\\\" &amp; \\\\\"}", "span {a=\"say \\\"hi\\\" & \\\\\"}",
        "  text \"x\""),
      InlineCase("[x][foo]{.c}\n\n[foo]: /u", "link to \"/u\" {.c}", "  text \"x\""),
      InlineCase("[foo]{.c}\n\n[foo]: /u", "span {.c}", "  text \"foo\""),
      InlineCase("[x]{k='v w'}", "span {k=\"v w\"}", "  text \"x\""),
      InlineCase("[x]{-}", "span {.unnumbered}", "  text \"x\""),
      InlineCase("[x]{.a=1} [x]{.a.}", "text \"[x]{.a=1} \"", "span {.a.}", "  text \"x\""),
      InlineCase(
        "[x]{k=a\"b} [y]{.c}", "span {k=\"a\\\"b\"}", "  text \"x\"", "text \" \"",
        "span {.c}", "  text \"y\""),
      InlineCase("[@a]{.c}", "span {.c}", "  citation (|a|) in text"),
      InlineCase("*[a]{.b}* c", "emphasis", "  span {.b}", "    text \"a\"", "text \" c\""),
    ])
  func inlines(sample: InlineCase) { sample.check() }

  @Test("the span of a node takes its attributes in")
  func spans() {
    let article = Article(markdown: SourceFile(text: "é `a`{.c} [b](u){.d} [e]{.f} `g`{=tex}"))
    let spans = article.tree.nodes.filter {
      $0.flags.contains(.hasAttributes) || $0.kind == .rawInline
    }
    .map { String(decoding: article.tree.source[$0.span.range], as: UTF8.self) }
    #expect(spans == ["`a`{.c}", "[b](u){.d}", "[e]{.f}", "`g`{=tex}"])
  }

  @Test("a span without attributes, as importers make them, is only its text")
  func bareSpan() {
    var builder = TreeBuilder(source: [])
    let paragraph = builder.append(.paragraph, SourceSpan(0, 0), to: .root)
    let span = builder.append(.span, SourceSpan(0, 0), to: paragraph)
    builder.appendMade(.text, "x".utf8, span: SourceSpan(0, 0), to: span)
    let article = Article(
      source: SourceFile(text: ""), metadata: Metadata(), tree: builder.finished())
    #expect(article.markdown() == Array("x\n".utf8))
  }
}
