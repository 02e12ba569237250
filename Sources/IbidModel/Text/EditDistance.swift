/// How far apart two words are, for “did you mean”.
package enum EditDistance {
  /// The least number of characters put in, left out, changed or exchanged with their neighbour.
  ///
  /// Quadratic; words of more than 64 bytes are never near (the longer length is returned).
  package static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    guard max(left.count, right.count) <= 64 else { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(
          last[column] + (byte == other ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        line.append(best)
      }
      before = last
      last = line
    }
    return last[right.count]
  }

  /// The nearest of the candidates, the first among equals; nil when none is near.
  ///
  /// Near is a third of the length of the word, at least 1; capitals do not count.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let word = lowercased(word)
    var best = (distance: max(1, word.utf8.count / 3) + 1, candidate: String?.none)
    for candidate in candidates {
      let distance = between(word, lowercased(candidate))
      if distance < best.distance { best = (distance, candidate) }
    }
    return best.candidate
  }

  private static func lowercased(_ word: String) -> String {
    String(decoding: word.utf8.map { ASCII.isUppercase($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
