import Foundation

/// How the cost of work grows when its input is ten times as large.
///
/// It is measured in processor time of this thread, so that what else the machine does counts
/// little, and again when it seems too much: what is quadratic is so every time.
package struct Growth: Sendable, CustomStringConvertible {
  /// The least time of the small work, and of the large.
  package private(set) var few = Duration.seconds(1_000)
  package private(set) var many = Duration.seconds(1_000)
  private let factor: Int

  /// How often it is measured at most.
  private static let mostAttempts = 5
  /// What the clock and the first use of memory may cost.
  private static let slack = Duration.milliseconds(20)

  /// Measures work on one input and on one ten times as large, which may cost `factor` times as much.
  package init(
    atMost factor: Int, small: () throws -> Void, large: () throws -> Void
  ) rethrows {
    self.factor = factor
    for _ in 0..<Self.mostAttempts {
      for _ in 0..<3 { few = min(few, try Self.time(of: small)) }
      many = min(many, try Self.time(of: large))
      if isLinear { return }
    }
  }

  /// True when the large work cost no more than it may.
  package var isLinear: Bool { many < few * factor + Self.slack }

  package var description: String { "\(few) for one, \(many) for ten times as much" }

  private static func time(of work: () throws -> Void) rethrows -> Duration {
    let start = processorTime()
    try work()
    return processorTime() - start
  }

  private static func processorTime() -> Duration {
    var time = timespec()
    guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
