private import IbidModel

/// Which addresses may stand in a published page, and how they are written there.
///
/// An address is read as a browser reads it (WHATWG URL §4.4): white space and controls around it
/// are cut off, tabs and line ends inside it vanish, the scheme's case means nothing. Whatever has
/// a colon before its first `/`, `?` or `#` counts as having a scheme, even where a browser would
/// take it for a path: what is not known to be harmless is refused.
package enum URLPolicy {
  /// Where an address is used.
  package enum Use: Sendable {
    /// Something the reader follows.
    case link
    /// Something the page shows: a picture.
    case image
  }

  /// True when `destination` (entities decoded) may be used so.
  ///
  /// Allowed are `http`, `https`, `mailto`, `tel`, `ftp`, relative and protocol-relative addresses
  /// and fragments; for images also `data:` of PNG, JPEG, GIF and WebP.
  package static func allows(_ destination: ArraySlice<UInt8>, as use: Use = .link) -> Bool {
    if isPlainWeb(destination) { return true }
    guard let colon = schemeEnd(of: destination) else { return true }
    let scheme = asBrowsersRead(destination[..<colon])
    if schemes.contains(where: { $0.utf8.elementsEqual(scheme) }) { return true }
    guard use == .image, "data".utf8.elementsEqual(scheme) else { return false }
    return isPicture(destination[(colon + 1)...])
  }

  /// True when `destination` (entities decoded) may be used so.
  package static func allows(_ destination: [UInt8], as use: Use = .link) -> Bool {
    allows(destination[...], as: use)
  }

  /// An address of the web as `href` has it; nil for anything but a full `http` or `https` address.
  package static func webAddress(_ address: String) -> String? {
    let bytes = Array(address.utf8)
    guard address.hasPrefix("http://") || address.hasPrefix("https://"), allows(bytes) else {
      return nil
    }
    return String(decoding: hrefEncoded(bytes), as: UTF8.self)
  }

  /// True for the usual address, which needs no look at the rest.
  private static func isPlainWeb(_ destination: ArraySlice<UInt8>) -> Bool {
    guard destination.count > 8, destination.first == 0x68 else { return false }
    return destination.starts(with: "https://".utf8) || destination.starts(with: "http://".utf8)
  }

  private static let schemes: [String] = ["https", "http", "mailto", "tel", "ftp"]
  private static let pictures: [String] = [
    "image/png", "image/jpeg", "image/gif", "image/webp",
  ]

  /// The place of the colon after the scheme; nil when there is no scheme.
  private static func schemeEnd(of destination: ArraySlice<UInt8>) -> Int? {
    for at in destination.indices {
      switch destination[at] {
      case 0x3A: return at
      case 0x2F, 0x3F, 0x23, 0x5C: return nil
      default: continue
      }
    }
    return nil
  }

  /// What a browser makes of a scheme or media type: no white space or controls, small letters.
  private static func asBrowsersRead(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.lazy.filter { $0 > 0x20 && $0 != 0x7F }.map(ASCII.lowercased)
  }

  /// True when what follows `data:` begins with the media type of a plain picture.
  private static func isPicture(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let end = rest.firstIndex(where: { $0 == 0x3B || $0 == 0x2C }) else { return false }
    let type = asBrowsersRead(rest[..<end])
    return pictures.contains { $0.utf8.elementsEqual(type) }
  }
}

/// An address as it is written into an attribute, before escaping.
///
/// Percent-encodes what the CommonMark reference implementation encodes: all but ASCII letters,
/// digits and `-_.+!*'(),%#@?=;:/&$~`.
package func hrefEncoded(_ destination: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  if destination.allSatisfy(isKeptInHref) { return destination }
  var out: [UInt8] = []
  out.reserveCapacity(destination.count)
  for byte in destination {
    if isKeptInHref(byte) {
      out.append(byte)
    } else {
      out.append(0x25)
      out.append(upperHexDigit(byte >> 4))
      out.append(upperHexDigit(byte & 0xF))
    }
  }
  return out[...]
}

/// An address as it is written into an attribute, before escaping.
package func hrefEncoded(_ destination: [UInt8]) -> [UInt8] { Array(hrefEncoded(destination[...])) }

private func upperHexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

private func isKeptInHref(_ byte: UInt8) -> Bool {
  if ASCII.isAlphanumeric(byte) { return true }
  switch byte {
  case 0x22, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: return false
  default: return byte > 0x20 && byte < 0x7F
  }
}
