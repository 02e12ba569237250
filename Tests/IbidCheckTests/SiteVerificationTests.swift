import IbidCheck
import IbidModel
import IbidStore
import Testing

/// What a change of a published site is found by, with the manifest as it was and with the
/// manifest repaired.
struct SiteVerificationTests {
  @Test func aSoundSiteHolds() throws {
    let site = try HandmadeSite().verified()
    #expect(site.differences == [])
    #expect([site.files.listed, site.files.found, site.files.changed] == [7, 7, 0])
    let article = try #require(site.articles.first)
    #expect(article.quotations.map(\.status) == [.asRecorded, .noEvidence])
    #expect(site.levels == [.excerpt: 1])
    let report = VerificationFormat.text.report(on: site)
    #expect(
      report.hasPrefix(
        "1 article, 7 files: text and numbering hold, 1 quotation is as recorded (1 verbatim); "
          + "level: excerpt 1\n"))
    #expect(report.contains("signature or a witness: neither is here"))
  }

  /// A change by hand, and what names it when the manifest was repaired.
  struct Change: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var kind: SiteDifference.Kind
    /// The file that must be named; the changed one when empty.
    var named = ""
    var says: String
    var testDescription: String { "\(file): \(old) → \(new)" }
  }

  static let changes = [
    // Words of the article.
    Change(
      file: "a/index.html", old: "twelve", new: "eleven", kind: .text,
      says: "the page has 'eleven', the record 'twelve', in 'In September 1752 eleven"),
    Change(
      file: "a/index.html", old: "s. 1.", new: "s. 2.", kind: .text,
      says: "the page has '2.', the record '1.'"),
    Change(
      file: "a/index.html", old: "<blockquote><p>", new: "<p>Or so it is said.</p><blockquote><p>",
      kind: .text, says: "the page has a block that the record does not have"),
    Change(
      file: "a/print/index.html", old: "twelve", new: "eleven", kind: .text,
      says: "the print page has 'eleven', the article's page 'twelve'"),
    Change(
      file: "a/print/index.html", old: "role=\"doc-noteref\">1<", new: "role=\"doc-noteref\">3<",
      kind: .numbering, says: "markers"),
    // Numbers.
    Change(
      file: "a/index.html", old: "role=\"doc-noteref\">1<", new: "role=\"doc-noteref\">2<",
      kind: .numbering, says: "the marker '2' leads to the note '1'"),
    Change(
      file: "a/index.html", old: "href=\"#fn-b\"", new: "href=\"#fn-c\"", kind: .numbering,
      says: "leads to no note"),
    Change(
      file: "a/index.html", old: "value=\"2\"", new: "value=\"3\"", kind: .numbering,
      says: "note '3'"),
    Change(
      file: "a/index.html", old: "class=\"lost\"", new: "", kind: .numbering,
      says: "the record says that the note '2' is lost"),
    Change(
      file: "a/record.json", old: "\"number\":2", new: "\"number\":4", kind: .numbering,
      named: "a/index.html", says: "'4'"),
    Change(
      file: "a/index.html", old: ">2 markers<", new: ">3 markers<", kind: .box,
      says: "the box has '3 for record/#markers'"),
    Change(
      file: "a/index.html", old: "1 note, 1 lost", new: "1 note", kind: .box, says: "1, 1"),
    Change(
      file: "a/index.html", old: "data-outcome=\"verbatim\"", new: "data-outcome=\"typography\"",
      kind: .mark, says: "the mark says 'typography', the record 'verbatim'"),
    // The record against itself.
    Change(
      file: "a/record.json", old: "twelve", new: "eleven", kind: .text,
      says: "the record was changed: its hash is that of the page"),
    Change(
      file: "a/record.json", old: "\"holds\":4", new: "\"holds\":5", kind: .record,
      says: "the sum of its verdicts"),
    Change(
      file: "a/record.json", old: "\"note\":1", new: "\"note\":9", kind: .record,
      says: "the note 9 is not among"),
    Change(
      file: "a/record.json", old: "\"address\":\"a/\"", new: "\"address\":\"b/\"", kind: .record,
      says: "the record's place"),
    // Where readers are sent for the source.
    Change(
      file: "a/evidence/index.html", old: "href=\"https://example.org/act\"",
      new: "href=\"https://x.test/act\"", kind: .evidence, says: "leads to 'https://x.test/act'"),
    Change(
      file: "a/record/index.html", old: "href=\"https://example.org/act\"",
      new: "href=\"https://x.test/act\"", kind: .verdict, says: "leads to 'https://x.test/act'"),
    Change(
      file: "a/record.json", old: "\"witness\":null", new: "\"witness\":\"https://x.test/w\"",
      kind: .evidence, named: "a/evidence/index.html", says: "'https://example.org/act and "),
    // What the text of a page leaves out.
    Change(
      file: "a/index.html", old: "<blockquote><p>", new: "<aside>Not so.</aside><blockquote><p>",
      kind: .text, says: "the article has a 'aside'"),
    Change(
      file: "a/index.html", old: "<blockquote><p>",
      new: "<details class=\"contents\"></details><details class=\"contents\">x</details><p>",
      kind: .text, says: "the article has a 'details'"),
    Change(
      file: "a/index.html", old: "</article>", new: "</article><article><p>No.</p></article>",
      kind: .text, says: "the page has 2 articles"),
    Change(
      file: "a/index.html", old: "<article>", new: "<template><article></article></template>",
      kind: .text, says: "the page has a 'template'"),
    Change(
      file: "a/index.html", old: "<article>", new: "<p>Withdrawn.</p><article>", kind: .text,
      says: "the page has words outside of its article: 'Withdrawn.'"),
    Change(
      file: "a/print/index.html", old: "</article>", new: "</article><p>Withdrawn.</p>",
      kind: .text, says: "words outside of its article"),
    Change(
      file: "a/index.html", old: "<blockquote><p>", new: "<blockquote><p hidden>", kind: .text,
      says: "a 'p' has the attribute 'hidden'"),
    Change(
      file: "a/index.html", old: "</sup> It said", new: "</sup><sup class=\"noteref\">NOT</sup>",
      kind: .text, says: "the words 'NOT' in the place of a marker"),
    Change(
      file: "a/index.html", old: "role=\"doc-backlink\">↩", new: "role=\"doc-backlink\">not so",
      kind: .text, says: "in the place of a way back"),
    Change(
      file: "a/index.html", old: "href=\"evidence/#q1\">✓", new: "href=\"evidence/#q1\">≠",
      kind: .mark, says: "shows '≠', not '✓'"),
    Change(
      file: "a/index.html", old: "href=\"evidence/#q1\">✓", new: "href=\"https://x.test/#q1\">✓",
      kind: .mark, says: "not to the article's evidence"),
    Change(
      file: "a/record.json", old: "N101\"]", new: "N102\"]", kind: .record, says: "'N102'"),
    Change(
      file: "a/record.json", old: "common Calendar\"", new: "old Calendar\"", kind: .record,
      says: "the hash of the excerpt"),
    Change(
      file: "a/record.json", old: "\"line\":7", new: "\"line\":8", kind: .evidence,
      named: "a/evidence/index.html", says: "line 8"),
    Change(
      file: "a/record.json", old: "\"start\":500", new: "\"start\":501", kind: .record,
      says: "the number of bytes of the passage"),
    Change(
      file: "a/record.json", old: "\"level\":\"excerpt\"", new: "\"level\":\"witness\"",
      kind: .record, says: "'witness'"),
    Change(
      file: "a/record.json", old: "\"blocks\":[2,2]", new: "\"blocks\":[1,2]", kind: .quotation,
      says: "stand in block 3"),
    Change(
      file: "a/record.json", old: "\"blocks\":[2,2]", new: "\"blocks\":null", kind: .quotation,
      says: "does not say where"),
    Change(
      file: "a/record.json", old: "\"text\":\"omitting", new: "\"text\":\"leaving",
      kind: .quotation, says: "do not stand in block 3"),
    Change(
      file: "a/record.json", old: "Give us our days, they cried in the street.\",\"blocks",
      new: "Give us our weeks, they cried in the street.\",\"blocks", kind: .quotation,
      says: "do not stand in block 4"),
    Change(
      file: "a/record.json", old: "\"outcome\":\"verbatim\"", new: "\"outcome\":\"typography\"",
      kind: .quotation, says: "comparing with its excerpt anew gives 'verbatim'"),
    Change(
      file: "a/record.json", old: "\"outcome\":\"could-not-tell\"", new: "\"outcome\":\"verbatim\"",
      kind: .record, says: "there is no evidence"),
    Change(
      file: "a/record.json", old: "\"verdict\":\"unknown\"", new: "\"verdict\":\"holds\"",
      kind: .record, says: "what its findings and outcome mean"),
    // The pages made from the record.
    Change(
      file: "a/evidence/index.html", old: "fourteenth", new: "fifteenth", kind: .evidence,
      says: "the excerpt of q1: the page has 'fifteenth', the record 'fourteenth'"),
    Change(
      file: "a/evidence/index.html", old: "data-outcome=\"verbatim\"",
      new: "data-outcome=\"addition\"", kind: .evidence, says: "'addition'"),
    Change(
      file: "a/evidence/index.html", old: "<p>omitting", new: "<p>leaving", kind: .evidence,
      says: "the article's words of q1"),
    Change(
      file: "a/evidence/index.html", old: "<mark>omitting", new: "omitting<mark>",
      kind: .evidence, says: "the passage of q1"),
    Change(
      file: "a/evidence/index.html", old: "id=\"q1\"", new: "id=\"q2\"", kind: .evidence,
      says: "q2"),
    Change(
      file: "a/evidence/index.html", old: "line 7", new: "line 9", kind: .evidence,
      says: "line 7"),
    Change(
      file: "a/record/index.html", old: "id=\"m2\" data-verdict=\"fails\"",
      new: "id=\"m2\" data-verdict=\"holds\"", kind: .verdict, says: "'holds' on m2"),
    Change(
      file: "a/record/index.html", old: "is lost", new: "is here", kind: .verdict, says: "f1"),
    Change(
      file: "a/record/index.html", old: "<td>0</td><td>1</td></tr>",
      new: "<td>1</td><td>1</td></tr>", kind: .verdict, says: "#quotations"),
  ]

  @Test(arguments: changes)
  func aChangeIsNamedThoughTheManifestWasRepaired(_ change: Change) throws {
    var site = HandmadeSite()
    try site.change(change.file, change.old, change.new)
    let withManifest = try site.verified()
    #expect(
      withManifest.differences.contains { $0.kind == .fileChanged && $0.file == change.file })
    site.seal()
    let repaired = try site.verified()
    let file = change.named.isEmpty ? change.file : change.named
    #expect(
      repaired.differences.contains {
        $0.kind == change.kind && $0.file == file && $0.message.contains(change.says)
      }, "\(repaired.differences)")
    #expect(!repaired.holds)
  }

  @Test func everyHashOfTheRecordIsHeldAgainstSomething() throws {
    let record = String(
      decoding: try #require(HandmadeSite().files["a/record.json"]), as: UTF8.self)
    let hashes = record.split(separator: "\"").filter { SHA256.isHex($0.utf8) }
    #expect(hashes.count == 4)
    for hash in hashes {
      var site = HandmadeSite()
      let other = (hash.first == "0" ? "1" : "0") + hash.dropFirst()
      try site.change("a/record.json", String(hash), other)
      site.seal()
      #expect(try !site.verified().holds)
    }
  }

  @Test func missingAndAddedFilesAreNamed() throws {
    for path in HandmadeSite().files.keys where path != SiteManifest.name {
      var site = HandmadeSite()
      site.files[path] = nil
      let found = try site.verified()
      #expect(
        found.differences.contains { $0.kind == .fileMissing && $0.file == path }, "\(path)")
    }
    var site = HandmadeSite()
    site.files["extra/x.html"] = [0x78]
    #expect(try site.verified().differences.map(\.kind) == [.fileAdded])
    #expect(try site.verified().differences.map(\.file) == ["extra/x.html"])
  }

  @Test func aMissingFileOfAnArticleIsNamedThoughTheManifestWasRepaired() throws {
    for path in ["a/record.json", "a/index.html", "a/evidence/index.html", "a/record/index.html"] {
      var site = HandmadeSite()
      site.files[path] = nil
      site.seal()
      let found = try site.verified()
      #expect(
        found.differences.contains { $0.kind == .fileMissing && $0.file == path }, "\(path)")
    }
  }

  @Test func theManifestItselfIsChecked() throws {
    var site = HandmadeSite()
    try site.change(SiteManifest.name, "  site.css", "  sitecss")
    #expect(
      try site.verified().differences.map(\.kind.rawValue).sorted()
        == ["file-added", "file-missing"])
    site = HandmadeSite()
    try site.change(SiteManifest.name, "  site.css", " site.css")
    let found = try site.verified().differences
    #expect(found.map(\.kind) == [.badFormat])
    #expect(found.map(\.place) == ["line 7"])
    site.files[SiteManifest.name] = nil
    #expect(try site.verified().differences.map(\.file) == [SiteManifest.name])
  }

  @Test func aFolderWithoutARecordIsRefused() throws {
    let world = MemoryWorld(files: ["site/index.html": [], "site/data/record.json": []])
    #expect(throws: VerifyFault.noRecord(folder: "site/")) {
      try SiteVerification(of: "site/", world: world)
    }
    #expect(throws: VerifyFault.unreadable(.notFound(path: "none"))) {
      try SiteVerification(of: "none", world: world)
    }
  }

  @Test func recordsOfAnotherVersionAreRefusedAndOneAmongOthersIsNamed() throws {
    var site = HandmadeSite()
    for (path, bytes) in site.files where path.hasPrefix("a/") {
      site.files["b/" + path.dropFirst(2)] = bytes
    }
    try site.change("a/record.json", "\"version\":1", "\"version\":3")
    let found = try site.verified().differences
    let isNamed = found.contains {
      $0.kind == .badFormat && $0.file == "a/record.json"
        && $0.message.contains("it has the version 3")
    }
    #expect(isNamed)
    try site.change("b/record.json", "\"version\":1", "\"version\":3")
    #expect(throws: VerifyFault.otherVersion(folder: "site", found: "3")) { try site.verified() }
  }

  @Test func anAlteredQuotationIsAsRecordedAndDoesNotHold() throws {
    var site = try HandmadeSite().verified()
    site.articles[0].quotations[0].outcome = .altered
    let report = VerificationFormat.text.report(on: site)
    #expect(report.contains("text and numbering hold, 1 quotation is as recorded (1 word-altered)"))
    #expect(report.contains("whoever changes page and record"))
  }

  @Test func oneAndTwoThreadsSayTheSame() throws {
    var site = HandmadeSite()
    try site.change("a/index.html", "twelve", "eleven")
    try site.change("a/record.json", "\"line\":7", "\"line\":8")
    let reports = try [1, 2, 7].map { threads in
      VerificationFormat.json.report(on: try site.verified(threads: threads))
    }
    #expect(Set(reports).count == 1)
  }

  @Test func pagesThatAreNotOursEndWithDifferences() throws {
    let hostile: [[UInt8]] = [
      [], [0xFF, 0xFE, 0x00], Array(String(repeating: "<article><p><section>", count: 20_000).utf8),
      Array("<article><a role=doc-noteref href=#x>".utf8), Array("<!-- <article>".utf8),
      [UInt8](repeating: 0x3C, count: 100_000),
    ]
    for bytes in hostile {
      for path in HandmadeSite().files.keys.sorted() where path.hasPrefix("a/") {
        var site = HandmadeSite()
        site.files[path] = bytes
        site.seal()
        #expect(try !site.verified().holds, "\(path)")
      }
    }
  }
}
