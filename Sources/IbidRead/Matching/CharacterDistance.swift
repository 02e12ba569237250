/// How many characters put in, left out or changed part two texts.
enum CharacterDistance {
  /// Beyond this many cells of the table the longer length is taken.
  static let mostCells = 1 << 20

  /// The distance; quadratic within `mostCells`.
  static func between(_ left: [UInt32], _ right: [UInt32]) -> Int {
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= mostCells else {
      return max(left.count, right.count)
    }
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 1...right.count {
        let above = row[column]
        let cost = letter == right[column - 1] ? diagonal : diagonal + 1
        row[column] = min(cost, above + 1, row[column - 1] + 1)
        diagonal = above
      }
    }
    return row[right.count]
  }

  /// The distance of two words, or a little more.
  ///
  /// It is what lies between the letters they start and end with alike, 64 at most.
  static func roughly(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
    let shorter = min(left.count, right.count)
    let most = min(shorter, 64)
    var head = 0
    while head < most, isEqual(left[left.startIndex + head], right[right.startIndex + head]) {
      head += 1
    }
    var tail = 0
    while tail < most - head,
      isEqual(left[left.endIndex - 1 - tail], right[right.endIndex - 1 - tail])
    {
      tail += 1
    }
    return max(left.count, right.count) - head - tail
  }

  private static func isEqual(_ left: UInt32, _ right: UInt32) -> Bool {
    left == right || SmallLetters.lowered(left) == SmallLetters.lowered(right)
  }
}
