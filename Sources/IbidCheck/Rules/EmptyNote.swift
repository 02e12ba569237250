import IbidModel

extension Rule {
  /// Notes without any text.
  static let emptyNote = Rule(
    code: "N109", slug: "empty-note", severity: .error, confidence: .certain,
    summary: "A note is defined, but it says nothing.",
    why: "The reader follows the marker and finds a number with nothing behind it.",
    found: """
      A note whose text has no letter and no digit. A note that is known to be lost ('[…]', \
      and named in 'notes-lost') is left to N101.
      """,
    falseAlarms: "A note that consists of a picture only.",
    help: "write the note, or take it and its markers out",
    flags: ["A statement.[^1]\n\n[^1]: .\n"],
    accepts: ["A statement.[^1]\n\n[^1]: Own memory.\n"]
  ) { facts, findings in
    for (index, note) in facts.notes.enumerated() where note.state == .empty {
      let markers = note.markers.filter(facts.markers.indices.contains)
      guard let span = note.span ?? markers.first.map({ facts.markers[$0].span }) else {
        continue
      }
      let related =
        note.span == nil
        ? []
        : markers.map {
          Diagnostic.Label(span: facts.markers[$0].span, message: "the reader comes from here")
        }
      findings.report(
        at: span, "\(NoteNames.one(note.label)) is empty", label: "no text", related: related,
        about: [.note(index)])
    }
  }
}
