import IbidModel

/// The notes of an article in the order a reader meets them.
struct NoteOrder {
  /// Indices into `ArticleFacts.notes`.
  let notes: [Int]
  /// The place of each note in `notes`, by its index.
  let places: [Int]

  /// Orders by number where numbers are part of the text, else by the first marker; a note
  /// without a marker follows the note it is defined behind.
  init(_ facts: ArticleFacts) {
    let byNumber = facts.numbersAreFixed && facts.notes.allSatisfy { $0.number != nil }
    var keys: [(key: Int, index: Int)] = []
    var last = -1
    for (index, note) in facts.notes.enumerated() {
      if byNumber { last = note.number ?? last } else { last = note.markers.first ?? last }
      keys.append((last, index))
    }
    notes = keys.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.index)
    var places = Array(repeating: 0, count: notes.count)
    for (place, note) in notes.enumerated() { places[note] = place }
    self.places = places
  }

  /// The notes that stand before `note`, the nearest first.
  func before(_ note: Int) -> some Sequence<Int> {
    notes[..<places[note]].reversed()
  }
}

extension NoteFacts {
  /// True when the note names a source by itself: a work, a key, an address, or a site.
  var namesSource: Bool {
    !works.isEmpty || !citations.isEmpty || !addresses.isEmpty || webCue != nil
      || lostAddress != nil
  }

  /// True when the note gives a reference in its own words, be it by a short form; works cited by
  /// key are references by themselves.
  var givesReference: Bool {
    !works.isEmpty || !addresses.isEmpty || webCue != nil || lostAddress != nil
      || !shortForms.isEmpty
  }

  /// True when a work or an address is named in the note before `span`.
  func namesSource(before span: SourceSpan) -> Bool {
    works.contains { $0.span.start < span.start }
      || addresses.contains { $0.span.start < span.start }
  }
}
