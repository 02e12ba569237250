/// The first words in which two texts differ.
struct WordDifference {
  /// The words of each that the other does not have there; empty for none.
  let left: String
  let right: String
  /// How the left text, or the right where that is empty, begins.
  let beginning: String

  /// Compares two texts by their bytes; nil when they are the same.
  init?(_ left: String, _ right: String) {
    let (mine, theirs) = (left.split(separator: " "), right.split(separator: " "))
    guard !left.utf8.elementsEqual(right.utf8) else { return nil }
    let shorter = min(mine.count, theirs.count)
    var start = 0
    while start < shorter, Self.isSame(mine[start], theirs[start]) { start += 1 }
    var end = 0
    while end < shorter - start,
      Self.isSame(mine[mine.count - 1 - end], theirs[theirs.count - 1 - end])
    {
      end += 1
    }
    self.left = mine[start..<(mine.count - end)].prefix(8).joined(separator: " ")
    self.right = theirs[start..<(theirs.count - end)].prefix(8).joined(separator: " ")
    beginning = Self.beginning(of: left.isEmpty ? right : left)
  }

  /// “the page has 'twelve', the record 'eleven', in 'In September 1752 …'”.
  func message(_ leftName: String, _ rightName: String) -> String {
    "\(leftName) has \(Self.shown(left)), \(rightName) \(Self.shown(right)), in \(beginning)"
  }

  /// The first words of a text, for a message.
  static func beginning(of text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 5)
    return words.prefix(5).joined(separator: " ").quoted(limit: 48).dropLast()
      + (words.count > 5 ? " …'" : "'")
  }

  private static func shown(_ words: String) -> String {
    words.isEmpty ? "nothing" : words.quoted(limit: 80)
  }

  private static func isSame(_ left: Substring, _ right: Substring) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
