import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// Citations in all their forms, as Pandoc's `markdown` reads them.
@Suite("citations")
struct CitationTests {
  @Test(
    "citations and what only looks like one",
    arguments: [
      InlineCase("[@a]", "citation (|a|)"),
      InlineCase("[@a, p. 3]", "citation (|a|, p. 3)"),
      InlineCase(
        "[see @a, p. 3; also -@b, ch. 2]", "citation (see|a|, p. 3) (also|-b|, ch. 2)"),
      InlineCase("x -@a y", "text \"x \"", "citation (|-a|) in text", "text \" y\""),
      InlineCase("x-@a", "text \"x-\"", "citation (|a|) in text"),
      InlineCase("@a [p. 3; see @b]", "citation (|a|p. 3) (see|b|) in text"),
      InlineCase("@a [see @b]", "citation (|a|) (see|b|) in text"),
      InlineCase("-@a [p. 3]", "citation (|-a|p. 3) in text"),
      InlineCase("@a  [p. 3]", "citation (|a|p. 3) in text"),
      InlineCase("@a\n[p. 3]", "citation (|a|p. 3) in text"),
      InlineCase("@a [p. 3; b]", "citation (|a|) in text", "text \" [p. 3; b]\""),
      InlineCase(
        "@a [b](u)", "citation (|a|) in text", "text \" \"", "link to \"u\"", "  text \"b\""),
      InlineCase("@a [x]{.c}", "citation (|a|) in text", "text \" \"", "span {.c}", "  text \"x\""),
      InlineCase("[@{odd key}, p. 3]", "citation (|odd key|, p. 3)"),
      InlineCase("@{a{b}c}d", "citation (|a{b}c|) in text", "text \"d\""),
      InlineCase("@{a}b", "citation (|a|) in text", "text \"b\""),
      InlineCase("@{https://x.de/a?b=c}", "citation (|https://x.de/a?b=c|) in text"),
      InlineCase("@a.b:c. D", "citation (|a.b:c|) in text", "text \". D\""),
      InlineCase("[*see* @a, *p. 3*]", "citation (*see*|a|, *p. 3*)"),
      InlineCase("[@a *b; c* d; @b]", "citation (|a|*b; c* d) (|b|)"),
      InlineCase("[@a, `;` \\; [x; y] $z;$; @b]", "citation (|a|, `;` \\; [x; y] $z;$) (|b|)"),
      InlineCase("[@a [x] b]", "citation (|a|[x] b)"),
      InlineCase("[see @a and @b, p. 3]", "citation (see|a|and @b, p. 3)"),
      InlineCase("[a-@b]", "citation (a-|b|)"),
      InlineCase("[@a; b]", "text \"[\"", "citation (|a|) in text", "text \"; b]\""),
      InlineCase("[*@a*]", "text \"[\"", "emphasis", "  citation (|a|) in text", "text \"]\""),
      InlineCase("[[@a]]", "text \"[\"", "citation (|a|)", "text \"]\""),
      InlineCase("[@a,\np. 3]", "citation (|a|, p. 3)"),
      InlineCase("mail x@b or \\@a `@a`", "text \"mail x@b or @a \"", "code \"@a\""),
      InlineCase("x.de/@me @me@x.de", "text \"x.de/@me @me@x.de\""),
      InlineCase("https://x.de/@me", "link to \"https://x.de/@me\"", "  text \"https://x.de/@me\""),
      InlineCase("dont@me é@a 5@a", "text \"dont@me é@a 5@a\""),
      InlineCase("@ a @, @- @{} @{a\nb}", "text \"@ a @, @- @{} @{a\"", "softBreak", "text \"b}\""),
    ])
  func forms(sample: InlineCase) { sample.check() }

  @Test("a note inside the brackets is kept, and so the brackets are text")
  func notes() {
    InlineCase(
      "[@a, p. 3[^1]]\n\n[^1]: n", "text \"[\"", "citation (|a|) in text", "text \", p. 3\"",
      "noteReference 1", "text \"]\""
    ).check()
    InlineCase(
      "@a [p. 3 [x^[n]]]", "citation (|a|) in text", "text \" [p. 3 [x\"", "inlineNote",
      "  text \"n\"", "text \"]]\""
    ).check()
  }

  @Test("keys and affixes have their places in the source")
  func places() {
    let article = Article(
      markdown: SourceFile(text: "> é [siehe *dort* -@{k y}, S. 3\n> ff.; @b] -@c [x]\n"))
    let source = article.tree.source
    let texts = article.citations.map { citation in
      citation.items.flatMap { item in
        [item.prefixSpan, item.keySpan, item.suffixSpan].map {
          String(decoding: source[$0.range], as: UTF8.self)
        }
      }
    }
    #expect(texts == [["siehe *dort*", "k y", ", S. 3\n> ff.", "", "b", ""], ["", "c", "x"]])
    #expect(article.citations.first?.items.first?.suffix == ", S. 3 ff.")
    let spans = article.citations.map { String(decoding: source[$0.span.range], as: UTF8.self) }
    #expect(spans == ["[siehe *dort* -@{k y}, S. 3\n> ff.; @b]", "-@c [x]"])
  }

  @Test("text after a bare key is kept from joining it")
  func neighbours() {
    for source in ["@{a}b", "@{a}-b", "@a\\[x]", "@a \\[x]", "@a\n\\[x]", "@{a}\\@b"] {
      let article = Article(markdown: SourceFile(text: source))
      #expect(RoundTrip.fault(article) == nil, "\(source)")
    }
  }
}
