import IbidModel

/// Lists in BibTeX: parts between `and`, words between blanks; braces keep things together.
enum BibTeXList {
  /// The parts between the word `and`, without blanks at their ends; empty parts are left out.
  static func parts(_ value: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var depth = 0
    var at = 0
    while at < value.count {
      switch value[at] {
      case 0x5C: at += 1
      case 0x7B: depth += 1
      case 0x7D: depth -= 1
      case 0x61 where depth == 0 && isAnd(value, at):
        parts.append(trimmed(value[start..<at]))
        at += 2
        start = at + 1
      default: break
      }
      at += 1
    }
    parts.append(trimmed(value[min(start, value.count)...]))
    return parts.filter { !$0.isEmpty }
  }

  /// True for `and` between blanks or the ends.
  private static func isAnd(_ value: [UInt8], _ at: Int) -> Bool {
    guard at + 2 < value.count, value[at] == 0x61, value[at + 1] == 0x6E, value[at + 2] == 0x64
    else { return false }
    let isBefore = at == 0 || ASCII.isSpace(value[at - 1])
    return isBefore && (at + 3 == value.count || ASCII.isSpace(value[at + 3]))
  }

  /// What stands in one pair of braces around everything, or nil.
  static func enclosed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard text.count >= 2, text.first == 0x7B, text.last == 0x7D else { return nil }
    // Braces around an accent are part of its letter.
    if text[text.startIndex + 1] == 0x5C, text.count < 12 { return nil }
    var depth = 0
    for at in text.indices {
      if text[at] == 0x7B { depth += 1 }
      if text[at] == 0x7D { depth -= 1 }
      if depth == 0 {
        return at == text.endIndex - 1 ? text[(text.startIndex + 1)..<at] : nil
      }
    }
    return nil
  }

  /// The parts between a sign outside of braces.
  static func split(_ text: ArraySlice<UInt8>, at sign: UInt8) -> [ArraySlice<UInt8>] {
    pieces(text) { $0 == sign }.map(trimmed)
  }

  /// The words between blanks and `~` outside of braces.
  static func words(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    pieces(text) { ASCII.isSpace($0) || $0 == 0x7E }.filter { !$0.isEmpty }
  }

  private static func pieces(
    _ text: ArraySlice<UInt8>, _ isSign: (UInt8) -> Bool
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var depth = 0
    var isEscaped = false
    for at in text.indices {
      let byte = text[at]
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case 0x5C: isEscaped = true
      case 0x7B: depth += 1
      case 0x7D: depth -= 1
      default:
        guard depth <= 0, isSign(byte) else { continue }
        parts.append(text[start..<at])
        start = at + 1
      }
    }
    parts.append(text[min(start, text.endIndex)...])
    return parts
  }

  /// The bytes without blanks at their ends.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, ASCII.isSpace(first) { text.removeFirst() }
    while let last = text.last, ASCII.isSpace(last) { text.removeLast() }
    return text
  }
}
