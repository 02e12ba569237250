import ArgumentParser
import Foundation

/// `--threads`, for the commands that have it.
struct ThreadOptions: ParsableArguments {
  @Option(help: "How many threads work.")
  var threads = 0

  func validate() throws {
    guard (0...256).contains(threads) else {
      throw ValidationError("--threads is \(threads), expected 1 to 256")
    }
  }

  /// How many threads work: one for each processor when not given.
  var count: Int { threads > 0 ? threads : Self.processors }

  /// How many processors there are to work on.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }
}
