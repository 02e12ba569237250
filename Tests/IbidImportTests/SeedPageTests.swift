import Foundation
import IbidMarkdown
import IbidModel
import IbidRead
import Testing

@testable import IbidImport

/// The page the project started from, against its answer sheet.
@Suite(.enabled(if: Pages.hasSeed, "needs ../shared/seed/page.txt"))
struct SeedPageTests {
  let article: Article

  init() throws {
    article = try Pages.article(Pages.seed)
  }

  @Test func titleAuthorAndDateAreRecovered() {
    #expect(article.metadata.title == "Honour the great Soviet victory over fascism!")
    #expect(article.metadata.authors.map(\.name) == ["Nick G."])
    #expect(article.metadata.date?.iso == "2020-05-09")
  }

  @Test func theSixHeadingsAreHeadingsAndSlogansAreNot() {
    #expect(article.lines(of: .heading) == [12, 20, 23, 32, 36, 49])
    #expect(Set(article.lines(of: .paragraph)).isSuperset(of: [53, 54, 55]))
  }

  @Test func onlyMarkedAndLedInParagraphsAreQuotations() {
    #expect(article.lines(of: .blockQuote) == [16, 25, 35, 38, 40, 46])
    let quoted = article.tree.children(of: .root).filter {
      article.tree[$0].kind == .blockQuote
    }
    let paragraphs = quoted.flatMap { Array(article.tree.children(of: $0)) }
    let index = LineIndex(article.source.bytes)
    let lines = paragraphs.map { index.line(at: article.tree[$0].span.start) }
    #expect(lines == [16, 25, 35, 38, 40, 41, 42, 43, 46])
  }

  @Test func theParagraphsInDoubtStayParagraphsAndAreReported() {
    #expect(article.findings("Q517") == [28])
    #expect(Set(article.lines(of: .paragraph)).isSuperset(of: [19, 28, 29]))
  }

  @Test func theTenMarkersAreFoundAndTheEnumerationIsLeft() {
    #expect(
      article.markers == [
        "1@16", "2@19", "3@25", "4@29", "6@35", "7@38", "8@43", "9@44", "10@46", "11@47",
      ])
    #expect(article.findings("J805") == [40, 42])
    let text = article.tree.plainString(of: .root)
    let kept = ["(1)\u{A0}Question:", "(2) Question:"].filter(text.contains)
    #expect(kept.count == 2)
  }

  @Test func theFourNotesAreKeptAndTheLostOnesListed() {
    #expect(article.presentNotes == ["1@56", "3@57", "4@58", "6@59"])
    #expect(article.metadata.notesLost == ["2", "7", "8", "9", "10", "11"])
  }

  @Test func boilerplateIsLeftOutAndReported() {
    #expect(article.findings("J806") == [1, 62, 65])
    let text = article.tree.plainString(of: .root)
    let residue = ["Javascript", "Print Version", "Go back"].filter(text.contains)
    #expect(residue.isEmpty)
  }

  @Test func noWordIsLostOrChanged() {
    let lines = LineIndex(article.source.bytes)
    let span = lines.span(ofLine: 9).union(lines.span(ofLine: 61))
    let wanted = ScalarText(Array(article.source.bytes[span.range])).words.map(\.folded)
    let isSame = words(of: article).sorted() == wanted.sorted()
    #expect(isSame)
  }

  @Test func theMarkdownReadsBackToTheSameWordsAndNotes() {
    let again = Article(markdown: SourceFile(path: "page.md", bytes: article.markdown()))
    let isSame = words(of: again) == words(of: article)
    #expect(isSame)
    #expect(again.notes.map(\.label) == article.notes.map(\.label))
    #expect(again.metadata.notesLost == article.metadata.notesLost)
    #expect(outline(of: again).count == outline(of: article).count)
    let isStable = again.markdown() == article.markdown()
    #expect(isStable)
  }

  @Test func importingTwiceGivesTheSame() throws {
    let isEqual = try Pages.article(Pages.seed).markdown() == article.markdown()
    #expect(isEqual)
  }

  /// The words of the text and of the notes that are there, with a label for each marker and note.
  private func words(of article: Article) -> [String] {
    var words = ScalarText(article.tree.plainText(of: .root)).words.map(\.folded)
    for note in article.notes {
      words += note.references.map { _ in note.label }
      guard let definition = note.definition,
        !article.metadata.notesLost.contains(note.label)
      else { continue }
      words.append(note.label)
      words += ScalarText(article.tree.plainText(of: definition)).words.map(\.folded)
    }
    return words
  }
}
