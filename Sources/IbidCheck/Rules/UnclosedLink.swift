import IbidModel

extension Rule {
  /// A link whose address does not end: a manual page.
  static let unclosedLink = Rule(
    code: "M955", slug: "unclosed-link", severity: .warning, confidence: .likely,
    reportedBy: .markdown,
    summary: "A link has no ')' after its address, or a blank inside it.",
    why: "There is no link: brackets and address are shown as they were typed.",
    found: """
      Brackets with '(' and an address (http, https, ftp, mailto, www) after them that make no \
      link; of an image, any '(' up to a ')' in the same line.
      """,
    falseAlarms: "None known.",
    help: "write ')' after the address; put an address with blanks between '<' and '>'",
    flags: [
      "See [the minutes](http://example.org/a for more.\n",
      "See [it](http://example.org/a b.html).\n",
      "![A picture](my picture.png)\n",
    ],
    accepts: [
      "See [the minutes](http://example.org/a) for more.\n",
      "He said [so] (http://example.org/).\n",
      "He [sic](see below) said.\n",
      "![A picture](<my picture.png>)\n",
    ])
}
