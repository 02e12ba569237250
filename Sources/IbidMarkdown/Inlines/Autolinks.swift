import IbidModel

/// Addresses between `<` and `>` (CommonMark 0.31 §6.5).
enum Autolink {
  /// The byte after `<scheme:…>` at `at`, or nil.
  static func addressEnd(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
    var scan = at + 1
    guard scan < end, ASCII.isLetter(text[scan]) else { return nil }
    while scan < end, isSchemeByte(text[scan]) { scan += 1 }
    let length = scan - at - 1
    guard length >= 2, length <= 32, scan < end, text[scan] == 0x3A else { return nil }
    while scan < end, text[scan] > 0x20, text[scan] != 0x3C, text[scan] != 0x7F {
      if text[scan] == 0x3E { return scan + 1 }
      scan += 1
    }
    return nil
  }

  /// The byte after `<name@host>` at `at`, or nil.
  static func emailEnd(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
    var scan = at + 1
    while scan < end, isLocalByte(text[scan]) { scan += 1 }
    guard scan > at + 1, scan < end, text[scan] == 0x40 else { return nil }
    repeat {
      let start = scan + 1
      scan = start
      while scan < end, ASCII.isAlphanumeric(text[scan]) || text[scan] == 0x2D { scan += 1 }
      guard scan > start, scan - start <= 63, text[start] != 0x2D, text[scan - 1] != 0x2D
      else { return nil }
    } while scan < end && text[scan] == 0x2E
    return scan < end && text[scan] == 0x3E ? scan + 1 : nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    if ASCII.isAlphanumeric(byte) { return true }
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D...0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E:
      return true
    default: return false
    }
  }
}
