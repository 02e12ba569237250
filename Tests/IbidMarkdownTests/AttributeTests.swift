import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// Fenced divs and attributes.
@Suite("divs and attributes")
struct AttributeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var outline: [String]
    var testDescription: String { source.debugDescription }
  }

  @Test(
    "divs nest and close; what is no div is text",
    arguments: [
      Case(
        source: "::: {.note #a k=\"v w\"}\ntext\n:::\nafter\n",
        outline: [
          "document", "  div {#a .note k=\"v w\"}", "    paragraph", "      text \"text\"",
          "  paragraph", "    text \"after\"",
        ]),
      Case(
        source: "::: warning :::\n::: b\n- x\n:::\n\ny\n:::::\n",
        outline: [
          "document", "  div {.warning}", "    div {.b}", "      list -1",
          "        item", "          paragraph", "            text \"x\"", "    paragraph",
          "      text \"y\"",
        ]),
      Case(source: ":::\n", outline: ["document", "  paragraph", "    text \":::\""]),
      Case(
        source: "# Title *x* {#id .c}\n",
        outline: [
          "document", "  heading 1 {#id .c}", "    text \"Title \"", "    emphasis",
          "      text \"x\"",
        ]),
      Case(
        source: "# Set {a, b}\n", outline: ["document", "  heading 1", "    text \"Set {a, b}\""]),
    ])
  func divs(sample: Case) {
    let article = Article(markdown: SourceFile(text: sample.source))
    #expect(Outline.lines(article) == sample.outline)
    #expect(SpanProperty.fault(in: article) == nil)
    #expect(RoundTrip.fault(article) == nil)
  }
}
