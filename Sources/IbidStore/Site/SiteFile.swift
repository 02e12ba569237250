/// One file of the site to be published.
package struct SiteFile: Sendable {
  /// Where it stands below the output folder, with `/`: `voyage/index.html`.
  package var path: String
  package var bytes: [UInt8]
  /// What it was made from, as the user knows it; named when two files want one path.
  package var origin: String

  /// Makes a file.
  package init(path: String, bytes: [UInt8], origin: String = "") {
    self.path = path
    self.bytes = bytes
    self.origin = origin
  }
}

/// What is wrong with the path of a site's file.
package enum SitePathFault: Hashable, Sendable {
  case empty, absolute
  /// An empty part, `.` or `..`.
  case stepPart
  /// A NUL or another control character.
  case controlCharacter
  case backslash
  /// A part of more than 255 bytes, or more than 1,024 in all.
  case tooLong
  /// The name of the marker by which an output folder is known.
  case reserved

  /// The first fault of a path, or nil when it may be written.
  package init?(of path: String) {
    let bytes = Array(path.utf8)
    if bytes.isEmpty {
      self = .empty
    } else if bytes[0] == UInt8(ascii: "/") {
      self = .absolute
    } else if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      self = .controlCharacter
    } else if bytes.contains(UInt8(ascii: "\\")) {
      self = .backslash
    } else if let fault = Self.partFault(bytes) {
      self = fault
    } else {
      guard path == SiteMarker.name else { return nil }
      self = .reserved
    }
  }

  private static func partFault(_ bytes: [UInt8]) -> SitePathFault? {
    let steps: [[UInt8]] = [[], [0x2E], [0x2E, 0x2E]]
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.contains(where: { steps.contains(Array($0)) }) { return .stepPart }
    return bytes.count > 1_024 || parts.contains { $0.count > 255 } ? .tooLong : nil
  }
}

/// The small file by which an output folder is known to be ours; always the same bytes.
enum SiteMarker {
  static let name = ".ibid-site"
  /// How the markers of all versions begin.
  static let magic = Array("ibid site ".utf8)
  static let bytes = magic + Array("1\n".utf8)
}
