import IbidModel

/// The file of a site that a request asks for.
struct RequestPath: Hashable {
  /// The path below the site's folder, without `/` in front; empty for the root.
  let path: String
  /// True when the request ended in `/`.
  let isFolder: Bool
  /// The longest request path that is looked at, in bytes.
  static let limit = 4096

  /// Decodes the path of a request; nil for what leads nowhere: `..`, NUL, backslash, bad escapes.
  init?(_ raw: String) {
    let target = raw.prefix { $0 != "?" && $0 != "#" }
    guard target.utf8.count <= Self.limit, target.utf8.first == UInt8(ascii: "/"),
      let decoded = Self.decoded(target.utf8), let text = String(validating: decoded, as: UTF8.self)
    else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.allSatisfy({ !$0.hasPrefix(".") && !$0.contains("\\") }) else { return nil }
    path = parts.joined(separator: "/")
    isFolder = text.hasSuffix("/")
  }

  /// The path with escapes, fit for a header: all but letters, digits, `-`, `.`, `_`, `~`, `/`.
  var encoded: String {
    var out: [UInt8] = []
    for byte in path.utf8 {
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) || Self.plain.contains(byte) {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let plain = Set("-._~/".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func decoded(_ bytes: Substring.UTF8View) -> [UInt8]? {
    var out: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        out.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      out.append(high << 4 | low)
    }
    return out.allSatisfy { $0 >= 0x20 && $0 != 0x7F } ? out : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
