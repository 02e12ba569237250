import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// Notes and citations, which are what Ibid is for.
@Suite("notes and citations")
struct NoteTests {
  private func article(_ text: String) -> Article { Article(markdown: SourceFile(text: text)) }

  @Test("notes come in the order of definition, then the dangling ones")
  func order() {
    let article = article(
      """
      A[^b] and B[^x] and C[^a] and D^[Inline *one*.] and E[^b].

      [^a]: First.

          Second paragraph.
      [^b]: Other.
      [^c]: Unused.
      [^a]: Again.

      """)
    #expect(article.notes.map(\.label) == ["", "a", "b", "c", "x"])
    #expect(article.notes.map(\.references.count) == [1, 1, 2, 0, 1])
    #expect(article.notes[1].duplicates.count == 1)
    #expect(article.notes[4].definition == nil)
    let first = article.notes[1].definition.map { article.tree.plainString(of: $0) }
    #expect(first == "First.\nSecond paragraph.")
  }

  @Test("references and definitions stand where their spans say")
  func spans() {
    let article = article("> A[^b\u{00E4}]\n> c\n\n[^b\u{00E4}]: text\n    more\n")
    let slices = article.tree.nodes.filter {
      $0.kind == .noteReference || $0.kind == .noteDefinition
    }
    .map { article.source.text($0.span) }
    #expect(slices.contains("[^b\u{00E4}]"))
    #expect(slices.contains("[^b\u{00E4}]: text\n    more"))
  }

  @Test("a note holds any blocks, and may begin below its label")
  func blocksInNotes() {
    let body =
      "p\n\n    - l\n\n    > q\n\n    T\n    : d\n\n    | v\n    | w\n\n    ```\n    c\n    ```\n"
    for start in ["[^a]: ", "[^a]:\n\n    ", "[^a]:\n    "] {
      let article = article("x[^a]\n\n\(start)\(body)\nout\n")
      let note = article.notes.first?.definition.map { article.tree.children(of: $0) }
      let kinds = note?.map { article.tree[$0].kind }
      #expect(kinds == [.paragraph, .list, .blockQuote, .definitionList, .lineBlock, .codeBlock])
      #expect(article.tree.plainString(of: .root).hasSuffix("out"))
      #expect(RoundTrip.fault(article) == nil)
    }
  }

  struct Cite: Sendable, CustomTestStringConvertible {
    var source: String
    var items: [String]
    var testDescription: String { source }
  }

  @Test(
    "citations are read",
    arguments: [
      Cite(source: "x [@a, p. 33; see -@b] y", items: ["|a|, p. 33", "see|-b|"]),
      Cite(source: "says @doe99 [p. 3] that", items: ["|doe99|p. 3"]),
      Cite(source: "says @doe99.", items: ["|doe99|"]),
      Cite(source: "[-@{odd key}]", items: ["|-odd key|"]),
      Cite(source: "mail a@b.de now", items: []),
      Cite(source: "[@a](x)", items: ["|a|"]),
      Cite(source: "[no key; @a]", items: ["|a|"]),
      Cite(source: "\\@a", items: []),
    ])
  func citations(cite: Cite) {
    let items = article(cite.source).citations.flatMap(\.items)
    #expect(
      items.map { "\($0.prefix)|\($0.suppressesAuthor ? "-" : "")\($0.key)|\($0.suffix)" }
        == cite.items)
  }
}
