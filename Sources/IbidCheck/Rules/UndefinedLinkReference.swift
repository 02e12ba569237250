import IbidModel

extension Rule {
  /// References to links that are not there: a manual page.
  static let undefinedLinkReference = Rule(
    code: "M956", slug: "undefined-link-reference", severity: .warning, confidence: .likely,
    reportedBy: .markdown,
    summary: "'[text][label]' has a label that nothing defines.",
    why: "There is no link: the brackets are shown as they were typed.",
    found: """
      The label of each '[text][label]' and '[text][]' is looked up among the definitions. \
      '[text]' alone is text. Brackets side by side that count, such as '[1][2]' and '[note \
      1][note 2]', are left alone, and so is what follows a letter, such as 'a[i][j]'.
      """,
    falseAlarms: "Two remarks in brackets right behind each other.",
    help: "write '[label]: address' on a line of its own",
    flags: [
      "See [the minutes][minutes].\n",
      "See [the minutes][].\n\n[other]: http://example.org\n",
    ],
    accepts: [
      "See [the minutes][minutes].\n\n[minutes]: http://example.org\n",
      "See [the minutes].\n",
      "As said.[1][2]\n",
      "So a[i][j] is.\n",
    ])
}
