import ArgumentParser
import CiteTools

/// `ibid-dev cite STYLE LIBRARY CITATIONS`.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Formats citations in a style.",
    discussion: """
      Prints a line of JSON for each citation, 'html', and after them one for each entry of the \
      bibliography, 'id' and 'html'.
      """)

  @Argument(help: "The style, a CSL file.")
  var style: String

  @Argument(help: "The library.")
  var library: String

  @Argument(help: "The citations, a JSON file as citeproc-js takes them.")
  var citations: String

  @Option(help: "The folder of the locale files.")
  var locales = "../shared/csl/locales"

  func run() throws {
    try CiteListing(style: style, library: library, citations: citations, locales: locales).print()
  }
}
