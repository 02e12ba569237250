import IbidModel

/// A range of pages that ends before it begins.
struct PageRange: Hashable {
  /// As written, such as `128-119`.
  let text: String
  /// What the end stands for when the digits left out are put before it: `128-19` ends on 119.
  let end: String
  /// Where it stands, in bytes of the text it was read from.
  let span: SourceSpan
}

extension PageRange {
  /// The ranges of a text such as `12-15, 128-119` that end before they begin.
  ///
  /// Both ends are numbers, or Roman numbers, or numbers behind the same letters (`e12-e9`); what
  /// looks otherwise is left alone.
  static func reversed(in text: String) -> [PageRange] {
    let bytes = Array(text.utf8)
    var found: [PageRange] = []
    var at = 0
    while at < bytes.count {
      let end = pieceEnd(bytes, from: at)
      if end > at, let range = range(bytes, at..<end) { found.append(range) }
      at = end + 1
    }
    return found
  }

  /// The end of what stands between separators; a dash with blanks around it joins.
  private static func pieceEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, !isSeparator(bytes[end]) { end += 1 }
    return end
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x3B, 0x26, 0x2F, 0x28, 0x29, 0x5B, 0x5D: true
    default: false
    }
  }

  private static func range(_ bytes: [UInt8], _ piece: Range<Int>) -> PageRange? {
    let text = String(decoding: bytes[piece], as: UTF8.self)
    let parts = text.split(whereSeparator: isDash).map { trimmed($0) }
    guard parts.count == 2, let reversed = reversedEnd(parts[0], parts[1]) else { return nil }
    let lead = bytes[piece].prefix(while: ASCII.isSpace).count
    let tail = bytes[piece].reversed().prefix(while: ASCII.isSpace).count
    let span = SourceSpan(piece.lowerBound + lead, piece.upperBound - tail)
    return PageRange(text: String(trimmed(text[...])), end: reversed, span: span)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }

  private static func isDash(_ character: Character) -> Bool {
    switch character {
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": true
    default: false
    }
  }

  /// The end of a range in full when it lies before the start; nil when it does not, or nobody can
  /// tell.
  private static func reversedEnd(_ first: Substring, _ second: Substring) -> String? {
    if let start = roman(first), let end = roman(second) {
      return end < start ? String(second) : nil
    }
    let letters = first.prefix { !$0.isNumber }
    guard letters.allSatisfy(\.isLetter) else { return nil }
    let start = first.dropFirst(letters.count)
    let isWhole = !letters.isEmpty && second.hasPrefix(letters)
    let end = isWhole ? second.dropFirst(letters.count) : second
    guard isNumber(start), isNumber(end) else { return nil }
    let full =
      end.count < start.count && !isWhole ? start.prefix(start.count - end.count) + end : end
    guard let from = Int(start), let to = Int(full), to < from else { return nil }
    return String(letters) + String(full)
  }

  private static func roman(_ text: Substring) -> Int? {
    RomanNumber.value(Array(text.utf8)[...])
  }

  private static func isNumber(_ text: Substring) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
