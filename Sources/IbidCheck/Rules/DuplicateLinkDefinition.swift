import IbidModel

extension Rule {
  /// Two addresses for one label: a manual page.
  static let duplicateLinkDefinition = Rule(
    code: "M957", slug: "duplicate-link-definition", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "Two definitions give one label different addresses.",
    why: "The first one counts; links that were meant for the second lead elsewhere.",
    found: """
      Labels are compared without regard to case and white space; the same address again is no \
      fault.
      """,
    falseAlarms: "None known.",
    help: "give one of them another label",
    flags: [
      "[a] and [A]\n\n[a]: http://example.org/1\n[A]: http://example.org/2\n"
    ],
    accepts: [
      "[a] and [b]\n\n[a]: http://example.org/1\n[b]: http://example.org/2\n",
      "[a]\n\n[a]: http://example.org/1\n[a]: http://example.org/1\n",
    ])
}
