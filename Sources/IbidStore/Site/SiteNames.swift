/// The paths a site is to have: its files in the order they came, and the folders above them.
struct SiteNames {
  /// The paths of the files, in the order they came.
  private(set) var order: [String] = []
  private var origins: [String: String] = [:]
  /// For each folder, the first file in it.
  private var folders: [String: String] = [:]

  /// Adds the path of a file.
  /// - Throws: `PublishError.badPath`, `samePath` or `fileIsFolder`.
  mutating func add(_ file: SiteFile) throws(PublishError) {
    if let fault = SitePathFault(of: file.path) {
      throw .badPath(path: file.path, fault: fault, origin: file.origin)
    }
    try checkClash(file)
    for folder in Self.folders(above: file.path) where folders[folder] == nil {
      folders[folder] = file.path
    }
    append(file)
  }

  /// Adds the marker, the one path that `add` refuses.
  mutating func addMarker() { append(SiteFile(path: SiteMarker.name, bytes: [])) }

  func isFile(_ path: String) -> Bool { isSame(origins.index(forKey: path), path, origins.keys) }
  func isFolder(_ path: String) -> Bool { isSame(folders.index(forKey: path), path, folders.keys) }

  /// The folders above a path, outermost first.
  static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == 0x2F }.map { String(path[..<$0]) }
  }

  private mutating func append(_ file: SiteFile) {
    order.append(file.path)
    origins[file.path] = file.origin
  }

  private func checkClash(_ file: SiteFile) throws(PublishError) {
    if let first = origins[file.path] {
      throw .samePath(path: file.path, first: first, second: file.origin)
    }
    if let inside = folders[file.path] {
      throw .fileIsFolder(
        file: file.path, fileOrigin: file.origin, inside: inside,
        insideOrigin: origins[inside] ?? "")
    }
    for folder in Self.folders(above: file.path) {
      guard let origin = origins[folder] else { continue }
      throw .fileIsFolder(
        file: folder, fileOrigin: origin, inside: file.path, insideOrigin: file.origin)
    }
  }

  /// Strings that only look alike are equal in Swift and two names on disk: bytes decide.
  private func isSame(
    _ index: Dictionary<String, String>.Index?, _ path: String,
    _ keys: Dictionary<String, String>.Keys
  ) -> Bool {
    guard let index else { return false }
    return keys[index].utf8.elementsEqual(path.utf8)
  }
}
