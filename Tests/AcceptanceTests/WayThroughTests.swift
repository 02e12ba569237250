import Foundation
import Testing

/// The whole way: a legacy page goes in, a checked, published article comes out.
struct WayThroughTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private var legacy: String {
    Program.project.appending(path: "Examples/demonstration/legacy").path
  }

  @Test func aNewPublicationBuildsAtOnce() throws {
    let journal = workshop.path("journal")
    #expect(try Program.ibid("new", journal).status == 0)
    #expect(try Program.ibid("check", journal).status == 0)
    #expect(try Program.ibid("build", journal).status == 0)
    let page = try #require(workshop.text("journal/public/first-article/index.html"))
    #expect(page.contains("role=\"doc-noteref\""))
    #expect(try Program.ibid("new", journal).status == 2)
  }

  @Test func legacyPagesBecomePublishedArticles() throws {
    let journal = workshop.path("journal")
    #expect(try Program.ibid("new", journal).status == 0)
    let imported = try Program.ibid(
      "import", legacy, "--into", journal, "--now", "2026-11-22")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors.contains("imported 2 pages: 16 markers, 11 notes, 6 lost"))
    let checked = try Program.ibid("check", journal, "--format", "concise")
    #expect(checked.status == 1)
    #expect(checked.output.contains("N101"))
    #expect(try Program.ibid("build", journal).status == 0)
    let page = try #require(
      workshop.text("journal/public/two-towers-in-the-sea/index.html"))
    #expect(page.contains("This note was lost before 22 November 2026"))
    #expect(page.contains("role=\"doc-endnotes\""))
    #expect(!page.contains("<script"))
  }

  @Test func aPageOfOneLineKeepsItsWords() throws {
    let page = try workshop.write("Only one line\n", to: "line.txt")
    #expect(try Program.ibid("import", page, "--out", workshop.path("out")).status == 0)
    let markdown = try #require(workshop.text("out/line.md"))
    #expect(markdown.hasSuffix("\nOnly one line\n"))
  }

  @Test func importingAgainChangesNothing() throws {
    let journal = workshop.path("journal")
    #expect(try Program.ibid("new", journal).status == 0)
    for _ in 1...2 {
      let run = try Program.ibid("import", legacy, "--into", journal, "--now", "2026-11-22")
      #expect(run.status == 0)
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workshop.path("journal/content"))
    #expect(names.count == 3)
  }

  @Test func anEditedArticleIsNeverWrittenOver() throws {
    let journal = workshop.path("journal")
    #expect(try Program.ibid("new", journal).status == 0)
    _ = try Program.ibid("import", legacy, "--into", journal, "--now", "2026-11-22")
    try workshop.write("edited\n", to: "journal/content/two-towers-in-the-sea.md")
    let run = try Program.ibid("import", legacy, "--into", journal, "--now", "2026-11-22")
    #expect(run.errors.contains("two-towers-in-the-sea.import.md"))
    #expect(workshop.text("journal/content/two-towers-in-the-sea.md") == "edited\n")
  }

  @Test func theFindingsOnAPageAreThoseOnItsImport() throws {
    let journal = workshop.path("journal")
    #expect(try Program.ibid("new", journal).status == 0)
    _ = try Program.ibid("import", legacy, "--into", journal, "--now", "2026-11-22")
    func codes(_ path: String) throws -> [String] {
      let outcome = try Program.ibid("check", path, "--format", "concise")
      return outcome.output.split(separator: "\n").compactMap { line in
        line.split(separator: "[").dropFirst().first.map { String($0.prefix(4)) }
      }.filter { "NIRQ".contains($0.prefix(1)) && $0 != "Q517" }.sorted()
    }
    let page = try codes(legacy + "/lighthouse.html")
    #expect(try codes(journal + "/content/two-towers-in-the-sea.md") == page)
    #expect(page == ["N101", "N102", "Q501"])
  }

  @Test func oneAndTwoThreadsGiveTheSameBytes() throws {
    let journal = try workshop.makeJournal()
    for threads in ["1", "2"] {
      let site = workshop.path("site-" + threads)
      let run = try Program.ibid("build", journal, "--out", site, "--threads", threads)
      #expect(run.status == 0)
    }
    let difference = try Program.shell(
      "diff -r '\(workshop.path("site-1"))' '\(workshop.path("site-2"))'")
    #expect(difference.status == 0)
  }

  @Test func picturesArePublishedAndWhatEditorsLeaveIsNot() throws {
    let journal = try workshop.makeJournal()
    for name in ["picture.png", "sed4Xk2Lq", "one.md~", "#one.md#", ".hidden.png"] {
      try workshop.write("x", to: "journal/content/" + name)
    }
    #expect(try Program.ibid("build", journal).status == 0)
    #expect(workshop.text("journal/public/picture.png") == "x")
    let left = ["sed4Xk2Lq", "one.md~", "#one.md#", ".hidden.png"]
      .filter { workshop.text("journal/public/" + $0) != nil }
    #expect(left.isEmpty)
  }

  @Test func convertIsAFilter() throws {
    let outcome = try Program.ibid(
      "convert", "-", "--to", "html", "--fragment", input: Array("*a* b.[^1]\n\n[^1]: n\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("<p><em>a</em> b."))
    #expect(outcome.output.contains("doc-endnotes"))
  }

  @Test func convertSpeaksTheLanguageOfTheArticle() throws {
    let outcome = try Program.ibid(
      "convert", "-", "--to", "html", input: Array("---\nlang: de\n---\na[^1]\n\n[^1]: n\n".utf8))
    #expect(outcome.output.contains("<html lang=\"de\">"))
    #expect(outcome.output.contains(">Anmerkungen</h2>"))
  }

  @Test func explainKnowsCodesAndNames() throws {
    #expect(try Program.ibid("explain", "N101").output.hasPrefix("N101 dangling-marker"))
    #expect(try Program.ibid("explain", "dangling-marker").status == 0)
    let wrong = try Program.ibid("explain", "N1O1")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("did you mean"))
  }
}
