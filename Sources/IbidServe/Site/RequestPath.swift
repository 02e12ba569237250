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
      let decoded = PercentEncoding.strictlyDecoded(target),
      decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let text = String(validating: decoded, as: UTF8.self)
    else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.allSatisfy({ !$0.hasPrefix(".") && !$0.contains("\\") }) else { return nil }
    path = parts.joined(separator: "/")
    isFolder = text.hasSuffix("/")
  }

  /// The path with escapes, fit for a header: all but letters, digits, `-`, `.`, `_`, `~`, `/`.
  var encoded: String {
    PercentEncoding.encoded(path, keeping: Self.plain)
  }

  private static let plain = Set("-._~/".utf8)
}
