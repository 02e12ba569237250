import ArgumentParser
import CiteTools

/// `ibid-dev cite-bench [FOLDER]`.
struct CiteBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite-bench",
    abstract: "Measures the citation processor, on one thread.",
    discussion: """
      The realistic document, with its style compiled and its library loaded: citations a second. \
      With --growth how time grows with the number of citations, over references of many authors \
      with one name.
      """)

  @Argument(help: "The folder with 'bench', 'styles' and 'locales'.")
  var folder = "../shared/csl"

  @Option(help: "The style, a file of 'styles' without its ending.")
  var style = "chicago-notes-bibliography"

  @Option(help: "How many runs.")
  var runs = 5

  @Flag(help: "Measures growth instead.")
  var growth = false

  func run() throws {
    if growth {
      try printCiteGrowth(path: folder, style: style)
    } else {
      try printCiteBench(path: folder, style: style, runs: runs)
    }
  }
}
