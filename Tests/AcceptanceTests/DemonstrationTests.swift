import Foundation
import Testing

/// What the demonstration promises: papers, their captures, and quotations of every kind.
struct DemonstrationTests {
  private let workshop: Workshop
  private var journal: String { workshop.path("journal") }

  init() throws {
    workshop = try Workshop()
    let example = Program.project.appending(path: "Examples/demonstration").path
    try FileManager.default.copyItem(atPath: example, toPath: journal)
  }

  @Test(arguments: [
    ["vestry-minutes-1893", "txt", "Kestrel Hill, minutes of the vestry, 1891–1896"],
    ["orme-gazette-1894", "html", "The Orme Valley Gazette, 6 January 1894"],
  ])
  func theCapturesAreThoseOfThePapers(paper: [String]) throws {
    let file = paper[0] + "." + paper[1]
    let outcome = try Program.ibid(
      "capture", paper[0], "--from", journal + "/papers/" + file, "--lang", "en", "--in", journal,
      "--now", "2026-05-02", "--title", paper[2],
      "--url", "https://example.org/kestrel-hill/papers/" + file)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("there already, nothing written"))
  }

  @Test func theQuotationsComeOutAsThePapersSay() throws {
    let built = try Program.ibid("build", journal, "--now", "2026-11-22")
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.errors.contains("content/two-times-on-one-face.md: error[Q503]: the source has"))
    let record = try #require(
      workshop.text("journal/public/two-times-on-one-face/record.json"))
    let json = try JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any]
    let quotations = try #require(json?["quotations"] as? [[String: Any]])
    #expect(
      quotations.map { $0["outcome"] as? String ?? "" } == [
        "could-not-tell", "verbatim", "verbatim", "word-altered", "omission", "verbatim",
        "typography", "verbatim", "verbatim", "verbatim", "not-found",
      ])
  }

  @Test func theAlteredQuotationStopsAStrictBuild() throws {
    let outcome = try Program.ibid("build", journal, "--strict")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[-ten-]"))
    #expect(outcome.errors.contains("{+nine+}"))
    #expect(!FileManager.default.fileExists(atPath: workshop.path("journal/public")))
  }

  @Test(arguments: ["text.txt", "capture.json"])
  func anAlteredCaptureIsSaidAndNothingIsComparedWithIt(file: String) throws {
    let altered = "journal/sources/vestry-minutes-1893/2026-05-02/" + file
    try workshop.write("altered", to: altered)
    let checked = try Program.ibid("check", journal, "--format", "concise")
    #expect(checked.output.contains("10 compared") == false)
    #expect((checked.output + checked.errors).contains("vestry-minutes-1893"))
    guard file == "text.txt" else { return }
    #expect(checked.status == 1)
    #expect(checked.output.contains("error[L407]"))
    #expect(try Program.ibid("build", journal, "--strict").status == 1)
  }
}
