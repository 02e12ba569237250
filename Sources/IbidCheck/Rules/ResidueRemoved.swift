import IbidModel

extension Rule {
  /// Lines of the site the importer left out: a manual page.
  static let residueRemoved = Rule(
    code: "J806", slug: "residue-removed", severity: .info, confidence: .likely,
    reportedBy: .importer,
    summary: "Lines that belong to the site, not to the article, were left out.",
    why: "What is left out is gone for the reader, so it is listed.",
    found: """
      Among the lines before the text and after its last line or note: requests to switch \
      something on or to accept something, lines made of the words of menus and buttons, the way \
      to a page ('Home » Articles'), a journal's number, tags, counts of comments, the day of the \
      last change, lists of related pages, copyright lines. Above a title also the name of a \
      paper or site and the day of the visit. Nothing is looked for between.
      """,
    falseAlarms: """
      An article that ends in a line such as 'Donate' which its author wrote. Residue in words \
      not known here stays in the text.
      """,
    help: "put back what belongs to the article")
}
