/// Finds the words of a fragment one after the other, as they are.
struct ExactSearch {
  let index: WordIndex
  let quoted: QuotedWords

  /// The most pairs of words compared for one fragment.
  static let mostLooks = 4_000_000
  /// A run of source words that is left out silently is at most this long, and at least so many
  /// words are right before and after it.
  static let mostOmitted = 40
  static let fewestBeside = 4

  /// The starts of the places, ascending, at most `most`.
  func places(_ fragment: Range<Int>, in range: Range<Int>, most: Int) -> [Int] {
    guard let seed = rarest(fragment, in: range) else { return [] }
    var found: [Int] = []
    var looks = 0
    for place in index.candidates(quoted.run.words[seed].key, in: range) {
      let start = Int(place) - (seed - fragment.lowerBound)
      guard start >= range.lowerBound, start + fragment.count <= range.upperBound else { continue }
      let length = common(fragment, start)
      looks += length + 1
      if length == fragment.count { found.append(start) }
      if found.count >= most || looks > Self.mostLooks { break }
    }
    return found
  }

  /// The words beside the source's when one run of its words is left out and all others are equal;
  /// the first place.
  func bridged(_ fragment: Range<Int>) -> [WordStep]? {
    let least = Self.fewestBeside
    guard fragment.count >= 2 * least else { return nil }
    let head = fragment.lowerBound..<(fragment.lowerBound + least)
    for start in places(head, in: 0..<index.count, most: 1000) {
      let before = min(common(fragment, start), fragment.count - least)
      for omitted in 1...Self.mostOmitted {
        let after = commonEnd(fragment, start + omitted)
        guard after >= least, before + after >= fragment.count else { continue }
        return steps(fragment, start, before: before, omitted: omitted)
      }
    }
    return nil
  }

  private func steps(
    _ fragment: Range<Int>, _ start: Int, before: Int, omitted: Int
  ) -> [WordStep] {
    var steps: [WordStep] = []
    for word in 0..<fragment.count {
      if word == before {
        steps += (0..<omitted).map { .source(start + before + $0) }
      }
      let source = start + word + (word < before ? 0 : omitted)
      steps.append(.same(article: fragment.lowerBound + word, source: source))
    }
    return steps
  }

  /// How many words from the first on are equal.
  private func common(_ fragment: Range<Int>, _ start: Int) -> Int {
    var length = 0
    while length < fragment.count, start + length < index.count,
      isEqual(fragment.lowerBound + length, start + length)
    {
      length += 1
    }
    return length
  }

  /// How many words up to the last are equal when the first falls on `start`.
  private func commonEnd(_ fragment: Range<Int>, _ start: Int) -> Int {
    guard start + fragment.count <= index.count else { return 0 }
    var length = 0
    while length < fragment.count,
      isEqual(fragment.upperBound - 1 - length, start + fragment.count - 1 - length)
    {
      length += 1
    }
    return length
  }

  private func rarest(_ fragment: Range<Int>, in range: Range<Int>) -> Int? {
    var best: (word: Int, count: Int)?
    for word in fragment {
      let count = index.candidates(quoted.run.words[word].key, in: range).count
      if count < best?.count ?? .max { best = (word, count) }
      if count == 0 { return nil }
    }
    return best?.word
  }

  private func isEqual(_ word: Int, _ place: Int) -> Bool {
    WordIndex.areEqual(quoted.run.words[word].key, index.keys[place])
  }
}
