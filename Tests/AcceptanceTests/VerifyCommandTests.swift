import Foundation
import IbidModel
import IbidStore
import Testing

/// `ibid verify` as a stranger runs it, and the manual by which somebody else checks a site.
struct VerifyCommandTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// The published demonstration with compared quotations.
  private func site() throws -> String {
    _ = try VerifiedSite(in: workshop)
    return workshop.path("journal/public")
  }

  @Test func aPublishedSiteHoldsWithoutItsPublication() throws {
    let site = try site()
    let moved = workshop.path("moved")
    try FileManager.default.moveItem(atPath: site, toPath: moved)
    try FileManager.default.removeItem(atPath: workshop.path("journal"))
    let outcome = try Program.ibid("verify", moved)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("6 articles"))
    #expect(outcome.output.contains("level: excerpt 12"))
    let sums = try Program.shell("cd '\(moved)' && sha256sum --quiet -c manifest-sha256.txt")
    #expect(sums.status == 0, "\(sums.output)\(sums.errors)")
  }

  @Test func linesOfACapturedTextAreCountedInOneWay() throws {
    let journal = try workshop.makeJournal(settings: "title: A\nevidence: capture\n")
    let page = try workshop.write(
      "<pre>Minutes&#13;of&#13;\nthe board: the lamp shall be lit at sunset every day.</pre>",
      to: "minutes.html")
    try workshop.write(
      "---\ntitle: One\n---\n\nThey said “the lamp shall be lit at sunset every day” [@minutes].\n",
      to: "journal/content/one.md")
    let captured = try Program.ibid(
      "capture", "minutes", "--from", page, "--in", journal, "--now", "2024-05-01")
    #expect(captured.status == 0, "\(captured.errors)")
    #expect(try Program.ibid("build", journal).status == 0)
    let record = try #require(workshop.text("journal/public/one/record.json"))
    #expect(record.contains("\"line\":3"))
    let outcome = try Program.ibid("verify", journal + "/public")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func aChangedWordIsNamed() throws {
    let site = try site()
    let page = try #require(workshop.text("journal/public/eleven-days/index.html"))
    try workshop.write(
      page.replacing("about eleven minutes", with: "about twelve minutes"),
      to: "journal/public/eleven-days/index.html")
    let outcome = try Program.ibid("verify", site)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("the page has 'twelve', the record 'eleven'"))
    let json = try Program.ibid("verify", site, "--format", "json")
    #expect(json.status == 1)
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let differences = try #require(report?["differences"] as? [[String: Any]])
    #expect(differences.contains { $0["kind"] as? String == "text" })
    #expect(differences.allSatisfy { $0["file"] as? String == "eleven-days/index.html" })
  }

  @Test func aFolderThatIsNoSiteIsRefused() throws {
    try workshop.write("x", to: "plain/index.html")
    for folder in ["plain", "none"] {
      let outcome = try Program.ibid("verify", workshop.path(folder))
      #expect(outcome.status == 2)
      #expect(outcome.errorLines.count == 2, "\(outcome.errors)")
      #expect(outcome.errors.contains("help: "))
    }
  }

  @Test func linksAndPipesAreNamedAndNotOpened() throws {
    let site = try site()
    let made = try Program.shell(
      "cd '\(site)' && mkfifo pipe && ln -s /dev/zero zero && rm 404.html && mkfifo 404.html")
    #expect(made.status == 0, "\(made.errors)")
    let outcome = try Program.ibid("verify", site)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("pipe: odd-entry"))
    #expect(outcome.output.contains("zero: odd-entry"))
    #expect(outcome.output.contains("404.html: odd-entry"))
  }

  @Test func theManualIsEnoughToCheckASite() throws {
    let site = try site()
    let script = Program.project.appending(path: "Tests/Verify/verify_site.py").path
    let outcome = try Program.shell("python3 '\(script)' '\(site)'")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output == "6 records, 0 faults\n")
    let page = try #require(workshop.text("journal/public/act/record.json"))
    try workshop.write(
      page.replacing("nobody knows", with: "everybody knows"), to: "journal/public/act/record.json")
    let changed = try Program.shell("python3 '\(script)' '\(site)'")
    #expect(changed.status == 1)
    #expect(changed.output.contains("act/record.json: text.sha256"))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(
        atPath: Program.project.appending(path: ".venv/bin/python").path),
      "needs .venv, which 'make test' makes"))
  func realRecordsAreAsTheSchemaSays() throws {
    let site = try site()
    let script = Program.project.appending(path: "Tests/Verify/validate_records.py").path
    let python = Program.project.appending(path: ".venv/bin/python").path
    let outcome = try Program.shell("'\(python)' '\(script)' '\(site)'")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output == "6 records, 0 faults\n")
  }
}
