import ArgumentParser
import Dispatch
import IbidModel
import IbidServe
import IbidStore

/// `ibid serve [DIR]`.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the publication on this machine while it is being written.",
    discussion: """
      The pages are made in memory, nothing is published. They are made anew when a file changes,
      and the browser loads them again by itself; what cannot be built is said in the page.
      Ctrl-C ends it.

      Examples:
        ibid serve                             this folder, at http://127.0.0.1:8080/
        ibid serve journal --drafts --port 0   with drafts, at any free port
        ibid serve --site journal/public       what 'ibid build' published, as a web host shows it
      """)

  @Argument(help: "The publication; the working folder when not given.")
  var folder: String?

  @Option(help: "The port; 0 for any that is free.")
  var port: UInt16 = 8080

  @Option(help: "The address to listen on; others than this machine's own open it to the network.")
  var host = "127.0.0.1"

  @Flag(help: "Show drafts, too, and articles whose date is to come.")
  var drafts = false

  @Option(help: "The clock of the preview: YYYY-MM-DD or seconds since 1970.")
  var now: String?

  @Flag(help: "Look at the files every second: for network disks, which report no changes.")
  var poll = false

  @Option(help: "Show a published folder as it is, without watching.")
  var site: String?

  @OptionGroup var profile: ProfileOptions

  func validate() throws {
    if site != nil, folder != nil || drafts || now != nil || poll {
      throw ValidationError("--site shows a folder as it is; it goes with --port and --host only")
    }
  }

  func run() throws {
    let world = PosixWorld()
    if let site {
      let status = try orFail { () throws(WorldError) in try world.status(site) }
      guard let status else {
        throw Failure("'\(site)' is not there", help: "publish it first: ibid build")
      }
      guard status.kind == .folder else { throw ErrorReport.failure(.notFolder(path: site)) }
      let folder = ServedFolder(site, world: world)
      listen("serving \(site)", begin: {}, answer: { folder.answer($0) })
    }
    let preview = Preview()
    let publication = try LivePreview(
      folder: folder ?? ".", showsUnpublished: drafts, now: now, looks: poll,
      profile: profile.profile,
      world: world)
    listen(
      "showing \(folder ?? ".")", begin: { await publication.start(in: preview) },
      answer: { await preview.answer($0) })
  }

  /// Serves until the program is ended; begins when the address is taken.
  private func listen(
    _ doing: String, begin: @escaping @Sendable () async -> Void,
    answer: @escaping @Sendable (Question) async -> Answer
  ) -> Never {
    let wish = ListeningAddress(host: host, port: port)
    Task {
      do throws(SiteServer.Fault) {
        try await SiteServer(wish, answer: answer).run { address in
          await begin()
          if !address.isLoopback {
            Console.note("other machines can reach \(address.url) and read what is shown")
          }
          Console.note(doing + "; Ctrl-C ends it")
          Console.write(address.url + "\n")
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
      Failure("port \(port) is in use by another program", help: "name another with --port, or 0")
    case .portNotPermitted:
      Failure("port \(port) may not be opened by this user", help: "name one from 1024 on")
    case .notAnAddress:
      Failure("--host is '\(host)', expected an address such as 127.0.0.1 or ::1")
    case .notOurAddress:
      Failure("'\(host)' is no address of this machine", help: "name one of its own with --host")
    case .failed(let reason):
      Failure("cannot serve at \(host), port \(port): \(reason)", help: "try another --port")
    }
  }
}
