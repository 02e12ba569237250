import IbidMarkdown
import IbidModel
import Testing

/// What is begun and not ended stays in the tree and is reported.
@Suite struct ConstructFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// The codes with the words they point at.
    let found: [String]
    var testDescription: String { text.debugDescription }
  }

  static let faults: [Case] = [
    Case(text: "Text.\n\n```swift\nlet a\n\nmore", found: ["M950 ```swift"]),
    Case(text: "- ~~~\n  code\n\nText.\n", found: ["M950 ~~~"]),
    Case(text: "Call `run and wait.", found: ["M950 `"]),
    Case(text: "Call ``run` and wait.", found: ["M950 ``"]),
    Case(text: "a\n\n  <!-- to do\n\nmore\n", found: ["M951 <!--"]),
    Case(text: "Text <!-- to do\n\nmore -->\n", found: ["M951 <!--"]),
    Case(text: "<script>\nlet a\n", found: ["M951 <script>"]),
    Case(text: "> <pre>\n> a\n\nText\n", found: ["M951 <pre>"]),
    Case(text: "$$\nx\n\ny\n$$\n", found: ["M952 $$"]),
    Case(text: "Text\n$$ x = y\n", found: ["M952 $$"]),
    Case(text: "Said.^[A. Author, [sic] *A", found: ["M953 ^["]),
    Case(text: "Said.[^1 and *more*.", found: ["M953 [^1"]),
    Case(text: "[^1: A. Author.\n", found: ["M953 [^1:"]),
    Case(text: "> Said.^[One\n>\n> Two.]\n", found: ["M953 ^["]),
    Case(text: "So [@lee, p. 3.", found: ["M954 [@lee"]),
    Case(text: "So [see\n@lee, p. 3; -@ng.", found: ["M954 [see\n@lee"]),
    Case(text: "See [it](http://x.de/a for.", found: ["M955 [it](http://x.de/a"]),
    Case(text: "See [it](http://x.de/a b).", found: ["M955 [it](http://x.de/a b)"]),
    Case(text: "![It](my file.png)", found: ["M955 ![It](my file.png)"]),
    Case(text: "See [it][nope] and [it][].", found: ["M956 [it][nope]", "M956 [it][]"]),
    Case(text: "[a]\n\n[a]: x\n[A]: y\n", found: ["M957 [A]: y"]),
    Case(text: "::: note\ntext\n", found: ["M907 ::: note"]),
  ]

  @Test("An unclosed or undefined construct is reported where it begins", arguments: faults)
  func reports(_ one: Case) {
    let article = Article(markdown: SourceFile(text: one.text))
    let found = article.diagnostics.map { "\($0.code) \(article.source.text($0.span))" }
    #expect(found == one.found)
  }

  @Test(
    "What is closed, or is plain text, is not reported",
    arguments: [
      "```\ncode\n```\n", "````\n```\n````\n", "- ~~~\n  a\n  ~~~\n", "a `b` c", "it`s",
      "`word' and ``two''",
      "a ` b", "\\`a", "<!-- a -->\n\nb", "a <!-- b\nc --> d", "<!DOCTYPE html>", "<div>\n\na",
      "$$\nx\n$$", "a $$x$$ b", "It is $$ and more", "US$$", "a.^[b [c] d]", "a[^1]\n\n[^1]: b",
      "a [^ b", "x^[1] and ^[2]", "`[^1`", "[@a, p. 3]", "@a [p. 3]", "[ @ a", "[a](b)",
      "[sic](see this) b",
      "[a](<b c>)", "![a] (b)", "![a](b \"c\")", "[1][2]", "[a][b]", "[note 1][note 2]", "a[i][j]",
      "[a]",
      "[x][y]\n\n[y]: z", "[a]: x\n[A]: x\n", "a *b", "a **b _c", "\\[a](http://x", "[3][]",
      "[@a][@b]",
      "[a](http://x.de)", "a [b", "a ![b", "a < b", "a <!b", "::: x\na\n:::",
    ])
  func accepts(_ text: String) {
    let article = Article(markdown: SourceFile(text: text))
    #expect(article.diagnostics.isEmpty, "\(article.diagnostics.map(\.message))")
  }

  @Test("The words of what is not closed stay in the tree", arguments: faults)
  func keeps(_ one: Case) {
    let article = Article(markdown: SourceFile(text: one.text))
    let covered = article.tree.nodes.dropFirst().map(\.span)
    let bytes = article.source.bytes
    for (offset, byte) in bytes.enumerated() where ASCII.isAlphanumeric(byte) {
      let place = SourceSpan(offset, offset + 1)
      #expect(covered.contains { $0.contains(place) }, "\(offset) of \(one.text)")
    }
  }

  @Test("Of a kind twenty are told one by one, and then how many more")
  func bounded() throws {
    let article = Article(
      markdown: SourceFile(text: String(repeating: "Said.^[One\n\n", count: 1_000)))
    let notes = article.diagnostics.filter { $0.code == "M953" }
    #expect(notes.count == 21)
    #expect(try #require(notes.last).message.hasPrefix("980 more"))
  }

  @Test("Without extensions only faults of CommonMark are reported")
  func commonmark() {
    let text = "a ^[b [^1 [@c $$ x\n\n::: note\n\n```\ncode\n"
    let article = Article(markdown: SourceFile(text: text), options: .commonmark)
    #expect(article.diagnostics.map(\.code) == ["M950"])
  }
}
