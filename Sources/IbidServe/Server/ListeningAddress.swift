/// Where a server listens.
package struct ListeningAddress: Hashable, Sendable {
  /// The address as a number: `127.0.0.1`, `::1`.
  package let host: String
  /// 0 for any that is free.
  package let port: UInt16

  /// An address, with `127.0.0.1` for the name `localhost`.
  ///
  /// Whether the host is an address is seen on listening.
  package init(host: String, port: UInt16) {
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    let bare = isBracketed ? String(host.dropFirst().dropLast()) : host
    self.host = bare.lowercased() == "localhost" ? "127.0.0.1" : bare
    self.port = port
  }

  /// True for addresses of IP version 6.
  var isVersion6: Bool { host.contains(":") }

  /// True when only this machine reaches it.
  package var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" }

  /// The address for a browser.
  package var url: String { "http://\(isVersion6 ? "[\(host)]" : host):\(port)/" }

  /// True when a request with this `Host` header may be answered.
  ///
  /// On loopback only names of this machine: a page elsewhere could give its own name this address
  /// and read what it likes ("DNS rebinding").
  func accepts(host header: String?) -> Bool {
    guard isLoopback, let header else { return true }
    return Self.ownNames.contains(Self.name(in: header.lowercased()))
      || Self.name(in: header) == host
  }

  private static let ownNames: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  /// The name in `name:port`; what is not of this form stays as it is.
  private static func name(in header: String) -> String {
    guard let colon = header.lastIndex(of: ":"), !header.hasSuffix("]") else { return header }
    let port = header[header.index(after: colon)...]
    return port.allSatisfy { $0.isASCII && $0.isNumber } ? String(header[..<colon]) : header
  }
}
