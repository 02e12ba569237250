package import IbidModel

/// The real world: files, locks, clock and environment of this machine by POSIX calls.
package struct PosixWorld: World {
  /// The largest file that is read, in bytes.
  package let maximumFileBytes: Int

  /// Makes a world that reads files up to this size.
  package init(maximumFileBytes: Int = 256 << 20) {
    self.maximumFileBytes = maximumFileBytes
  }

  /// Lets writing to a closed pipe or past the file size limit fail instead of ending the process.
  ///
  /// To be called once, at the start of the executable.
  package static func ignoreWritingSignals() { Platform.ignoreWritingSignals() }

  /// The system's words for an error number, as in `WorldError.failed`.
  package static func words(for errorNumber: Int32) -> String { Platform.words(for: errorNumber) }

  package func status(_ path: String) throws(WorldError) -> FileStatus? {
    guard isSayable(path) else { return nil }
    return try found(Platform.status(named(path)), "stat", path)
  }

  package func entry(_ path: String) throws(WorldError) -> FileStatus? {
    guard isSayable(path) else { return nil }
    return try found(Platform.entry(named(path)), "lstat", path)
  }

  package func environment(_ name: String) -> String? {
    isSayable(name) ? Platform.variable(name) : nil
  }

  package func now() -> Int64 { Platform.seconds() }

  private func found(
    _ answer: Platform.Answer, _ operation: String, _ path: String
  ) throws(WorldError) -> FileStatus? {
    if Platform.isAbsence(answer.result) { return nil }
    try check(answer.result, operation, path)
    return answer.status
  }
}

extension PosixWorld {
  /// Throws the world's error when the result of a call is one.
  @discardableResult
  func check(
    _ result: Int32, _ operation: String, _ path: String
  ) throws(WorldError) -> Int32 {
    guard result >= 0 else { throw Platform.error(result, operation, path) }
    return result
  }

  /// The path as the system wants it.
  ///
  /// - Throws: `WorldError.notFound` for a path with a NUL, which the system would cut short.
  func checked(_ path: String) throws(WorldError) -> String {
    guard isSayable(path) else { throw .notFound(path: path) }
    return named(path)
  }

  /// Opens a file; the caller closes it.
  func open(_ path: String, for opening: Platform.Opening) throws(WorldError) -> Int32 {
    try check(Platform.openFile(checked(path), for: opening), "open", path)
  }

  private func isSayable(_ path: String) -> Bool { !path.utf8.contains(0) }

  /// The working folder is the empty path in a world, and a dot for the system.
  private func named(_ path: String) -> String { path.isEmpty ? "." : path }
}
