package import IbidModel

extension PosixWorld {
  package func write(_ bytes: [UInt8], to path: String) throws(WorldError) {
    let descriptor = try open(path, for: .writing)
    let answer = Platform.status(of: descriptor)
    guard answer.result < 0 || answer.status.kind == .file else {
      _ = Platform.closeFile(descriptor)
      throw .notFile(path: path)
    }
    let written = bytes.withUnsafeBytes { Platform.writeAll($0, to: descriptor) }
    // Some file systems report a full disk only here.
    let closed = Platform.closeFile(descriptor)
    try check(written, "write", path)
    try check(closed, "close", path)
  }

  package func makeFolder(_ path: String) throws(WorldError) {
    if try isMade(path) { return }
    for (index, byte) in path.utf8.enumerated() where byte == 0x2F && index > 0 {
      let above = String(decoding: path.utf8.prefix(index), as: UTF8.self)
      guard try isMade(above) else { throw .notFound(path: above) }
    }
    guard try isMade(path) else { throw .notFound(path: path) }
  }

  /// Makes one folder, or finds it there; false when the one above is missing.
  private func isMade(_ path: String) throws(WorldError) -> Bool {
    let result = Platform.makeFolder(try checked(path))
    if result >= 0 { return true }
    if let there = try status(path) {
      guard there.kind == .folder else { throw .notFolder(path: path) }
      return true
    }
    let error = Platform.error(result, "make folder", path)
    switch error {
    case .notFound, .notFolder: return false
    default: throw error
    }
  }

  package func rename(_ path: String, to target: String) throws(WorldError) {
    try check(Platform.move(checked(path), to: checked(target)), "rename", path)
  }

  package func exchange(_ path: String, _ other: String) throws(WorldError) {
    let result = Platform.exchange(try checked(path), try checked(other))
    if Platform.isUnsupported(result) { throw .unsupported(operation: "exchange", path: path) }
    try check(result, "exchange", path)
  }

  /// Removes a tree from below upwards, from a list of paths, so that no depth is too much.
  package func remove(_ path: String) throws(WorldError) {
    var rest: [Removal] = [Removal(path: Array(try checked(path).utf8CString))]
    while var next = rest.popLast() {
      let result =
        next.isEmptied ? Platform.removeFolder(next.path) : Platform.unlinkFile(next.path)
      if result >= 0 || Platform.isAbsence(result) { continue }
      guard !next.isEmptied, isFolder(next.path, result) else {
        throw Platform.error(result, "remove", next.name)
      }
      let inside = try removals(in: next)
      next.isEmptied = true
      rest.append(next)
      rest.append(contentsOf: inside)
    }
  }

  /// A path to be removed; the bytes are the system's, for a name need not be UTF-8.
  private struct Removal {
    /// The path with its final NUL.
    var path: [CChar]
    /// True when what was inside has been dealt with.
    var isEmptied = false

    var name: String {
      String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  private func isFolder(_ path: [CChar], _ result: Int32) -> Bool {
    guard Platform.mayBeFolder(result) else { return false }
    let answer = Platform.entry(path)
    return answer.result >= 0 && answer.status.kind == .folder
  }

  private func removals(in folder: Removal) throws(WorldError) -> [Removal] {
    var names: [[CChar]] = []
    let descriptor = Platform.openFile(folder.path, for: .folderItself)
    try check(descriptor, "open", folder.name)
    try check(Platform.names(in: descriptor, &names), "list", folder.name)
    return names.map { Removal(path: folder.path.dropLast() + [0x2F] + $0 + [0]) }
  }
}
