/// A part of an article that gets a verdict; the number is its index in `ArticleFacts`.
package enum Examined: Hashable, Sendable {
  case marker(Int)
  case note(Int)
  case quotation(Int)
  /// The reference that a note gives, by the note's index.
  case reference(Int)
  /// The work that is cited by its key, by the index of the citation.
  case citation(Int)
  case link(Int)
}

/// What was found out about a part of an article.
package enum Verdict: String, Sendable, CaseIterable {
  /// All that was checked is as it should be.
  case holds
  /// Something is broken.
  case fails
  /// It could not be checked: no capture, no answer, another translation.
  case unknown
}

/// How many parts got each verdict.
package struct VerdictCounts: Hashable, Sendable {
  package var holds = 0
  package var fails = 0
  package var unknown = 0

  package init() {}

  /// Counts one more.
  package mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .holds: holds += 1
    case .fails: fails += 1
    case .unknown: unknown += 1
    }
  }

  /// The sum of two counts.
  package static func + (left: VerdictCounts, right: VerdictCounts) -> VerdictCounts {
    var sum = left
    sum.holds += right.holds
    sum.fails += right.fails
    sum.unknown += right.unknown
    return sum
  }
}
