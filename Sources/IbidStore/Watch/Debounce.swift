/// Joins bursts of changes: a burst ends when it has been quiet for a while, or has lasted too long.
struct Debounce: Sendable {
  /// How long it must be quiet, in milliseconds: longer than an editor takes to save.
  let quiet: Int64
  /// How long a burst may last, in milliseconds: someone may write without end.
  let longest: Int64
  private var first: Int64?
  private var last: Int64 = 0

  init(quiet: Int64 = 70, longest: Int64 = 400) {
    self.quiet = quiet
    self.longest = longest
  }

  /// Takes note of a change; times are of a clock that only goes forward.
  mutating func notice(at now: Int64) {
    first = first ?? now
    last = now
  }

  /// How long to wait for the end of the burst, in milliseconds; 0 at its end, nil without a burst.
  func rest(at now: Int64) -> Int64? {
    guard let first else { return nil }
    return max(0, min(last + quiet, first + longest) - now)
  }

  /// Forgets the burst.
  mutating func end() { first = nil }
}
