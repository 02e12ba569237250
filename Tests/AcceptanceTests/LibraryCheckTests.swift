import Foundation
import Testing

/// Works cited by key: the library is checked with the articles, and by itself.
struct LibraryCheckTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// The third entry has no closing brace.
  static let broken = """
    @book{ice1999, author = {Ann Author}, title = {On Ice}, year = 1999, publisher = {Press}}

    @book{steam2001, author = {Ann Author}, title = {On Steam, year = 2001

    @book{water2000, author = {Ann Author}, title = {On Water}, year = 2000, publisher = {Press}}

    """

  private func makeJournal(_ text: String, settings: String = "") throws -> String {
    try workshop.write(
      "title: A Journal\nbibliography: refs.bib\n" + settings, to: "journal/ibid.yaml")
    try workshop.write(Self.broken, to: "journal/refs.bib")
    try workshop.write(
      "---\ntitle: One\ndate: 2024-05-03\n---\n\n" + text + "\n", to: "journal/content/one.md")
    return workshop.path("journal")
  }

  @Test func aBrokenEntryIsNamedAndTheRestLoads() throws {
    let journal = try makeJournal("Words [@ice1999, p. 3; @water2000, p. 4].")
    let run = try Program.ibid("check", journal, "--format", "concise")
    #expect(run.status == 1)
    #expect(run.output.contains("refs.bib:3:"), "\(run.output)")
    #expect(run.output.contains("error[R316] broken-entry"))
    #expect(!run.output.contains("R311"))
    #expect(run.output.contains("2 references"))
    #expect(run.output.contains("1 article, 1 library"))
  }

  @Test func aKeyThatIsNotThereHasASuggestion() throws {
    let journal = try makeJournal("Words [@ice1998, p. 3] and [@ice1998].")
    let file = journal + "/content/one.md"
    for path in [journal, file] {
      let run = try Program.ibid("check", path, "--format", "concise")
      #expect(run.status == 1)
      #expect(
        run.output.contains(
          "one.md:6:9: error[R311] unknown-citation-key: no work has the key 'ice1998'; did you mean 'ice1999'?"
        ), "\(run.output)")
    }
  }

  @Test func aLibraryIsCheckedByItself() throws {
    let file = try workshop.write(
      """
      [
        {"id": "a", "type": "book", "title": "On Ice", "publisher": "Press", "ISBN": "0306406153"},
        {"id": "b", "type": "webpage", "title": "A Page", "URL": "https://example.org/"}
      ]
      """, to: "refs.json")
    let run = try Program.ibid("check", file, "--format", "concise", "--deny", "warning")
    #expect(run.status == 1)
    #expect(
      run.output.contains("refs.json:2:3: warning[R301] missing-field: the book 'a' has no date"))
    #expect(
      run.output.contains("refs.json:2:81: warning[R308] malformed-identifier"), "\(run.output)")
    #expect(run.output.contains("checked 1 library: 2 works — 1 holds, 1 fails"))
    #expect(try Program.ibid("check", file).status == 0)
    let allowed = try Program.ibid("check", file, "--allow", "R301", "--allow", "R308")
    #expect(allowed.output.contains("nothing found; 2 silenced"))
  }

  @Test func anArticleNamesItsLibraryItself() throws {
    try workshop.write(
      "@online{page, title = {A Page}, url = {https://example.org/}, doi = {11.1/x}}\n",
      to: "texts/refs.bib")
    let file = try workshop.write(
      "---\nbibliography: refs.bib\n---\n\nWords [@page].\n", to: "texts/one.md")
    let run = try Program.ibid("check", file, "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("\"code\":\"R308\""), "\(run.output)\(run.errors)")
    #expect(run.output.contains("\"file\":\"\(workshop.path("texts/refs.bib"))\""))
    #expect(run.output.contains("\"counts\":{\"holds\":0,\"fails\":1,\"unknown\":0}"))
  }

  @Test(
    "A site whose articles cite by key is accepted by verify",
    arguments: ["chicago-notes", "author-date"])
  func verified(style: String) throws {
    let journal = try makeJournal(
      "Words [@ice1999, p. 3], and @water2000 [p. 4] too.^[See [@ice1999, p. 5] and [@nobody].]",
      settings: "csl: \(style)\n")
    let build = try Program.ibid("build", journal)
    #expect(build.status == 0)
    #expect(build.errors.contains("refs.bib: error[R316]"), "\(build.errors)")
    let record = try #require(workshop.text("journal/public/one/record.json"))
    #expect(
      record.contains("\"key\":\"nobody\",\"verdict\":\"fails\",\"findings\":[\"R311\"]"),
      "\(record)")
    #expect(workshop.text("journal/public/one/record/index.html")?.contains("water2000") == true)
    let verify = try Program.ibid("verify", journal + "/public")
    #expect(verify.status == 0, "\(verify.output)")
    #expect(try Program.ibid("build", journal, "--strict").status == 1)
  }
}
