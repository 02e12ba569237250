import IbidModel

extension Rule {
  /// “Ibid” in the first note.
  static let ibidWithoutPredecessor = Rule(
    code: "I201", slug: "ibid-without-predecessor", severity: .warning, confidence: .certain,
    summary: "'Ibid' stands in the first note, so there is nothing it could refer to.",
    why: "'Ibid' means the work just cited. With none before it the source cannot be known.",
    found: """
      A short form for the work just cited (ibid, ebd., там же …) in the first note of the \
      article, with no work named before it in the same note.
      """,
    falseAlarms: "An extract whose earlier notes stand in another file.",
    help: "name the work",
    flags: ["A statement.[^1]\n\n[^1]: Ibid, p. 4.\n"],
    accepts: [
      "One.[^1] Two.[^2]\n\n[^1]: A. Author, *A Book*, 1965, p. 27.\n\n[^2]: Ibid, p. 28.\n"
    ]
  ) { facts, findings in
    guard let index = NoteOrder(facts).notes.first else { return }
    let note = facts.notes[index]
    for form in note.shortForms where form.isUnfounded(in: note) {
      let word = NoteNames.shortened(facts.source.text(form.span), to: 20)
      findings.report(
        at: form.span, "'\(word)' in \(NoteNames.one(note.label)) has no note before it",
        label: "this is the first note", about: [.reference(index)])
    }
  }
}

extension ShortForm {
  /// True for an ibid in a first note that has no work to refer to.
  func isUnfounded(in note: NoteFacts) -> Bool {
    kind == .ibid && target == nil && !note.namesSource(before: span)
  }
}
