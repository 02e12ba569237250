import IbidModel

extension Rule {
  /// Quotations that leave words out and do not say so.
  static let silentOmission = Rule(
    code: "Q505", slug: "silent-omission", severity: .warning, confidence: .certain,
    summary: "A quotation leaves words of the captured source out, and no ellipsis says so.",
    why: """
      The reader takes the words to follow each other. What is left out may be a condition or a \
      negation.
      """,
    found: """
      The passage is found in the capture of a work that the quotation cites, and it has words \
      that the quotation does not have, where no ellipsis stands. Terms and words the article \
      has quoted before are not compared.
      """,
    falseAlarms: "Another edition of the work; a page number or heading inside a captured text.",
    help: "write an ellipsis (…) for what is left out, or quote it",
    flags: [
      Example(
        "It was “resolved that the lamp shall be lit every day” [@minutes].\n",
        minutes: .text("It was resolved that the lamp shall not be lit every day.\n"))
    ],
    accepts: [
      Example(
        "It was “resolved that the lamp shall … be lit every day of the year” [@minutes].\n",
        minutes: .text(
          "It was resolved that the lamp shall not again be lit every day of the year.\n"))
    ]
  ) { facts, findings in
    findings.report(.omission, in: facts, label: "leaves words out") { WordChange.words($0) }
  }
}
