import IbidModel

/// Resolves short forms to the note whose work they stand for.
enum ShortFormChain {
  /// Fills `target` of every short form; notes are taken in their order.
  ///
  /// A short form with an author goes to the last note before it that names a work of this author;
  /// one without goes to what the note just before names.
  static func resolve(_ notes: inout [NoteFacts]) {
    for index in notes.indices {
      for form in notes[index].shortForms.indices {
        if namesNoAuthor(notes[index].shortForms[form], at: index, in: notes) {
          notes[index].shortForms[form].authorKey = nil
          notes[index].shortForms[form].authorSpan = nil
        }
        let target = target(of: notes[index].shortForms[form], at: index, in: notes)
        notes[index].shortForms[form].target = target
      }
    }
  }

  /// True when what stands in brackets after a short form (“ibid (London)”) is the author of no
  /// note before it.
  private static func namesNoAuthor(
    _ form: ShortForm, at index: Int, in notes: [NoteFacts]
  ) -> Bool {
    guard let author = form.authorSpan, author.start > form.span.start else { return false }
    return target(of: form, at: index, in: notes) == nil
  }

  private static func target(of form: ShortForm, at index: Int, in notes: [NoteFacts]) -> Int? {
    if let author = form.authorKey {
      return notes[..<index].lastIndex { note in
        note.works.contains { $0.authorKey == author }
      }
    }
    guard form.kind == .ibid, index > 0, notes[index - 1].state == .present else { return nil }
    let before = notes[index - 1]
    if !before.works.isEmpty || !before.citations.isEmpty { return index - 1 }
    return before.shortForms.first?.target ?? (before.addresses.isEmpty ? nil : index - 1)
  }
}
