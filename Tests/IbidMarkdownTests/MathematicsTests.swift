import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// Mathematics between dollars, as Pandoc's `tex_math_dollars`.
@Suite("mathematics")
struct MathematicsTests {
  @Test(
    "dollars make mathematics, and prices do not",
    arguments: [
      InlineCase("$x$", "math \"x\""),
      InlineCase("$$x$$", "math 1 \"x\""),
      InlineCase("a$b$c", "text \"a\"", "math \"b\"", "text \"c\""),
      InlineCase("cost $5 and $6", "text \"cost $5 and $6\""),
      InlineCase("$ x$ and $x $", "text \"$ x$ and $x $\""),
      InlineCase("$x$5 a$b", "text \"$x\"", "math \"5 a\"", "text \"b\""),
      InlineCase("$x\\$y$ \\$a$", "math \"x\\\\$y\"", "text \" $a$\""),
      InlineCase("$a\\ $ b", "math \"a\\\\ \"", "text \" b\""),
      InlineCase("$a\n+ b$", "text \"$a\""),
      InlineCase("$5\\\n$x", "text \"$5\"", "lineBreak", "text \"$x\""),
      InlineCase("$a\n    - b$", "math \"a\\n- b\""),
      InlineCase("$*a*$ *$b*$", "math \"*a*\"", "text \" *\"", "math \"b*\""),
      InlineCase("`$a`$", "code \"$a\"", "text \"$\""),
      InlineCase("$`a$`", "math \"`a\"", "text \"`\""),
      InlineCase("$@a$ $[x](y)$", "math \"@a\"", "text \" \"", "math \"[x](y)\""),
      InlineCase("$\\text{a $b$ c}$", "math \"\\\\text{a $b$ c}\""),
      InlineCase("$\\text{a $b$", "text \"$\\\\text{a \"", "math \"b\""),
      InlineCase("$$ x $$", "math 1 \" x \""),
      InlineCase("$$x$ y", "text \"$\"", "math \"x\"", "text \" y\""),
      InlineCase("$$x y $$$$ z", "math 1 \"x y \"", "text \"$$ z\""),
      InlineCase("$$$$$$", "text \"$$$$$$\""),
      InlineCase("$x$$y$", "math \"x\"", "math \"y\""),
      InlineCase("$\u{E9}$ \u{20AC}$", "math \"\u{E9}\"", "text \" \u{20AC}$\""),
    ])
  func dollars(sample: InlineCase) { sample.check() }

  @Test(
    "no block begins inside display mathematics",
    arguments: [
      InlineCase(
        "$$\na\n- b\n+ c\n= d\n=\n> e\n1. f\n$$",
        "math 1 \"\\na\\n- b\\n+ c\\n= d\\n=\\n> e\\n1. f\\n\""),
      InlineCase(
        "x\n$$\n- a\n$$\ny", "text \"x\"", "softBreak", "math 1 \"\\n- a\\n\"", "softBreak",
        "text \"y\""),
      InlineCase("$$a$$\n- b", "math 1 \"a\""),
      InlineCase("$$\n- a", "text \"$$\""),
      InlineCase("$$\n- a\n\n$$", "text \"$$\""),
      InlineCase("$$\na\n$$\n- b $$", "math 1 \"\\na\\n\""),
    ])
  func displayed(sample: InlineCase) { sample.check() }

  @Test("lines of display mathematics in a quotation are joined, and come back")
  func lines() {
    let article = Article(markdown: SourceFile(text: "> $$a\r\n> = b$$\n"))
    let math = article.tree.nodes.firstIndex { $0.kind == .math }.map { NodeID($0) }
    #expect(math.map { String(decoding: article.tree.text(of: $0), as: UTF8.self) } == "a\n= b")
    #expect(math.map { article.tree[$0].span } == SourceSpan(2, 14))
    #expect(RoundTrip.fault(article) == nil)
  }

  @Test("text beside mathematics is escaped so that it stays text")
  func neighbours() {
    var builder = TreeBuilder(source: [])
    let nowhere = SourceSpan(0, 0)
    let paragraph = builder.append(.paragraph, nowhere, to: .root)
    for (kind, text) in [
      (NodeKind.text, "$5"), (.math, "x"), (.text, "5$"), (.math, "y"), (.text, "$"),
      (.math, "not $ this"),
    ] {
      builder.appendMade(kind, text.utf8, span: nowhere, to: paragraph)
    }
    let article = Article(
      source: SourceFile(text: ""), metadata: Metadata(), tree: builder.finished())
    let written = article.markdown()
    let again = Outline.lines(Article(markdown: SourceFile(path: "-", bytes: written)))
    #expect(
      again == [
        "document", "  paragraph", "    text \"$5\"", "    math \"x\"", "    text \"5$\"",
        "    math \"y\"", "    text \"$\"", "    code \"not $ this\"",
      ], "\(String(decoding: written, as: UTF8.self))")
  }

  @Test("a cell may hold mathematics with a bar")
  func cells() {
    let article = Article(markdown: SourceFile(text: "| a |\n|---|\n| $x\\|y$ |\n"))
    #expect(Outline.lines(article).contains { $0.hasSuffix("math \"x|y\"") })
    #expect(RoundTrip.fault(article) == nil)
  }

  @Test("CommonMark knows none")
  func off() {
    let article = Article(markdown: SourceFile(text: "$x$"), options: .commonmark)
    #expect(article.tree.plainString(of: .root) == "$x$")
    #expect(!article.tree.nodes.contains { $0.kind == .math })
  }
}
