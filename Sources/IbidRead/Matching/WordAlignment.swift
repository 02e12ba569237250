/// Lays words of a quotation beside words of a source at the least cost in characters.
///
/// A band of the table is filled that follows the best diagonal. The source may start and end
/// anywhere in the band. Time and memory: words × (2 × `reach` + 1).
struct WordAlignment {
  let quoted: QuotedWords
  let fragment: Range<Int>
  /// Words of the source, and the index of the first of them in the index.
  let source: WordRun
  let base: Int
  /// The letters of `source` in small letters.
  private let small: [UInt32]
  /// The words of `source` that are numbers of notes, or an editor's.
  private var isNote: [Bool]
  /// Half the width of the band.
  let reach: Int
  private var cost: [Int32]
  private var above: [Int32]
  private var ways: [UInt8] = []
  /// The column of the first cell of each row.
  private var lows: [Int] = []

  private static let never = Int32.max / 4
  private enum Way {
    static let none: UInt8 = 0
    static let diagonal: UInt8 = 1
    static let article: UInt8 = 2
    static let source: UInt8 = 3
    static let bound: UInt8 = 4
    static let skipped: UInt8 = 5
  }

  /// `start` is the word of the index where the first word is expected.
  init(
    _ quoted: QuotedWords, _ fragment: Range<Int>, in index: WordIndex, _ range: Range<Int>,
    start: Int, reach: Int
  ) {
    self.quoted = quoted
    self.fragment = fragment
    let source = index.run(range)
    self.source = source
    small = source.allSmall
    base = range.lowerBound
    isNote = source.words.map { index.isEditorial($0) }
    self.reach = reach
    let width = 2 * reach + 1
    cost = [Int32](repeating: 0, count: width)
    above = cost
    lows = [start - range.lowerBound - reach]
    ways = [UInt8](repeating: Way.none, count: width * (fragment.count + 1))
    for cell in 0..<width where !isColumn(lows[0] + cell) { cost[cell] = Self.never }
  }

  private func isColumn(_ column: Int) -> Bool { column >= 0 && column <= source.count }

  /// The cheapest way; nil when its cost is beyond `most`.
  mutating func steps(most: Int) -> [WordStep]? {
    var center = lows[0] + reach
    var before: [Int32] = []
    for row in 1...fragment.count {
      let best = bestCell
      guard best.cost <= most else { return nil }
      let drift = best.cell - reach
      center += 1 + (drift * 4 > reach ? 1 : drift * 4 < -reach ? -1 : 0)
      swap(&before, &above)
      swap(&above, &cost)
      if cost.count != above.count { cost = above }
      lows.append(center - reach)
      fill(row, before, most: Int32(clamping: most))
    }
    guard bestCell.cost <= most else { return nil }
    return wayBack(from: bestCell.cell)
  }

  /// The cheapest cell of the last row, the nearest to the middle among equals.
  private var bestCell: (cell: Int, cost: Int) {
    var best = 0
    for cell in cost.indices {
      let isNearer = abs(cell - reach) < abs(best - reach)
      if cost[cell] < cost[best] || cost[cell] == cost[best] && isNearer { best = cell }
    }
    return (best, Int(cost[best]))
  }

  /// Costs beyond `most` only grow, so their cells are given up.
  private mutating func fill(_ row: Int, _ before: [Int32], most: Int32) {
    let word = fragment.lowerBound + row - 1
    let device = quoted.devices[word]
    let letters = quoted.run.small(word)
    let key = quoted.run.words[word].key
    let alone = Int32(letters.count + 1)
    let nextReplaced =
      row < fragment.count ? quoted.devices[word + 1].replaced : 0
    let shift = lows[row] - lows[row - 1]
    // Kept apart from `self`, so that each cell is not asked whether it is shared.
    var cells = cost
    cost = []
    var beside = Self.never
    for cell in cells.indices {
      let column = lows[row] + cell
      var best = Self.never
      var way = Way.none
      let up = cell + shift
      if isColumn(column) {
        if up >= 0, up < above.count, above[up] < Self.never {
          best = above[up] + alone
          way = Way.article
        }
        if column > 0 {
          // No word costs less than nothing.
          if up > 0, up - 1 < above.count, above[up - 1] < Self.never, above[up - 1] <= best {
            let value = above[up - 1] + substitution(word, letters, key, device, column - 1)
            if value <= best {
              best = value
              way = Way.diagonal
            }
          }
          if beside < Self.never {
            let isFree = nextReplaced > 0 || isNote[column - 1]
            let price = isFree ? 0 : Int32(source.range(column - 1).count + 1)
            if beside + price < best {
              best = beside + price
              way = isFree ? Way.skipped : Way.source
            }
          }
          if device.boundKey != 0, row > 1, isBound(device, column - 1) {
            let cellBefore = column - 1 - lows[row - 2]
            if cellBefore >= 0, cellBefore < before.count, before[cellBefore] < best {
              best = before[cellBefore]
              way = Way.bound
            }
          }
        }
      }
      if best > most { best = Self.never }
      cells[cell] = best
      beside = best
      ways[row * cells.count + cell] = way
    }
    cost = cells
  }

  private func isBound(_ device: QuotedWords.Device, _ column: Int) -> Bool {
    source.words[column].key & 1 == 1
      && WordIndex.areEqual(source.words[column].key, device.boundKey)
  }

  /// The cost of a word beside another; `letters` are those of the first in small letters.
  @inline(__always)
  private func substitution(
    _ word: Int, _ letters: [UInt32], _ key: UInt32, _ device: QuotedWords.Device, _ column: Int
  ) -> Int32 {
    if WordIndex.areEqual(key, source.words[column].key) { return 0 }
    if device.kept != nil, quoted.keeps(word, source.small(column)) { return 0 }
    return Int32(max(1, CharacterDistance.roughly(letters, small, source.range(column))))
  }

  private func wayBack(from last: Int) -> [WordStep] {
    var steps: [WordStep] = []
    var row = fragment.count
    var column = lows[row] + last
    while row > 0 {
      let word = fragment.lowerBound + row - 1
      let place = base + column - 1
      switch ways[row * cost.count + column - lows[row]] {
      case Way.diagonal:
        let isSame =
          substitution(
            word, quoted.run.small(word), quoted.run.words[word].key, quoted.devices[word],
            column - 1) == 0
        steps.append(
          isSame ? .same(article: word, source: place) : .changed(article: word, source: place))
        row -= 1
        column -= 1
      case Way.bound:
        steps.append(.bound(article: word - 1, source: place))
        row -= 2
        column -= 1
      case Way.source:
        steps.append(.source(place))
        column -= 1
      case Way.skipped:
        steps.append(.skipped(place))
        column -= 1
      default:
        steps.append(.article(word))
        row -= 1
      }
    }
    return steps.reversed()
  }
}

extension QuotedWords {
  /// True when a word with letters in brackets can stand for a word of the source.
  func keeps(_ word: Int, _ small: [UInt32]) -> Bool {
    guard let kept = devices[word].kept else { return false }
    return small.count >= kept.prefix.count + kept.suffix.count
      && kept.prefix.count + kept.suffix.count > 0 && small.starts(with: kept.prefix)
      && small.reversed().starts(with: kept.suffix.reversed())
  }
}
