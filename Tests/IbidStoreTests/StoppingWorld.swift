import IbidModel
import Synchronization

/// A memory world that is stopped at one operation: it and all later ones fail, as after a kill.
final class StoppingWorld: World {
  let inner: MemoryWorld
  private let stopAt: Int
  private let knowsExchange: Bool
  private let count = Mutex(0)

  init(_ inner: MemoryWorld, stopAt: Int = .max, knowsExchange: Bool = true) {
    self.inner = inner
    self.stopAt = stopAt
    self.knowsExchange = knowsExchange
  }

  /// True when the operation to stop at was reached.
  var isStopped: Bool { count.withLock { $0 >= stopAt } }

  private func step(_ path: String) throws(WorldError) {
    let isStopped = count.withLock { count in
      count += 1
      return count >= stopAt
    }
    if isStopped { throw .failed(operation: "stop", path: path, errno: 4) }
  }

  func read(_ path: String) throws(WorldError) -> [UInt8] { try inner.read(path) }
  func list(_ path: String) throws(WorldError) -> [String] { try inner.list(path) }
  func status(_ path: String) throws(WorldError) -> FileStatus? { try inner.status(path) }
  func entry(_ path: String) throws(WorldError) -> FileStatus? { try inner.entry(path) }
  func write(_ bytes: [UInt8], to path: String) throws(WorldError) {
    do throws(WorldError) {
      try step(path)
    } catch {
      // A stopped write leaves half of the bytes.
      try? inner.write(Array(bytes.prefix(bytes.count / 2)), to: path)
      throw error
    }
    try inner.write(bytes, to: path)
  }
  func makeFolder(_ path: String) throws(WorldError) {
    try step(path)
    try inner.makeFolder(path)
  }
  func remove(_ path: String) throws(WorldError) {
    try step(path)
    try inner.remove(path)
  }
  func rename(_ path: String, to target: String) throws(WorldError) {
    try step(path)
    try inner.rename(path, to: target)
  }
  func exchange(_ path: String, _ other: String) throws(WorldError) {
    guard knowsExchange else { throw .unsupported(operation: "exchange", path: path) }
    try step(path)
    try inner.exchange(path, other)
  }
  func sync(_ path: String) throws(WorldError) {
    try step(path)
    try inner.sync(path)
  }
  func lock(_ path: String) throws(WorldError) -> FileLock {
    try step(path)
    return try inner.lock(path)
  }
  func unlock(_ lock: FileLock) { inner.unlock(lock) }
  func standardInput() throws(WorldError) -> [UInt8] { try inner.standardInput() }
  func environment(_ name: String) -> String? { inner.environment(name) }
  func now() -> Int64 { inner.now() }
}
