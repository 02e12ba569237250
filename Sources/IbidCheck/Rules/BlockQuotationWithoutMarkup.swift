import IbidModel

extension Rule {
  /// Paragraphs that may be a quotation without marks: a manual page.
  static let blockQuotationWithoutMarkup = Rule(
    code: "Q517", slug: "block-quotation-without-markup", severity: .info, confidence: .possible,
    reportedBy: .importer,
    summary: "A paragraph may be somebody's words, but nothing marks it as a quotation.",
    why: """
      Words of another person under the author's name, or the author's words in the mouth of \
      another, are the worst faults a sourced text can have. So it is reported, and not decided.
      """,
    found: """
      A paragraph that ends in a marker and has no quotation marks, element or clear lead-in, \
      but breaks off with an ellipsis just before the marker or begins with one, or whose note \
      speaks of a translation or an excerpt. The paragraph before it is named too when it has \
      no marker of its own. Further a paragraph that ends in a marker after a sentence with a \
      verb of saying and a colon that is not enough for a quotation ('Smith says that there \
      are three kinds:'), and several paragraphs after a good lead-in of which only a later \
      one ends in a marker: where the quotation ends cannot be known.
      """,
    falseAlarms: """
      An author who lets a thought trail off; a note about somebody else's translation; what \
      somebody said, told in the author's own words.
      """,
    help: "if it is a quotation, set '>' before its lines and name the speaker")
}
