/// Finds the position of each cite among those before it (CSL 1.0.2, “Choose”).
///
/// Citations in notes and citations in the text are followed apart: “ibid.” in a note means the
/// note before.
struct CitePositions {
  /// Notes up to this distance count as near.
  let nearNoteDistance: Int
  private var inText: Track
  private var inNotes: Track

  /// What is known of the citations so far.
  private struct Track {
    /// By item: the note of the first cite and of the last; -1 for none.
    var firstNote: [Int]
    var lastNote: [Int]
    var previous: Previous?
    /// How many cites stand in the note of the last citation.
    var citesInNote = 0

    init(itemCount: Int) {
      firstNote = [Int](repeating: -1, count: itemCount)
      lastNote = firstNote
    }
  }

  /// The citation before.
  private struct Previous {
    var note: Int
    var count: Int
    var last: ResolvedCite
    var lastLabel: String
  }

  init(itemCount: Int, nearNoteDistance: Int) {
    self.nearNoteDistance = nearNoteDistance
    inText = Track(itemCount: itemCount)
    inNotes = Track(itemCount: itemCount)
  }

  /// Gives the cites of the next citation, already sorted, their positions.
  mutating func place(_ cites: inout [ResolvedCite], of cluster: CitationCluster) {
    if cluster.noteNumber > 0 {
      place(&cites, of: cluster, on: &inNotes)
    } else {
      place(&cites, of: cluster, on: &inText)
    }
  }

  private func place(
    _ cites: inout [ResolvedCite], of cluster: CitationCluster, on track: inout Track
  ) {
    let note = cluster.noteNumber
    if let previous = track.previous, previous.note > note {
      track = Track(itemCount: track.firstNote.count)
    }
    let isSameNote = track.previous?.note == note
    let citesBefore = track.citesInNote
    for index in cites.indices {
      guard let item = cites[index].item else { continue }
      if track.firstNote[item] < 0 {
        track.firstNote[item] = note
        cites[index].position = .first
      } else {
        cites[index].position = position(
          index, of: cites, cluster, previous: track.previous, citesBefore)
        if track.firstNote[item] != note { cites[index].firstNote = track.firstNote[item] }
        if note > 0 {
          let isNear = note - track.lastNote[item] <= nearNoteDistance
          cites[index].position.insert(isNear ? .nearNote : .farNote)
        }
      }
      track.lastNote[item] = note
    }
    guard let last = cites.last else { return }
    track.citesInNote = (isSameNote ? citesBefore : 0) + cites.count
    track.previous = Previous(
      note: note, count: cites.count, last: last, lastLabel: cluster.cites[last.place].label)
  }

  /// The position of a cite whose item was cited before.
  private func position(
    _ index: Int, of cites: [ResolvedCite], _ cluster: CitationCluster, previous: Previous?,
    _ citesBefore: Int
  ) -> CitePosition {
    let item = cites[index].item
    let label = cluster.cites[cites[index].place].label
    if index > 0 {
      let before = cites[index - 1]
      guard before.item == item else { return .subsequent }
      return ibid(
        cites[index], label, after: before, cluster.cites[before.place].label)
    }
    guard let previous, previous.last.item == item,
      isIbidPossible(previous, cluster.noteNumber, citesBefore)
    else { return .subsequent }
    return ibid(cites[index], label, after: previous.last, previous.lastLabel)
  }

  /// True when the citation before may be meant by “ibid.”: it has one cite and stands in the same
  /// note or in the note before, alone.
  private func isIbidPossible(_ previous: Previous, _ note: Int, _ citesBefore: Int) -> Bool {
    if note == 0 { return previous.count == 1 }
    if previous.note == note { return true }
    return previous.note == note - 1 && citesBefore == 1
  }

  /// “ibid” with or without a locator, after a cite of the same item.
  private func ibid(
    _ cite: ResolvedCite, _ label: String, after before: ResolvedCite, _ labelBefore: String
  ) -> CitePosition {
    switch (before.locator, cite.locator) {
    case (nil, nil): return [.subsequent, .ibid]
    case (nil, _): return [.subsequent, .ibid, .ibidWithLocator]
    case (_, nil): return .subsequent
    case (let old, let new):
      return old == new && label == labelBefore
        ? [.subsequent, .ibid] : [.subsequent, .ibid, .ibidWithLocator]
    }
  }
}
