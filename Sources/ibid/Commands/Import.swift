import ArgumentParser
import IbidCheck
import IbidModel
import IbidStore

/// `ibid import SOURCE…`.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings pages home as Markdown, their notes recovered.",
    discussion: """
      Reads HTML and plain text: files, folders, or '-' for standard input. Nothing of the text is
      lost or changed; every doubtful decision is reported with its line.

      Examples:
        ibid import old-page.html --into journal     writes journal/content/<slug>.md
        ibid import old-site/ --out pages            writes pages/<path>.md and .json
        ibid import page.txt                         prints the Markdown

      Exit status: 0 all imported, 1 some pages failed, 2 nothing could be imported.
      """)

  @Argument(help: "Pages, folders of pages, or '-'.")
  var sources: [String]

  @Option(help: "The publication that takes the pages.")
  var into: String?

  @Option(help: "A folder for Markdown and JSON; no publication needed.")
  var out: String?

  @Option(help: "The form of the report: full, concise or json.")
  var format = ReportFormat.concise

  @Option(help: "The day of the import (YYYY-MM-DD); today when not given.")
  var now: String?

  @OptionGroup var profile: ProfileOptions

  func validate() throws {
    if into != nil, out != nil {
      throw ValidationError("--into and --out exclude each other: name one of them")
    }
    if sources.isEmpty { throw ValidationError("name at least one page, folder or '-'") }
  }

  func run() throws {
    let world = PosixWorld()
    let target = try target(world)
    var run = ImportRun(
      world: world, target: target, day: try Clock(now: now, world: world).day)
    var choice = ProfileChoice(profile.profile, world: world)
    let folder = into.map { $0 + "/content/" } ?? out.map { $0 + "/" }
    run.profile = try choice.profile(for: folder ?? "-")
    for source in sources { try run.take(source) }
    report(run, world)
    if run.failed > 0 { throw Stop(status: run.imported.isEmpty ? 2 : 1) }
  }

  private func target(_ world: any World) throws(Failure) -> ImportTarget {
    if let into {
      let folder = PublicationFolder(into)
      _ = try folder.settings(world)
      return .publication(folder)
    }
    if let out { return .folder(out) }
    return .standardOutput
  }

  private func report(_ run: ImportRun, _ world: any World) {
    guard !run.imported.isEmpty else { return }
    let palette: Palette = Console.isColoured(world) ? .ansi : .plain
    let report = format.findings(in: run.imported, palette: palette)
    Console.write(report, to: into == nil && out == nil ? .error : .output)
    Console.note(run.summary)
  }
}
