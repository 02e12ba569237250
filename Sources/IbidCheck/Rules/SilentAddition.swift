import IbidModel

extension Rule {
  /// Quotations with words that the source does not have.
  static let silentAddition = Rule(
    code: "Q506", slug: "silent-addition", severity: .warning, confidence: .certain,
    summary: "A quotation has words that the captured source does not have, without brackets.",
    why: "The reader takes the author's words for those of the source.",
    found: """
      The passage is found in the capture of a work that the quotation cites, and the quotation \
      has words more than it, outside square brackets. Terms and words the article has quoted \
      before are not compared.
      """,
    falseAlarms: "Another edition of the work; words that the capture has lost.",
    help: "put your own words in square brackets, or take them out",
    flags: [
      Example(
        "“Resolved that the lamp shall now be lit at sunset every day” [@minutes].\n",
        minutes: .text("Resolved that the lamp shall be lit at sunset every day.\n"))
    ],
    accepts: [
      Example(
        "“Resolved that the lamp shall [now] be lit at sunset every day” [@minutes].\n",
        minutes: .text("Resolved that the lamp shall be lit at sunset every day.\n"))
    ]
  ) { facts, findings in
    findings.report(.addition, in: facts, label: "adds words") { WordChange.words($0) }
  }
}
