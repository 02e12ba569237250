import IbidModel
import Testing

@testable import IbidImport

struct QuotationBlocksTests {
  private static let first =
    "I have served this town for thirty years and I never saw so much water do so little good."
  private static let second =
    "There was a time when forty ships lay here in a week, and now a boy can wade across."
  private static let author =
    "The merchants asked for help three times and were refused three times by the council."

  /// A page whose line 6 is the lead-in and line 7 the first paragraph after it.
  private func page(_ leadIn: String, _ paragraphs: [String]) -> Article {
    let lines =
      ["The Lost Harbour", "", "By Jane Doe", "", "\(Self.author) (1)", leadIn] + paragraphs
      + ["\(Self.author)", "", "(1) J. Smith, The Haven, p. 12.", "(2) K. Brown, The Quay, p. 9."]
    return Pages.article(text: lines.joined(separator: "\n"))
  }

  private func quoted(_ article: Article) -> [Int] {
    let index = LineIndex(article.source.bytes)
    return article.tree.children(of: .root)
      .filter { article.tree[$0].kind == .blockQuote }
      .flatMap { Array(article.tree.children(of: $0)) }
      .map { index.line(at: article.tree[$0].span.start) }
  }

  @Test(arguments: [
    "The mayor said:", "William Hook wrote to his brother:", "The report of 1803 states:",
    "Hook wrote of it in 1799:", "Der Pfarrer notierte:", "Il écrivit à son frère :",
  ])
  func aLedInParagraphWithItsNoteIsAQuotation(leadIn: String) {
    #expect(quoted(page(leadIn, ["\(Self.first) (2)"])) == [7])
  }

  @Test func withoutANoteOnlyAClearLeadInIsEnough() {
    #expect(quoted(page("The mayor said:", [Self.first])) == [7])
    #expect(quoted(page("Hook wrote of the harbour in 1799:", [Self.first])) == [])
  }

  @Test(arguments: [
    "Smith said two things:", "The minister announced a plan:", "As Smith notes, there is more:",
    "Aristotle says that there are three kinds of friendship:", "I said to myself:",
  ])
  func anAuthorsReportStaysAParagraphAndIsReportedWithItsNote(leadIn: String) {
    let article = page(leadIn, ["\(Self.first) (2)"])
    #expect(quoted(article) == [])
    #expect(article.findings("Q517") == [7])
    #expect(quoted(page(leadIn, [Self.first])) == [])
  }

  @Test func aParagraphAfterAnyOtherColonStaysOne() {
    for leadIn in ["There were three causes:", "The Duke had a reply to all this:"] {
      let article = page(leadIn, ["\(Self.first) (2)"])
      #expect(quoted(article) == [])
      #expect(article.findings("Q517") == [])
    }
  }

  @Test(arguments: ["- mud\n- weirs", "The mud\nThe weirs\nThe ballast", "• the mud. (2)"])
  func aListAfterALeadInIsNoQuotation(list: String) {
    #expect(quoted(page("Hook said:", [list])) == [])
  }

  @Test func whereALaterParagraphMayBelongToItNothingIsQuotedAndAllIsReported() {
    let article = page("William Hook wrote to his brother:", [Self.first, "\(Self.second) (2)"])
    #expect(quoted(article) == [])
    #expect(article.findings("Q517") == [7])
  }

  @Test func oneMarkOpensAndAnotherClosesSeveralParagraphs() {
    let article = page("Hook wrote:", ["“\(Self.first)", "\(Self.second)” (2)"])
    #expect(quoted(article) == [7, 8])
  }

  @Test func aMarkThatIsNeverClosedQuotesNothing() {
    let article = page("Hook wrote:", ["“\(Self.first)", "\(Self.second) (2)", "“Yes,” he said."])
    #expect(quoted(article) == [])
  }

  @Test func aNoteBeforeAStrayClosingMarkEndsTheQuotation() {
    let article = page("Hook wrote:", ["“\(Self.first) (2)", "\(Self.second)”"])
    #expect(quoted(article) == [])
  }

  @Test func articlesThatCountUpNeedANoteAtTheirEnd() {
    let articles = ["(1) \(Self.first)", "(2) \(Self.second)"]
    #expect(quoted(page("The act reads as follows:", articles)) == [])
  }

  private func html(_ leadIn: String, _ paragraph: String) -> Article {
    Pages.article(
      text: "<h1>The Harbour</h1><p>\(Self.author)</p>\n<p>\(leadIn)</p>\n<p>\(paragraph)</p>\n"
        + "<p>\(Self.author)[2]</p>\n<p>[1] J. Smith, p. 12.</p><p>[2] K. Brown, p. 9.</p>",
      path: "page.html")
  }

  @Test func inHTMLAClearLeadInAndANoteAreBothNeeded() {
    #expect(quoted(html("Hook wrote to his brother:", "\(Self.first)[1]")) == [3])
    let announced = html("Hook wrote of it in 1799:", "\(Self.first)[1]")
    #expect(quoted(announced) == [])
    #expect(announced.findings("Q517") == [3])
    #expect(quoted(html("Hook wrote to his brother:", Self.first)) == [])
  }

  @Test(arguments: [
    (" style=\"margin-left: 40px\"", [3]), (" style=\"padding-left:2em\"", [3]),
    (" style=\"margin-left:0\"", []), (" class=\"margin-left\"", []),
  ])
  func inHTMLAnIndentBearsALeadInOut(style: String, lines: [Int]) {
    let page = """
      <h1>The Harbour</h1><p>\(Self.author)</p>
      <p>Hook wrote of it in 1799:</p>
      <p\(style)>\(Self.first)</p>
      <p>\(Self.author)</p>
      """
    #expect(quoted(Pages.article(text: page, path: "page.html")) == lines)
    let plain = page.replacing("Hook wrote of it in 1799:", with: "There were three causes:")
    #expect(quoted(Pages.article(text: plain, path: "page.html")) == [])
  }

  @Test func aBareNumberAfterTheStopDoesNotHideAQuotation() {
    #expect(quoted(page("In Hook's own words:", ["\(Self.first)7"])) == [7])
  }
}
