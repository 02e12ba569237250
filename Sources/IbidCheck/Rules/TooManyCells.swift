import IbidModel

extension Rule {
  /// Short rows beyond the limit: a manual page.
  static let tooManyCells = Rule(
    code: "M940", slug: "too-many-cells", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary:
      "Tables have so many rows shorter than their header that cells are no longer filled in.",
    why: """
      A short text with a wide header and many short rows could otherwise grow to gigabytes when \
      it is published.
      """,
    found: """
      The cells that rows lack are counted over the whole text; beyond 200,000 no more are made, \
      and the rows from there on end where their text ends.
      """,
    falseAlarms: "None known: it says what was done.",
    help: "make the header of the table as wide as its rows")
}
