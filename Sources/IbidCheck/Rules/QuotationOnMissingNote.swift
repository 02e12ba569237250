import IbidModel

extension Rule {
  /// Quotations whose note is not there.
  static let quotationOnMissingNote = Rule(
    code: "Q502", slug: "quotation-on-missing-note", severity: .error, confidence: .certain,
    summary: "A quotation has a marker, but the note it refers to is missing.",
    why: "The words once had a source, and the reader can no longer find out which.",
    found: "All the notes a quotation refers to are missing in the sense of N101.",
    falseAlarms: "Those of N101; a marker that belongs to the sentence after the quotation.",
    help: "write the missing note",
    flags: ["She said: “You hang me now, but I am not alone in this.”[^5]\n"],
    accepts: [
      "She said: “You hang me now, but I am not alone.”[^5]\n\n[^5]: Anna Author, *A Book*, p. 3.\n"
    ]
  ) { facts, findings in
    for (index, quotation) in facts.quotations.enumerated() {
      let markers = quotation.markers.filter(facts.markers.indices.contains)
      guard quotation.role == .quotation, let first = markers.first,
        markers.allSatisfy({ isOnMissingNote($0, in: facts) })
      else { continue }
      let labels = markers.map { facts.notes[facts.markers[$0].note].label }
      let names = NoteNames.many(NoteNames.distinct(labels))
      let verb = Set(labels).count == 1 ? "is" : "are"
      let words = NoteNames.shortened(quotation.text, to: 40)
      findings.report(
        at: quotation.span, "quotation rests on \(names), which \(verb) missing: '\(words)'",
        label: "no source",
        related: markers.map { marker in
          Diagnostic.Label(
            span: facts.markers[marker].span,
            message: marker == first ? "its marker" : "and this one")
        }, about: [.quotation(index)])
    }
  }

  private static func isOnMissingNote(_ marker: Int, in facts: ArticleFacts) -> Bool {
    let note = facts.markers[marker].note
    return facts.notes.indices.contains(note) && facts.notes[note].isMissing
  }
}
