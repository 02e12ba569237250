import IbidModel
import Testing

@testable import IbidImport

/// Short lines between paragraphs: which are headings.
struct HeadingGuessTests {
  static let one = """
    The mill stood at the upper end of the valley for two hundred years, and its wheel was heard in \
    the church on every Sunday but one.
    """
  static let two = """
    When it burned the parish lost its bread and its clock, because nobody had ever thought of \
    buying another while the wheel was going round.
    """

  private func headings(_ line: String, before next: String = two) -> Int {
    let article = Pages.article(
      text: "The Mill\n\nBy Ruth Lane\n\n\(Self.one)\n\(line)\n\(next)\n\(Self.one)\n")
    #expect(article.tree.plainString(of: .root).contains(line))
    return article.lines(of: .heading).count
  }

  @Test(arguments: [
    "Origins", "2. Origins", "A. Sources", "THE FIRE", "WHO PAID?", "Who paid for it?",
    "The fire: 1811–1812",
    "Day one: smoke", "Chapter 3: The Smoke", "The end of the wheel (1811)", "1811", "5 May 1811",
    "“The enemy below”", "“To the river! To the river!”", "The miller, the king and the wheel",
    "Introduction:",
  ])
  func linesThatAreHeadings(line: String) {
    #expect(headings(line) == 1)
  }

  @Test(arguments: [
    "“Because the wheel is gone.”", "“Yes.”", "Marsh: And the worst?", "Photograph: Ruth Lane",
    "Figure 3: The wheel in 1811", "The wheel in 1811 (Combe Museum)", "[Picture]",
    "(Photograph by the miller)", "Upper Combe, 4 June 1811", "Ruth Lane", "E = mc²", "£40,000",
    "Photographs by Ruth Lane", "Ruth Lane: What was it like?", "Combe 2, Marsh 1",
    "And what did they get?", "The parish clerk had written that", "Bread now!",
    "He went.", "Yours sincerely,",
  ])
  func linesThatAreNone(line: String) {
    #expect(headings(line) == 0)
  }

  @Test func aLineThatRunsOnIsNoHeading() {
    let next = "no flour should be given to anybody who had not worked at the wheel in the spring."
    #expect(headings("A report of the parish", before: next) == 0)
  }

  @Test func aHeadingMayStandOverTwoShortSentences() {
    #expect(headings("What was not done", before: "Nothing was done. The reasons were old.") == 1)
    #expect(headings("What was not done", before: "Nothing at all was done") == 0)
    #expect(headings("What was done?", before: "Nothing was done. The reasons were old.") == 0)
  }

  @Test func aHeadingMayStandOverALeadIn() {
    #expect(headings("Where are the millers?", before: "The book has this to say of them:") == 1)
  }

  @Test func nothingAboveTheTitleIsAHeading() {
    let article = Pages.article(
      text: "Our Valley\n\nThe Mill at Upper Combe\n\nBy Ruth Lane\n\n\(Self.one)\n\(Self.two)\n")
    #expect(article.lines(of: .heading).isEmpty)
  }

  @Test func aParagraphThatIsBoldThroughoutIsAHeading() {
    let page = """
      <html><body><h1>The Mill</h1><p>\(Self.one)</p>
      <p><b>The fire</b></p><p>\(Self.two)</p>
      <p><b>It was a great fire.</b></p><p>\(Self.one)</p>
      <p><b>Fire</b> is a word</p><p>\(Self.two)</p>
      <p><b>The last line</b></p></body></html>
      """
    let article = Pages.article(text: page, path: "page.html")
    #expect(article.lines(of: .heading) == [2])
    #expect(article.findings("J801") == [2])
  }

  @Test func aBoldParagraphBecomesAHeadingThatIsNotBold() {
    let text =
      "<h1>T</h1><p>The harbour was dug in the spring of that year by men from the hills.</p>"
      + "<p><b>The mud</b></p>"
      + "<p>It silted up within a generation and was dug again by their many sons.</p>"
    let article = Pages.article(text: text, path: "page.html")
    let kinds = article.tree.nodes.map(\.kind)
    #expect(kinds.contains(.heading))
    #expect(!kinds.contains(.strong))
  }
}
