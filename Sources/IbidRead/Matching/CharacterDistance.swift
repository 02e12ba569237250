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
  ///
  /// `left` and the range of `letters` are in small letters.
  @inline(__always)
  static func roughly(_ left: [UInt32], _ letters: [UInt32], _ range: Range<Int>) -> Int {
    let most = min(left.count, range.count, 64)
    var head = 0
    while head < most, left[head] == letters[range.lowerBound + head] { head += 1 }
    var tail = 0
    while tail < most - head,
      left[left.count - 1 - tail] == letters[range.upperBound - 1 - tail]
    {
      tail += 1
    }
    return max(left.count, range.count) - head - tail
  }
}
