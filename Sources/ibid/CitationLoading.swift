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
  /// True where an article that names no language has that of its style.
  var usesLanguageOfStyle = false
  private var libraries: [String: Library] = [:]
  /// The texts of the libraries, for findings to stand in.
  private var sources: [String: SourceFile] = [:]
  private var facts: [[String]: LibraryFacts] = [:]
  /// Several libraries as one.
  private var joined: [[String]: PreparedLibrary] = [:]
  private var styles: StyleLoading

  init(folder: PublicationFolder, settings: PublicationSettings, world: any World) {
    self.folder = folder
    self.settings = settings
    self.world = world
    styles = StyleLoading(folder: folder, world: world)
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
    let language = metadata.language ?? (usesLanguageOfStyle ? nil : settings.language)
    let name = metadata.citing.style ?? settings.citationStyle
    let library = try library(of: files)
    return ArticleCiting(
      processor: try styles.processor(name, language: language, beside: path), library: library,
      uncited: Self.keys(metadata.citing.uncited, in: library.library))
  }

  /// What is known of the works that an article can cite; nil when it names no library.
  mutating func works(_ metadata: Metadata, at path: String) throws(Failure) -> LibraryFacts? {
    let files = try files(of: metadata, at: path)
    guard !files.isEmpty else { return nil }
    if let known = facts[files] { return known }
    let library = try library(of: files)
    let works = LibraryFacts(library.library, files: files.compactMap { sources[$0] })
    facts[files] = works
    return works
  }

  /// The libraries of an article: the publication's, then its own, each once; last its front matter
  /// where that has `references`.
  private func files(of metadata: Metadata, at path: String) throws(Failure) -> [String] {
    var files = settings.bibliography.map(folder.place)
    for name in metadata.citing.bibliography {
      let file = try NamedFile(name, of: path, in: folder, world: world).path
      if !files.contains(file) { files.append(file) }
    }
    if path != "-", metadata.entries.contains(where: { $0.key == "references" }) {
      files.append(path)
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

  private mutating func library(of files: [String]) throws(Failure) -> PreparedLibrary {
    if let known = joined[files] { return known }
    var library = Library()
    for file in files { library.append(try self.library(file)) }
    let prepared = PreparedLibrary(library)
    joined[files] = prepared
    return prepared
  }

  /// The library in a file, or in the front matter of an article.
  mutating func library(_ file: String) throws(Failure) -> Library {
    if let known = libraries[file] { return known }
    let bytes = try orFail { () throws(WorldError) in try world.read(file) }
    let library =
      ArticleLoading.isMarkdown(file)
      ? Library(frontMatterOf: bytes, name: file) : Library(bytes, name: file)
    libraries[file] = library
    sources[file] = SourceFile(path: file, bytes: Library.text(of: bytes))
    return library
  }
}
