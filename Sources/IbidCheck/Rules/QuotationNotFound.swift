import IbidModel

extension Rule {
  /// Quotations that no capture of their works has.
  static let quotationNotFound = Rule(
    code: "Q521", slug: "quotation-not-found", severity: .warning, confidence: .likely,
    summary: "The captured source does not have the words of a quotation.",
    why: """
      The words may come from another place, from memory, or from nowhere. The reader who \
      follows the note will not find them.
      """,
    found: """
      All captures of the works that the quotation cites were searched, and in none does a \
      passage come near enough to be the one quoted; the closest is shown, if there is one. \
      Terms and words the article has quoted before are not compared.
      """,
    falseAlarms: """
      A capture that holds only part of the work, or another edition or translation of it; a \
      note that names the work for another reason.
      """,
    help: "look the words up, or name the work they come from",
    flags: [
      Example(
        "He said “we never saw a single ship in all that year” [@minutes].\n",
        minutes: .text("Resolved that the lamp shall be lit at sunset every day.\n"))
    ],
    accepts: [
      Example(
        "It was “resolved that the lamp shall be lit at sunset every day” [@minutes].\n",
        minutes: .text("It was resolved that the lamp shall be lit at sunset every day.\n")),
      "He said “we never saw a single ship in all that year” [@minutes].\n",
    ]
  ) { facts, findings in
    let quotations = ComparedQuotations(facts)
    for (index, comparison) in facts.comparisons.sorted(by: { $0.key < $1.key }) {
      guard case .notFound(let capture, let closest) = comparison else { continue }
      findings.report(
        at: facts.quotations[index].span, "not found in \(quotations.name(capture))",
        label: "not in the source", evidence: closest.map { quotations.evidence($0) },
        note: closest == nil ? "no passage comes close" : "the passage that comes closest is shown",
        about: [.quotation(index)])
    }
  }
}
