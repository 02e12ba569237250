import IbidModel

/// Open and closing tags as CommonMark reads them (0.31 §6.6).
enum HTMLTag {
  /// The byte after the tag that starts at the `<` at `at`, or nil when there is none.
  static func end(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
    guard at + 1 < end else { return nil }
    var scan = at + 1
    let isClosing = text[scan] == 0x2F
    if isClosing { scan += 1 }
    guard scan < end, ASCII.isLetter(text[scan]) else { return nil }
    while scan < end, ASCII.isAlphanumeric(text[scan]) || text[scan] == 0x2D { scan += 1 }
    if isClosing {
      scan = spaceEnd(text, scan, end)
      return scan < end && text[scan] == 0x3E ? scan + 1 : nil
    }
    while let next = attributeEnd(text, scan, end) { scan = next }
    scan = spaceEnd(text, scan, end)
    if scan < end, text[scan] == 0x2F { scan += 1 }
    return scan < end && text[scan] == 0x3E ? scan + 1 : nil
  }

  private static func spaceEnd(_ text: [UInt8], _ at: Int, _ end: Int) -> Int {
    var scan = at
    while scan < end, ASCII.isSpace(text[scan]) { scan += 1 }
    return scan
  }

  private static func attributeEnd(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
    var scan = spaceEnd(text, at, end)
    guard scan > at, scan < end else { return nil }
    let first = text[scan]
    guard ASCII.isLetter(first) || first == 0x5F || first == 0x3A else { return nil }
    while scan < end, isNameByte(text[scan]) { scan += 1 }
    let sign = spaceEnd(text, scan, end)
    guard sign < end, text[sign] == 0x3D else { return scan }
    return valueEnd(text, spaceEnd(text, sign + 1, end), end)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2E || byte == 0x3A || byte == 0x2D
  }

  private static func valueEnd(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
    guard at < end else { return nil }
    var scan = at
    let quote = text[at]
    if quote == 0x22 || quote == 0x27 {
      scan += 1
      while scan < end, text[scan] != quote { scan += 1 }
      return scan < end ? scan + 1 : nil
    }
    while scan < end, !ASCII.isSpace(text[scan]), !isUnquotedEnd(text[scan]) { scan += 1 }
    return scan > at ? scan : nil
  }

  private static func isUnquotedEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x3D, 0x3C, 0x3E, 0x60: true
    default: false
    }
  }
}
