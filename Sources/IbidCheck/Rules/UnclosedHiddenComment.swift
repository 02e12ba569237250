import IbidModel

extension Rule {
  /// A comment begins with '%%' and no '%%' ends it: a manual page.
  static let unclosedHiddenComment = Rule(
    code: "M922", slug: "unclosed-hidden-comment", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "A comment begins with '%%' and no '%%' ends it.",
    why: """
      What was meant for nobody's eyes is published.
      """,
    found: """
      A '%%' of Obsidian's Markdown after which no other comes, in its paragraph or, at the start of \
      a line, in the whole text.
      """,
    falseAlarms: "Two percent signs that are meant as such.",
    help: "end it with '%%', or write '\\\\%%' for the signs")
}
