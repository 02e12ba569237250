import IbidMarkdown
import IbidModel
import Testing

@testable import IbidHTML

/// Citations as notes, seen in the page.
struct CitationNoteTests {
  /// The page of a text, each citation shown as its keys in braces.
  private func page(_ markdown: String, afterPunctuation: Bool = true) -> String {
    let article = Article(markdown: SourceFile(text: markdown))
      .citationsAsNotes(afterPunctuation: afterPunctuation)
    var options = RenderOptions()
    for case .enter(let id) in article.tree.walk() where article.tree[id].kind == .citation {
      let citation = article.citations[Int(article.tree[id].payload)]
      options.citations[id] = Array("{\(citation.items.map(\.key).joined(separator: " "))}".utf8)
    }
    let html = String(decoding: HTMLRenderer(options).rendered(article), as: UTF8.self)
    return html.replacing("</a></sup>", with: "]").replacing(#/<sup[^>]*><a[^>]*>/#, with: "[")
      .replacing(#/<[^>]*>/#, with: "")
  }

  @Test func aCitationBecomesANoteBehindThePunctuation() {
    let page = page("One [@a], two [see @b; @c].\n\nThree [@d]\n")
    #expect(page.contains("One,[1] two.[2]"))
    #expect(page.contains("Three[3]"))
    #expect(page.contains("{b c}"))
  }

  @Test func thePunctuationStaysWhereTheLanguageWantsIt() {
    #expect(page("One [@a], two.\n", afterPunctuation: false).contains("One[1], two."))
  }

  @Test func notesSideBySideShareARun() {
    #expect(page("One [@a].[^x]\n\n[^x]: X.\n").contains("One.[1,\u{2009}2]"))
  }

  @Test func theAuthorStaysInTheSentence() {
    let page = page("As @a says, and @b [p. 3].\n")
    #expect(page.contains("As {a}[1] says, and {b}.[2]"))
  }

  @Test func citationsInNotesAndLinksStay() {
    let page = page("One.[^1] [two @a](x)\n\n[^1]: See [@b] and @c.\n")
    #expect(page.contains("One.[1] two {a}"))
    #expect(page.contains("See {b} and {c}."))
  }

  @Test func aNoteAtTheStartAndAfterALineEndHoldsTogether() {
    #expect(page("[@a] one\n[@b]. two\n").contains("[1] one.[2] two"))
  }

  @Test func manyInOneParagraphTakeNoMoreTimeEach() {
    let article = Article(
      markdown: SourceFile(text: String(repeating: "x [@a], ", count: 40_000)))
    #expect(article.citationsAsNotes().notes.count == 40_000)
  }
}
