import IbidModel

extension Rule {
  /// Quotations that give no source.
  static let quotationWithoutNote = Rule(
    code: "Q501", slug: "quotation-without-note", severity: .warning, confidence: .likely,
    summary: "Somebody's words are quoted, and no note says where they come from.",
    why: """
      A reader cannot tell a quotation that was looked up from one that was remembered, and \
      nobody can compare the words with their source.
      """,
    found: """
      A quotation of six words or more with no marker or citation in its sentence or the next, and no link \
      in it or beside it. Words the article has quoted before, terms, \
      titles and slogans are left alone.
      """,
    falseAlarms: "Dialogue, a long title in quotation marks, irony.",
    help: "add a note that names the source",
    flags: ["She said: “You hang me now, but I am not alone in this.”\n"],
    accepts: [
      "She said: “You hang me now, but I am not alone.”[^1]\n\n[^1]: Anna Author, *A Book*, p. 3.\n",
      "They speak of a “new alliance” of nations.\n",
      "She said: “You hang me now, but I am not alone” [@author1941, p. 3].\n",
    ]
  ) { facts, findings in
    for (index, quotation) in facts.quotations.enumerated() {
      guard quotation.role == .quotation, quotation.wordCount >= fewestWords,
        quotation.markers.isEmpty, !quotation.hasCitation, !isLinked(quotation, in: facts)
      else { continue }
      let words = NoteNames.shortened(quotation.text, to: 40)
      findings.report(
        at: quotation.span, "quotation of \(quotation.wordCount) words has no note: '\(words)'",
        label: "where do these words come from", about: [.quotation(index)])
    }
  }

  /// Fewer words are a phrase, not a passage that can be looked up.
  private static let fewestWords = 6
  /// How many bytes from the quotation a link still belongs to it.
  private static let linkDistance = 120

  /// True when a link to somewhere else stands in the quotation or beside it: the manner of the
  /// web of giving a source.
  private static func isLinked(_ quotation: Quotation, in facts: ArticleFacts) -> Bool {
    let near = SourceSpan(
      quotation.span.start - linkDistance, quotation.span.end + linkDistance)
    return facts.links.contains { link in
      link.span.overlaps(near) && link.destination.hasPrefix("http")
    }
  }
}
