import IbidModel

/// Where attributes at the end of a text may begin.
enum AttributePlace {
  case afterBlank
  /// Also right after a word, as in `# Methods{#methods}`, but not where they belong to code, to a
  /// link or to a span before them.
  case afterWord
  case anywhere

  /// True where the `{` at `brace`, in a text from `start`, may begin attributes.
  func allows(_ brace: Int, in source: [UInt8], from start: Int) -> Bool {
    if self == .anywhere || brace == start || ASCII.isBlank(source[brace - 1]) { return true }
    return self == .afterWord && Self.isFree(after: brace - 1, in: source, from: start)
  }

  private static func isFree(after last: Int, in source: [UInt8], from start: Int) -> Bool {
    switch source[last] {
    case 0x5C, 0x5D, 0x60, 0x3E, 0x7B, 0x7D: false
    case 0x29: !isAddress(endingAt: last, in: source, from: start)
    default: true
    }
  }

  /// True when the `)` ends the address of a link, not words in brackets.
  private static func isAddress(endingAt last: Int, in source: [UInt8], from start: Int) -> Bool {
    var depth = 0
    for at in stride(from: last, through: start, by: -1) {
      if source[at] == 0x29 { depth += 1 }
      if source[at] == 0x28 { depth -= 1 }
      if depth == 0 { return at > start && source[at - 1] == 0x5D }
    }
    return true
  }
}
