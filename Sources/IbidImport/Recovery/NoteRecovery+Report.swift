import IbidModel

extension NoteRecovery {
  /// Says that there may be notes which no marker was found for.
  func reportUnjoined(_ list: NoteList?, _ decisions: inout Decisions) {
    guard let list, list.entries.count >= 2 || list.hasHeading, let first = list.entries.first,
      let last = list.entries.last
    else { return }
    decisions.doubt(
      .notesGuessed,
      draft.blocks[first.blocks[0]].span.union(draft.blocks[last.blocks[0]].span),
      "left \(list.entries.count) numbered blocks as text: no markers were found that fit them",
      confidence: .possible, help: "if these are notes, write their markers as [^1] in the text")
  }

  func report(
    _ candidates: [MarkerCandidate], markers: [MarkerCandidate], list: NoteList?,
    _ decisions: inout Decisions
  ) {
    if let list, let first = list.entries.first, let last = list.entries.last {
      let count = list.entries.count
      decisions.doubt(
        .notesGuessed,
        draft.blocks[first.blocks[0]].span.union(draft.blocks[last.blocks[0]].span),
        "took \(count == 1 ? "this line" : "these \(count) blocks") for the notes",
        confidence: list.hasHeading ? .certain : .likely)
    }
    let taken = Set(markers.map { draft.blocks[$0.block].source($0.range) })
    for candidate in candidates {
      let span = draft.blocks[candidate.block].source(candidate.range)
      guard !taken.contains(span) else { continue }
      decisions.doubt(
        .notAMarker, span, "left '\(draft.source.text(span))' as text: \(reason(candidate))")
    }
  }

  private func reason(_ candidate: MarkerCandidate) -> String {
    switch candidate.strength {
    case .opensParagraph: "it opens its paragraph, as an enumeration does"
    case .amidWords: "it stands between words, as an enumeration does"
    default: "its number does not fit the order of the markers"
    }
  }
}
