/// Threads for work that can be done side by side.
///
/// Dispatch waits for ever where the system has no memory for a thread; here the caller does the
/// work itself.
package enum Workers {
  /// Does `work(0)` to `work(count - 1)`, each on a thread of its own where one can be had, and
  /// returns when all are done.
  package static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    guard count > 0 else { return }
    var threads: [Platform.Thread] = []
    var left = [0]
    for worker in 1..<max(count, 1) {
      if let thread = Platform.startThread({ work(worker) }) {
        threads.append(thread)
      } else {
        left.append(worker)
      }
    }
    for worker in left { work(worker) }
    for thread in threads { Platform.join(thread) }
  }

  /// Maps `items` on `threads` workers, results in the order of the items; each worker takes every
  /// n-th item.
  package static func map<Input: Sendable, Output: Sendable>(
    _ items: [Input], threads: Int, _ work: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    guard threads > 1, items.count > 1 else { return items.map(work) }
    let parts = WorkerResults<[Output]>()
    run(threads) { worker in
      let mine = stride(from: worker, to: items.count, by: threads).map { work(items[$0]) }
      parts.set(mine, of: worker)
    }
    let done = parts.all
    var results: [Output] = []
    results.reserveCapacity(items.count)
    for index in items.indices {
      if let part = done[index % threads] { results.append(part[index / threads]) }
    }
    return results
  }

  /// Starts work on a thread of its own, which ends with the program; false when there is none.
  package static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    Platform.startThread(work) != nil
  }
}
