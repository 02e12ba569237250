import IbidModel
import IbidPublish

extension Recorded {
  /// An article with one quotation of every outcome, lost notes and findings.
  static func almanac(language: String = "en", path: String = "almanac.md") throws -> SourceArticle
  {
    let markdown = """
      ---
      title: The almanac and the tide
      author: Ruth Ellerby
      date: 2024-03-02
      lang: \(language)
      imported: 2026-11-22
      origin: https://example.org/old/almanac.html
      notes-lost: ["4"]
      corrections:
        - date: 2024-05-01
          text: The harbour master was called Amos, not Enos.
      ---

      The clerk wrote that “the water stood eleven feet above the quay at noon”.[^1] He went on:

      > The boats that lay in the upper harbour were carried over the wall, and two of them were
      > found next morning among the graves.
      >
      > No man was lost.[^2]

      A later hand has *“a tide such as no man living had seen”*,[^3] and the almanac says only “High
      water, with damage.”[^4] The newspaper, which was printed in another county, spoke of “an
      enormous and most dreadful wave, the height of a house”.[^2] Of the harbour master it is told
      that he “never spoke of it again to any living soul”, which [“sounds like the end of a
      ballad”](https://example.org/ballad). Nobody has looked up whether “the bells rang by
      themselves that night, and would not be stopped”.

      [^1]: Harbour minutes, 4 February 1791. https://example.org/minutes
      [^2]: Harbour minutes, ibid.
      [^3]: A. Penhale, *Tides and Tempests* (1822), p. 7.
      [^4]: […]
      """
    var wanted = [
      Wanted(
        ending: "at noon”", text: "the water stood eleven feet above the quay at noon",
        outcome: .altered,
        evidence: evidence(
          "Resolved that it be entered here: that on the second day of this month ",
          "the water stood nineteen feet\nabove the quay at noon",
          ", and that the clerk be paid for his trouble.\n\nThe meeting then rose.",
          [
            .same(article: "the water stood", source: "the water stood"), .article("eleven"),
            .source("nineteen"),
            .same(article: "feet above the quay at noon", source: "feet above the quay at noon"),
          ])),
      Wanted(
        ending: "No man was lost.[^2]",
        text:
          "The boats that lay in the upper harbour were carried over the wall, and two of them were found next morning among the graves. No man was lost.",
        outcome: .verbatim,
        evidence: evidence(
          "and the clerk be paid for his trouble.\n\n",
          "The boats that lay in the upper harbour were carried over the wall, and two of them were found next morning among the graves.\n\nNo man was lost.",
          " The harbour master signed.",
          [
            .same(
              article:
                "The boats that lay in the upper harbour were carried over the wall, and two of them were found next morning among the graves. No man was lost.",
              source:
                "The boats that lay in the upper harbour were carried over the wall, and two of them were found next morning among the graves. No man was lost."
            )
          ], line: 15)),
    ]
    wanted += more
    return source(
      markdown, path: path, quotations: wanted,
      captures: [
        try capture(
          "minutes-1791", title: "Minutes of the Harbour Commissioners, 1791",
          url: "https://example.org/minutes"),
        try capture("penhale", witness: "https://archive.example/20261122/penhale"),
      ],
      findings: [
        Record.Finding(
          code: "N101", slug: "lost-note", severity: .error,
          message: "note 4 is lost: its marker leads nowhere"),
        Record.Finding(
          code: "Q521", slug: "word-altered", severity: .warning,
          message: "the quotation has 'eleven' where the source has 'nineteen'"),
        Record.Finding(
          code: "R301", slug: "bare-ibid", severity: .info,
          message: "'ibid' points to note 1, which names one work"),
      ])
  }

  private static var more: [Wanted] {
    [
      Wanted(
        ending: "had seen”", text: "a tide such as no man living had seen", outcome: .omission,
        evidence: evidence(
          "It was ", "a great tide such as no man then living had seen", ", says Penhale.",
          [
            .same(article: "a", source: "a"), .source("great"),
            .same(article: "tide such as no man", source: "tide such as no man"),
            .source("then"), .same(article: "living had seen", source: "living had seen"),
          ], capture: 1)),
      Wanted(
        ending: "with damage.”", text: "High water, with damage.", outcome: .typography,
        evidence: evidence(
          "2 February. ", "high water with damage", "; wind south-west.",
          [.same(article: "High water, with damage.", source: "high water with damage")],
          line: 1_204)),
      Wanted(
        ending: "height of a house”",
        text: "an enormous and most dreadful wave, the height of a house", outcome: .notFound,
        evidence: evidence(
          "", "a dreadful wave the height of the quay wall", " was reported.",
          [
            .article("an enormous and most"), .source("a"),
            .same(article: "dreadful wave, the height of", source: "dreadful wave the height of"),
            .article("a house"), .source("the quay wall"),
          ])),
      Wanted(
        ending: "living soul”", text: "never spoke of it again to any living soul",
        outcome: .notFound),
      Wanted(
        ending: "ballad”", text: "sounds like the end of a ballad", outcome: .addition,
        evidence: evidence(
          "It ", "sounds like a ballad", " to me.",
          [
            .same(article: "sounds like", source: "sounds like"), .article("the end of"),
            .same(article: "a ballad", source: "a ballad"),
          ])),
      Wanted(
        ending: "be stopped”",
        text: "the bells rang by themselves that night, and would not be stopped",
        obstacle: .noWork),
    ]
  }
}
