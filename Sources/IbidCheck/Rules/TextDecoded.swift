import IbidModel

extension Rule {
  /// Text whose encoding was mended: a manual page.
  static let textDecoded = Rule(
    code: "J807", slug: "text-decoded", severity: .info, confidence: .certain,
    reportedBy: .importer,
    summary: "The page is not in UTF-8 and was decoded.",
    why: "A wrong guess shows as wrong letters in names and quotations.",
    found: """
      The encoding is taken from the byte order mark, then from the bytes when they are valid \
      UTF-8, then from the page's own declaration, then windows-1252.
      """,
    falseAlarms: "None known: it says what was done.",
    help: "look at the names and quotation marks")
}
