import Foundation
import Testing

/// `ibid check` and `ibid build` with captures of the works that are quoted.
struct ComparisonTests {
  let workshop: Workshop
  let journal: String

  static let source = """
    Minutes of the harbour board.

    It was resolved that the lamp may be lit at sunset on every day of the year, and that the
    keeper be told so. The board thanked the keeper for his care.

    The meeting closed at nine.
    """

  init() throws {
    workshop = try Workshop()
    journal = try workshop.makeJournal()
    let page = try workshop.write(Self.source, to: "minutes.txt")
    let stored = try Program.ibid(
      "capture", "minutes", "--from", page, "--in", journal, "--now", "2024-05-03")
    try #require(stored.status == 0, "\(stored.errors)")
  }

  private func article(_ quotation: String) throws {
    try workshop.write(
      "---\ntitle: One\ndate: 2024-05-03\n---\n\nIt was “\(quotation)” [@minutes, p. 3].\n",
      to: "journal/content/one.md")
  }

  private static let verbatim =
    "resolved that the lamp may be lit at sunset on every day of the year"
  private static let altered =
    "resolved that the lamp must be lit at sunset on every day of the year"

  @Test func wordsOfTheSourceHold() throws {
    try article(Self.verbatim)
    let found = try Program.ibid("check", journal)
    #expect(found.status == 0, "\(found.output)")
    #expect(found.output.contains("1 quotation: 1 compared, 0 not — 1 holds"))
  }

