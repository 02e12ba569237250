/// Finds the pairs of tags and quotation marks in one text.
struct MarkupReader {
  let bytes: [UInt8]
  private(set) var tokens: [MarkupToken] = []
  /// The tokens that are open, innermost last.
  private var open: [Int] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Deeper markup is text.
  private static let maximumDepth = 64

  /// Reads all tokens and joins the pairs.
  mutating func read() {
    var place = 0
    while place < bytes.count {
      guard let token = token(at: place) else {
        place += 1
        continue
      }
      meet(token)
      place = token.range.upperBound
    }
  }

  private func token(at place: Int) -> MarkupToken? {
    switch bytes[place] {
    case UInt8(ascii: "<"): MarkupToken.tag(in: bytes, at: place)
    case UInt8(ascii: "\""): straightQuote(.doubleQuote, at: place)
    case UInt8(ascii: "'"): straightQuote(.singleQuote, at: place)
    case 0xE2: curlyQuote(at: place)
    default: nil
    }
  }

  private func straightQuote(_ kind: MarkupToken.Kind, at place: Int) -> MarkupToken {
    MarkupToken(
      kind: kind, isOpening: isOpeningPlace(place), range: place..<place + 1, element: .quote)
  }

  private func curlyQuote(at place: Int) -> MarkupToken? {
    guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return nil }
    let kind: MarkupToken.Kind
    switch bytes[place + 2] {
    case 0x98, 0x99: kind = .curlySingleQuote
    case 0x9C, 0x9D: kind = .curlyDoubleQuote
    default: return nil
    }
    let isOpening = bytes[place + 2] == 0x98 || bytes[place + 2] == 0x9C
    return MarkupToken(
      kind: kind, isOpening: isOpening, range: place..<place + 3, element: .quote)
  }

  /// True where a straight mark opens: at the start, after a space, a bracket or an opening token.
  private func isOpeningPlace(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    if let last = tokens.last, last.isOpening, last.range.upperBound == place { return true }
    switch bytes[place - 1] {
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\n"), 0x09:
      return true
    // A no-break space, C2 A0 or E2 80 AF.
    case 0xA0: return place > 1 && bytes[place - 2] == 0xC2
    case 0xAF: return place > 2 && bytes[place - 2] == 0x80 && bytes[place - 3] == 0xE2
    default: return false
    }
  }

  /// Enters a token and joins it to the one it closes.
  private mutating func meet(_ token: MarkupToken) {
    let index = tokens.count
    tokens.append(token)
    if token.isOpening {
      guard !isApostrophe(token), open.count < Self.maximumDepth else { return }
      open.append(index)
    } else if let partner = partner(of: token) {
      tokens[index].partner = open[partner]
      tokens[open[partner]].partner = index
      open.removeSubrange(partner...)
    }
  }

  /// The place in `open` of the token that one closes.
  private func partner(of token: MarkupToken) -> Int? {
    if token.kind == .singleQuote || token.kind == .curlySingleQuote {
      guard let last = open.last, tokens[last].kind == token.kind, !isApostrophe(token) else {
        return nil
      }
      return open.count - 1
    }
    return open.lastIndex { tokens[$0].closes(by: token) }
  }

  /// True for a single mark that can only be an apostrophe: before a letter inside a word, or
  /// between spaces.
  private func isApostrophe(_ token: MarkupToken) -> Bool {
    guard token.kind == .singleQuote || token.kind == .curlySingleQuote else { return false }
    let next = token.range.upperBound
    if token.isOpening {
      return next >= bytes.count || bytes[next] == UInt8(ascii: " ")
    }
    return next < bytes.count && isWordByte(at: next)
  }

  private func isWordByte(at place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x80 { return byte.isASCIILetterOrDigit }
    // E2 80 begins spaces, dashes and quotation marks; C2, signs.
    return byte != 0xE2 && byte != 0xC2
  }
}

extension MarkupToken {
  /// True when this opens what another closes.
  fileprivate func closes(by other: MarkupToken) -> Bool {
    element == other.element && (!isQuote || kind == other.kind)
  }
}

extension UInt8 {
  /// True for A–Z, a–z, 0–9.
  var isASCIILetterOrDigit: Bool {
    (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10
  }
}
