import IbidModel

extension Rule {
  /// Paragraphs the importer made block quotations: a manual page.
  static let quotationGuessed = Rule(
    code: "J802", slug: "quotation-guessed", severity: .info, confidence: .likely,
    reportedBy: .importer,
    summary: "A paragraph was made a block quotation because of its lead-in or its marks.",
    why: "It settles whose words the paragraph is; an editor should look at it once.",
    found: """
      Paragraphs that stand in quotation marks from end to end. Without marks the paragraph \
      before must end in a colon and let somebody speak ('The mayor wrote to his brother:'): a \
      verb of saying comes last in its sentence, has a speaker who is not the author, and \
      nothing follows it that is told or counted ('said two things'). The paragraph must also \
      end in a note marker, unless the verb stands just before the colon or only the one spoken \
      to comes between. On pages with elements both are asked for, or a left margin in the \
      paragraph's style.
      """,
    falseAlarms: "A report in the author's own words after 'Smith says:', with a note at its end.",
    help: "take the '>' away if the words are the author's own")
}
