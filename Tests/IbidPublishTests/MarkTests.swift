import IbidModel
import IbidPublish
import Testing

/// Where the marks beside compared quotations stand.
struct MarkTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var markdown: String
    /// What the quotation ends with in the source.
    var ending: String
    /// What stands around the mark `≠`, markers of notes as `¹`.
    var around: String
    var testDescription: String { markdown }
  }

  @Test(
    "a mark stands after its quotation and the note markers that follow it",
    arguments: [
      Case(markdown: "He said “so it was” then.", ending: "was”", around: "was”≠ then."),
      Case(markdown: "He said “so it was”.[^1] Then", ending: "was”", around: "was”.¹≠ Then"),
      Case(markdown: "He said \"so it was.\"[^1]", ending: "was.\"", around: "was.”¹≠</p>"),
      Case(markdown: "“So it was”[^1][^1], he said", ending: "was”", around: "was”¹≠, he said"),
      Case(markdown: "*“So it was”*,[^1] he said", ending: "was”", around: "was”</em>,¹≠ he said"),
      Case(markdown: "*“So it was”* he said", ending: "was”", around: "was”</em>≠ he said"),
      Case(
        markdown: "[“So it was”](x.html) he said", ending: "was”", around: "was”</a>≠ he said"),
      Case(
        markdown: "[“So it was” in full](x.html) he", ending: "was”",
        around: "was” in full</a>≠ he"),
      Case(markdown: "> So it\n> was.[^1]\n\nThen", ending: "was.[^1]", around: "was.¹≠</p>"),
      Case(markdown: "> So\n>\n> it was.\n\nThen", ending: "was.", around: "it was.≠</p>"),
      Case(
        markdown: "> So it was.\n>\n> ```\n> code\n> ```\n\nThen", ending: "```\n\n",
        around: "So it was.≠</p>"),
      Case(markdown: "- “So it was”\n- next", ending: "was”", around: "was”≠</li>"),
      Case(markdown: "“So `it`” he said", ending: "`it`”", around: "</code>”≠ he said"),
      Case(markdown: "“So it was”\nhe said", ending: "was”", around: "was”≠\nhe said"),
      Case(markdown: "„Так было“ — сказал", ending: "было“", around: "было“≠ — сказал"),
    ])
  func place(_ wanted: Case) throws {
    let html = try page(wanted.markdown + "\n\n[^1]: Note.\n", ending: wanted.ending)
    #expect(html.contains(wanted.around), "\(html)")
  }

  @Test("a mark has another id where a heading has its")
  func identifiers() throws {
    let source = Recorded.source(
      "## Q1\n\nHe said “so it was” then.\n",
      quotations: [Recorded.Wanted(ending: "was”", text: "so it was", outcome: .notFound)])
    let plan = try Publication.plan([source])
    let html = try #require(Publication.text("a/index.html", of: plan))
    let mark = try #require(html.tags.first { $0["class"] == "compared" })
    #expect(mark["id"] == "q1_" && mark["href"] == "evidence/#q1")
    let evidence = try #require(Publication.text("a/evidence/index.html", of: plan))
    #expect(evidence.contains("href=\"../../a/#q1_\""))
  }

  /// The paragraphs of a page, with `≠` for the mark and `¹` for runs of markers.
  private func page(_ markdown: String, ending: String) throws -> String {
    let source = Recorded.source(
      markdown,
      quotations: [Recorded.Wanted(ending: ending, text: "So it was", outcome: .altered)])
    let plan = try Publication.plan([source])
    let html = try #require(Publication.text("a/index.html", of: plan))
    #expect(html.tags.filter { $0["class"] == "compared" }.count == 1)
    let text = html.components("<div class=\"text\">")[1].components("</div>")[0]
    let markers = text.components("<sup class=\"noteref\">").enumerated().map { index, piece in
      index == 0 ? String(piece) : "¹" + piece.components("</sup>")[1]
    }.joined()
    return markers.components("<a class=\"compared\"").enumerated().map { index, piece in
      index == 0
        ? String(piece) : "≠" + piece.components("</a>").dropFirst().joined(separator: "</a>")
    }.joined()
  }
}
