import ArgumentParser
import Dispatch
import IbidModel
import IbidServe
import IbidStore

/// `ibid serve [DIR]`.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the published site on this machine.",
    discussion: """
      Serves what 'ibid build' published, on the loopback address only, until Ctrl-C.

      Example:
        ibid serve journal --port 8080
      """)

  @Argument(help: "The publication.")
  var folder = "."

  @Option(help: "The folder of the site; 'public' in the publication when not given.")
  var out: String?

  @Option(help: "The port.")
  var port: UInt16 = 8080

  func run() throws {
    let world = PosixWorld()
    let site = out ?? PublicationFolder(folder).output
    let status = try orFail { () throws(WorldError) in try world.status(site) }
    guard status?.kind == .folder else {
      throw Failure("'\(site)' is not there", help: "publish it first: ibid build \(folder)")
    }
    let server = SiteServer(folder: site, port: port, world: world)
    let port = port
    Task {
      do throws(SiteServer.Fault) {
        try await server.run {
          Console.write("http://127.0.0.1:\(port)/\n")
          Console.note("serving \(site); Ctrl-C ends it")
        }
        Console.exit(0)
      } catch {
        Console.exit(failing: failure(error))
      }
    }
    dispatchMain()
  }

  private func failure(_ fault: SiteServer.Fault) -> Failure {
    switch fault {
    case .portInUse:
      Failure("port \(port) is in use by another program", help: "name another with --port")
    case .failed(let reason): Failure("cannot serve on port \(port): \(reason)")
    }
  }
}
