import Foundation

/// Runs the fixtures of the CSL test suite: `[FOLDER] [--only PATTERN] [--show]`.
///
/// Prints the names of those that fail, with `--show` what was expected and what came, and a summary
/// by tier.
public func runSuiteCommand(_ arguments: [String]) async {
  var arguments = arguments.dropFirst()
  var path = "../shared/csl"
  var only: String?
  var isShowing = false
  while let argument = arguments.popFirst() {
    switch argument {
    case "--only": only = arguments.popFirst()
    case "--show": isShowing = true
    default: path = argument
    }
  }
  printSuite(path: path, only: only, isShowing: isShowing)
}

/// Runs the fixtures of a folder whose names contain `only`, and prints how they come out.
public func printSuite(path: String, only: String?, isShowing: Bool) {
  guard let folder = SuiteFolder(path: path) else {
    print("no fixtures in '\(path)'")
    return
  }
  do {
    let results = try Suite(folder: folder, pattern: only).results()
    for result in results where !result.passes { print(result.report(isShowing: isShowing)) }
    print(Suite.summary(results))
  } catch {
    print("\(error)")
  }
}
