import IbidModel

extension Rule {
  /// HTML without an end: a manual page.
  static let unclosedComment = Rule(
    code: "M951", slug: "unclosed-comment", severity: .error, confidence: .certain,
    reportedBy: .markdown,
    summary: "A comment or raw HTML begins and nothing ends it.",
    why: """
      A comment that starts a line hides all that follows it; inside a paragraph its words are \
      shown to readers. HTML such as an open script takes in what follows.
      """,
    found: """
      A block that begins with '<!--', '<script', '<pre', '<style', '<textarea', '<?' or \
      '<![CDATA[' is read to its end; where none comes before the end of what it stands in, it \
      is reported: comments as errors, the rest as warnings.
      """,
    falseAlarms: "None known.",
    help: "write '-->', or the closing tag, where it ends",
    flags: [
      "<!-- to do\n\nThe text goes on.\n",
      "Text <!-- to do goes on.\n",
      "<pre>\ntext\n\nmore\n",
    ],
    accepts: [
      "<!-- to do -->\n\nThe text goes on.\n",
      "Text <!-- to do --> goes on.\n",
      "<div>\n\ntext\n",
    ])
}
