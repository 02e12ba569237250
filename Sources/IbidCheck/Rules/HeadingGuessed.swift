import IbidModel

extension Rule {
  /// Lines the importer made headings: a manual page.
  static let headingGuessed = Rule(
    code: "J801", slug: "heading-guessed", severity: .info, confidence: .likely,
    reportedBy: .importer,
    summary: "A line was made a heading because it looks like one.",
    why: "Headings make the contents list, and the parts a reader jumps to.",
    found: """
      In a text without mark-up: a short line by itself, without a stop at its end, between \
      paragraphs; a line wholly in quotation marks and a question are taken with less confidence. \
      In a page with mark-up: a short paragraph that is bold from end to end. Left alone are \
      lines that run on in the next, captions, formulas, sums and scores, a speaker's name with a \
      colon, a place with its day, the name of a person, and what somebody says with its stop.
      """,
    falseAlarms: """
      A slogan or a short sentence that stands alone, a single line of verse. A heading that is a \
      person's name, or ends in an exclamation mark, is missed.
      """,
    help: "take the '#' away if it is no heading, or correct its level")
}
