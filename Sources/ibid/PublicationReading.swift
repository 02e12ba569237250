import IbidCheck
import IbidMarkdown
import IbidModel
import IbidPublish
import IbidStore

/// Reads a publication from disk: settings, articles, and the files beside them.
struct PublicationReading {
  let folder: PublicationFolder
  let world: any World
  let threads: Int
  /// Whose Markdown it is, when the command says so.
  var profile: MarkdownProfile?
  /// True when the findings are wanted, whether a record is published or not.
  var isChecked = false

  /// A publication as it was read.
  struct Publication {
    /// All that a plan is made from.
    var input: PlanInput
    /// The articles with what their check gave, in the same order; empty when nobody checked them.
    var checked: [CheckedFile] = []
    /// The libraries that the articles cite from, with what their check gave.
    var libraries: [CheckedFile] = []
  }

  /// All that a plan is made from.
  func input(now: Int64) throws(Failure) -> PlanInput { try publication(now: now).input }

  /// Reads everything, and checks the articles where the record or the findings are wanted.
  func publication(now: Int64) throws(Failure) -> Publication {
    let settings = try folder.settings(world)
    let status = try orFail { () throws(WorldError) in try world.status(folder.content) }
    guard status?.kind == .folder else {
      throw Failure(
        "'\(folder.content)' is not there", help: "articles are .md files in this folder")
    }
    let files = try InputFiles(world: world, endings: []).files(at: folder.content)
    var choice = ProfileChoice(profile, world: world)
    var pages: [Page] = []
    for file in files where Self.isPage(file) {
      let profile = try choice.profile(for: file.path)
      if profile == .quarto, Self.isPartial(file) { continue }
      pages.append(Page(file: file, options: .published(profile, in: settings.language)))
    }
    let assets = files.filter(Self.isAsset)
    var articles = try articles(pages)
    let works = try cite(in: &articles, settings)
    var publication = Publication(
      input: PlanInput(
        settings: settings, articles: articles,
        assets: assets.map { SourceAsset(path: $0.relative, file: $0.path) }, now: now))
    publication.input.generator = "ibid " + Version.current
    if isChecked || settings.outputs.contains("record") { try check(&publication, citing: works) }
    for index in publication.input.articles.indices {
      publication.input.articles[index].article.diagnostics = []
    }
    return publication
  }

  /// Gives the articles that cite works what their citations are formatted with; returns the works
  /// that each of them can cite.
  private func cite(
    in articles: inout [SourceArticle], _ settings: PublicationSettings
  ) throws(Failure) -> [LibraryFacts?] {
    var works: [LibraryFacts?] = Array(repeating: nil, count: articles.count)
    var loading = CitationLoading(folder: folder, settings: settings, world: world)
    for index in articles.indices {
      let article = articles[index].article
      guard !article.citations.isEmpty || !article.metadata.citing.uncited.isEmpty,
        let citing = try loading.citing(article.metadata, at: article.source.path)
      else { continue }
      works[index] = try loading.works(article.metadata, at: article.source.path)
      articles[index].citing = citing
      articles[index].article = citing.placed(article)
    }
    return works
  }

  /// Compares and checks all articles and gives each its record.
  private func check(
    _ publication: inout Publication, citing works: [LibraryFacts?]
  ) throws(Failure) {
    let settings = publication.input.settings
    let recording = Recording(
      sources: try CaptureSources(folder: folder.sources, world: world),
      language: settings.language, allowing: settings.check.allow, threads: threads, readsAll: true)
    let articles = publication.input.articles.map(\.article)
    let findings = recording.findings(on: articles, citing: works)
    let outcomes = findings.outcomes
    publication.libraries = findings.libraries
    if settings.outputs.contains("record") {
      let pairs = Array(zip(outcomes, articles))
      let records = Workers.map(pairs, threads: threads) { $0.record(of: $1) }
      for (index, record) in records.enumerated() {
        publication.input.articles[index].record = record
      }
      for capture in outcomes.flatMap(\.facts.captures.values) {
        publication.input.captureTexts[capture.id] = capture.path
      }
    }
    guard isChecked else { return }
    publication.checked = zip(articles, outcomes).map { article, outcome in
      CheckedFile(
        path: article.source.path, source: article.source, examination: outcome.examination)
    }
  }

  /// A file that becomes a page, and how it is read.
  private struct Page {
    var file: InputFile
    var options: MarkdownOptions
  }

  private static func isPage(_ file: InputFile) -> Bool {
    isMarkdown(file) && !file.relative.hasSuffix(".import.md")
  }

  /// True for the endings of articles.
  private static func isMarkdown(_ file: InputFile) -> Bool {
    ["md", "qmd", "rmd"].contains(file.ending)
  }

  /// True for what Quarto only includes elsewhere: names that begin with `_`.
  private static func isPartial(_ file: InputFile) -> Bool {
    file.relative.split(separator: "/").contains { $0.hasPrefix("_") }
  }

  /// True for a file that is published as it is.
  ///
  /// A name without ending, or with `~` or `#` at its end, is what editors and `sed -i` leave behind
  /// when they are stopped; it is not published.
  private static func isAsset(_ file: InputFile) -> Bool {
    !file.ending.isEmpty && !isMarkdown(file) && !file.ending.hasSuffix("~")
      && !file.ending.hasSuffix("#")
  }

  private func articles(_ pages: [Page]) throws(Failure) -> [SourceArticle] {
    let world = world
    let read = Workers.map(pages, threads: threads) { page -> Result<SourceArticle, Failure> in
      do throws(Failure) {
        let article = try ArticleLoading(world: world)
          .article(at: page.file.path, options: page.options)
        return .success(SourceArticle(path: page.file.relative, article: article))
      } catch {
        return .failure(error)
      }
    }
    var articles: [SourceArticle] = []
    for result in read { articles.append(try result.get()) }
    return articles
  }
}

extension MarkdownOptions {
  /// How articles are read to be published: everything, with typographer's marks.
  ///
  /// `language` is the publication's; an article that names its own has the marks of that.
  static func published(_ profile: MarkdownProfile, in language: String) -> MarkdownOptions {
    MarkdownOptions(profile: profile, smart: true, language: language)
  }
}
