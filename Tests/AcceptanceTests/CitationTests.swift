import Foundation
import Testing

/// Citations from the outside: pages, files for reference managers, and what goes wrong.
struct CitationTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    try workshop.write(
      """
      @book{moss2001, author = {Ada Moss and Tom Reed}, title = {Stones of the Sea},
        publisher = {Harbour Press}, year = {2001}, isbn = {9780306406157}}
      @article{reed1999, author = {Tom Reed}, title = {On Tides}, journal = {The Coast},
        volume = {4}, pages = {10--19}, year = {1999}, doi = {10.1234/tides}}

      """, to: "j/refs.bib")
    try workshop.write(
      "title: J\nbaseURL: https://j.example\nbibliography: refs.bib\n", to: "j/ibid.yaml")
    try workshop.write(
      """
      ---
      title: Shores
      author: Jane Doe
      date: 2020-05-09
      ---

      One [@moss2001, p. 3], two [@moss2001, p. 4]. As @reed1999 [p. 12] says.[^n]

      [^n]: See [@moss2001, pp. 5-6] too.
      """, to: "j/content/shores.md")
  }

  private func page(style: String) throws -> String {
    try workshop.write(
      "title: J\nbaseURL: https://j.example\nbibliography: refs.bib\ncsl: \(style)\n",
      to: "j/ibid.yaml")
    let built = try Program.ibid("build", workshop.path("j"), "--now", "2026-11-22")
    #expect(built.status == 0, "\(built.errors)")
    let verified = try Program.ibid("verify", workshop.path("j/public"))
    #expect(verified.status == 0, "\(verified.output)")
    return try #require(workshop.text("j/public/shores/index.html"))
  }

  @Test func aNoteStyleMakesNotes() throws {
    let page = try page(style: "chicago-notes")
    #expect(
      page.contains("Ada Moss and Tom Reed, <em>Stones of the Sea</em> (Harbour Press, 2001), 3."))
    #expect(page.contains("Moss and Reed, <em>Stones of the Sea</em>, 4."))
    #expect(
      page.contains(
        "See <span class=\"citation\">Moss and Reed, <em>Stones of the Sea</em>, 5–6</span> too."))
    #expect(page.contains("As <span class=\"citation\">Tom Reed</span><sup"))
    #expect(page.contains("One,<sup") && page.contains("two.<sup"))
    #expect(page.contains("id=\"ref-reed1999\""))
    #expect(page.contains("href=\"https://doi.org/10.1234/tides\""))
  }

  @Test func anInTextStyleStaysInTheText() throws {
    let page = try page(style: "author-date")
    #expect(page.contains("<span class=\"citation\">(Moss and Reed 2001, 3)</span>"))
    #expect(page.contains("As <span class=\"citation\">Reed (1999, 12)</span> says."))
    #expect(page.contains("<h2 id=\"works-cited\">Works cited</h2>"))
  }

  @Test func anArticleIsCitedByOthers() throws {
    let page = try page(style: "chicago-notes")
    #expect(page.contains("Doe, Jane. “Shores.” J, May 9, 2020."))
    #expect(workshop.text("j/public/shores/cite.bib")?.contains("author") == true)
    #expect(workshop.text("j/public/shores/cite.ris")?.contains("AU  - Doe, Jane") == true)
    #expect(workshop.text("j/public/shores/cite.json")?.contains("\"family\": \"Doe\"") == true)
  }

  @Test func theFeedHasNoShortForms() throws {
    _ = try page(style: "chicago-notes")
    let feed = try #require(workshop.text("j/public/feed.xml"))
    #expect(feed.components(separatedBy: "Harbour Press, 2001), ").count == 4)
  }

  @Test func oneFileIsConverted() throws {
    let text = try Program.ibid(
      "convert", workshop.path("j/content/shores.md"), "--to", "text", "--bibliography",
      workshop.path("j/refs.bib"), "--csl", "apa-like")
    #expect(text.output.contains("One (Moss & Reed, 2001, p. 3)"))
    #expect(text.output.contains("Moss, A., & Reed, T. (2001). Stones of the sea. Harbour Press."))
  }

  @Test(
    "a style or library that cannot be used is one error with its place",
    arguments: [
      ("<style", "bad.csl:1: not well-formed"), ("<html/>", "bad.csl:1: the root is 'html'"),
      (
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\">\n"
          + "<macro name=\"a\"><text macro=\"a\"/></macro>\n"
          + "<citation><layout><text macro=\"a\"/></layout></citation></style>", "ring"
      ),
    ])
  func badStyles(_ sample: (xml: String, words: String)) throws {
    try workshop.write(sample.xml, to: "j/bad.csl")
    try workshop.write("title: J\nbibliography: refs.bib\ncsl: bad.csl\n", to: "j/ibid.yaml")
    let built = try Program.ibid("build", workshop.path("j"))
    #expect(built.status == 2)
    #expect(built.errors.contains(sample.words), "\(built.errors)")
  }

  @Test func aLibraryThatIsNotThereIsNamed() throws {
    try workshop.write("title: J\nbibliography: none.bib\n", to: "j/ibid.yaml")
    let built = try Program.ibid("build", workshop.path("j"))
    #expect(built.status == 2)
    #expect(built.errors.contains("none.bib"))
  }
}
