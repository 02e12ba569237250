import ArgumentParser
import CiteTools

/// `ibid-dev csl-suite [FOLDER]`.
struct CSLSuite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csl-suite",
    abstract: "Runs the fixtures of the CSL test suite.",
    discussion: """
      Prints the name and the tier of each fixture that fails, and how many pass, by tier. The \
      folder holds 'processor-tests', 'fixture-tiers.json' and 'locales'.
      """)

  @Argument(help: "The folder of the suite.")
  var folder = "../shared/csl"

  @Option(help: "Runs the fixtures whose names contain this.")
  var only: String?

  @Flag(help: "Prints what was expected and what came.")
  var show = false

  func run() {
    printSuite(path: folder, only: only, isShowing: show)
  }
}
