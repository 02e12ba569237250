import IbidModel

extension Rule {
  /// Quotations in which a word is another one than in the source.
  static let wordAltered = Rule(
    code: "Q503", slug: "word-altered", severity: .error, confidence: .certain,
    summary: "A word of a quotation is another one in the captured source.",
    why: """
      Quotation marks promise the words of the source. One word changed can turn their meaning \
      round, and the reader has no way to see it.
      """,
    found: """
      The quotation is compared with the captures of the works it cites, by key or by the \
      addresses in its notes. The passage is found, and at least one word in it is replaced. \
      Words in square brackets and what an ellipsis stands for are no change. \
      Terms and words the article has quoted before are not compared.
      """,
    falseAlarms: "Another edition or translation of the work; a capture with faults of its own.",
    help: "take the word of the source, or put your own in square brackets",
    flags: [
      Example(
        "“Resolved that the lamp must be lit at sunset every day” [@minutes].\n",
        minutes: .text("Resolved that the lamp may be lit at sunset every day.\n"))
    ],
    accepts: [
      Example(
        "“Resolved that the lamp may be lit at sunset every day” [@minutes].\n",
        minutes: .text("Resolved that the lamp may be lit at sunset every day.\n")),
      "“Resolved that the lamp must be lit at sunset every day” [@minutes].\n",
    ]
  ) { facts, findings in
    findings.report(.altered, in: facts, label: "differs from the source") {
      WordChange.words($0)
    }
  }
}
