import IbidModel

/// The hashes of all files of a site: `manifest-sha256.txt`, as `sha256sum` writes and checks it.
///
/// Every published file but itself and the marker `.ibid-site`, one a line, sorted by the bytes of
/// the path. Paths with a backslash or a line feed, which `sha256sum` would escape, are never
/// published (`SitePathFault`), so they are refused.
package struct SiteManifest: Sendable {
  /// Its path below the root of a site.
  package static let name = "manifest-sha256.txt"
  /// The largest manifest that is read, in bytes.
  package static let byteLimit = 256 << 20

  /// The files, in the order they were added or sorted as they were read.
  package private(set) var entries: [Entry] = []

  /// A file and its hash.
  package struct Entry: Hashable, Sendable {
    /// Where it stands below the root.
    package var path: String
    /// The SHA-256 of its bytes in 64 lower-case hexadecimal digits.
    package var sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// What is wrong with a manifest.
  package enum Fault: Error, Hashable, Sendable {
    case tooLarge(bytes: Int, limit: Int)
    /// A line that is not 64 digits, two spaces and the path of a published file.
    case badLine(number: Int, text: String)
    /// A path that stands on two lines.
    case repeatedPath(String)
  }

  /// A manifest without files.
  package init() {}

  /// Adds a file; its bytes are hashed now and not kept.
  package mutating func add(_ path: String, _ bytes: [UInt8]) {
    entries.append(Entry(path: path, sha256: SHA256.hex(of: bytes)))
  }

  /// The manifest as it is published.
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    for entry in entries.sorted(by: Self.isBefore) {
      out.append(contentsOf: entry.sha256.utf8)
      out.append(contentsOf: "  ".utf8)
      out.append(contentsOf: entry.path.utf8)
      out.append(ASCII.lineFeed)
    }
    return out
  }

  /// The file to be published last.
  package var file: SiteFile { SiteFile(path: Self.name, bytes: bytes, origin: Self.name) }

  /// The hash of a file, in a manifest that was read: logarithmic; nil when it is not listed.
  package func sha256(of path: String) -> String? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = low + (high - low) / 2
      if entries[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < entries.count, entries[low].path.utf8.elementsEqual(path.utf8) else { return nil }
    return entries[low].sha256
  }

  private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}

// MARK: - Reading

extension SiteManifest {
  /// Reads a manifest; linear but for the sorting.
  /// - Throws: `Fault` for the first line that is wrong.
  package init(reading bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.byteLimit else {
      throw .tooLarge(bytes: bytes.count, limit: Self.byteLimit)
    }
    var start = 0
    var number = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.count
      guard end < bytes.count, let entry = Self.entry(bytes[start..<end]) else {
        throw .badLine(number: number, text: Self.shown(bytes[start..<end]))
      }
      entries.append(entry)
      start = end + 1
    }
    entries.sort(by: Self.isBefore)
    for (left, right) in zip(entries, entries.dropFirst())
    where left.path.utf8.elementsEqual(right.path.utf8) {
      throw .repeatedPath(left.path)
    }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let digits = line.prefix(64)
    let rest = line.dropFirst(64)
    guard SHA256.isHex(digits), rest.starts(with: [ASCII.space, ASCII.space]),
      let path = String(validating: rest.dropFirst(2), as: UTF8.self),
      SitePathFault(of: path) == nil, path != name
    else { return nil }
    return Entry(path: path, sha256: String(decoding: digits, as: UTF8.self))
  }

  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix(120), as: UTF8.self)
  }
}
