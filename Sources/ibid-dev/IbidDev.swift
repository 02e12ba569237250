import ArgumentParser

/// The developers' own tool; each command is one file in `Commands/`.
@main
struct IbidDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ibid-dev", abstract: "Tools for the developers of ibid.",
    subcommands: [
      Bench.self, CiteBench.self, CiteCommand.self, CommonMark.self, CSLSuite.self, Docs.self,
      Gate.self, Growth.self,
      Quotes.self, RoundTripCommand.self,
    ])
}
