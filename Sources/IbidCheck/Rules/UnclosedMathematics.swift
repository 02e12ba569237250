import IbidModel

extension Rule {
  /// Mathematics without an end: a manual page.
  static let unclosedMathematics = Rule(
    code: "M952", slug: "unclosed-mathematics", severity: .warning, confidence: .likely,
    reportedBy: .markdown,
    summary: "Displayed mathematics begins with '$$' and is never closed.",
    why: "The formula is shown as its TeX.",
    found: """
      A '$$' at the start of a line is looked for its pair in the same paragraph; a blank line \
      ends the paragraph.
      """,
    falseAlarms: "A line that begins with two dollars and means money.",
    help: "write '$$' where it ends, and take blank lines out of the formula",
    flags: [
      "$$\nx = y\n\nText.\n",
      "$$ x\n\n= y $$\n",
    ],
    accepts: [
      "$$\nx = y\n$$\n\nText.\n",
      "It costs $$ and more.\n",
    ])
}
