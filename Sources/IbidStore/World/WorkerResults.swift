private import Synchronization

/// What workers give back, each under its number.
final class WorkerResults<Value: Sendable>: Sendable {
  private let values = Mutex<[Int: Value]>([:])

  /// Keeps the result of one worker.
  func set(_ value: Value, of worker: Int) {
    values.withLock { $0[worker] = value }
  }

  /// All results.
  var all: [Int: Value] { values.withLock { $0 } }
}
