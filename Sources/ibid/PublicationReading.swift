import IbidMarkdown
import IbidModel
import IbidPublish
import IbidStore

/// Reads a publication from disk: settings, articles, and the files beside them.
struct PublicationReading {
  let folder: PublicationFolder
  let world: any World
  let threads: Int

  /// All that a plan is made from.
  func input(now: Int64) throws(Failure) -> PlanInput {
    let settings = try folder.settings(world)
    let status = try orFail { () throws(WorldError) in try world.status(folder.content) }
    guard status?.kind == .folder else {
      throw Failure(
        "'\(folder.content)' is not there", help: "articles are .md files in this folder")
    }
    let files = try InputFiles(world: world, endings: []).files(at: folder.content)
    let pages = files.filter { $0.ending == "md" && !$0.relative.hasSuffix(".import.md") }
    let assets = files.filter(Self.isAsset)
    return PlanInput(
      settings: settings, articles: try articles(pages),
      assets: assets.map { SourceAsset(path: $0.relative, file: $0.path) }, now: now)
  }

  /// True for a file that is published as it is.
  ///
  /// A name without ending, or with `~` or `#` at its end, is what editors and `sed -i` leave behind
  /// when they are stopped; it is not published.
  private static func isAsset(_ file: InputFile) -> Bool {
    !file.ending.isEmpty && file.ending != "md" && !file.ending.hasSuffix("~")
      && !file.ending.hasSuffix("#")
  }

  private func articles(_ files: [InputFile]) throws(Failure) -> [SourceArticle] {
    let world = world
    let read = Workers.map(files, threads: threads) { file -> Result<SourceArticle, Failure> in
      do throws(Failure) {
        var article = try ArticleLoading(world: world).article(at: file.path, options: .published)
        article.diagnostics = []
        return .success(SourceArticle(path: file.relative, article: article))
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
  static var published: MarkdownOptions {
    var options = MarkdownOptions.ibid
    options.smart = true
    return options
  }
}
