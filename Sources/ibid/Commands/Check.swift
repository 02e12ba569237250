import ArgumentParser
import IbidCheck
import IbidModel
import IbidRead
import IbidStore

extension ReportFormat: ExpressibleByArgument {}
extension Diagnostic.Severity: ExpressibleByArgument {}

/// `ibid check [PATH…]`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says which notes, quotations and references hold, and which fail.",
    discussion: """
      Reads Markdown, HTML and plain text: files, folders, or a publication (a folder with
      ibid.yaml). '-' is standard input. Changes nothing.

      Examples:
        ibid check                         the publication in this folder
        ibid check page.txt --format concise
        ibid check article.md --deny warning

      Exit status: 0 nothing at or above the bar, 1 something, 2 could not run.
      """)

  @Argument(help: "Files or folders; this folder when none is named.")
  var paths: [String] = []

  @Option(help: "full, concise or json.")
  var format = ReportFormat.full

  @Option(help: "The bar: error, warning or info.")
  var deny: Diagnostic.Severity?

  @Option(help: "A code or name that is not to be reported; may be given often.")
  var allow: [String] = []

  func run() throws {
    let world = PosixWorld()
    var files: [CheckedFile] = []
    var bar = deny
    for path in paths.isEmpty ? ["."] : paths {
      let folder = try CheckFolder(path, world: world)
      if bar == nil { bar = folder.settings?.check.deny }
      files += try folder.files.map { try checked($0, allowing: folder.allowed, world) }
    }
    let palette: Palette = Console.isColoured(world) ? .ansi : .plain
    Console.write(format.report(on: files, palette: palette))
    let status = IbidCheck.exitCode(for: files, bar: bar ?? .error)
    if status != 0 { throw Stop(status: status) }
  }

  private func checked(
    _ file: InputFile, allowing: [String], _ world: any World
  ) throws(Failure) -> CheckedFile {
    let article = try ArticleLoading(world: world).article(at: file.path)
    // What an importer decided is its own report; here belongs what concerns the text, and numbered
    // lines that may be notes nobody could join.
    let diagnostics = article.diagnostics.filter { one in
      !one.code.hasPrefix("J") || (one.code == "J804" && one.confidence == .possible)
    }
    return CheckedFile(
      path: file.path, source: article.source,
      examination: examined(
        ArticleFacts(reading: article), diagnostics: diagnostics, allowing: allow + allowing))
  }
}

/// What `check` finds at one path.
private struct CheckFolder {
  var settings: PublicationSettings?
  var files: [InputFile]

  /// The codes that the publication silences.
  var allowed: [String] { settings?.check.allow ?? [] }

  init(_ path: String, world: any World) throws(Failure) {
    if path == "-" {
      files = [InputFile(path: "-", relative: "-")]
      return
    }
    if let settings = try PublicationFolder.settings(in: path, world: world) {
      self.settings = settings
      files = try InputFiles(world: world, endings: ["md", "markdown"])
        .files(at: PublicationFolder(path).content)
        .filter { !$0.relative.hasSuffix(".import.md") }
      return
    }
    files = try InputFiles(world: world, endings: InputFiles.readable).files(at: path)
    guard !files.isEmpty else {
      throw Failure(
        "nothing to check in '\(path)'",
        help: "name a file, or a folder with .md, .html or .txt files")
    }
  }
}
