import Foundation
import IbidCite

/// The fixtures of a folder and how they come out.
public struct Suite: Sendable {
  let folder: SuiteFolder
  /// What the names of the fixtures contain; nil for all.
  let pattern: String?

  /// Makes a suite of all fixtures of a folder, or of those whose name contains `pattern`.
  public init(folder: SuiteFolder, pattern: String? = nil) {
    self.folder = folder
    self.pattern = pattern
  }

  /// How one fixture came out.
  public struct Result: Sendable {
    /// The name of the fixture.
    public let name: String
    /// 1 to 4; 0 for one that is in no tier.
    public let tier: Int
    let expected: String
    let got: String

    /// True when the output is what was expected.
    public var passes: Bool { got == expected }

    func report(isShowing: Bool) -> String {
      let line = "fails: \(name) (tier \(tier))"
      return isShowing ? "\(line)\n--- expected\n\(expected)\n--- got\n\(got)\n" : line
    }
  }

  /// Runs the fixtures, by name.
  public func results() async throws -> [Result] {
    let fixtures = try folder.fixtures().filter {
      pattern == nil || $0.name.contains(pattern ?? "")
    }
    let tiers = try folder.tiers()
    let locales = folder.locales()
    return await withTaskGroup(of: (Int, Result).self) { group in
      for (place, fixture) in fixtures.enumerated() {
        group.addTask {
          let got = FixtureRun(fixture: fixture, locales: locales).result()
          return (
            place,
            Result(
              name: fixture.name, tier: tiers[fixture.name] ?? 0, expected: fixture.expected,
              got: got)
          )
        }
      }
      var results: [(Int, Result)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// How many pass, by tier.
  static func summary(_ results: [Result]) -> String {
    let lines = Set(results.map(\.tier)).sorted().map { tier in
      let own = results.filter { $0.tier == tier }
      return "tier \(tier): \(own.count { $0.passes }) of \(own.count)"
    }
    return (lines + ["all: \(results.count { $0.passes }) of \(results.count)"])
      .joined(separator: "\n")
  }
}
