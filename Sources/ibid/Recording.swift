import IbidCheck
import IbidMarkdown
import IbidModel
import IbidRead
import IbidStore

/// Compares articles with the captures of the works they cite, and checks them.
///
/// Three stages on all threads, so that the index of a capture is made once for all articles:
/// facts, the indexes they need, comparisons with examination.
struct Recording {
  var sources = CaptureSources()
  /// The language of articles that name none.
  var language: String?
  /// Codes and names that are silenced for all articles.
  var allowing: [String] = []
  var threads = 1
  /// True when the articles are all there are, so that works they do not cite are cited nowhere.
  var readsAll = false

  /// What was found out about one article.
  struct Outcome: Sendable {
    let facts: ArticleFacts
    let examination: Examination
  }

  /// What was found out about articles, in their order, and about the libraries they cite from.
  struct Findings: Sendable {
    var outcomes: [Outcome]
    /// The libraries that articles name, each once, by their paths.
    var libraries: [CheckedFile]
  }

  /// Checks articles; `works` are those that each of them can cite.
  func findings(on articles: [Article], citing works: [LibraryFacts?] = []) -> Findings {
    var all = Workers.map(articles, threads: threads) { ArticleFacts(reading: $0) }
    for (index, library) in works.enumerated() { all[index].library = library }
    let libraries = CitedLibraries(all, areRead: readsAll, allowing: allowing)
    let library = library(for: all)
    let language = language
    let allowing = allowing
    let work = zip(all, articles).map { ($0, Self.findings(of: $1)) }
    let outcomes = Workers.map(work, threads: threads) { facts, diagnostics in
      let filled = library.filled(facts, language: language)
      let examination = examined(
        filled, diagnostics: diagnostics, allowing: allowing,
        library: libraries.examination(of: filled))
      return Outcome(facts: filled, examination: examination)
    }
    return Findings(outcomes: outcomes, libraries: libraries.checkedFiles)
  }

  /// The library with an index for each capture that some article needs.
  private func library(for all: [ArticleFacts]) -> SourceLibrary {
    var library = sources.captured
    guard !library.isEmpty else { return library }
    var seen: Set<Capture.ID> = []
    let needed = all.flatMap { library.captures(neededBy: $0) }
      .filter { seen.insert($0.id).inserted }
    for index in Workers.map(needed, threads: threads, { CaptureIndex($0) }) { library.add(index) }
    return library
  }

  /// What the parser or importer found that concerns the text.
  ///
  /// What an importer decided is its own report; here belong numbered lines that may be notes nobody
  /// could join.
  private static func findings(of article: Article) -> [Diagnostic] {
    article.diagnostics.filter { one in
      !one.code.hasPrefix("J") || (one.code == "J804" && one.confidence == .possible)
    }
  }
}

extension Recording.Outcome {
  /// The record of the article that the outcome is about.
  func record(of article: Article) -> Record {
    Record(facts, examination, numbering: NoteNumbering(article))
  }
}
