import IbidModel

/// Resolves short forms to the note whose work they stand for.
enum ShortFormChain {
  /// Fills `target` of every short form; notes are taken in their order.
  ///
  /// A short form with an author goes to the last note before it that names a work of this author;
  /// one without goes to what the note just before names.
  static func resolve(_ notes: inout [NoteFacts]) {
    var authors: [String: Int] = [:]
    for index in notes.indices {
      for form in notes[index].shortForms.indices {
        if namesNoAuthor(notes[index].shortForms[form], among: authors) {
          notes[index].shortForms[form].authorKey = nil
          notes[index].shortForms[form].authorSpan = nil
        }
        notes[index].shortForms[form].target = target(
          of: notes[index].shortForms[form], at: index, in: notes, authors)
      }
      for work in notes[index].works {
        if let author = work.authorKey { authors[author] = index }
      }
    }
  }

  /// True when what stands in brackets after a short form (“ibid (London)”) is the author of no
  /// note before it.
  private static func namesNoAuthor(
    _ form: ShortForm, among authors: [String: Int]
  ) -> Bool {
    guard let author = form.authorSpan, author.start > form.span.start else { return false }
    return form.authorKey.map { authors[$0] == nil } ?? true
  }

  /// `authors` has the last note before that names a work of each author.
  private static func target(
    of form: ShortForm, at index: Int, in notes: [NoteFacts], _ authors: [String: Int]
  ) -> Int? {
    if let author = form.authorKey { return authors[author] }
    guard form.kind == .ibid, index > 0, notes[index - 1].state == .present else { return nil }
    let before = notes[index - 1]
    if !before.works.isEmpty || !before.citations.isEmpty { return index - 1 }
    return before.shortForms.first?.target ?? (before.addresses.isEmpty ? nil : index - 1)
  }
}
