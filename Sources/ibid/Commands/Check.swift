import ArgumentParser
import IbidCheck
import IbidCite
import IbidMarkdown
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

      Works cited by key are looked up in the libraries that the publication or the article names
      ('bibliography:'); what is wrong with a cited work stands in the library, at its entry. A
      library (.bib, .json, .yaml, .ris) can be checked by itself: then all its works count.

      Quotations are compared with the captures of the works they cite: those in 'sources/' of
      the publication that a path lies in, or in the folder that --sources names.

      Examples:
        ibid check                         the publication in this folder
        ibid check page.txt --format concise
        ibid check article.md --deny warning --sources ~/captures
        ibid check refs.bib

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

  @Option(help: "The folder with the captures of cited works.")
  var sources: String?

  @OptionGroup var profile: ProfileOptions

  func run() throws {
    let world = PosixWorld()
    var files: [CheckedFile] = []
    var bar = deny
    for path in paths.isEmpty ? ["."] : paths {
      let folder = try CheckFolder(path, world: world)
      if bar == nil { bar = folder.settings?.check.deny }
      files += try checked(folder, at: path, world)
    }
    let palette: Palette = Console.isColoured(world) ? .ansi : .plain
    Console.write(format.report(on: files, palette: palette))
    let status = IbidCheck.exitCode(for: files, bar: bar ?? .error)
    if status != 0 { throw Stop(status: status) }
  }

  private func checked(
    _ folder: CheckFolder, at path: String, _ world: any World
  ) throws(Failure) -> [CheckedFile] {
    if folder.isLibrary { return [try library(at: path, world)] }
    let loading = ArticleLoading(world: world)
    var articles: [Article] = []
    var choice = ProfileChoice(profile.profile, world: world)
    for file in folder.files {
      let options = MarkdownOptions(profile: try choice.profile(for: file.path))
      articles.append(try loading.article(at: file.path, options: options))
    }
    var recording = Recording(
      sources: try captures(for: path, world), language: folder.settings?.language,
      allowing: allow + folder.allowed, threads: ThreadOptions.processors)
    recording.readsAll = folder.settings != nil
    let works = try works(of: articles, folder, at: path, world)
    let findings = recording.findings(on: articles, citing: works)
    return zip(folder.files, findings.outcomes).map { file, outcome in
      CheckedFile(
        path: file.path, source: outcome.facts.source, examination: outcome.examination)
    } + findings.libraries
  }

  /// The works that each article can cite; nil for those that name no library or cite nothing.
  private func works(
    of articles: [Article], _ folder: CheckFolder, at path: String, _ world: any World
  ) throws(Failure) -> [LibraryFacts?] {
    var works: [LibraryFacts?] = []
    var loading: CitationLoading?
    for article in articles {
      guard !article.citations.isEmpty || !article.metadata.citing.uncited.isEmpty else {
        works.append(nil)
        continue
      }
      if loading == nil { loading = try folder.citationLoading(at: path, world) }
      do throws(Failure) {
        works.append(try loading?.works(article.metadata, at: article.source.path))
      } catch {
        // A text by itself may have come without its library; a publication may not.
        guard folder.settings == nil else { throw error }
        for message in error.messages { Console.note("ibid: " + VisibleText.shown(message)) }
        works.append(nil)
      }
    }
    return works
  }

  /// A library, checked by itself.
  private func library(at path: String, _ world: any World) throws(Failure) -> CheckedFile {
    let bytes = try orFail { () throws(WorldError) in try world.read(path) }
    let source = SourceFile(path: path, bytes: Library.text(of: bytes))
    let library = LibraryFacts(Library(bytes, name: path), files: [source])
    let examination = examined(library, allowing: allow)
    return CheckedFile(path: path, library: examination.files[0], counts: examination.counts)
  }

  private func captures(for path: String, _ world: any World) throws(Failure) -> CaptureSources {
    if let sources {
      let status = try orFail { () throws(WorldError) in try world.status(sources) }
      guard let status else { throw ErrorReport.failure(.notFound(path: sources)) }
      guard status.kind == .folder else {
        throw ErrorReport.failure(.notFolder(path: sources))
      }
      return try CaptureSources(folder: sources, world: world)
    }
    guard let folder = CaptureSources.folder(for: path, world: world) else {
      return CaptureSources()
    }
    return try CaptureSources(folder: folder, world: world)
  }
}

/// What `check` finds at one path.
private struct CheckFolder {
  var settings: PublicationSettings?
  var files: [InputFile]
  /// True for a library of references.
  var isLibrary = false

  /// The codes that the publication silences.
  var allowed: [String] { settings?.check.allow ?? [] }

  init(_ path: String, world: any World) throws(Failure) {
    if path == "-" {
      files = [InputFile(path: "-", relative: "-")]
      return
    }
    if let settings = try PublicationFolder.settings(in: path, world: world) {
      self.settings = settings
      files = try InputFiles(world: world, endings: ArticleLoading.markdownEndings)
        .files(at: PublicationFolder(path).content)
        .filter { !$0.relative.hasSuffix(".import.md") }
      return
    }
    files = try InputFiles(world: world, endings: InputFiles.readable).files(at: path)
    if files.map(\.path) == [path], LibraryFormat(ending: path) != nil {
      isLibrary = true
      return
    }
    guard !files.isEmpty else {
      throw Failure(
        "nothing to check in '\(path)'",
        help: "name a file, or a folder with .md, .html or .txt files")
    }
  }

  /// Loads the libraries of the articles, by the settings of the publication that the path lies in.
  func citationLoading(at path: String, _ world: any World) throws(Failure) -> CitationLoading {
    if let settings {
      return CitationLoading(folder: PublicationFolder(path), settings: settings, world: world)
    }
    if path != "-", let above = CaptureSources.publication(above: path, world: world),
      let settings = try PublicationFolder.settings(in: above.path, world: world)
    {
      return CitationLoading(folder: above, settings: settings, world: world)
    }
    return CitationLoading(
      folder: PublicationFolder("."), settings: PublicationSettings(), world: world)
  }
}
