import IbidModel
import IbidRead

/// Joins markers and notes: which numbers in the text are markers, and which notes are lost.
///
/// A marker tied to the wrong note is the one thing that must not happen: what is uncertain stays
/// text and is reported.
struct NoteRecovery {
  let draft: Draft
  /// Numbers this far beyond the last note are no markers.
  private static let farthest = 20

  /// Decides on markers and notes.
  func decide(_ decisions: inout Decisions) {
    let list = NoteList.find(in: draft, dropped: decisions.dropped, targets: linkTargets())
    let body = draft.blocks.indices.filter { index in
      !decisions.dropped.contains(draft.blocks[index].node)
        && !(list.map { ($0.start..<$0.end).contains(index) } ?? false)
    }
    let candidates = body.flatMap { MarkerFinder(draft: draft, block: $0).candidates() }
    let markers = chosen(from: candidates, list: list)
    let isSettled = isCredible(markers, list: list)
    let linked = candidates.filter { $0.target != nil }
    if !isSettled || !agree(linked, with: list) || linked.count > markers.count,
      let links = LinkedNotes(draft: draft, candidates: candidates)
    {
      carryOut(links, &decisions)
      return
    }
    guard isSettled else {
      reportUnjoined(list, &decisions)
      return
    }
    cut(markers, &decisions)
    take(list, markers: markers, &decisions)
    report(candidates, markers: markers, list: list, &decisions)
  }

  private func chosen(from candidates: [MarkerCandidate], list: NoteList?) -> [MarkerCandidate] {
    guard let style = style(of: candidates, list: list) else { return [] }
    let known = Set(list?.entries.map(\.number) ?? [])
    let limit = (known.max() ?? candidates.count) + Self.farthest
    let own = candidates.filter {
      $0.style == style && $0.number <= limit && $0.number > 0
    }
    // Numbered paragraphs may be notes of another part: then a repeat may mean another note.
    let restarts = own.contains { $0.strength == .opensParagraph }
    let run = RisingRun(known: known, allowsAnyOrder: !restarts)
    return run.markers(among: own)
  }

  /// The style most markers have; that of the note list decides when it is used in the text.
  ///
  /// Bare numbers count only where notes are there and nothing else is used for markers.
  private func style(of candidates: [MarkerCandidate], list: NoteList?) -> LabelStyle? {
    let known = Set(list?.entries.map(\.number) ?? [])
    let written = candidates.filter { $0.style != .bare }
    let matched = Set(written.filter(\.isStrong).map(\.number)).intersection(known).count
    return bareMatches(candidates, known) > matched
      ? .bare : writtenStyle(of: written, list: list)
  }

  /// How many notes have a bare number after a mark; 0 unless most have one, in their order.
  private func bareMatches(_ candidates: [MarkerCandidate], _ known: Set<Int>) -> Int {
    let numbers = candidates.filter { $0.style == .bare && $0.isStrong }.map(\.number)
      .filter(known.contains)
    let matched = Set(numbers).count
    return matched >= 2 && matched * 2 > known.count && numbers == numbers.sorted() ? matched : 0
  }

  private func writtenStyle(of candidates: [MarkerCandidate], list: NoteList?) -> LabelStyle? {
    var counts: [LabelStyle: Int] = [:]
    for candidate in candidates where candidate.strength >= .afterWord {
      counts[candidate.style, default: 0] += 1
    }
    if let own = list?.entries.first?.style, counts[own, default: 0] > 0 { return own }
    return counts.max { ($0.value, rank($0.key)) < ($1.value, rank($1.key)) }?.key
  }

  private func rank(_ style: LabelStyle) -> Int {
    switch style {
    case .superscript: 2
    case .brackets: 1
    default: 0
    }
  }

  /// True when markers and notes bear each other out; without a list, when the numbers count up.
  private func isCredible(_ markers: [MarkerCandidate], list: NoteList?) -> Bool {
    guard let list else {
      let numbers = markers.map(\.number)
      return numbers.count >= 2 && numbers.first == 1 && numbers.contains(2)
        && markers.allSatisfy { $0.strength >= .afterMark }
    }
    let known = Set(list.entries.map(\.number))
    let matched = Set(markers.map(\.number)).intersection(known).count
    if markers.isEmpty { return list.saysNotes && list.entries.count >= 2 }
    return matched * 2 >= known.count
  }

  private func linkTargets() -> Set<Int> {
    var targets: Set<Int> = []
    for case .enter(let id) in draft.tree.walk() {
      if let anchor = draft.anchor(of: id), let target = draft.anchors[anchor.name] {
        targets.insert(target)
      }
    }
    return targets
  }

  /// True when every link leads to the note that has its number in the list.
  private func agree(_ markers: [MarkerCandidate], with list: NoteList?) -> Bool {
    var blocks: [Int: [Int]] = [:]
    for entry in list?.entries ?? [] { blocks[entry.number] = entry.blocks }
    return markers.allSatisfy { marker in
      marker.target.map { blocks[marker.number]?.contains($0) ?? false } ?? true
    }
  }
}
