import IbidModel
import Testing

@testable import IbidImport

/// What the site put around an article goes; what the author wrote stays.
struct ResidueTests {
  static let text = HeadingGuessTests.one + "\n" + HeadingGuessTests.two + "\n"
  static let notes = "\n(1) A. Penn, The Wheel, London, 1954, p. 12.\n"

  private func page(above: String = "", below: String = "", notes: String = "") -> Article {
    Pages.article(
      text: "\(above)\n\nThe Mill at Upper Combe\n\nBy Ruth Lane\n\n\(Self.text)"
        + "It was the end. (1)\n\(notes)\n\(below)\n")
  }

  @Test(arguments: [
    "Home » Local Matters » Mills", "Home > Mills", "You are here: Home / Mills",
    "Skip to content", "We use cookies to improve your experience.",
    "This site uses cookies. By continuing you agree to our use of cookies.",
    "Diese Seite verwendet Cookies", "Please disable your ad blocker",
    "Sign up for our newsletter", "Advertisement", "Menu\nHome\nAbout\nContact",
    "Home\nNews\nEvents\nLinks\nAbout us",
    "Log in | Register", "Vol. 12 No. 4 (Winter 2009)",
  ])
  func whatStandsAboveTheTitleGoes(lines: String) {
    let article = page(above: lines)
    #expect(article.metadata.title == "The Mill at Upper Combe")
    #expect(article.tree.plainString(of: .root).hasPrefix("The mill stood"))
    #expect(article.findings("J806").count == lines.split(separator: "\n").count)
  }

  static let footers = [
    "Tags: mills, rivers", "Filed under: Mills", "Leave a comment", "12 comments", "Comments (7)",
    "Related articles\nThe Dam\nWhy Wells Fail\n12 comments", "You may also like",
    "Read more: The Dam",
    "Donate", "Printer-friendly version", "Powered by Millpress", "Privacy Policy",
    "Download PDF", "Rate this article: 1 2 3 4 5", "Go back to the list of articles",
    "Return to the index", "Impressum | Datenschutz", "Drucken | Weiterempfehlen", "Imprimer",
    "Retour à l’accueil", "Seite drucken", "Page last updated: 17 May 1998",
    "Print Version\nGo back", "Subscribe to our newsletter\nEnter your email address",
  ]

  @Test(arguments: footers)
  func whatStandsBelowTheTextGoes(lines: String) {
    for notes in ["", Self.notes] {
      let article = page(below: lines, notes: notes)
      let all = article.tree.plainString(of: .root)
      #expect(lines.split(separator: "\n").allSatisfy { !all.contains($0) })
      #expect(article.findings("J806").count == lines.split(separator: "\n").count)
    }
  }

  @Test(arguments: [
    "Ruth Lane is a historian and lives in Upper Combe.", "Return to the land!",
    "Back to the land!",
    "Workers of all valleys, unite!", "He went home.", "Go home!", "Back home.",
    "See also A. Penn, The Wheel, p. 9.",
    "Share what you have with those who ground it for you.",
    "Next, we must speak of the well.", "No comment was ever made by the parish on this.",
    "May the mill rest in peace.", "Upper Combe, 4 June 2011",
  ])
  func whatTheAuthorWroteBelowStays(line: String) {
    let article = page(below: line)
    #expect(article.tree.plainString(of: .root).contains(line))
    #expect(article.findings("J806").isEmpty)
  }

  @Test(arguments: [
    "My grandmother baked cookies and would use no other flour.",
    "At home nobody spoke of the mill.", "A menu of the inn survives.",
    "« Le moulin » is what the French called it.",
  ])
  func whatTheAuthorWroteAboveStays(line: String) {
    let article = Pages.article(
      text: "The Mill at Upper Combe\n\nBy Ruth Lane\n\n\(line)\n\(Self.text)")
    #expect(article.tree.plainString(of: .root).contains(line))
    #expect(article.findings("J806").isEmpty)
  }

  @Test func aHeadingBetweenShortParagraphsStays() {
    let article = Pages.article(
      text: "The Mill\n\nBy Ruth Lane\n\nThe mill was sold in the spring of that year.\n"
        + "Nobody wept.\nBack home\n\(Self.text)")
    #expect(article.tree.plainString(of: .root).contains("Back home"))
    #expect(article.findings("J806").isEmpty)
  }

  @Test func theMiddleOfAnArticleIsLeftAlone() {
    let article = Pages.article(
      text: "The Mill at Upper Combe\n\nBy Ruth Lane\n\n\(Self.text)Leave a comment\n\(Self.text)")
    #expect(article.tree.plainString(of: .root).contains("Leave a comment"))
  }

  @Test func aListOfLinksAboveTheTitleGoes() {
    let page = """
      <html><body><ul><li>Home</li><li>Opinion</li></ul><h1>The Mill</h1>
      <p>\(Self.text)</p><p>\(Self.text)</p><h4>You may also like</h4><p>The Dam</p></body></html>
      """
    let article = Pages.article(text: page, path: "page.html")
    let all = article.tree.plainString(of: .root)
    #expect(!all.contains("Opinion") && !all.contains("The Dam"))
    #expect(article.metadata.title == "The Mill")
  }

  @Test func aMenuInOneLineIsNoTitle() {
    let article = Pages.article(
      text: "Home | News | Archive | Contact us\nThe Mill\nBy Ruth Lane\n\n\(Self.text)\(Self.text)"
    )
    #expect(article.metadata.title == "The Mill")
    #expect(article.findings("J806") == [1])
  }

  @Test func aTitleWithBarsStays() {
    let article = Pages.article(
      text: "Bread | Salt | Water\nBy Ruth Lane\n\n\(Self.text)\(Self.text)")
    #expect(article.metadata.title == "Bread | Salt | Water")
  }
}
