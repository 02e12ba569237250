import IbidModel

/// Paths below the site's root, without a leading `/`: `victory/`, `archive/2020/`, `feed.xml`.
enum SitePath {
  /// The file that is served at an address.
  static func file(at address: String) -> String {
    address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
  }

  /// The link from the page at one address to another address, both as they are on disk.
  static func relative(from page: String, to target: String) -> String {
    let steps = page.utf8.count { $0 == 0x2F }
    let link = String(repeating: "../", count: steps) + encoded(target)
    return link.isEmpty ? "./" : link
  }

  /// A path as part of an address: what has a meaning there is percent-encoded.
  static func encoded(_ path: String) -> String {
    var out: [UInt8] = []
    for byte in path.utf8 {
      if ASCII.isAlphanumeric(byte) || kept.contains(byte) {
        out.append(byte)
      } else {
        out.append(contentsOf: PercentEncoding.escape(byte))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let kept = Set("-._~/!$&'()*+,=@".utf8)

  /// The parts of `path` seen from `folder`, `.` and `..` resolved; the root is never left.
  static func joined(_ folder: String, _ path: String) -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    let isFolder = path.isEmpty || path.hasSuffix("/") || path.hasSuffix("..") || path == "."
    let joined = parts.joined(separator: "/")
    return isFolder && !joined.isEmpty ? joined + "/" : joined
  }

  /// The folder of a file, with a final `/`; empty for the root.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// The name of a file without its folder.
  static func name(of path: String) -> String {
    String(path.dropFirst(folder(of: path).count))
  }
}

/// Percent-encoding (RFC 3986 §2.1).
enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The three bytes that stand for one.
  static func escape(_ byte: UInt8) -> [UInt8] {
    [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Text with every byte escaped that is not unreserved (RFC 3986 §2.3).
  static func component(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      if ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
      {
        out.append(byte)
      } else {
        out.append(contentsOf: escape(byte))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Text with `%41` and the like resolved.
  static func decoded(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x25, at + 2 < bytes.count, let high = value(bytes[at + 1]),
        let low = value(bytes[at + 2])
      {
        out.append(high << 4 | low)
        at += 3
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    if ASCII.isDigit(digit) { return digit - 0x30 }
    let letter = ASCII.lowercased(digit)
    return (0x61...0x66).contains(letter) ? letter - 0x57 : nil
  }
}
