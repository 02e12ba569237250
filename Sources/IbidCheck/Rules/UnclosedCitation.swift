import IbidModel

extension Rule {
  /// A citation without an end: a manual page.
  static let unclosedCitation = Rule(
    code: "M954", slug: "unclosed-citation", severity: .warning, confidence: .likely,
    reportedBy: .markdown,
    summary: "A citation begins with '[@' and no ']' closes it.",
    why: """
      The work is cited in the running text, and the bracket and the page number are shown as \
      they were typed.
      """,
    found: """
      Each '[' with a key right after it, or after at most 40 bytes such as 'see', that is not \
      closed at the end of its paragraph.
      """,
    falseAlarms: "A remark in brackets that runs over several paragraphs and begins with a key.",
    help: "write ']' where the citation ends",
    flags: [
      "A statement [@lee2004, p. 3.\n",
      "A statement [see @lee2004, p. 3.\n",
    ],
    accepts: [
      "A statement [@lee2004, p. 3].\n",
      "A statement [see @lee2004, p. 3].\n",
      "As @lee2004 [p. 3] says.\n",
    ])
}
