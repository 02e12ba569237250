/// Finds the passage of a source that a quotation is taken from.
struct PassageSearch {
  let index: WordIndex
  let quoted: QuotedWords
  private let exact: ExactSearch
  private let seeds: SeedVotes

  /// The most source words that an ellipsis may stand for.
  static let mostLeftOut = 1000
  /// The most places that are laid beside a fragment.
  static let mostPlaces = 16
  /// The most places where a fragment stands as it is.
  static let mostExact = 64
  /// With more fragments than this each is only looked for as it is.
  static let mostFragments = 200
  /// Fragments of more words are only looked for as they are.
  static let mostAligned = 200_000
  /// Words of all places that are laid beside a fragment, taken together.
  private static let mostWords = 200_000
  private static let mostReach = 128

  init(_ index: WordIndex, _ quoted: QuotedWords) {
    self.index = index
    self.quoted = quoted
    exact = ExactSearch(index: index, quoted: quoted)
    seeds = SeedVotes(index: index, quoted: quoted)
  }

  /// The ways to lay the quotation beside the source, each complete, the likeliest first.
  func ways() -> [PassageWay] {
    guard let anchor = quoted.fragments.max(by: { $0.count < $1.count }) else { return [] }
    let all = 0..<index.count
    let most =
      quoted.fragments.count == 1
      ? Self.mostExact : quoted.fragments.count <= 10 ? Self.mostPlaces : 2
    var ways = placements(anchor, in: all).prefix(most).map { way(from: anchor, $0) }
    if quoted.fragments.count == 1, !ways.contains(where: \.isAccepted),
      let steps = exact.bridged(anchor)
    {
      var way = PassageWay(steps: steps, quoted: quoted, index: index)
      way.isBridged = true
      ways.insert(way, at: 0)
    }
    return ways
  }

  /// The places of one fragment, in the order of their distance and then of the text.
  func placements(_ fragment: Range<Int>, in range: Range<Int>) -> [Placement] {
    let hasDevice = fragment.contains {
      quoted.devices[$0].kept != nil
        || $0 > fragment.lowerBound && quoted.devices[$0].replaced > 0
    }
    let whole = exact.places(fragment, in: range, most: Self.mostExact)
    if !whole.isEmpty { return whole.map { placement(fragment, at: $0) } }
    guard fragment.count > 1 || hasDevice, fragment.count <= Self.mostAligned,
      quoted.fragments.count <= Self.mostFragments
    else { return [] }
    return aligned(fragment, in: range)
  }

  private func placement(_ fragment: Range<Int>, at start: Int) -> Placement {
    let steps = fragment.map { word in
      WordStep.same(article: word, source: start + word - fragment.lowerBound)
    }
    return Placement(steps: steps, distance: 0, range: start..<(start + fragment.count))
  }

  private func aligned(_ fragment: Range<Int>, in range: Range<Int>) -> [Placement] {
    let most = max(2, min(Self.mostPlaces, Self.mostWords / fragment.count))
    var found: [Placement] = []
    for candidate in seeds.candidates(fragment, in: range, most: most) {
      guard let placed = aligned(fragment, at: candidate.start, in: range) else { continue }
      if !found.contains(where: { $0.range == placed.range }) { found.append(placed) }
    }
    return found.sorted {
      ($0.distance, $0.range.lowerBound) < ($1.distance, $1.range.lowerBound)
    }
  }

  private func aligned(_ fragment: Range<Int>, at start: Int, in range: Range<Int>) -> Placement? {
    let reach = min(Self.mostReach, max(24, fragment.count / 2))
    let low = max(range.lowerBound, start - reach)
    let high = min(range.upperBound, start + fragment.count + fragment.count / 4 + reach)
    guard low < high else { return nil }
    var alignment = WordAlignment(
      quoted, fragment, in: index, low..<high, start: start, reach: reach)
    let characters = quoted.characters(fragment)
    guard var steps = alignment.steps(most: 20 + characters / 2) else { return nil }
    steps.boundSkips(to: QuotedWords.mostReplaced)
    guard let first = steps.lazy.compactMap(\.source).first,
      let last = steps.lazy.reversed().compactMap(\.source).first
    else { return nil }
    let (source, base) = (alignment.source, alignment.base)
    let distance = PassageWay.distance(steps, quoted: quoted) { source.spaced($0 - base) }
    return Placement(steps: steps, distance: distance, range: first..<(last + 1))
  }

  /// Goes from the place of one fragment to those of the fragments before and after it.
  private func way(from anchor: Range<Int>, _ placed: Placement) -> PassageWay {
    if quoted.fragments.count == 1 {
      return PassageWay(steps: placed.steps, distance: placed.distance, quoted: quoted)
    }
    let before = stepsBefore(anchor, placed.range.lowerBound)
    let after = stepsAfter(anchor, placed.range.upperBound)
    var way = PassageWay(
      steps: before.steps + placed.steps + after.steps, quoted: quoted, index: index)
    way.isInOrder = before.isInOrder && after.isInOrder
    return way
  }

  private typealias Side = (steps: [WordStep], isInOrder: Bool)

  private func stepsAfter(_ anchor: Range<Int>, _ end: Int) -> Side {
    var side: Side = ([], true)
    var end = end
    for fragment in quoted.fragments where fragment.lowerBound >= anchor.upperBound {
      let range = end..<min(index.count, end + Self.mostLeftOut + fragment.count)
      if side.isInOrder, let next = near(fragment, in: range).first {
        side.steps += (end..<next.range.lowerBound).map { .skipped($0) } + next.steps
        end = next.range.upperBound
      } else {
        side.steps += fragment.map { .article($0) }
        side.isInOrder = false
      }
    }
    return side
  }

  private func stepsBefore(_ anchor: Range<Int>, _ start: Int) -> Side {
    var parts: [[WordStep]] = []
    var isInOrder = true
    var start = start
    for fragment in quoted.fragments.reversed() where fragment.upperBound <= anchor.lowerBound {
      let range = max(0, start - Self.mostLeftOut - fragment.count)..<start
      if isInOrder, let before = nearest(near(fragment, in: range)) {
        parts.append(before.steps + (before.range.upperBound..<start).map { .skipped($0) })
        start = before.range.lowerBound
      } else {
        parts.append(fragment.map { .article($0) })
        isInOrder = false
      }
    }
    return (parts.reversed().flatMap(\.self), isInOrder)
  }

  /// The places of a fragment at which at most a quarter of it differs.
  private func near(_ fragment: Range<Int>, in range: Range<Int>) -> [Placement] {
    placements(fragment, in: range).filter { $0.distance * 4 <= quoted.characters(fragment) }
  }

  /// Of the best places the last, which is the nearest to what follows.
  private func nearest(_ placements: [Placement]) -> Placement? {
    guard let least = placements.first?.distance else { return nil }
    return placements.last { $0.distance == least }
  }
}

extension [WordStep] {
  /// Makes runs of skipped words that are longer than brackets may stand for words left out.
  mutating func boundSkips(to most: Int) {
    var at = 0
    while at < count {
      var end = at
      while end < count, case .skipped = self[end] { end += 1 }
      if end - at > most {
        for index in at..<end { self[index] = .source(self[index].source ?? 0) }
      }
      at = Swift.max(at + 1, end)
    }
  }
}

extension QuotedWords {
  /// The number of letters and digits of words, with a space after each where the script has one.
  func characters(_ words: Range<Int>) -> Int {
    words.reduce(0) { $0 + run.length($1) + (run.isSolid($1) ? 0 : 1) }
  }
}
