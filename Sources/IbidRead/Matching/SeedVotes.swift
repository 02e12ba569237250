/// Where in a source a fragment may stand: its rare words vote for diagonals.
struct SeedVotes {
  let index: WordIndex
  let quoted: QuotedWords

  /// The most places looked at for one fragment, for one word of it, and without a neighbour
  /// that is equal, too.
  static let mostLooks = 300_000
  static let mostLooksPerWord = 40_000
  static let mostLonely = 1000
  /// The widest band of diagonals that vote together.
  static let mostWidth = 64

  /// A place that votes were cast for: how many, and the source word its first word falls on.
  struct Candidate {
    var votes: Int
    var start: Int
  }

  /// The candidates with the most votes, at most `most`, the first in the text among equals.
  func candidates(_ fragment: Range<Int>, in range: Range<Int>, most: Int) -> [Candidate] {
    let width = min(Self.mostWidth, max(8, fragment.count / 8))
    var cast = votes(fragment, in: range, width: width)
    cast.sort { $0.band < $1.band }
    var bands: [(band: Int, votes: Int, sum: Int)] = []
    for vote in cast {
      if bands.last?.band == vote.band {
        bands[bands.count - 1].votes += vote.weight
        bands[bands.count - 1].sum += vote.weight * vote.offset
      } else {
        bands.append((vote.band, vote.weight, vote.weight * vote.offset))
      }
    }
    return best(of: bands, width: width, most: most).map { band in
      Candidate(votes: band.votes, start: band.start - fragment.count)
    }
  }

  private typealias Vote = (band: Int, weight: Int, offset: Int)

  /// Adds the votes of each band to those of the next, and takes the best.
  private func best(
    of bands: [(band: Int, votes: Int, sum: Int)], width: Int, most: Int
  ) -> [(votes: Int, start: Int)] {
    var joined: [(band: Int, votes: Int, start: Int)] = []
    for (at, band) in bands.enumerated() {
      var (votes, sum) = (band.votes, band.votes * band.band * width + band.sum)
      if at + 1 < bands.count, bands[at + 1].band == band.band + 1 {
        let next = bands[at + 1]
        votes += next.votes
        sum += next.votes * next.band * width + next.sum
      }
      joined.append((band.band, votes, sum / max(1, votes)))
    }
    joined.sort { ($1.votes, $0.band) < ($0.votes, $1.band) }
    var taken: [(band: Int, votes: Int, start: Int)] = []
    for one in joined where taken.count < most {
      if taken.contains(where: { abs($0.band - one.band) <= 1 }) { continue }
      taken.append(one)
    }
    return taken.map { ($0.votes, $0.start) }
  }

  private func votes(_ fragment: Range<Int>, in range: Range<Int>, width: Int) -> [Vote] {
    var seeds = fragment.map { word in
      (word: word, places: index.candidates(quoted.run.words[word].key, in: range))
    }.filter { !$0.places.isEmpty }
    seeds.sort { ($0.places.count, $0.word) < ($1.places.count, $1.word) }
    var votes: [Vote] = []
    var looks = 0
    for seed in seeds {
      guard looks < Self.mostLooks else { break }
      let places = seed.places.prefix(Self.mostLooksPerWord)
      looks += places.count
      for place in places {
        let weight = weight(
          seed.word, Int(place), fragment, isCommon: places.count > Self.mostLonely)
        guard weight > 0 else { continue }
        let diagonal = Int(place) - (seed.word - fragment.lowerBound) + fragment.count
        votes.append((diagonal / width, weight, diagonal % width))
      }
    }
    return votes
  }

  private func weight(_ word: Int, _ place: Int, _ fragment: Range<Int>, isCommon: Bool) -> Int {
    guard isEqual(word, place) else { return 0 }
    var weight = isCommon ? 0 : 1
    if word > fragment.lowerBound, isEqual(word - 1, place - 1) { weight += 2 }
    if word + 1 < fragment.upperBound, isEqual(word + 1, place + 1) { weight += 2 }
    return weight
  }

  private func isEqual(_ word: Int, _ place: Int) -> Bool {
    place >= 0 && place < index.count
      && WordIndex.areEqual(quoted.run.words[word].key, index.keys[place])
  }
}
