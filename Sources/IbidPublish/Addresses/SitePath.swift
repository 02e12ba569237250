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
    PercentEncoding.encoded(path, keeping: kept)
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
