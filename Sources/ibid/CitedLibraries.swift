import IbidCheck
import IbidModel

/// The libraries that articles cite from, each checked once.
///
/// Articles that name the same files share one list of works; a file may be in several lists.
struct CitedLibraries: Sendable {
  private var examinations: [[String]: LibraryExamination] = [:]

  /// Checks the libraries of articles; works that none of them cites are left alone.
  init(_ articles: [ArticleFacts], areRead isWhole: Bool, allowing: [String]) {
    var lists: [[String]: LibraryFacts] = [:]
    var cited: Set<Name> = []
    let groups = Dictionary(grouping: articles.filter { $0.library != nil }, by: Self.files)
    for (files, articles) in groups {
      guard let library = articles.first?.library?.cited(in: articles, isWhole: isWhole) else {
        continue
      }
      for work in library.cited ?? [] { cited.insert(Name(library.works[work], in: library)) }
      lists[files] = library
    }
    for (files, library) in lists {
      var library = library
      library.cited = Set(
        library.works.indices.filter { cited.contains(Name(library.works[$0], in: library)) })
      examinations[files] = examined(library, allowing: allowing)
    }
  }

  /// What was found in the libraries of an article; nil when it names none.
  func examination(of facts: ArticleFacts) -> LibraryExamination? {
    facts.library == nil ? nil : examinations[Self.files(of: facts)]
  }

  /// The files with their findings, each once.
  var checkedFiles: [CheckedFile] {
    var files: [String: LibraryExamination.File] = [:]
    for file in examinations.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
      .flatMap(\.value.files)
    {
      guard var known = files[file.source.path] else {
        files[file.source.path] = file
        continue
      }
      let met = Set(known.diagnostics)
      known.diagnostics += file.diagnostics.filter { !met.contains($0) }
      files[file.source.path] = known
    }
    return files.sorted { $0.key < $1.key }
      .map { CheckedFile(path: $0.key, library: $0.value, counts: nil) }
  }

  private static func files(of facts: ArticleFacts) -> [String] {
    facts.library?.files.map(\.path) ?? []
  }

  /// A work in its file.
  private struct Name: Hashable {
    let file: String
    let key: String

    init(_ work: WorkFacts, in library: LibraryFacts) {
      file = library.files[work.file].path
      key = work.key
    }
  }
}
