private import Synchronization

/// A world in memory for tests: nothing outside is touched, and any operation can be made to fail.
package final class MemoryWorld: World {
  private struct State {
    var files: [String: [UInt8]]
    var folders: Set<String> = ["", "/"]
    var locks: Set<String> = []
    var operations = 0
    var failure: Failure?
  }

  /// A failure to come: the operation with this number (from 1) throws the error.
  package struct Failure: Sendable {
    package var operation: Int
    package var error: WorldError
    package init(operation: Int, error: WorldError) {
      self.operation = operation
      self.error = error
    }
  }

  private let state: Mutex<State>
  private let input: [UInt8]
  private let variables: [String: String]
  private let clock: Int64

  /// Makes a world with these files; their folders are made too.
  package init(
    files: [String: [UInt8]] = [:], input: [UInt8] = [], environment: [String: String] = [:],
    now: Int64 = 0
  ) {
    self.input = input
    self.variables = environment
    self.clock = now
    self.state = Mutex(State(files: files))
    state.withLock { state in
      for path in files.keys { Self.addFolders(above: path, to: &state.folders) }
    }
  }

  /// Makes one operation fail, counted from now on.
  package func fail(_ failure: Failure?) {
    state.withLock {
      $0.operations = 0
      $0.failure = failure
    }
  }

  /// All files with their bytes.
  package var files: [String: [UInt8]] { state.withLock { $0.files } }

  /// The number of operations that change something, since the last call of `fail`.
  package var operations: Int { state.withLock { $0.operations } }

  package func read(_ path: String) throws(WorldError) -> [UInt8] {
    let state = state.withLock { $0 }
    if let bytes = state.files[path] { return bytes }
    throw state.folders.contains(path) ? .isFolder(path: path) : .notFound(path: path)
  }

  package func list(_ path: String) throws(WorldError) -> [String] {
    let state = state.withLock { $0 }
    guard state.folders.contains(path) else {
      throw state.files[path] == nil ? .notFound(path: path) : .notFolder(path: path)
    }
    let prefix = path.isEmpty || path == "/" ? path : path + "/"
    var names: Set<String> = []
    for known in state.folders.union(state.files.keys)
    where known.hasPrefix(prefix) && known.utf8.count > prefix.utf8.count {
      names.insert(String(known.dropFirst(prefix.count).prefix { $0 != "/" }))
    }
    names.remove("")
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  package func status(_ path: String) throws(WorldError) -> FileStatus? {
    state.withLock { state in
      if let bytes = state.files[path] { return FileStatus(kind: .file, size: bytes.count) }
      return state.folders.contains(path) ? FileStatus(kind: .folder, size: 0) : nil
    }
  }

  /// The same as `status`: there are no links in memory.
  package func entry(_ path: String) throws(WorldError) -> FileStatus? { try status(path) }

  package func write(_ bytes: [UInt8], to path: String) throws(WorldError) {
    try change { state throws(WorldError) in
      guard state.folders.contains(Self.folder(of: path)) else { throw .notFound(path: path) }
      if state.folders.contains(path) { throw .isFolder(path: path) }
      state.files[path] = bytes
    }
  }

  package func makeFolder(_ path: String) throws(WorldError) {
    try change { state throws(WorldError) in
      if state.files[path] != nil { throw .notFolder(path: path) }
      Self.addFolders(above: path + "/x", to: &state.folders)
    }
  }

  package func remove(_ path: String) throws(WorldError) {
    try change { state throws(WorldError) in
      state.files[path] = nil
      state.folders.remove(path)
      state.files = state.files.filter { !$0.key.hasPrefix(path + "/") }
      state.folders = state.folders.filter { !$0.hasPrefix(path + "/") }
    }
  }

  package func rename(_ path: String, to target: String) throws(WorldError) {
    try change { state throws(WorldError) in
      guard state.files[path] != nil || state.folders.contains(path) else {
        throw .notFound(path: path)
      }
      Self.move(path, to: target, in: &state)
    }
  }

  package func exchange(_ path: String, _ other: String) throws(WorldError) {
    try change { state throws(WorldError) in
      for one in [path, other] where state.files[one] == nil && !state.folders.contains(one) {
        throw .notFound(path: one)
      }
      Self.move(path, to: "\0exchange", in: &state)
      Self.move(other, to: path, in: &state)
      Self.move("\0exchange", to: other, in: &state)
    }
  }

  package func sync(_ path: String) throws(WorldError) {
    try change { _ throws(WorldError) in }
  }

  package func lock(_ path: String) throws(WorldError) -> FileLock {
    try change { state throws(WorldError) in
      guard state.locks.insert(path).inserted else { throw .locked(path: path) }
      state.files[path] = state.files[path] ?? []
    }
    return FileLock(path: path, handle: -1)
  }

  package func unlock(_ lock: FileLock) {
    _ = state.withLock { $0.locks.remove(lock.path) }
  }

  package func standardInput() throws(WorldError) -> [UInt8] { input }
  package func environment(_ name: String) -> String? { variables[name] }
  package func now() -> Int64 { clock }

  private func change(
    _ body: (inout State) throws(WorldError) -> Void
  ) throws(WorldError) {
    let outcome = state.withLock { state -> Result<Void, WorldError> in
      state.operations += 1
      if let failure = state.failure, failure.operation == state.operations {
        return .failure(failure.error)
      }
      do throws(WorldError) {
        try body(&state)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func addFolders(above path: String, to folders: inout Set<String>) {
    var folder = folder(of: path)
    while folders.insert(folder).inserted { folder = Self.folder(of: folder) }
  }

  private static func move(_ path: String, to target: String, in state: inout State) {
    for (name, bytes) in state.files where name == path || name.hasPrefix(path + "/") {
      state.files[name] = nil
      state.files[target + name.dropFirst(path.count)] = bytes
    }
    for name in state.folders where name == path || name.hasPrefix(path + "/") {
      state.folders.remove(name)
      state.folders.insert(target + name.dropFirst(path.count))
    }
  }
}
