import IbidModel

extension Rule {
  /// Title, author or date the importer took from the page: a manual page.
  static let metadataGuessed = Rule(
    code: "J803", slug: "metadata-guessed", severity: .info, confidence: .likely,
    reportedBy: .importer,
    summary: "Title, author or date was not found on the page, or is in doubt.",
    why: "They stand over the article, and other people cite it by them.",
    found: """
      From the page's metadata where there are any; else from the first heading or line, a byline \
      such as 'Written by', and the date beside it or beside the title. A name without 'by' is \
      taken right under the title, over a date or the text, or beside a date, when a given name \
      or an initial shows that it is one. It is reported when title, author or date was not \
      found, when a date can be read in two ways, when two lines may be the title, when a second \
      byline says something else, and for what stood beside the author's name.
      """,
    falseAlarms: """
      A page with several bylines; the name of a site in the title; a person's name under the \
      title that is a subtitle.
      """,
    help: "write them in the front matter")
}
