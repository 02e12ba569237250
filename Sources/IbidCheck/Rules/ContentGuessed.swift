import IbidModel

extension Rule {
  /// The part of the page the importer took for the article: a manual page.
  static let contentGuessed = Rule(
    code: "J808", slug: "content-guessed", severity: .info, confidence: .possible,
    reportedBy: .importer,
    summary: """
      The page does not say where its article stands; the part with most running text was taken.
      """,
    why: "If the guess is wrong, paragraphs are missing or foreign ones were added.",
    found: """
      The smallest element that holds nearly all running text of the page; text in links counts \
      for nothing.
      """,
    falseAlarms: "A page with several articles; an article in very short paragraphs.",
    help: "compare beginning and end with the page")
}
