import IbidModel
import Testing

@testable import IbidImport

/// Lines at the head of short pages: what becomes title, author and date, and what stays.
struct TitleAndBylineTests {
  static let text = """
    The mill stood at the upper end of the valley for two hundred years, and its wheel was heard in \
    the church on every Sunday but one.
    When it burned the parish lost its bread and its clock, because nobody had ever thought of \
    buying another while the wheel was going round.
    """

  struct Case: Sendable, CustomTestStringConvertible {
    var head: String
    var title: String? = "The Mill at Upper Combe"
    var subtitle: String?
    var authors: [String] = []
    var date: String?
    /// What must still stand above the text.
    var left: [String] = []
    var testDescription: String { head }
  }

  static func under(_ line: String, _ authors: [String], _ date: String? = nil) -> Case {
    Case(head: "The Mill at Upper Combe\n\n\(line)", authors: authors, date: date)
  }

  static let bylines: [Case] = [
    under("By Ruth Lane", ["Ruth Lane"]),
    under("Ruth Lane, 4 June 2011", ["Ruth Lane"], "2011-06-04"),
    under("Ruth Lane (4 June 2011)", ["Ruth Lane"], "2011-06-04"),
    under("R. M. Lane (4 June 2011)", ["R. M. Lane"], "2011-06-04"),
    under("Ruth Lane • 4 June 2011", ["Ruth Lane"], "2011-06-04"),
    under("Ruth Lane\n4 June 2011", ["Ruth Lane"], "2011-06-04"),
    under("Posted on June 4, 2011 by Ruth Lane", ["Ruth Lane"], "2011-06-04"),
    under("Posted on June 4, 2011 by Ruth Lane in Mills", ["Ruth Lane"], "2011-06-04"),
    under("June 4, 2011 by Ruth Lane", ["Ruth Lane"], "2011-06-04"),
    under("June 4, 2011 | Ruth Lane", ["Ruth Lane"], "2011-06-04"),
    under("June 4, 2011 - Ruth Lane", ["Ruth Lane"], "2011-06-04"),
    under("2011-06-04 – Ruth Lane", ["Ruth Lane"], "2011-06-04"),
    under("Published 4 June 2011 by Ruth Lane", ["Ruth Lane"], "2011-06-04"),
    under("Submitted by rlane on Sat, 06/06/2011 - 08:15", ["rlane"], "2011-06-06"),
    under("Text: Ruth Lane", ["Ruth Lane"]),
    under("Sat, 04 Jun 2011 08:15", [], "2011-06-04"),
    under("June 2011", [], "2011-06"),
    under("Published: 4 June 2011 | Updated: 9 June 2011", [], "2011-06-04"),
    under("Last updated: 9 June 2011", []),
    under("By Ruth Lane, Staff Writer", ["Ruth Lane"]),
    under("By Ruth Lane, The Combe Echo, 4 June 2011", ["Ruth Lane"], "2011-06-04"),
    under("By Ruth Lane, John Marsh and Ada Penn", ["Ruth Lane", "John Marsh", "Ada Penn"]),
    under(
      "Written by the Rev. Samuel Lane on Saturday, June 4, 2011", ["Rev. Samuel Lane"],
      "2011-06-04"),
    under("Von Ruth Lane, 4. Juni 2011", ["Ruth Lane"], "2011-06-04"),
    under("Par Ruth Lane, le 4 juin 2011", ["Ruth Lane"], "2011-06-04"),
    under("By Ruth Lane (Combe) and John Marsh (Leeds)", ["Ruth Lane", "John Marsh"]),
    under("By Ruth Lane | 4 June 2011 | 4 min read", ["Ruth Lane"], "2011-06-04"),
    under("Author: Ruth Lane\nDate: 4 June 2011", ["Ruth Lane"], "2011-06-04"),
  ]

  static let titles: [Case] = [
    Case(
      head: "The Mill at Upper Combe\nA short history\n\nBy Ruth Lane", subtitle: "A short history",
      authors: ["Ruth Lane"]),
    Case(
      head: "The Mill at Upper Combe\n\nHow a wheel fed three parishes\n\nBy Ruth Lane",
      subtitle: "How a wheel fed three parishes", authors: ["Ruth Lane"]),
    Case(head: "Saturday, 4 June 2011\n\nThe Mill at Upper Combe", date: "2011-06-04"),
    Case(
      head: "Saturday, 9 July 2011\n\nThe Mill at Upper Combe\n\nBy Ruth Lane\n4 June 2011",
      authors: ["Ruth Lane"], date: "2011-06-04"),
    Case(
      head: "The Combe Gazette\n\nThe Mill at Upper Combe\n\nBy Ruth Lane",
      authors: ["Ruth Lane"]),
    Case(
      head: "Our Valley\n\nThe Mill at Upper Combe\n\nBy Ruth Lane", authors: ["Ruth Lane"],
      left: ["Our Valley"]),
  ]

