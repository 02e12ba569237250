/// Words between quotation marks, found in one block.
package struct QuotedPassage: Hashable, Sendable {
  /// The scalars with both marks.
  package let range: Range<Int>
  /// The scalars between the marks.
  package let inner: Range<Int>
  /// False when the closing mark is missing; the passage then reaches to the end of the block.
  package let isClosed: Bool

  /// False for a text without any mark that opens a passage.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    for at in bytes.indices {
      switch bytes[at] {
      case 0x22: return true
      // “«”, “‘”, “““, “„”, “‟”, “「” and “『” begin with these.
      case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xAB: return true
      case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
        if [0x98, 0x9C, 0x9E, 0x9F].contains(bytes[at + 2]) { return true }
      case 0xE3: return true
      default: continue
      }
    }
    return false
  }
}

extension ScalarText {
  /// The outermost quoted passages in order.
  ///
  /// Marks of different kinds close each other (a curly opening and a straight closing mark are
  /// common in pages that were copied), and a passage may stay open.
  package var quotedPassages: [QuotedPassage] {
    var finder = PassageFinder(text: self)
    return finder.passages()
  }

  /// True when a mark at `index` stands where one opens: after a space or bracket, before a word.
  func isOpeningPlace(_ index: Int) -> Bool {
    guard index + 1 < count, !Scalars.isSpace(scalars[index + 1]) else { return false }
    guard index > 0 else { return true }
    let before = scalars[index - 1]
    return Scalars.isSpace(before) || ["(", "[", "—", "–", "-", "‘", "'", "/"].contains(before)
  }
}

private struct PassageFinder {
  let text: ScalarText
  var found: [QuotedPassage] = []
  var open: Int?

  mutating func passages() -> [QuotedPassage] {
    var at = 0
    while at < text.count {
      at = step(at)
    }
    if let open {
      found.append(
        QuotedPassage(range: open..<text.count, inner: (open + 1)..<text.count, isClosed: false))
    }
    return found
  }

  private mutating func step(_ at: Int) -> Int {
    let scalar = text.scalars[at]
    if let start = open {
      if closes(at, start) {
        found.append(
          QuotedPassage(range: start..<(at + 1), inner: (start + 1)..<at, isClosed: true))
        open = nil
      } else if scalar == text.scalars[start], scalar != "\"" {
        open = at
      }
    } else if Scalars.opensQuotation(scalar), scalar != "\"" || text.isOpeningPlace(at) {
      open = at
    } else if scalar == "‘", text.isOpeningPlace(at), let end = singleEnd(from: at) {
      found.append(
        QuotedPassage(range: at..<(end + 1), inner: (at + 1)..<end, isClosed: true))
      return end + 1
    }
    return at + 1
  }

  private func closes(_ at: Int, _ start: Int) -> Bool {
    let opening = text.scalars[start]
    switch text.scalars[at] {
    case "”", "»", "」", "』": return true
    case "“", "‟": return opening == "„"
    case "\"": return !text.isOpeningPlace(at) || opening == "\""
    default: return false
    }
  }

  /// The place of a single closing mark that is no apostrophe, within 400 scalars.
  private func singleEnd(from start: Int) -> Int? {
    for at in (start + 1)..<min(text.count, start + 400) where text.scalars[at] == "’" {
      if at + 1 == text.count || !Scalars.isWord(text.scalars[at + 1]) { return at }
    }
    return nil
  }
}
