import IbidModel

extension Rule {
  /// A comment of HTML without an end: a manual page.
  static let unclosedComment = Rule(
    code: "M941", slug: "unclosed-comment", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "A comment begins with '<!--' and does not end where it must.",
    why: """
      At the start of a line the comment hides all text up to its end, here all that follows. \
      Inside a paragraph it is no comment, and what was meant for the author is shown to everyone.
      """,
    found: """
      A '<!--' at the start of a block without '-->' before the end of what it stands in; one in a \
      paragraph, an item or a cell that does not end in it.
      """,
    falseAlarms: "A text about HTML: write the marks as code, `<!--`.",
    help: "end the comment with '-->', before the next blank line where it stands in a paragraph")
}