  static let kept: [Case] = [
    Case(
      head: "The Mill at Upper Combe\n\nBy the time we came the mill had gone.",
      left: ["By the time we came the mill had gone."]),
    Case(head: "The Mill at Upper Combe\n\nLocal Matters", left: ["Local Matters"]),
    Case(head: "The Mill at Upper Combe\n\nUpper Combe, 4 June 1811", left: ["4 June 1811"]),
    Case(head: "The Mill at Upper Combe\n\nNew York, 4 June 1811", left: ["New York"]),
    Case(head: "The Mill at Upper Combe\n\n04/06/2011", left: ["04/06/2011"]),
    Case(
      head: "The Mill at Upper Combe\n\nBy Ruth Lane\n4 June 2011\n\n5 May 1799",
      authors: ["Ruth Lane"], date: "2011-06-04", left: ["5 May 1799"]),
    Case(
      head: "The Great Society\n\nHow a valley lost its mill\n\nBy Ruth Lane",
      title: "The Great Society", subtitle: "How a valley lost its mill", authors: ["Ruth Lane"]),
    Case(
      head: "The Mill at Upper Combe\n\n“No wheel turns twice”\n\nBy Ruth Lane",
      authors: ["Ruth Lane"], left: ["No wheel turns twice"]),
    Case(
      head: "The Life of Ruth Lane\n\nRuth Lane", title: "The Life of Ruth Lane",
      left: ["Ruth Lane"]),
    Case(head: "The Mill at Upper Combe\n\nText: Romans", left: ["Text: Romans"]),
    Case(head: "The Mill at Upper Combe\n\nStory: The Wheel", left: ["Story: The Wheel"]),
    Case(head: "Upper > Lower", title: "Upper > Lower"),
    Case(head: "By the Mill\n\n", title: "By the Mill"),
    Case(head: "May 1968\n\n", title: "May 1968"),
  ]

  @Test(arguments: bylines + titles + kept)
  func headIsRead(one: Case) {
    let article = Pages.article(text: one.head + "\n\n" + Self.text + "\n")
    #expect(article.metadata.title == one.title)
    #expect(article.metadata.subtitle == one.subtitle)
    #expect(article.metadata.authors.map(\.name) == one.authors)
    #expect(article.metadata.date?.iso == one.date)
    let before = article.tree.plainString(of: .root).split(separator: "The mill stood")[0]
    if one.left.isEmpty {
      #expect(article.tree.plainString(of: .root).hasPrefix("The mill stood"))
    }
    #expect(one.left.allSatisfy { before.contains($0) })
  }

  @Test(arguments: ["04/06/2011", "Upper Combe Ways, 4 June 2011", "By Ruth Lane, Miller"])
  func whatIsUncertainIsReported(line: String) {
    let article = Pages.article(text: "The Mill at Upper Combe\n\n\(line)\n\n\(Self.text)\n")
    #expect(article.findings("J803").contains(3))
  }

  @Test func aDiaryDateBelowTheTextIsNotTheDayOfPublication() {
    let article = Pages.article(
      text: "The Mill at Upper Combe\n\nBy Ruth Lane\n\n\(Self.text)\n5 May 1799\n\(Self.text)\n")
    #expect(article.metadata.date == nil)
    #expect(article.lines(of: .heading) == [7])
  }

  @Test func aPageWithElementsIsReadLineByLine() {
    let paragraphs = Self.text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    let cases = [
      "<h1>The Mill</h1><p>Author: Ruth Lane<br>Date: 2011-06-04</p>",
      "<center><b>The Mill</b><br><i>by Ruth Lane</i><br>4 June 2011</center>",
      "<h1>The Mill</h1><div>Posted on <time>June 4, 2011</time> by <a href='/r'>Ruth Lane</a></div>",
    ]
    for head in cases {
      let article = Pages.article(
        text: "<html><body>\(head)\(paragraphs)</body></html>", path: "page.html")
      #expect(article.metadata.title == "The Mill")
      #expect(article.metadata.authors.map(\.name) == ["Ruth Lane"])
      #expect(article.metadata.date?.iso == "2011-06-04")
      #expect(article.tree.plainString(of: .root).hasPrefix("The mill stood"))
    }
  }

  @Test(arguments: ["The Mill | Combe Echo", "Combe Echo - The Mill", "The Mill"])
  func theTitleOfThePageTellsTheArticleFromTheSite(title: String) {
    let page = """
      <html><head><title>\(title)</title></head><body><h1>Combe Echo</h1><h2>The Mill</h2>
      <p>\(Self.text)</p></body></html>
      """
    let article = Pages.article(text: page, path: "page.html")
    #expect(article.metadata.title == "The Mill")
  }

  @Test func aHeadingAboveTheTitleThatIsNoPaperStays() {
    let page = """
      <html><head><title>A Short History</title></head><body><h1>The Mill</h1>
      <h2>A Short History</h2><p>\(Self.text)</p></body></html>
      """
    let article = Pages.article(text: page, path: "page.html")
    #expect(article.tree.plainString(of: .root).contains("The Mill"))
    #expect(article.findings("J803").contains(1))
  }

  @Test func theNameAtTheFootIsNoTitle() {
    let article = Pages.article(
      text: "Combe History Society\n\nThe Mill at Upper Combe\n\nBy Ruth Lane\n\n\(Self.text)\n"
        + "© 2011 Combe History Society\n")
    #expect(article.metadata.title == "The Mill at Upper Combe")
    #expect(article.tree.plainString(of: .root).hasPrefix("The mill stood"))
  }

  @Test func anotherNameThanThePageGivesStaysInTheText() {
    let page = """
      <html><head><meta name="author" content="Combe Trust"></head><body><h1>The Mill</h1>
      <p>By Ruth Lane</p><p>\(Self.text)</p></body></html>
      """
    let article = Pages.article(text: page, path: "page.html")
    #expect(article.metadata.authors.map(\.name) == ["Combe Trust"])
    #expect(article.tree.plainString(of: .root).contains("By Ruth Lane"))
    #expect(article.findings("J803").contains(2))
  }
}
