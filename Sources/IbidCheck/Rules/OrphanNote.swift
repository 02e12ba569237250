import IbidModel

extension Rule {
  /// Notes to which no marker refers.
  static let orphanNote = Rule(
    code: "N102", slug: "orphan-note", severity: .warning, confidence: .certain,
    summary: "A note is there, but no marker in the text refers to it.",
    why: """
      The reader of the text never meets the note, and the statement it once supported looks \
      unsupported. Some programs leave such a note out without a word.
      """,
    found: "Every note with text is looked up among the markers.",
    falseAlarms: "A note that is kept for later, or a general remark set among the notes.",
    help: "put its marker back where the statement is, or take the note out",
    flags: ["A statement.\n\n[^1]: A. Author, *A Book*, 1965, p. 27.\n"],
    accepts: ["A statement.[^1]\n\n[^1]: A. Author, *A Book*, 1965, p. 27.\n"]
  ) { facts, findings in
    for (index, note) in facts.notes.enumerated() where note.markers.isEmpty && !note.isMissing {
      guard let span = note.span else { continue }
      findings.report(
        at: span, "no marker refers to \(NoteNames.one(note.label))",
        label: "never referred to", about: [.note(index)])
    }
  }
}
