import IbidCheck
import IbidHTML
import IbidImport
import IbidMarkdown
import IbidModel
import IbidPublish
import IbidRead
import IbidStore

/// Where imported pages go.
enum ImportTarget {
  case publication(PublicationFolder)
  case folder(String)
  case standardOutput
}

/// Imports pages one by one; one that fails is said and does not stop the others.
struct ImportRun {
  let world: any World
  let target: ImportTarget
  /// The day of the import.
  let day: PartialDate?
  /// For whom the Markdown is written.
  var profile = MarkdownProfile.ibid
  /// What was imported, with the decisions that were doubtful.
  private(set) var imported: [CheckedFile] = []
  private(set) var failed = 0
  private var markers = 0
  private var notes = 0
  private var lost = 0
  private var written: [String] = []

  init(world: any World, target: ImportTarget, day: PartialDate?) {
    self.world = world
    self.target = target
    self.day = day
  }

  /// Imports all pages at one path.
  mutating func take(_ path: String) throws(Failure) {
    let files: [InputFile]
    if path == "-" {
      files = [InputFile(path: "-", relative: "stdin")]
    } else {
      let pages = InputFiles.readable.subtracting(ArticleLoading.markdownEndings)
      files = try InputFiles(world: world, endings: pages).files(at: path)
    }
    guard !files.isEmpty else {
      throw Failure("no pages to import in '\(path)'", help: "name .html, .htm or .txt files")
    }
    for file in files {
      do throws(Failure) {
        try takePage(file)
      } catch {
        failed += 1
        for message in error.messages {
          Console.note("ibid: " + VisibleText.shown(message))
        }
        if !error.help.isEmpty { Console.note("help: " + VisibleText.shown(error.help)) }
      }
    }
  }

  private mutating func takePage(_ file: InputFile) throws(Failure) {
    guard !ArticleLoading.isMarkdown(file.path) else {
      throw Failure(
        "'\(file.path)' is Markdown already; nothing to import",
        help: "copy it into the content folder of the publication")
    }
    let bytes = try ArticleLoading(world: world).bytes(at: file.path)
    guard bytes.contains(where: { !ASCII.isSpace($0) }) else {
      throw Failure("'\(file.path)' is empty", help: "check that the right file was saved")
    }
    let importer = Importer.importer(forPath: file.path, bytes: bytes)
    var article = importer.article(from: bytes, path: file.path)
    guard Self.hasText(article) else {
      throw Failure(
        "'\(file.path)' holds no text (\(importer.name), \(article.source.encoding))",
        help: "if scripts write the page, save it from the browser as it is shown")
    }
    article.metadata.imported = day
    try write(article, file)
    count(article, file)
  }

  private static func hasText(_ article: Article) -> Bool {
    article.tree.nodes.contains { $0.kind == .text || $0.kind == .codeBlock }
  }

  private mutating func count(_ article: Article, _ file: InputFile) {
    let facts = ArticleFacts(reading: article)
    markers += facts.markers.count
    notes += facts.notes.filter { !$0.isMissing }.count
    lost += facts.notes.filter(\.isMissing).count
    var examination = examined(facts)
    examination.diagnostics = article.diagnostics
    examination.silenced = 0
    imported.append(
      CheckedFile(path: file.path, source: article.source, examination: examination))
  }

  // MARK: Writing

  private mutating func write(_ article: Article, _ file: InputFile) throws(Failure) {
    let markdown = article.markdown(for: profile)
    switch target {
    case .standardOutput: Console.write(markdown)
    case .folder(let folder):
      let base = try free(folder + "/" + file.stem, endings: ["md", "json"])
      try save(markdown, to: base + ".md")
      try save(PageJSON(article, markdown: markdown).bytes, to: base + ".json")
    case .publication(let publication):
      let slug = Slug.cleaned(
        article.metadata.slug ?? article.metadata.title ?? file.stem, kind: "article")
      try save(markdown, to: try place(for: markdown, slug: slug, in: publication))
    }
  }

  /// The file for an article: a file that is there and differs is never written over.
  private func place(
    for markdown: [UInt8], slug: String, in publication: PublicationFolder
  ) throws(Failure) -> String {
    let path = publication.content + "/" + slug + ".md"
    guard try exists(path) else { return path }
    let standing = try orFail { () throws(WorldError) in try world.read(path) }
    if standing == markdown { return path }
    let other = publication.content + "/" + slug + ".import.md"
    Console.note("ibid: '\(path)' is there and differs: the new text goes to '\(other)'")
    return other
  }

  private func free(_ base: String, endings: [String]) throws(Failure) -> String {
    var name = base
    var number = 2
    while written.contains(name) {
      name = base + "-\(number)"
      number += 1
    }
    return name
  }

  private func exists(_ path: String) throws(Failure) -> Bool {
    try orFail { () throws(WorldError) in try world.status(path) } != nil
  }

  private mutating func save(_ bytes: [UInt8], to path: String) throws(Failure) {
    try orFail { () throws(WorldError) in try world.replace(path, with: bytes) }
    if let dot = path.lastIndex(of: ".") { written.append(String(path[..<dot])) }
  }

  /// One line on what was done.
  var summary: String {
    let decisions = imported.map(\.examination.diagnostics.count).reduce(0, +)
    return "imported \(counted(imported.count, "page")):"
      + " \(markers) markers, \(notes) notes, \(lost) lost;"
      + " \(counted(decisions, "decision")) to look at"
      + (failed > 0 ? "; \(failed) failed" : "")
  }
}

extension World {
  /// Writes a whole file so that it is there whole or not at all.
  func replace(_ path: String, with bytes: [UInt8]) throws(WorldError) {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    let half = path + ".ibid-new"
    do throws(WorldError) {
      try write(bytes, to: half)
      try rename(half, to: path)
    } catch {
      try? remove(half)
      throw error
    }
  }
}
