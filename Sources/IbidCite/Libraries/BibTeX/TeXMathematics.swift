import IbidModel

/// The little mathematics that titles hold.
enum TeXMathematics {
  /// The markup of letters, digits, Greek letters and raised or lowered signs; nil for all else.
  static func markup(_ bytes: ArraySlice<UInt8>) -> String? {
    var out = ""
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x5E, 0x5F:
        guard let range = argument(bytes, &at), let text = markup(bytes[range]) else { return nil }
        out += byte == 0x5E ? "<sup>\(text)</sup>" : "<sub>\(text)</sub>"
      case 0x5C:
        let start = at
        while at < bytes.endIndex, ASCII.isLetter(bytes[at]) { at += 1 }
        let name = String(decoding: bytes[start..<at], as: UTF8.self)
        guard case .text(let text) = TeXCommands.meaning(of: name) else { return nil }
        out += text
        while at < bytes.endIndex, ASCII.isBlank(bytes[at]) { at += 1 }
      case 0x2D: out += "−"
      case 0x7B, 0x7D, 0x24, 0x26, 0x23, 0x25: return nil
      default:
        let length = min(UTF8Scalars.decode(Array(bytes), at: at - 1 - bytes.startIndex).length, 4)
        let end = min(at - 1 + length, bytes.endIndex)
        let text = String(decoding: bytes[(at - 1)..<end], as: UTF8.self)
        out += ASCII.isLetter(byte) ? "<i>\(text)</i>" : text
        at = end
      }
    }
    return out
  }

  /// The bytes of a group without braces in it, or of one letter or digit.
  private static func argument(_ bytes: ArraySlice<UInt8>, _ at: inout Int) -> Range<Int>? {
    guard at < bytes.endIndex else { return nil }
    guard bytes[at] == 0x7B else {
      guard ASCII.isAlphanumeric(bytes[at]) else { return nil }
      at += 1
      return (at - 1)..<at
    }
    guard let close = bytes[at...].firstIndex(of: 0x7D) else { return nil }
    let range = (at + 1)..<close
    guard !bytes[range].contains(where: { $0 == 0x7B || $0 == 0x5E || $0 == 0x5F }) else {
      return nil
    }
    at = close + 1
    return range
  }
}
