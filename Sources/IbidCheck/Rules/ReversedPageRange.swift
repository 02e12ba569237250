import IbidModel

extension Rule {
  /// Ranges of pages that end before they begin.
  static let reversedPageRange = Rule(
    code: "R312", slug: "reversed-page-range", severity: .warning, confidence: .likely,
    reportedBy: .articleAndLibrary(
      { facts, findings in
        for (index, citation) in facts.citations.enumerated() {
          for locator in citation.locators where pageLike.contains(locator.label) {
            guard let range = PageRange.reversed(in: locator.value).first else { continue }
            findings.report(
              at: locator.valueSpan, message(range), label: "the end is before the start",
              about: [.citation(index)])
          }
        }
      },
      { library, findings in
        for (index, work) in library.works.enumerated() where library.counts(index) {
          guard let pages = work.values["page"], !numberedByPart.contains(work.type),
            let range = PageRange.reversed(in: pages).first
          else { continue }
          findings.report(
            work, at: library.span(of: pages, in: work), "\(work.name): \(message(range))",
            label: "the end is before the start")
        }
      }),
    summary: "A range of pages ends before it begins, or is shortened too far.",
    why: "A reader does not know which pages are meant.",
    found: """
      In locators and in the pages of works. A shorter end takes its first digits from the start: \
      '128-9' is 128 to 129, and '128-19' would be 128 to 119. Roman numbers are compared with \
      Roman numbers.
      """,
    falseAlarms: "Pages numbered by chapter, such as '12-1' in a manual.",
    help: "compare the pages with the source",
    flags: [
      Example(
        "Words [@a, pp. 128-119].\n",
        library: "@book{a, title = {On Ice}, year = 1999, publisher = {Press}}\n"),
      "Words [@a, pp. 128-19].\n",
      Example(
        library: "@article{a, title = {Ice}, journal = {Ice}, year = 1999, pages = {128--119}}\n"),
    ],
    accepts: [
      "Words [@a, pp. 128-9, 131-35, xii-xiv].\n", "Words [@a, p. 128, 119].\n",
      Example(
        library: "@article{a, title = {Ice}, journal = {Ice}, year = 1999, pages = {119--28}}\n"),
    ])

  private static func message(_ range: PageRange) -> String {
    let text = NoteNames.shortened(range.text, to: 40)
    return text.hasSuffix(range.end)
      ? "the pages '\(text)' end before they begin"
      : "the pages '\(text)' end on \(range.end), before they begin"
  }

  private static let pageLike: Set<Locator.Label> = [
    .page, .column, .folio, .line, .note, .paragraph, .verse,
  ]
  private static let numberedByPart: Set<String> = [
    "report", "standard", "software", "legislation", "regulation", "bill",
  ]
}
