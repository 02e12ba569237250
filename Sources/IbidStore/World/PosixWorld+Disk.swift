package import IbidModel

extension PosixWorld {
  package func sync(_ path: String) throws(WorldError) {
    let descriptor = try open(path, for: .reading)
    let result = Platform.syncFileSystem(descriptor)
    _ = Platform.closeFile(descriptor)
    if Platform.isUnsupported(result) { return try syncEach(path) }
    try check(result, "sync", path)
  }

  package func lock(_ path: String) throws(WorldError) -> FileLock {
    let descriptor = try open(path, for: .locking)
    let result = Platform.lockFile(descriptor)
    guard result >= 0 else {
      _ = Platform.closeFile(descriptor)
      throw Platform.error(result, "lock", path)
    }
    return FileLock(path: path, handle: descriptor)
  }

  package func unlock(_ lock: FileLock) { _ = Platform.closeFile(lock.handle) }

  /// Syncs a file, or a folder with all in it, one by one: for systems without a call for all.
  private func syncEach(_ path: String) throws(WorldError) {
    var rest = [path]
    while let next = rest.popLast() {
      guard let kind = try entry(next)?.kind, kind != .other else { continue }
      if kind == .folder { rest += try list(next).map { next + "/" + $0 } }
      let descriptor = try open(next, for: .reading)
      let result = Platform.syncFile(descriptor)
      _ = Platform.closeFile(descriptor)
      try check(result, "sync", next)
    }
  }
}
