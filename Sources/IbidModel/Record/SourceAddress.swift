/// The address of a source in the form that two spellings of it share.
///
/// Left out are the scheme (`http`, `https`), `www.`, the fragment, a final slash, and the case of
/// the host; everything else counts.
package struct SourceAddress: Hashable, Sendable {
  private let text: String

  /// Reads `https://www.Example.org/a/#b` or `www.example.org/a`; nil for anything else.
  package init?(_ url: some StringProtocol) {
    var rest = url[...]
    if let scheme = ["https://", "http://"].first(where: { Self.starts(rest, with: $0) }) {
      rest = rest.dropFirst(scheme.count)
    } else if !Self.starts(rest, with: "www.") {
      return nil
    }
    if Self.starts(rest, with: "www.") { rest = rest.dropFirst(4) }
    rest = rest.prefix { $0 != "#" }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    guard !host.isEmpty else { return nil }
    text = host.lowercased() + rest[host.endIndex...]
  }

  private static func starts(_ text: some StringProtocol, with prefix: String) -> Bool {
    text.prefix(prefix.count).lowercased() == prefix
  }
}
