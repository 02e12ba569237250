import IbidModel

extension Rule {
  /// Quotations that differ from their source in capitals or punctuation only.
  static let typographyDiffers = Rule(
    code: "Q510", slug: "typography-differs", severity: .info, confidence: .certain,
    summary: "A quotation has the words of the captured source; capitals or punctuation differ.",
    why: """
      Most houses allow it, and some do not. A comma can change a meaning, so it is shown; the \
      quotation holds.
      """,
    found: """
      The passage is found in the capture of a work that the quotation cites, word for word, and \
      a capital letter or a mark of punctuation in it is another one. White space and the shape \
      of quotation marks, apostrophes and dashes do not count. Terms and words the article has \
      quoted before are not compared.
      """,
    falseAlarms: "A stop or comma that the house sets inside the quotation marks.",
    help: "look whether the difference is meant",
    flags: [
      Example(
        "It was “Resolved: That the Lamp shall be lit at sunset, every day” [@minutes].\n",
        minutes: .text("It was resolved that the lamp shall be lit at sunset every day.\n"))
    ],
    accepts: [
      Example(
        "It was “resolved that the lamp shall be lit – at sunset – every day” [@minutes].\n",
        minutes: .text("It was resolved that the lamp shall be lit — at sunset — every day.\n"))
    ]
  ) { facts, findings in
    findings.report(.typography, in: facts, label: "differs in typography") { _ in
      "the words are those of the source; capitals or punctuation differ"
    }
  }
}
