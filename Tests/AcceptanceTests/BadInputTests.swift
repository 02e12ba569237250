import Foundation
import Testing

/// What bad input gets: one clear error with what, where and what to do; exit 2; nothing lost.
struct BadInputTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Expects exit 2, one error line that holds all of `words`, and a help line.
  private func expectFailure(
    _ outcome: Program.Outcome, _ words: String..., location: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == 2, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.errorLines.count <= 2, "\(outcome.errors)", sourceLocation: location)
    for word in words {
      #expect(outcome.errors.contains(word), "\(outcome.errors)", sourceLocation: location)
    }
  }

  @Test func aMissingFile() throws {
    for command in ["check", "import", "convert"] {
      expectFailure(try Program.ibid(command, workshop.path("none.txt")), "none.txt", "not there")
    }
  }

  @Test func anUnreadableFolder() throws {
    try workshop.write("x", to: "closed/page.txt")
    // Root may open anything, so the program is run as nobody.
    let command =
      "chmod 755 '\(workshop.folder.path)' && chmod 0 '\(workshop.path("closed"))' && "
      + "cp \"$IBID\" '\(workshop.path("ibid"))' && cd '\(workshop.folder.path)' && "
      + "if [ \"$(id -u)\" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups"
      + " ./ibid check closed; else ./ibid check closed; fi"
    let outcome = try Program.shell(command)
    _ = try Program.shell("chmod 755 '\(workshop.path("closed"))'")
    expectFailure(outcome, "closed", "may not be opened")
  }

  @Test func bytesThatAreNoUTF8() throws {
    let bytes = Array("Title\n\nby Ann Lee, 3 May 2004\n\nThe caf".utf8) + [0xE9]
    let page = try workshop.write(
      bytes + Array(" was open, she said, and stayed so.\n".utf8), to: "page.txt")
    let outcome = try Program.ibid("import", page, "--out", workshop.path("out"))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("J807"))
    #expect(outcome.output.contains("windows-1252"))
    #expect(workshop.text("out/page.md")?.contains("café") == true)
  }

  @Test func anEmptyPage() throws {
    for (name, text) in [
      ("a.txt", ""), ("b.txt", " \n\n"), ("c.html", "<p></p><script>x</script>"),
    ] {
      let page = try workshop.write(text, to: name)
      let outcome = try Program.ibid("import", page, "--out", workshop.path("out"))
      expectFailure(outcome, name)
    }
    #expect(workshop.text("out/a.md") == nil)
  }

  @Test func aPageThatIsMarkdownAlready() throws {
    let page = try workshop.write("# T\n\nA.[^1]\n\n[^1]: B.\n", to: "page.md")
    expectFailure(
      try Program.ibid("import", page, "--out", workshop.path("out")), "page.md", "Markdown already"
    )
  }

  @Test func aPageOfFiftyMegabytes() throws {
    let page = try workshop.write([UInt8](repeating: 0x61, count: 50 << 20), to: "large.txt")
    expectFailure(try Program.ibid("import", page), "large.txt", "50.0 MB", "32.0 MB")
    expectFailure(try Program.ibid("check", page), "large.txt", "50.0 MB")
  }

  @Test(.timeLimit(.minutes(10)))
  func aPageOfAHundredThousandNestedTags() throws {
    let text =
      String(repeating: "<div><b>", count: 50_000) + "<p>The word in the middle stays.</p>"
    let page = try workshop.write(text, to: "deep.html")
    let outcome = try Program.ibid("import", page, "--out", workshop.path("out"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(workshop.text("out/deep.md")?.contains("The word in the middle stays.") == true)
  }

  @Test func aPublicationWithoutSettings() throws {
    try workshop.write("x", to: "plain/content/a.md")
    expectFailure(try Program.ibid("build", workshop.path("plain")), "plain", "no ibid.yaml")
    expectFailure(
      try Program.ibid(
        "import", try workshop.write("x y", to: "p.txt"), "--into", workshop.path("plain")),
      "no ibid.yaml")
  }

  @Test func settingsWithAWrongTypeOrAnUnknownKey() throws {
    let journal = try workshop.makeJournal(settings: "title: [a]\n")
    expectFailure(try Program.ibid("build", journal), "ibid.yaml:1:8", "title", "expected")
    try workshop.write("title: A\nauthour: B\n", to: "journal/ibid.yaml")
    expectFailure(
      try Program.ibid("build", journal), "ibid.yaml:2:1", "authour", "did you mean 'author'")
    #expect(workshop.text("journal/public/index.html") == nil)
  }

  @Test func twoArticlesWithOneSlug() throws {
    let journal = try workshop.makeJournal()
    #expect(try Program.ibid("build", journal).status == 0)
    let before = workshop.text("journal/public/index.html")
    try workshop.write("---\ntitle: Two\nslug: one\n---\n\nx\n", to: "journal/content/two.md")
    expectFailure(try Program.ibid("build", journal), "one.md", "two.md", "slug")
    #expect(workshop.text("journal/public/index.html") == before)
  }

  @Test func anOutputFolderThatIsNotOurs() throws {
    let journal = try workshop.makeJournal()
    try workshop.write("mine", to: "site/mine.txt")
    expectFailure(
      try Program.ibid("build", journal, "--out", workshop.path("site")), "site", "did not write")
    let names = try FileManager.default.contentsOfDirectory(atPath: workshop.path("site"))
    #expect(names == ["mine.txt"])
  }

  @Test func aFullDisk() throws {
    let journal = try workshop.makeJournal()
    #expect(try Program.ibid("build", journal).status == 0)
    let before = workshop.text("journal/public/one/index.html")
    try workshop.write(
      "---\ntitle: One\ndate: 2024-05-03\n---\n\nChanged.\n", to: "journal/content/one.md")
    // A limit on file size stands in for a full disk: it needs no rights to set.
    let outcome = try Program.shell("ulimit -f 1; exec \"$IBID\" build '\(journal)'")
    expectFailure(outcome, "no space left")
    #expect(workshop.text("journal/public/one/index.html") == before)
    #expect(try Program.ibid("build", journal).status == 0)
    #expect(workshop.text("journal/public/one/index.html")?.contains("Changed.") == true)
  }

  @Test func standardOutputThatIsFull() throws {
    let page = try workshop.write("# x\n", to: "a.md")
    expectFailure(
      try Program.shell("\"$IBID\" convert '\(page)' > /dev/full"), "standard output")
  }

  @Test func aCommandLineThatCannotBeRead() throws {
    #expect(try Program.ibid("check", "--format", "xml").status == 2)
    #expect(try Program.ibid("nonsense").status == 2)
    #expect(try Program.ibid("--help").status == 0)
  }

  @Test func aPortThatIsInUse() throws {
    let journal = try workshop.makeJournal()
    #expect(try Program.ibid("build", journal).status == 0)
    // Python holds a port while the program asks for the same one.
    let outcome = try Program.shell(
      """
      exec 3<&0; python3 -c '
      import socket, subprocess, os, sys
      s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen()
      port = str(s.getsockname()[1])
      sys.exit(subprocess.run([os.environ["IBID"], "serve", "\(journal)", "--port", port]).returncode)'
      """)
    expectFailure(outcome, "in use", "--port")
  }
}
