/// The one door to everything outside: files, clock, environment, standard input.
///
/// Two implementations: `PosixWorld` (IbidStore) and `MemoryWorld`, its twin for tests, which can
/// also fail on demand. Paths are UTF-8, with `/`; relative ones start at the working folder.
package protocol World: Sendable {
  /// The whole of a file.
  func read(_ path: String) throws(WorldError) -> [UInt8]
  /// The names in a folder, sorted by bytes, without `.` and `..`.
  func list(_ path: String) throws(WorldError) -> [String]
  /// What stands at a path (links followed), or nil when nothing does.
  func status(_ path: String) throws(WorldError) -> FileStatus?
  /// What stands at a path itself: a link is `.other`, not followed; nil when nothing does.
  func entry(_ path: String) throws(WorldError) -> FileStatus?
  /// Writes a whole file in place, not atomically and not synced; the folder must exist.
  func write(_ bytes: [UInt8], to path: String) throws(WorldError)
  /// Makes a folder and all above it; nothing happens where it exists.
  func makeFolder(_ path: String) throws(WorldError)
  /// Removes a file, or a folder with all in it (links are removed, not followed).
  func remove(_ path: String) throws(WorldError)
  /// Moves a file or folder over `target` in one step; both on one file system.
  func rename(_ path: String, to target: String) throws(WorldError)
  /// Exchanges two paths in one step: at no moment is either missing.
  func exchange(_ path: String, _ other: String) throws(WorldError)
  /// Returns when all that was written to the file system of `path` is on the disk.
  func sync(_ path: String) throws(WorldError)
  /// Takes the lock at `path` (a file, made if missing); it ends with `unlock` or the process.
  /// - Throws: `WorldError.locked` when another process holds it.
  func lock(_ path: String) throws(WorldError) -> FileLock
  /// Gives a lock back.
  func unlock(_ lock: FileLock)
  /// All of standard input.
  func standardInput() throws(WorldError) -> [UInt8]
  /// A variable of the environment.
  func environment(_ name: String) -> String?
  /// Seconds since 1970-01-01T00:00:00Z.
  func now() -> Int64
}

/// What stands at a path.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Sendable { case file, folder, other }
  package var kind: Kind
  /// The size in bytes.
  package var size: Int
  package init(kind: Kind, size: Int) {
    self.kind = kind
    self.size = size
  }
}

/// A lock that is held.
package struct FileLock: Hashable, Sendable {
  package let path: String
  /// What the world needs to give it back (a file descriptor).
  package let handle: Int32
  package init(path: String, handle: Int32) {
    self.path = path
    self.handle = handle
  }
}

/// Why something outside could not be done.
package enum WorldError: Error, Hashable, Sendable {
  case notFound(path: String)
  case notPermitted(path: String)
  case isFolder(path: String)
  case notFolder(path: String)
  /// Neither file nor folder: a pipe, a socket or a device, which are never opened by name.
  case notFile(path: String)
  /// The file system cannot do this (an exchange, for one).
  case unsupported(operation: String, path: String)
  case noSpace(path: String)
  case readOnly(path: String)
  case tooManyOpenFiles(path: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  case locked(path: String)
  /// Any other failure: what was tried, and the system's error number.
  case failed(operation: String, path: String, errno: Int32)
}
