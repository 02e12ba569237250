import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// What the writer makes of articles that importers build.
@Suite("writer")
struct WriterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var written: String
    var testDescription: String { text.debugDescription }
  }

  private func article(_ build: (inout TreeBuilder) -> Void) -> Article {
    var builder = TreeBuilder(source: [])
    build(&builder)
    return Article(
      source: SourceFile(text: ""), metadata: Metadata(), tree: builder.finished())
  }

  private func text(_ article: Article) -> String {
    String(decoding: article.markdown(), as: UTF8.self)
  }

  @Test("the signs after a key stay as they are where no word follows them")
  func signsAfterKeys() {
    let source = "See @a. Then @a, @a: *b* and @{a}.b\n"
    let article = Article(markdown: SourceFile(text: source))
    #expect(text(article) == source)
  }

  @Test(
    "text is escaped where it must be, and only there",
    arguments: [
      Case(
        text: "Plain text. Nothing to do (at all) - really: 100 % & more!",
        written: "Plain text. Nothing to do (at all) - really: 100 % & more!"),
      Case(text: "snake_case and __init__", written: "snake_case and \\_\\_init\\_\\_"),
      Case(text: "2 * 3 = 6", written: "2 * 3 = 6"),
      Case(text: "*not* emphasis", written: "\\*not\\* emphasis"),
      Case(text: "(1) Question: what?", written: "\\(1) Question: what?"),
      Case(text: "1985. A year", written: "1985\\. A year"),
      Case(text: "a) first", written: "a\\) first"),
      Case(text: "A. Smith wrote", written: "A. Smith wrote"),
      Case(text: "- dash", written: "\\- dash"), Case(text: "# no", written: "\\# no"),
      Case(text: "#tag", written: "#tag"), Case(text: "> no", written: "\\> no"),
      Case(text: "see [1] and [^2]", written: "see [1] and \\[^2]"),
      Case(text: "[…]", written: "[…]"), Case(text: "[a](b)", written: "\\[a](b)"),
      Case(text: "mail a@b.de or @me", written: "mail a\\@b.de or \\@me"),
      Case(text: "$5 and $6", written: "$5 and $6"),
      Case(text: "AT&T &amp; co", written: "AT&T \\&amp; co"),
      Case(text: "a < b <c>", written: "a < b \\<c>"),
      Case(text: " led by a space", written: "&#32;led by a space"),
      Case(text: "\"straight\" -- 'quotes'...", written: "\"straight\" -- 'quotes'..."),
      Case(text: "nbsp\u{A0}here", written: "nbsp\u{A0}here"),
      Case(text: "---", written: "\\---"), Case(text: "~5 km", written: "~5 km"),
      Case(text: "C:\\dir\\*", written: "C:\\dir\\\\\\*"),
    ])
  func escapes(sample: Case) {
    let article = article {
      let paragraph = $0.append(.paragraph, SourceSpan(0, 0), to: .root)
      $0.appendMade(.text, sample.text.utf8, span: SourceSpan(0, 0), to: paragraph)
    }
    #expect(text(article) == sample.written + "\n")
    #expect(RoundTrip.fault(article) == nil)
  }

  @Test("inlines among blocks become paragraphs; nothing is lost")
  func impliedParagraphs() {
    let nowhere = SourceSpan(0, 0)
    let article = article {
      $0.appendMade(.text, "loose".utf8, span: nowhere, to: .root)
      let quote = $0.append(.blockQuote, nowhere, to: .root)
      $0.appendMade(.text, "quoted".utf8, span: nowhere, to: quote)
      let paragraph = $0.append(.paragraph, nowhere, to: .root)
      $0.appendMade(.text, "own".utf8, span: nowhere, to: paragraph)
      $0.appendMade(.text, "last".utf8, span: nowhere, to: .root)
    }
    #expect(text(article) == "loose\n\n> quoted\n\nown\n\nlast\n")
  }

  @Test("blocks in a cell keep their text")
  func blocksInCells() {
    let nowhere = SourceSpan(0, 0)
    let article = article {
      let table = $0.append(.table, nowhere, to: .root, value: 1)
      let row = $0.append(.tableRow, nowhere, to: table)
      for word in ["one", "two"] {
        let cell = $0.append(.tableCell, nowhere, to: row)
        for part in ["a", "b"] {
          let paragraph = $0.append(.paragraph, nowhere, to: cell)
          $0.appendMade(.text, (word + part).utf8, span: nowhere, to: paragraph)
        }
      }
    }
    #expect(text(article) == "| onea oneb | twoa twob |\n| --- | --- |\n")
  }

  @Test("notes stand after the body in their order")
  func notes() {
    let article = Article(
      markdown: SourceFile(text: "[^b]: B\n\nText[^a][^b].\n\n[^a]: A\n\n    more\n"))
    #expect(text(article) == "Text[^a][^b].\n\n[^b]: B\n\n[^a]: A\n\n    more\n")
  }
}
