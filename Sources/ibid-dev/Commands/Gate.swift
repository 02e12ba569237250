import ArgumentParser
import IbidModel
import IbidStore

/// `ibid-dev gate`.
struct Gate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what in the project is stale or out of its bounds.",
    discussion: "Exit status: 0 nothing, 1 something.")

  @Option(help: "The folder of the project.")
  var project = "."

  func run() throws {
    let checks = GateChecks(project: project, world: PosixWorld())
    let faults = try checks.faults()
    for fault in faults { print(fault) }
    print(faults.isEmpty ? "the gate is open" : "\(faults.count) to mend")
    if !faults.isEmpty { throw ExitCode(1) }
  }
}
