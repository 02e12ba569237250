import IbidModel

extension Rule {
  /// Places where an address once stood.
  static let lostAddress = Rule(
    code: "R303", slug: "lost-address", severity: .warning, confidence: .likely,
    summary: "A note says 'from' or 'available at', and then nothing: its address was lost.",
    why: """
      The link went when the page was copied as text. What is left looks like a reference, but \
      the reader cannot follow it.
      """,
    found: """
      Words that announce an address ('translated from', 'available at', 'retrieved from') with \
      nothing, or only a closing bracket, an empty pair of brackets or a stop behind them; \
      before the very end of a note only where the preposition follows such a word.
      """,
    falseAlarms: "A sentence that ends in 'translated from' for another reason.",
    help: "find the address in an older copy of the page, or name the source in words",
    flags: ["A statement.[^1]\n\n[^1]: “Should we be ashamed?” (translated from )\n"],
    accepts: [
      "A statement.[^1]\n\n[^1]: “Should we be ashamed?” (translated from <https://example.org/a>)\n",
      "A statement.[^1]\n\n[^1]: `filter()` is like `subset()` of base R.\n",
    ]
  ) { facts, findings in
    for (index, note) in facts.notes.enumerated() where !note.isMissing {
      guard let span = note.lostAddress else { continue }
      let words = NoteNames.shortened(facts.source.text(span), to: 40)
      let place = words.isEmpty ? "" : ": '\(words)'"
      findings.report(
        at: span, "\(NoteNames.one(note.label)) has lost its address\(place)",
        label: "an address stood here", about: [.reference(index)])
    }
  }
}
