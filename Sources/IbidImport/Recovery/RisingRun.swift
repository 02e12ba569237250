/// The markers among the candidates of one style: those that count up, and what fits beside them.
struct RisingRun {
  /// The numbers of the notes that are there.
  let known: Set<Int>
  /// True when a number out of order may still be a marker of its note.
  let allowsAnyOrder: Bool

  /// The markers in the order of the page; n log n.
  func markers(among candidates: [MarkerCandidate]) -> [MarkerCandidate] {
    let strong = candidates.filter(\.isStrong)
    let kept = rising(strong)
    let run = Set(kept.map { strong[$0].number })
    var taken: Set<Int> = []
    var markers: [MarkerCandidate] = []
    for (index, candidate) in strong.enumerated() {
      let isKept = kept.contains(index)
      guard isKept || belongs(candidate, after: taken) || repeats(candidate, run) else { continue }
      if isKept { taken.insert(candidate.number) }
      markers.append(candidate)
    }
    return (markers + amidWords(candidates, besides: markers)).sorted { $0.place < $1.place }
  }

  /// True for a candidate out of the run that belongs to a note which is there; `taken` are the
  /// numbers of the run before it.
  private func belongs(_ candidate: MarkerCandidate, after taken: Set<Int>) -> Bool {
    guard known.contains(candidate.number) else { return false }
    if candidate.strength == .linked { return true }
    guard candidate.strength == .afterMark else { return false }
    return allowsAnyOrder || taken.contains(candidate.number)
  }

  /// True for a number of the run written once more in a form that enumerations do not have.
  private func repeats(_ candidate: MarkerCandidate, _ run: Set<Int>) -> Bool {
    allowsAnyOrder && candidate.style != .parentheses && candidate.style != .bare
      && candidate.strength == .afterMark && run.contains(candidate.number)
  }

  /// Numbers between words whose note is there and has no other marker, where the order asks for
  /// just this number; never when another such number stands in the block, as in enumerations.
  private func amidWords(
    _ candidates: [MarkerCandidate], besides markers: [MarkerCandidate]
  ) -> [MarkerCandidate] {
    let used = Set(markers.map(\.number))
    guard used.count >= 2 else { return [] }
    let weak = candidates.filter { $0.strength == .amidWords }
    let inBlock = Dictionary(grouping: weak, by: \.block).mapValues(\.count)
    let ofNumber = Dictionary(grouping: weak, by: \.number).mapValues(\.count)
    var found: [MarkerCandidate] = []
    var next = 0
    for candidate in weak {
      while next < markers.count, markers[next].place < candidate.place { next += 1 }
      let before = next > 0 ? markers[next - 1].number : 0
      let after = next < markers.count ? markers[next].number : Int.max
      if known.contains(candidate.number), !used.contains(candidate.number),
        inBlock[candidate.block] == 1, ofNumber[candidate.number] == 1,
        before < candidate.number, candidate.number < after
      {
        found.append(candidate)
      }
    }
    return found
  }

  /// The indices of a longest strictly rising subsequence, by the patience method.
  private func rising(_ candidates: [MarkerCandidate]) -> Set<Int> {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if candidates[tails[middle]].number < candidate.number {
          low = middle + 1
        } else {
          high = middle
        }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var kept: Set<Int> = []
    var at = tails.last ?? -1
    while at >= 0 {
      kept.insert(at)
      at = previous[at]
    }
    return kept
  }
}