  @Test func aChangedWordIsShownWithBothPlaces() throws {
    try article(Self.altered)
    let found = try Program.ibid("check", journal)
    #expect(found.status == 1)
    let lines = found.output.split(separator: "\n").map(String.init)
    #expect(
      lines.first == "error[Q503]: the source has 'may' where the quotation has 'must'")
    #expect(lines.contains { $0.contains("--> \(journal)/content/one.md:6:8") })
    #expect(lines.contains { $0.contains("article: resolved that the lamp [-must-] be lit") })
    #expect(lines.contains { $0.contains("source: resolved that the lamp {+may+} be lit") })
    #expect(
      lines.contains {
        $0.contains("at: \(journal)/sources/minutes/2024-05-03/text.txt:3:8; it goes on: and that")
      })
  }

  @Test func wordsThatAreNotThereAreNotFound() throws {
    try article("we have never seen a single whale in all these long years")
    let found = try Program.ibid("check", journal, "--format", "concise")
    #expect(found.status == 0)
    #expect(found.output.contains("not found in the capture of 'minutes' of 3 May 2024"))
    #expect(found.output.contains("1 compared, 0 not — 0 hold, 1 fails"))
  }

  @Test func aFileInAPublicationFindsItsCapturesFromAnywhere() throws {
    try article(Self.altered)
    let commands = [
      "cd '\(journal)/content' && $IBID check one.md --format concise",
      "cd '\(journal)' && $IBID check content/one.md --format concise",
      "cd '\(journal)' && $IBID check --format concise",
      "cd / && $IBID check '\(journal)/content/one.md' --format concise",
      "cd '\(journal)/public' && $IBID check ../content/./one.md --format concise",
    ]
    try workshop.write("", to: "journal/public/x")
    for command in commands {
      let found = try Program.shell(command)
      #expect(found.status == 1, "\(command)")
      #expect(found.output.contains("Q503"), "\(command)")
      #expect(found.output.contains("sources/minutes/2024-05-03/text.txt:3:8"), "\(command)")
    }
  }

  @Test func elsewhereTheFolderOfCapturesIsNamed() throws {
    let lone = try workshop.write("It was “\(Self.altered)” [@minutes].\n", to: "lone/one.md")
    #expect(try Program.ibid("check", lone).output.contains("0 compared, 1 not"))
    let found = try Program.ibid(
      "check", lone, "--sources", journal + "/sources", "--format", "json")
    #expect(found.status == 1)
    #expect(found.output.contains(#""code":"Q503""#))
    #expect(found.output.contains(#""difference":[{"article":"resolved that the lamp""#))
    for wrong in [workshop.path("absent"), lone] {
      let failed = try Program.ibid("check", lone, "--sources", wrong)
      #expect(failed.status == 2)
      #expect(failed.errorLines.first?.hasPrefix("ibid: '\(wrong)' is") == true)
    }
  }

  @Test func aDamagedCaptureIsNamedAndNothingIsComparedWithIt() throws {
    try article(Self.verbatim)
    let text = "journal/sources/minutes/2024-05-03/text.txt"
    try workshop.write(Self.source.replacingOccurrences(of: "may", with: "must"), to: text)
    let found = try Program.ibid("check", journal, "--format", "concise")
    #expect(found.status == 1)
    #expect(found.output.contains("error[L407] damaged-capture: the capture of 'minutes'"))
    #expect(found.output.contains("text.txt' has another hash than when it was taken"))
    #expect(found.output.contains("1 quotation: 0 compared, 1 not"))
    // The quotation, and the key, which no library has been named for.
    #expect(found.output.contains("2 could not tell"))
  }

  @Test func aWorkWithoutACaptureCouldNotBeTold() throws {
    try article(Self.verbatim)
    try FileManager.default.removeItem(atPath: journal + "/sources")
    let found = try Program.ibid("check", journal)
    #expect(found.status == 0)
    #expect(found.output.contains("1 quotation: 0 compared, 1 not"))
  }

  // MARK: Strict builds

  /// The bytes of every file below a folder, by path.
  private func files(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: URL(filePath: path))
    }
    return files
  }

  @Test func aStrictBuildRefusesErrorsAndLeavesTheOldSite() throws {
    try article(Self.verbatim)
    #expect(try Program.ibid("build", journal, "--strict").status == 0)
    let old = try files(journal)
    try article(Self.altered)
    let refused = try Program.ibid("build", journal, "--strict")
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("error[Q503]: the source has 'may' where"))
    #expect(refused.errors.contains("nothing was published"))
    var new = try files(journal)
    #expect(new["content/one.md"] != old["content/one.md"])
    new["content/one.md"] = old["content/one.md"]
    #expect(new == old)
    #expect(try Program.ibid("build", journal).status == 0)
  }

  @Test func aStrictBuildWithoutAnOldSiteWritesNothing() throws {
    try article(Self.altered)
    #expect(try Program.ibid("build", journal, "--strict").status == 1)
    #expect(!FileManager.default.fileExists(atPath: journal + "/public"))
  }

  @Test func aStrictBuildFollowsTheSettings() throws {
    try article(Self.altered)
    try workshop.write("title: A\ncheck:\n  allow: [Q503]\n", to: "journal/ibid.yaml")
    #expect(try Program.ibid("build", journal, "--strict").status == 0)
    try article("resolved that the lamp be lit at sunset on every day of the year")
    #expect(try Program.ibid("build", journal, "--strict").status == 0)
    try workshop.write("title: A\ncheck:\n  deny: warning\n", to: "journal/ibid.yaml")
    #expect(try Program.ibid("build", journal, "--strict").status == 1)
  }

  @Test func aStrictBuildRefusesADamagedCapture() throws {
    try article(Self.verbatim)
    try workshop.write("x", to: "journal/sources/minutes/2024-05-03/text.txt")
    let refused = try Program.ibid("build", journal, "--strict")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error[L407]"))
  }

  @Test func aSiteBuiltWithADamagedCaptureVerifiesAndNamesNoFolder() throws {
    try article(Self.verbatim)
    try workshop.write("x", to: "journal/sources/minutes/2024-05-03/text.txt")
    let built = try Program.ibid("build", journal)
    #expect(built.status == 0)
    #expect(built.errors.contains("1 error"), "\(built.errors)")
    #expect(try Program.ibid("verify", journal + "/public").status == 0)
    let record = try String(contentsOfFile: journal + "/public/one/record.json", encoding: .utf8)
    #expect(record.contains("L407") && !record.contains(journal))
  }

  @Test func draftsDoNotStopAStrictBuild() throws {
    try article(Self.verbatim)
    try workshop.write(
      "---\ntitle: Two\ndraft: true\n---\n\nLost.[^1]\n", to: "journal/content/two.md")
    #expect(try Program.ibid("build", journal, "--strict").status == 0)
  }
}
