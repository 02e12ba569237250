/// The address of a source in the form that two spellings of it share.
///
/// Left out are the scheme (`http`, `https`), `www.`, the fragment, a final slash, and the case of
/// the host; everything else counts.
package struct SourceAddress: Hashable, Sendable {
  private let text: String

  /// Reads `https://www.Example.org/a/#b` or `www.example.org/a`; nil for anything else.
  package init?(_ url: some StringProtocol) {
    if url.utf8.allSatisfy({ $0 < 0x80 }) {
      guard let text = Self.text(ofASCII: Array(url.utf8)) else { return nil }
      self.text = text
      return
    }
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

  /// The same by bytes, for what most addresses are.
  private static func text(ofASCII url: [UInt8]) -> String? {
    var rest = url[...]
    if starts(rest, with: "https://") {
      rest = rest.dropFirst(8)
    } else if starts(rest, with: "http://") {
      rest = rest.dropFirst(7)
    } else if !starts(rest, with: "www.") {
      return nil
    }
    if starts(rest, with: "www.") { rest = rest.dropFirst(4) }
    rest = rest.prefix { $0 != UInt8(ascii: "#") }
    if rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard !host.isEmpty else { return nil }
    return String(decoding: host.map(ASCII.lowercased) + rest[host.endIndex...], as: UTF8.self)
  }

  private static func starts(_ text: ArraySlice<UInt8>, with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { wanted in
      text.count >= wanted.count && zip(text, wanted).allSatisfy { ASCII.lowercased($0) == $1 }
    }
  }

  private static func starts(_ text: some StringProtocol, with prefix: String) -> Bool {
    text.prefix(prefix.count).lowercased() == prefix
  }
}
