import Foundation
import Testing

/// `ibid capture` as a user runs it.
struct CaptureTests {
  let workshop: Workshop
  let journal: String

  init() throws {
    workshop = try Workshop()
    journal = try workshop.makeJournal()
  }

  private func capture(_ arguments: String..., now: String = "2026-11-22") throws
    -> Program.Outcome
  {
    try Program.ibid(["capture"] + arguments + ["--in", journal, "--now", now])
  }

  private func expectFailure(
    _ outcome: Program.Outcome, _ words: String..., location: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == 2, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.errorLines.count <= 2, "\(outcome.errors)", sourceLocation: location)
    for word in words {
      #expect(outcome.errors.contains(word), "\(outcome.errors)", sourceLocation: location)
    }
    #expect(workshop.text("journal/sources/k/2026-11-22/capture.json") == nil)
  }

  private func status(_ keys: String...) throws -> Program.Outcome {
    try Program.ibid(["capture", "--status", "--in", journal] + keys)
  }

  @Test func aTextIsStoredAndSound() throws {
    let page = try workshop.write("The motion\r\nfell.\n", to: "secret/minutes.txt")
    let outcome = try capture(
      "lee:2004", "--from", page, "--url", "https://example.org/minutes", "--title", "Minutes",
      "--witness", "https://archive.example/1", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let folder = "journal/sources/lee%3A2004/2026-11-22/"
    #expect(workshop.text(folder + "text.txt") == "The motion\nfell.\n")
    let json = try #require(workshop.text(folder + "capture.json"))
    for part in [
      #""version": 1"#, #""key": "lee:2004""#, #""date": "2026-11-22T00:00:00Z""#,
      #""url": "https://example.org/minutes""#, #""title": "Minutes""#, #""language": "en""#,
      #""witness": "https://archive.example/1""#, #""origin": "minutes.txt""#,
    ] { #expect(json.contains(part), "\(part)") }
    #expect(!json.contains("secret"))
    let status = try status("lee:2004")
    #expect(status.status == 0)
    #expect(status.output == "lee:2004  2026-11-22  18  sound  https://example.org/minutes\n")
  }

  @Test func theWARCHoldsThePageAndNoPrivatePath() throws {
    let page = try workshop.write("<p>Ja &amp; nein</p>", to: "secret/a b.html")
    #expect(try capture("k", "--from", page).status == 0)
    let warc = workshop.path("journal/sources/k/2026-11-22/page.warc.gz")
    let outcome = try Program.shell("zcat '\(warc)'")
    #expect(outcome.output.contains("WARC-Target-URI: file:///a%20b.html\r\n"))
    #expect(outcome.output.contains("\r\n\r\n<p>Ja &amp; nein</p>\r\n\r\n"))
    #expect(!outcome.output.contains("secret"))
  }

  @Test func theSameAgainIsThereAlready() throws {
    let page = try workshop.write("One.\n", to: "a.txt")
    #expect(try capture("k", "--from", page).status == 0)
    let again = try capture("k", "--from", page)
    #expect(again.status == 0)
    #expect(again.errors.contains("there already"))
    let other = try workshop.write("Two.\n", to: "a.txt")
    let refused = try capture("k", "--from", other, "--title", "T")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("another page, text and title"), "\(refused.errors)")
    #expect(refused.errors.contains("--replace"))
    #expect(workshop.text("journal/sources/k/2026-11-22/text.txt") == "One.\n")
    #expect(try capture("k", "--from", other, "--replace").status == 0)
    #expect(workshop.text("journal/sources/k/2026-11-22/text.txt") == "Two.\n")
    #expect(try capture("k", "--from", page, now: "2026-11-23").status == 0)
    let lines = try status().output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.map { $0[1] } == ["2026-11-23", "2026-11-22"])
  }

  @Test func theStatusNamesWhatIsNotSound() throws {
    let page = try workshop.write("One.\n", to: "a.txt")
    for key in ["altered", "later", "missing", "sound"] {
      #expect(try capture(key, "--from", page).status == 0)
    }
    try workshop.write("Two.\n", to: "journal/sources/altered/2026-11-22/text.txt")
    try workshop.write("{\"version\": 7}", to: "journal/sources/later/2026-11-22/capture.json")
    try FileManager.default.removeItem(
      atPath: workshop.path("journal/sources/missing/2026-11-22/map.bin"))
    let all = try status()
    #expect(all.status == 1)
    let states = all.output.split(separator: "\n").map {
      $0.split(separator: " ").dropFirst(3).joined(separator: " ")
    }
    #expect(states == ["altered -", "other version -", "missing -", "sound -"])
    #expect(all.errors.contains("altered/2026-11-22/text.txt' was altered"))
    #expect(all.errors.contains("is of version 7, expected 1"))
    #expect(all.errors.contains("4 captures, 3 not sound"))
    #expect(try status("sound").status == 0)
    #expect(try status("altered").status == 1)
    expectFailure(try status("nobody"), "no capture of 'nobody'")
  }

  @Test func withoutCapturesTheStatusIsFine() throws {
    let outcome = try status()
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errors == "0 captures, all sound\n")
  }

  @Test func anAddressAloneIsNotThereYet() throws {
    expectFailure(try capture("k"), "not there yet", "--from FILE")
    expectFailure(try Program.ibid("capture", "--in", journal), "no key is given")
  }

  @Test func aKeyThatLeadsOut() throws {
    let page = try workshop.write("One.\n", to: "a.txt")
    for key in [
      "../x", "..", ".git", "/etc/x", "a b", "a\\b", "", String(repeating: "a", count: 101),
    ] {
      expectFailure(try capture(key, "--from", page), "key")
    }
    #expect(workshop.text("journal/x/2026-11-22/text.txt") == nil)
    #expect(!FileManager.default.fileExists(atPath: workshop.path("journal/sources")))
  }

  @Test func filesThatAreNoText() throws {
    let cases: [(String, [UInt8], String)] = [
      ("a.txt", [], "is empty"), ("b.txt", Array(" \n".utf8), "no visible text"),
      ("c.html", Array("<title>T</title><script>x</script>".utf8), "no visible text"),
      ("d.pdf", Array("%PDF-1.4\n".utf8), "a PDF, text or HTML was expected"),
      ("e.txt", [0x50, 0x4B, 3, 4], "a ZIP archive"), ("f.txt", [0x61, 0], "NUL"),
      ("g.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "a picture"),
      (
        "h.html", Array("<meta charset=shift_jis><p>".utf8) + [0x8C, 0xE1, 0x94, 0x79],
        "declares the encoding 'shift_jis', which is not known"
      ),
    ]
    for (name, bytes, words) in cases {
      let page = try workshop.write(bytes, to: name)
      expectFailure(try capture("k", "--from", page), name, words)
    }
  }

  @Test func pathsThatAreNoFiles() throws {
    expectFailure(try capture("k", "--from", workshop.path("none.txt")), "not there")
    expectFailure(try capture("k", "--from", workshop.folder.path), "is a folder")
    let outcome = try Program.shell(
      "mkfifo '\(workshop.path("pipe"))' && \"$IBID\" capture k --from"
        + " '\(workshop.path("pipe"))' --in '\(journal)'")
    expectFailure(outcome, "a pipe or a device", "save the page first")
    expectFailure(try capture("k", "--from", "-"), "standard input")
  }

  @Test(.timeLimit(.minutes(10)))
  func aFileOfTwoHundredMegabytesIsNotRead() throws {
    let path = workshop.path("large.txt")
    _ = try Program.shell("truncate -s 200M '\(path)'")
    expectFailure(try capture("k", "--from", path), "200.0 MB", "32.0 MB")
  }

  @Test func addressesAndLanguagesThatAreNone() throws {
    let page = try workshop.write("One.\n", to: "a.txt")
    for url in [
      "example.org", "javascript:x", "https://", "https://a b/", "https://u:p@x.org/",
      "https://x.org/\r\nWARC-Type: y",
    ] {
      expectFailure(try capture("k", "--from", page, "--url", url), "--url")
      expectFailure(try capture("k", "--from", page, "--witness", url), "--witness")
    }
    expectFailure(try capture("k", "--from", page, "--lang", "english please"), "--lang")
    expectFailure(try capture("k", "--from", page, "--title", "  "), "--title")
    expectFailure(try capture("k", "--from", page, now: "yesterday"), "--now")
  }

  @Test func aFolderThatIsNoPublication() throws {
    let page = try workshop.write("One.\n", to: "plain/a.txt")
    let outcome = try Program.ibid(
      "capture", "k", "--from", page, "--in", workshop.path("plain"))
    expectFailure(outcome, "no ibid.yaml")
    expectFailure(
      try Program.ibid("capture", "--status", "--in", workshop.path("plain")), "no ibid.yaml")
  }

  @Test func aFullDiskLeavesNothing() throws {
    let page = try workshop.write(String(repeating: "One. ", count: 40_000), to: "a.txt")
    let outcome = try Program.shell(
      "ulimit -f 64; exec \"$IBID\" capture k --from '\(page)' --in '\(journal)'")
    expectFailure(outcome, "no space left")
    #expect(!FileManager.default.fileExists(atPath: workshop.path("journal/sources")))
    #expect(!FileManager.default.fileExists(atPath: workshop.path("journal/.sources.ibid-new")))
  }
}
