import IbidModel

/// Follows the square brackets of a quotation.
struct BracketScan {
  private let bytes: [UInt8]
  /// True inside a pair.
  private(set) var isOpen = false
  /// True when the gap passed last had a bracket.
  private(set) var sawBracket = false

  /// A pair of brackets with more bytes than this in it is not the author's.
  static let mostBytes = 400

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// True when a gap is one bracket and nothing else, so that the words beside it are one, as in
  /// `[T]he`; a number in brackets is the number of a note.
  func isGlued(_ gap: Range<Int>) -> Bool {
    guard gap.count == 1 else { return false }
    switch bytes[gap.lowerBound] {
    case 0x5B: return closing(after: gap.upperBound) != nil && !ASCII.isDigit(bytes[gap.upperBound])
    case 0x5D: return isOpen && !ASCII.isDigit(bytes[gap.lowerBound - 1])
    default: return false
    }
  }

  /// Passes over what stands between two words.
  mutating func pass(_ gap: Range<Int>) {
    sawBracket = false
    for at in gap {
      if bytes[at] == 0x5B, !isOpen, closing(after: at + 1) != nil {
        isOpen = true
        sawBracket = true
      } else if bytes[at] == 0x5D, isOpen {
        isOpen = false
        sawBracket = true
      }
    }
  }

  private func closing(after start: Int) -> Int? {
    for at in start..<max(start, min(bytes.count, start + Self.mostBytes)) {
      if bytes[at] == 0x5D { return at }
      if bytes[at] == 0x5B { return nil }
    }
    return nil
  }
}

/// The marks that say that words are left out: `…`, `...`, `. . .`, with or without brackets.
enum Ellipsis {
  /// True when one stands in a range.
  static func stands(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var dots = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      at += length
      if scalar == "…" || scalar == "⋯" { return true }
      if scalar == "." {
        dots += 1
        if dots == 3 { return true }
      } else if CharacterKind(scalar) != .space {
        dots = 0
      }
    }
    return false
  }
}

/// Words in square brackets.
enum Brackets {
  /// The letters of an editor's `sic`.
  static let sic: [UInt32] = [0x73, 0x69, 0x63]

  /// The letters of the words in the first pair of brackets of a range; nil when there is none or
  /// it is empty.
  static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [[UInt32]]? {
    let range = range.lowerBound..<min(range.upperBound, range.lowerBound + BracketScan.mostBytes)
    guard let open = bytes[range].firstIndex(of: 0x5B),
      let close = bytes[open..<range.upperBound].firstIndex(of: 0x5D)
    else { return nil }
    var scanner = WordScanner(Array(bytes[open..<close]), joinsLines: false)
    var words: [[UInt32]] = []
    while scanner.next() != nil { words.append(scanner.letters.map(SmallLetters.lowered)) }
    return words.isEmpty ? nil : words
  }
}
