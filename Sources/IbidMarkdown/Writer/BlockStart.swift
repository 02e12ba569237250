import IbidModel

/// Text that would start a block if it stood at the start of a line.
enum BlockStart {
  /// The place of the byte to escape, or nil.
  ///
  /// Pandoc's lists are thought of too: `(1)`, `a)`, `iv.`, `(@)`, `#.`, and its line blocks and
  /// definitions: `| `, `: `.
  static func escape(_ text: [UInt8], endsLine: Bool) -> Int? {
    guard let first = text.first else { return nil }
    let isBare = endsLine && text.allSatisfy { "-:|=_*+ \t".utf8.contains($0) }
    switch first {
    case 0x3E, 0x7C: return 0
    case 0x23: return hash(text, endsLine)
    case 0x2B, 0x2D, 0x2A:
      return isBare || isBlank(text, 1, endsLine) || text.starts(with: "+++".utf8) ? 0 : nil
    case 0x3D, 0x5F: return isBare ? 0 : nil
    case 0x3A:
      let next = text.count > 1 ? text[1] : 0
      return isBare || isBlank(text, 1, endsLine) || next == 0x3A || next == 0x2D ? 0 : nil
    case 0x7B:
      let stop = text.lastIndex { !ASCII.isBlank($0) } ?? 0
      return endsLine && AttributeText.read(text, SourceSpan(0, stop + 1)) != nil ? 0 : nil
    case 0x28: return parenthesis(text, endsLine)
    case 0x7E: return isBlank(text, 1, endsLine) ? 0 : nil
    case 0x54, 0x74:
      let isCaption = text.starts(with: "Table:".utf8) || text.starts(with: "table:".utf8)
      return isCaption && isBlank(text, 6, endsLine) ? 5 : number(text, endsLine)
    default: return number(text, endsLine)
    }
  }

  private static func isBlank(_ text: [UInt8], _ at: Int, _ endsLine: Bool) -> Bool {
    at < text.count ? ASCII.isSpace(text[at]) : endsLine
  }

  private static func hash(_ text: [UInt8], _ endsLine: Bool) -> Int? {
    var at = 0
    while at < text.count, text[at] == 0x23 { at += 1 }
    if at == 1, at < text.count, text[at] == 0x2E || text[at] == 0x29 { at += 1 }
    return at <= 6 && isBlank(text, at, endsLine) ? 0 : nil
  }

  /// The end of a number as lists have it: digits, a letter, or a Roman number.
  private static func numberEnd(_ text: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < text.count, ASCII.isDigit(text[at]) { at += 1 }
    if at > start { return at }
    while at < text.count, isRoman(text[at]), at - start < 9 { at += 1 }
    if at > start + 1 { return at }
    return start < text.count && ASCII.isLetter(text[start]) ? start + 1 : start
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    "ivxlcdm".utf8.contains(byte | 0x20) && ASCII.isLetter(byte)
  }

  private static func number(_ text: [UInt8], _ endsLine: Bool) -> Int? {
    let end = numberEnd(text, 0)
    guard end > 0, end < text.count, text[end] == 0x2E || text[end] == 0x29,
      isBlank(text, end + 1, endsLine)
    else { return nil }
    // Pandoc wants two spaces after `A.`, so that names with initials are no lists.
    let isInitial = end == 1 && ASCII.isUppercase(text[0]) && text[1] == 0x2E
    if isInitial, end + 2 < text.count, !ASCII.isBlank(text[end + 2]) { return nil }
    return end
  }

  private static func parenthesis(_ text: [UInt8], _ endsLine: Bool) -> Int? {
    guard text.count > 2 else { return nil }
    var end = numberEnd(text, 1)
    if text[1] == 0x40 {
      end = 2
      while end < text.count, ASCII.isAlphanumeric(text[end]) || text[end] == 0x2D { end += 1 }
    }
    guard end > 1, end < text.count, text[end] == 0x29, isBlank(text, end + 1, endsLine) else {
      return nil
    }
    return 0
  }
}
