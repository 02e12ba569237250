import Dispatch
import Foundation
import IbidCite
import Synchronization

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

  /// Runs the fixtures, on all cores; the results are sorted by name.
  public func results() throws -> [Result] {
    let fixtures = try folder.fixtures().filter {
      pattern == nil || $0.name.contains(pattern ?? "")
    }
    let tiers = try folder.tiers()
    let locales = folder.locales()
    let results = Mutex<[Result]>([])
    DispatchQueue.concurrentPerform(iterations: fixtures.count) { place in
      let fixture = fixtures[place]
      let got = FixtureRun(fixture: fixture, locales: locales).result()
      let result = Result(
        name: fixture.name, tier: tiers[fixture.name] ?? 0, expected: fixture.expected, got: got)
      results.withLock { $0.append(result) }
    }
    return results.withLock { $0 }.sorted { $0.name < $1.name }
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
