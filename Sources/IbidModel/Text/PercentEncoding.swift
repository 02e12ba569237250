/// Percent-encoding (RFC 3986 §2.1).
package enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The three bytes that stand for one.
  package static func escape(_ byte: UInt8) -> [UInt8] {
    [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Text with every byte escaped but ASCII letters, digits and the signs to keep.
  package static func encoded(_ text: String, keeping signs: Set<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if ASCII.isAlphanumeric(byte) || signs.contains(byte) {
        out.append(byte)
      } else {
        out.append(contentsOf: escape(byte))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Text with every byte escaped that is not unreserved (RFC 3986 §2.3).
  package static func component(_ text: String) -> String { encoded(text, keeping: unreserved) }

  private static let unreserved = Set("-._~".utf8)

  /// Text with `%41` and the like resolved; what is no escape stays.
  package static func decoded(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if let byte = escaped(in: bytes, at: at) {
        out.append(byte)
        at += 3
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The bytes of a text with all escapes resolved; nil when a `%` begins none.
  package static func strictlyDecoded(_ text: some StringProtocol) -> [UInt8]? {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] != 0x25 {
        out.append(bytes[at])
        at += 1
      } else if let byte = escaped(in: bytes, at: at) {
        out.append(byte)
        at += 3
      } else {
        return nil
      }
    }
    return out
  }

  /// The byte that an escape stands for; nil where none begins.
  private static func escaped(in bytes: [UInt8], at place: Int) -> UInt8? {
    guard bytes[place] == 0x25, place + 2 < bytes.count, let high = value(bytes[place + 1]),
      let low = value(bytes[place + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    if ASCII.isDigit(digit) { return digit - 0x30 }
    let letter = ASCII.lowercased(digit)
    return (0x61...0x66).contains(letter) ? letter - 0x57 : nil
  }
}
