import IbidModel
import IbidRead

extension NoteRecovery {
  /// Carries out what links settled.
  func carryOut(_ links: LinkedNotes, _ decisions: inout Decisions) {
    for marker in links.markers {
      cut(marker.candidate, as: marker.label, &decisions)
    }
    var known: Set<String> = []
    for note in links.notes {
      known.insert(note.label)
      if let empty = note.numberBlock { decisions.dropped.insert(draft.blocks[empty].node) }
      let entry = NoteList.Entry(
        number: 0, style: .bare, blocks: note.blocks, textStart: note.prefixEnd)
      var made = noteEntry(entry, &decisions)
      made.label = note.label
      decisions.notes.append(made)
      if let bracket = note.suffixStart {
        let block = draft.blocks[note.blocks[0]]
        decisions.cuts.append(
          Decisions.Cut(span: block.source(bracket..<(bracket + 1)), label: nil))
      }
    }
    for marker in links.markers where known.insert(marker.label).inserted {
      let span = draft.blocks[marker.candidate.block].source(marker.candidate.range)
      decisions.notes.append(
        Decisions.NoteEntry(label: marker.label, blocks: [], span: span, isLost: true))
    }
    decisions.metadata.notesLost = decisions.notes.filter(\.isLost).map(\.label)
  }

  func cut(_ markers: [MarkerCandidate], _ decisions: inout Decisions) {
    for marker in markers { cut(marker, as: String(marker.number), &decisions) }
  }

  private func cut(
    _ marker: MarkerCandidate, as label: String, _ decisions: inout Decisions
  ) {
    let block = draft.blocks[marker.block]
    let start = block.text.skippingSpace(before: marker.range.lowerBound)
    decisions.markerRanges[marker.block, default: []].append(marker.range)
    if start < marker.range.lowerBound {
      decisions.cuts.append(
        Decisions.Cut(span: block.source(start..<marker.range.lowerBound), label: nil))
    }
    let cut = Decisions.Cut(span: block.source(marker.range), label: label)
    if let node = marker.node {
      decisions.cutNodes[node] = Decisions.Cut(span: draft.tree[node].span, label: label)
    } else {
      decisions.cuts.append(cut)
    }
  }

  func take(
    _ list: NoteList?, markers: [MarkerCandidate], _ decisions: inout Decisions
  ) {
    var entries: [Int: Decisions.NoteEntry] = [:]
    if let list {
      if list.hasHeading { decisions.dropped.insert(draft.blocks[list.start].node) }
      for entry in list.entries {
        entries[entry.number] = noteEntry(entry, &decisions)
      }
    }
    for marker in markers where entries[marker.number] == nil {
      let span = draft.blocks[marker.block].source(marker.range)
      entries[marker.number] = Decisions.NoteEntry(
        label: String(marker.number), blocks: [], span: span, isLost: true)
    }
    decisions.notes = entries.sorted { $0.key < $1.key }.map(\.value)
    decisions.metadata.notesLost = decisions.notes.filter(\.isLost).map(\.label)
  }

  private func noteEntry(
    _ entry: NoteList.Entry, _ decisions: inout Decisions
  ) -> Decisions.NoteEntry {
    let first = draft.blocks[entry.blocks[0]]
    if entry.textStart > 0 {
      decisions.cuts.append(
        Decisions.Cut(span: first.source(0..<entry.textStart), label: nil))
    }
    for index in entry.blocks { cutBackLinks(in: draft.blocks[index], &decisions) }
    let span = entry.blocks.map { draft.blocks[$0].span }.reduce(first.span) { $0.union($1) }
    return Decisions.NoteEntry(
      label: String(entry.number), blocks: entry.blocks, span: span, isLost: false)
  }

  /// Cuts links that lead back from a note to its marker.
  private func cutBackLinks(in block: DraftBlock, _ decisions: inout Decisions) {
    for case .enter(let id) in draft.tree.walk(from: block.node) {
      guard let anchor = draft.anchor(of: id), leadsBack(anchor.name, from: block),
        ScalarText(draft.tree.plainText(of: id)).words.allSatisfy(Self.isBackLinkWord)
      else { continue }
      decisions.cutNodes[id] = Decisions.Cut(span: draft.tree[id].span, label: nil)
    }
    cutSpaces(of: block, &decisions)
  }

  /// True for the words of links back: numbers, single letters, “back to text”.
  private static func isBackLinkWord(_ word: Word) -> Bool {
    Int(word.folded) != nil || word.folded.unicodeScalars.count == 1
      || ["jump", "up", "to", "back", "return", "text", "reference", "article"]
        .contains(word.folded)
  }

  /// True for an anchor before a block, and for one that is not there any more.
  private func leadsBack(_ anchor: String, from block: DraftBlock) -> Bool {
    guard let target = draft.anchors[anchor] else { return true }
    return draft.blocks[target].span.start < block.span.start
  }

  /// Cuts the spaces that stood between a note and the links cut from its ends.
  private func cutSpaces(of block: DraftBlock, _ decisions: inout Decisions) {
    let cut = draft.tree.children(of: block.node).compactMap { decisions.cutNodes[$0]?.span }
    guard !cut.isEmpty else { return }
    func isCut(_ index: Int) -> Bool {
      let place = block.source(index..<(index + 1))
      return Scalars.isSpace(block.text.scalars[index]) || cut.contains { $0.contains(place) }
    }
    var (start, end) = (0, block.text.count)
    while start < end, isCut(start) { start += 1 }
    while end > start, isCut(end - 1) { end -= 1 }
    for range in [0..<start, end..<block.text.count] where !range.isEmpty {
      decisions.cuts.append(Decisions.Cut(span: block.source(range), label: nil))
    }
  }
}
