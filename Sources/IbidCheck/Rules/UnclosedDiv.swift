import IbidModel

extension Rule {
  /// A fenced div without an end: a manual page.
  static let unclosedDiv = Rule(
    code: "M907", slug: "unclosed-div", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "A fenced div begins and no line of ':::' closes it.",
    why: """
      The div then goes on to the end of what it stands in, so that everything after it is shown \
      as part of it.
      """,
    found: """
      Each ':::' without a name or attributes closes the innermost open div; a div that is open \
      at the end of the text, quotation, item or note it began in is reported where it begins.
      """,
    falseAlarms: "None known: Pandoc closes it silently.",
    help: "write ':::' on a line of its own where the div ends")
}
