/// Sorts items by the keys of a style; a key is made only where those before it do not decide.
struct ItemSorter {
  private var maker: SortKeyMaker
  /// By key and item: what was made so far.
  private var known: [[SortBytes?]]
  private let items: [PreparedItem]
  private let numbers: [Int]

  init(_ maker: SortKeyMaker, items: [PreparedItem], numbers: [Int]) {
    self.maker = maker
    self.items = items
    self.numbers = numbers
    let none = [SortBytes?](repeating: nil, count: items.count)
    known = Array(repeating: none, count: maker.keys.count)
  }

  /// The order of some items, as places among them; equal ones stay as they stood, and what is no
  /// item (nil) comes last.
  mutating func order(of wanted: [Int?]) -> [Int] {
    order(of: wanted, runs: [wanted.indices])
  }

  /// The order of some items where only those of a run change places; runs do not overlap.
  mutating func order(of wanted: [Int?], runs: [Range<Int>]) -> [Int] {
    var order = Array(wanted.indices)
    var open = runs.map { (range: $0, key: 0) }
    while let (range, key) = open.popLast() {
      guard range.count > 1, key < known.count else { continue }
      var keyed = range.map { place in
        (bytes: bytes(of: wanted[order[place]], key), place: order[place])
      }
      keyed.sort { $0.bytes < $1.bytes || ($0.bytes == $1.bytes && $0.place < $1.place) }
      var start = 0
      for index in keyed.indices {
        order[range.lowerBound + index] = keyed[index].place
        let isLast = index + 1 == keyed.count
        guard isLast || keyed[index].bytes != keyed[index + 1].bytes else { continue }
        open.append((range.lowerBound + start..<range.lowerBound + index + 1, key + 1))
        start = index + 1
      }
    }
    return order
  }

  private mutating func bytes(of item: Int?, _ key: Int) -> SortBytes {
    guard let item else { return SortBytes([], isDescending: false) }
    if let bytes = known[key][item] { return bytes }
    let bytes = maker.key(key, of: items[item], number: numbers[item])
    known[key][item] = bytes
    return bytes
  }
}
