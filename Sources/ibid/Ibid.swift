import ArgumentParser
import IbidStore

/// The command line; each command is one file in `Commands/`.
@main
struct Ibid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ibid",
    abstract: "Restores the apparatus of sourced writing, checks it, and publishes it.",
    discussion: """
      Examples:
        ibid new journal                       a publication that builds at once
        ibid import old-page.html --into journal
        ibid check journal                     what holds, what fails, what nobody could check
        ibid build journal                     publishes into journal/public
        ibid explain N101                      what a finding means and what to do
      """,
    version: Version.current,
    subcommands: [
      New.self, Import.self, Check.self, Explain.self, Convert.self, Capture.self, Build.self,
      Serve.self,
    ])

  static func main() {
    PosixWorld.ignoreWritingSignals()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      Console.exit(stop.status)
    } catch let failure as Failure {
      Console.exit(failing: failure)
    } catch {
      exitParsing(error)
    }
  }

  /// Ends after `--help`, `--version` (0) or a command line that could not be read (2).
  private static func exitParsing(_ error: any Error) -> Never {
    let isFine = exitCode(for: error).isSuccess
    let text = fullMessage(for: error) + "\n"
    Console.write(text, to: isFine ? .output : .error)
    Console.exit(isFine ? 0 : 2)
  }
}

/// Ends a command with a status and no message of its own: 1 when findings reach the bar.
struct Stop: Error {
  let status: Int32
}
