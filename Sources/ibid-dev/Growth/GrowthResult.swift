import Foundation

/// How the cost of one shape grows from a small text to a large one.
struct GrowthResult {
  let name: String
  /// One pair for each time it was measured.
  private(set) var pairs: [(small: GrowthMeasurement, large: GrowthMeasurement)] = []

  /// What CPU a stage may take before its growth counts, in seconds: the clock is no finer.
  private static let least = 0.02
  /// Measured again where the first growth is more than this.
  private static let doubtful = 1.5

  init(
    _ name: String, small: [UInt8], large: [UInt8], runs: Int, checks: Bool
  ) {
    self.name = name
    repeat {
      pairs.append(
        (Self.least(of: small, checks: checks), GrowthMeasurement(of: large, checks: checks)))
    } while pairs.count < runs && growth > Self.doubtful
  }

  /// The small text is measured until that took long enough for the clock; the least counts.
  private static func least(of bytes: [UInt8], checks: Bool) -> GrowthMeasurement {
    var best = GrowthMeasurement(of: bytes, checks: checks)
    var spent = best.perByte * Double(best.size) / 1e9
    while spent < least {
      let again = GrowthMeasurement(of: bytes, checks: checks)
      spent += max(0.0005, again.perByte * Double(again.size) / 1e9)
      if again.perByte < best.perByte { best = again }
    }
    return best
  }

  /// How much more a byte of the large text costs in a stage: the median.
  func growth(of stage: GrowthMeasurement.Stage) -> Double {
    let all = pairs.map { pair in
      (pair.large.seconds[stage] ?? 0) < Self.least
        ? 0 : pair.large.perByte(stage) / max(0.5, pair.small.perByte(stage))
    }
    return all.sorted()[all.count / 2]
  }

  /// The growth of the stage that grows most.
  var growth: Double { GrowthMeasurement.Stage.allCases.map { growth(of: $0) }.max() ?? 0 }

  /// One line: nanoseconds a byte of each stage, small and large, growth, memory a byte.
  var line: String {
    let (small, large) = pairs[pairs.count - 1]
    let stages = GrowthMeasurement.Stage.allCases.filter { large.seconds[$0] != nil }.map {
      String(format: "%@ %.0f→%.0f", $0.rawValue, small.perByte($0), large.perByte($0))
    }
    let figures = String(format: "x%.2f mem %d", growth, large.memory / max(1, large.size))
    return "\(name)\t\(stages.joined(separator: " "))\t\(figures)"
  }
}
