import IbidModel

extension Rule {
  /// “Ibid” that does not follow the work it means.
  static let brokenIbid = Rule(
    code: "I203", slug: "broken-ibid", severity: .warning, confidence: .likely,
    summary: "Between an 'ibid' and its work stands another work, or a note that is missing.",
    why: """
      'Ibid' means the work just cited. When a note was inserted, moved or lost, it silently \
      comes to mean another work, and the reader looks for the page in the wrong book.
      """,
    found: """
      The notes before the 'ibid' are read backwards as far as the work it resolves to (by the \
      author's name, where one is given). Another work, a missing note or, where numbers are part \
      of the text, a missing number on the way breaks it. So does an author's name that is not \
      the author of the work in the note before.
      """,
    falseAlarms: """
      An author named by two spellings; an editor or translator named in the place of the author.
      """,
    help: "name the work by author and short title instead",
    flags: [
      """
      One.[^1] Two.[^2] Three.[^3]

      [^1]: Anna Author, *A Book*, London, 1965, p. 27.

      [^2]: Bruno Writer, *A Tale*, Paris, 1970, p. 3.

      [^3]: Author, ibid, p. 28.
      """,
      """
      ---
      notes-lost: ["2"]
      ---

      One.[^1] Two.[^2] Three.[^3]

      [^1]: Anna Author, *A Book*, London, 1965, p. 27.

      [^2]: […]

      [^3]: Ibid, p. 28.
      """,
    ],
    accepts: [
      """
      One.[^1] Two.[^2]

      [^1]: Anna Author, *A Book*, London, 1965, p. 27.

      [^2]: Author, ibid, p. 28.
      """
    ]
  ) { facts, findings in
    let chain = IbidChain(facts)
    for (index, note) in facts.notes.enumerated() where !note.isMissing {
      for form in note.shortForms where form.kind == .ibid && form.target != index {
        guard !note.namesSource(before: form.authorSpan ?? form.span),
          let obstacles = chain.obstacles(before: index, form: form)
        else { continue }
        let word = NoteNames.shortened(facts.source.text(form.span), to: 20)
        findings.report(
          at: form.span,
          "'\(word)' in \(NoteNames.one(note.label)) does not follow its work: "
            + obstacles.words(in: facts),
          label: obstacles.meant == nil ? "" : "does not mean the work just cited",
          related: obstacles.labels(in: facts, form: form), about: [.reference(index)])
      }
    }
  }
}
