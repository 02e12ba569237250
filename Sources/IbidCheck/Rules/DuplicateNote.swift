import IbidModel

extension Rule {
  /// Notes that are defined more than once.
  static let duplicateNote = Rule(
    code: "N103", slug: "duplicate-note", severity: .error, confidence: .certain,
    summary: "Two notes have the same number or label.",
    why: """
      The marker can lead to one of them only; the other is shown to nobody, or the reader is \
      sent to the wrong source.
      """,
    found: """
      The labels of the notes are counted; labels that differ in case are different labels, as in \
      Pandoc's Markdown.
      """,
    falseAlarms: """
      A page whose notes start at 1 again in each chapter, imported as one article.
      """,
    help: "give one of them another label and settle which marker means which",
    flags: ["A statement.[^4]\n\n[^4]: A. Author, *A Book*.\n\n[^4]: B. Writer, *A Tale*.\n"],
    accepts: [
      "One.[^4] Two.[^5]\n\n[^4]: A. Author, *A Book*.\n\n[^5]: B. Writer, *A Tale*.\n"
    ]
  ) { facts, findings in
    for (index, note) in facts.notes.enumerated() {
      guard let first = note.duplicates.first else { continue }
      let count = note.duplicates.count + 1
      var related = note.duplicates.dropFirst().map { span in
        Diagnostic.Label(span: span, message: "and again")
      }
      if let span = note.span {
        related.insert(Diagnostic.Label(span: span, message: "first defined here"), at: 0)
      }
      let times = count == 2 ? "twice" : "\(count) times"
      findings.report(
        at: first, "\(NoteNames.one(note.label)) is defined \(times)", label: "defined again",
        related: related, note: "markers lead to the first", about: [.note(index)])
    }
  }
}
