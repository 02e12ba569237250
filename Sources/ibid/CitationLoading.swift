import IbidCite
import IbidModel
import IbidPublish
import IbidRead
import IbidStore

/// Loads the libraries and styles that articles name, each once.
struct CitationLoading {
  /// The folder of the publication; paths of `ibid.yaml` begin here.
  let folder: PublicationFolder
  let settings: PublicationSettings
  let world: any World
  private var libraries: [String: Library] = [:]
  /// The texts of the libraries, for findings to stand in.
  private var sources: [String: SourceFile] = [:]
  private var facts: [[String]: LibraryFacts] = [:]
  private var styles: [String: Style] = [:]
  /// Several libraries as one.
  private var joined: [[String]: Library] = [:]
  private var processors: [String: CitationProcessor] = [:]

  init(folder: PublicationFolder, settings: PublicationSettings, world: any World) {
    self.folder = folder
    self.settings = settings
    self.world = world
  }

  /// What the citations of an article are formatted with; nil when it names no library.
  ///
  /// `path` is the article's file; libraries and styles that its front matter names lie beside it or
  /// in the folder of the publication.
  mutating func citing(
    _ metadata: Metadata, at path: String
  ) throws(Failure) -> ArticleCiting? {
    let files = try files(of: metadata, at: path)
    guard !files.isEmpty else { return nil }
    let language = metadata.language ?? settings.language
    let name = metadata.citing.style ?? settings.citationStyle
    let processor = try processor(name, language: language, beside: path)
    let library = try library(of: files)
    return ArticleCiting(
      processor: processor, library: library,
      uncited: Self.keys(metadata.citing.uncited, in: library))
  }

  /// What is known of the works that an article can cite; nil when it names no library.
  mutating func works(_ metadata: Metadata, at path: String) throws(Failure) -> LibraryFacts? {
    let files = try files(of: metadata, at: path)
    guard !files.isEmpty else { return nil }
    if let known = facts[files] { return known }
    let library = try library(of: files)
    let works = LibraryFacts(library, files: files.compactMap { sources[$0] })
    facts[files] = works
    return works
  }

  /// The libraries of an article: the publication's, then its own, each once.
  private func files(of metadata: Metadata, at path: String) throws(Failure) -> [String] {
    var files = settings.bibliography.map(folder.place)
    for name in metadata.citing.bibliography {
      let file = try place(of: name, beside: path)
      if !files.contains(file) { files.append(file) }
    }
    return files
  }

  /// The keys that `nocite` names: `@a, @b`, or `@*` for all.
  private static func keys(_ texts: [String], in library: Library) -> [String] {
    let words = texts.flatMap { $0.split { ", ;\n".contains($0) } }
    let keys = words.map { $0.hasPrefix("@") ? String($0.dropFirst()) : String($0) }
    return keys.contains("*") ? library.items.map(\.id) : keys
  }

  // MARK: Files

  /// The path of a file that an article names: beside it, or else in the publication's folder.
  private func place(of name: String, beside path: String) throws(Failure) -> String {
    let own = path.contains("/") ? path.prefix { _ in true }.dropLast(Self.nameLength(path)) : ""
    let candidates = [own + name, folder.place(name)]
    for candidate in candidates {
      let status = try orFail { () throws(WorldError) in try world.status(candidate) }
      if status?.kind == .file { return candidate }
    }
    throw Failure(
      "'\(path)' names '\(name)', which is not there",
      help: "it is looked for beside the article and beside ibid.yaml")
  }

  private static func nameLength(_ path: String) -> Int {
    path.reversed().prefix { $0 != "/" }.count
  }

  private mutating func library(of files: [String]) throws(Failure) -> Library {
    if let known = joined[files] { return known }
    var library = Library()
    for file in files { library.append(try self.library(file)) }
    joined[files] = library
    return library
  }

  /// The library in a file.
  mutating func library(_ file: String) throws(Failure) -> Library {
    if let known = libraries[file] { return known }
    let bytes = try orFail { () throws(WorldError) in try world.read(file) }
    let library = Library(bytes, name: file)
    libraries[file] = library
    sources[file] = SourceFile(path: file, bytes: Library.text(of: bytes))
    return library
  }

  // MARK: Styles

  private mutating func processor(
    _ name: String, language: String, beside path: String
  ) throws(Failure) -> CitationProcessor {
    let style = try style(name, beside: path)
    let key = style.name + "\n" + language
    if let known = processors[key] { return known }
    let locales = locales
    let made = try Self.styleOrFail { () throws(StyleError) in
      try CitationProcessor(style: style, locales: locales, language: language)
    }
    processors[key] = made
    return made
  }

  private mutating func style(_ name: String, beside path: String) throws(Failure) -> Style {
    if let known = styles[name] { return known }
    let style: Style
    if let known = Style.builtIn(named: name) {
      style = known
    } else {
      style = try file(place(of: name, beside: path))
    }
    styles[name] = style
    return style
  }

  /// The style in a file, a dependent one joined with its parent beside it.
  private func file(_ path: String) throws(Failure) -> Style {
    let bytes = try orFail { () throws(WorldError) in try world.read(path) }
    let style = try Self.styleOrFail { () throws(StyleError) in try Style(xml: bytes, name: path) }
    guard let parent = style.parent else { return style }
    let name = parent.split(separator: "/").last.map(String.init) ?? parent
    let beside = String(path.dropLast(Self.nameLength(path))) + name + ".csl"
    guard let parentBytes = try? world.read(beside) else {
      throw Failure(
        "'\(path)' depends on the style '\(name)', which is not there",
        help: "put \(name).csl beside it")
    }
    return try Self.styleOrFail { () throws(StyleError) in
      try Style(xml: parentBytes, name: beside).asParent(of: style)
    }
  }

  /// Runs work on styles and turns its errors into words.
  private static func styleOrFail<Value>(
    _ work: () throws(StyleError) -> Value
  ) throws(Failure) -> Value {
    do throws(StyleError) {
      return try work()
    } catch {
      throw Failure(
        "\(error.file):\(error.line): \(error.message)", help: "see docs/styles.md")
    }
  }

  /// The locales of the publication (`locales/locales-de-DE.xml`), else the built-in ones.
  private var locales: LocaleSource {
    let folder = folder.place("locales")
    let world = world
    return LocaleSource { tag in
      let path = folder + "/locales-" + tag + ".xml"
      if let bytes = try? world.read(path), let own = try? Locale(xml: bytes, name: path) {
        return own
      }
      return Locale.builtIn(tag: tag)
    }
  }
}
