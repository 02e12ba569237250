import ArgumentParser
import IbidModel
import IbidStore

extension Ibid {
  /// `ibid capture KEY --from FILE`, `ibid capture --status [KEY…]`.
  ///
  /// Stands in `Ibid` so that `Capture` stays the capture itself everywhere else.
  struct Capture: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Stores what a cited source says, with its hash and its date.",
      discussion: """
        Reads a page or a text that you saved and keeps it in sources/KEY/DAY/ of the publication:
        the page as it is, its text, and where the text stands in the page. Quotations are compared
        with these texts. docs/captures.md says how to check one by hand.

        Examples:
          ibid capture lee2004 --from page.html --url https://example.org/lee
          ibid capture minutes-1891 --from minutes.txt --title "Minutes of 1891" --in journal
          ibid capture --status

        Exit status: 0 stored, there already, or all sound; 1 a capture is not sound; 2 could not
        run.
        """)

    @Argument(help: "The key of the work; with --status, keys to look at (all when none is given).")
    var keys: [String] = []

    @Option(help: "The file: HTML or plain text, at most 32 MB.")
    var from: String?

    @Option(help: "The address the page has on the web.")
    var url: String?

    @Option(help: "The title of the work; that of the page when not given.")
    var title: String?

    @Option(help: "The address of a copy that somebody else keeps, such as a web archive.")
    var witness: String?

    @Option(help: "The language, such as en or pt-BR; what the page declares when not given.")
    var lang: String?

    @Option(
      name: [.customLong("in"), .customLong("into")],
      help: "The publication; this folder when not given.")
    var folder = "."

    @Option(help: "When it was taken: YYYY-MM-DD or seconds since 1970; now when not given.")
    var now: String?

    @Flag(help: "Take the place of another capture of that day.")
    var replace = false

    @Flag(help: "List the captures and say which of them are sound.")
    var status = false

    func run() throws {
      let world = PosixWorld()
      let publication = PublicationFolder(folder)
      if status {
        try checkAlone()
        _ = try publication.settings(world)
        return try CaptureStatus(publication, world: world).report(on: keys)
      }
      let request = try request(Clock(now: now, world: world))
      _ = try publication.settings(world)
      try CaptureTaking(publication, world: world).take(request)
    }

    private func checkAlone() throws(Failure) {
      let others: [(String, Bool)] = [
        ("--from", from != nil), ("--url", url != nil), ("--title", title != nil),
        ("--witness", witness != nil), ("--lang", lang != nil), ("--now", now != nil),
        ("--replace", replace),
      ]
      guard let other = others.first(where: { $0.1 }) else { return }
      throw Failure(
        "--status and \(other.0) exclude each other", help: "store first, then ask for the status")
    }

    private func request(_ clock: Clock) throws(Failure) -> CaptureRequest {
      guard let key = keys.first else {
        throw Failure(
          "no key is given", help: "name the work: ibid capture KEY --from FILE; or use --status")
      }
      guard let from else {
        throw Failure(
          "capturing '\(key)' from its address is not there yet, a file was expected",
          help: "save the page and name it: ibid capture \(key) --from FILE --url ADDRESS")
      }
      guard keys.count == 1 else {
        throw Failure(
          "\(keys.count) keys are given for one file, expected one",
          help: "run the command once for each key")
      }
      return try CaptureRequest(
        key: key, file: from, url: url, title: title, witness: witness, language: lang,
        clock: clock, isReplacing: replace)
    }
  }
}
