import IbidCite
import IbidHTML
import IbidModel

/// Resolves a publication: which articles appear, where, and on which shelves.
struct SiteBuilder {
  let input: PlanInput
  var errors: [PlanError] = []
  var drafts = 0
  var scheduled = 0
  /// The first instant at which a scheduled article appears.
  var nextChange: Int64?

  init(_ input: PlanInput) {
    self.input = input
  }

  mutating func site() -> Site {
    let articles = published().sorted(by: Self.isBefore)
    report(duplicatesIn: articles)
    let (links, assets) = places(of: articles)
    let words = Words.in(input.settings.language)
    let shelves = Site.Shelves(
      years: years(of: articles, undated: words.undated),
      authors: shelves("authors", kind: "author", of: articles) { $0.authors.map(\.name) },
      tags: shelves("tags", kind: "tag", of: articles) { $0.article.metadata.tags })
    return Site(
      input, words: words, articles: articles, shelves: shelves, links: links, assets: assets,
      captureTexts: captureTexts)
  }

  private static func isBefore(_ left: SiteArticle, _ right: SiteArticle) -> Bool {
    let leftTime = left.instant ?? .min
    let rightTime = right.instant ?? .min
    return leftTime == rightTime
      ? left.address.utf8.lexicographicallyPrecedes(right.address.utf8) : leftTime > rightTime
  }

  private mutating func report(duplicatesIn articles: [SiteArticle]) {
    var seen: [String: String] = [:]
    for article in articles.sorted(by: { $0.path < $1.path }) {
      if let first = seen[article.address] {
        errors.append(
          .duplicateAddress(address: article.address, first: first, second: article.path))
      } else {
        seen[article.address] = article.path
      }
    }
  }
}

// MARK: - Articles

extension SiteBuilder {
  private mutating func published() -> [SiteArticle] {
    var articles: [SiteArticle] = []
    for source in input.articles {
      let metadata = source.article.metadata
      if metadata.isDraft, !input.showsUnpublished {
        drafts += 1
        continue
      }
      let instant = PublicationTime.instant(
        of: metadata, utcOffsetMinutes: input.settings.utcOffsetMinutes)
      if let instant, instant > input.now, !input.showsUnpublished {
        scheduled += 1
        nextChange = min(nextChange ?? instant, instant)
        continue
      }
      articles.append(placed(source, instant: instant))
    }
    return articles
  }

  private mutating func placed(_ source: SourceArticle, instant: Int64?) -> SiteArticle {
    let metadata = source.article.metadata
    let slug = slug(of: source)
    let (title, heading) = title(of: source)
    return SiteArticle(
      path: source.path, article: source.article, slug: slug,
      address: address(of: metadata, slug: slug), title: title, titleHeading: heading,
      authors: metadata.authors.isEmpty ? input.settings.authors : metadata.authors,
      summary: summary(of: source),
      language: metadata.language ?? input.settings.language, instant: instant,
      record: published(source.record), citing: source.citing)
  }

  private mutating func slug(of source: SourceArticle) -> String {
    if let wished = source.article.metadata.slug, !wished.isEmpty {
      if Slug.isHostile(wished) {
        let line = Self.line(of: "slug:", in: source.article.source.bytes)
        errors.append(.hostileSlug(file: source.path, line: line, slug: wished))
      }
      return Slug.cleaned(wished, kind: "article")
    }
    return Slug.cleaned(Self.fileSlug(source.path), kind: "article")
  }

  /// The first line that begins with a key, from 1.
  private static func line(of key: String, in bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.firstIndex { $0.starts(with: key.utf8) }.map { $0 + 1 }
  }

  /// The file's name without its ending, or the folder's for `index.md`.
  private static func fileSlug(_ path: String) -> String {
    let name = SitePath.name(of: path)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let folder = SitePath.folder(of: path).dropLast()
    guard stem == "index" || stem == "_index", !folder.isEmpty else { return stem }
    return SitePath.name(of: String(folder))
  }

  private func address(of metadata: Metadata, slug: String) -> String {
    let parts = input.settings.permalink.split(separator: "/").map { part in
      switch part {
      case "{slug}": slug
      case "{year}": metadata.date.map { String($0.iso.prefix(4)) } ?? "undated"
      case "{month}":
        metadata.date.map { $0.month == nil ? "00" : String($0.iso.dropFirst(5).prefix(2)) } ?? "00"
      default: String(part)
      }
    }
    return parts.joined(separator: "/") + "/"
  }

  /// The title of the front matter, else that of a first heading, else the file's name.
  private func title(of source: SourceArticle) -> (String, NodeID?) {
    let tree = source.article.tree
    let first = tree.children(of: .root).first { tree[$0].kind != .linkDefinition }
    let heading = first.flatMap { Self.isPlainTitle($0, in: tree) ? $0 : nil }
    let headline = heading.map { tree.plainString(of: $0) } ?? ""
    guard let title = source.article.metadata.title, !title.isEmpty else {
      return headline.isEmpty ? (Self.fileSlug(source.path), nil) : (headline, heading)
    }
    return (title, headline == title ? heading : nil)
  }

  /// True for a heading of the first level without notes, which would be lost with it.
  private static func isPlainTitle(_ id: NodeID, in tree: Tree) -> Bool {
    guard tree[id].kind == .heading, tree[id].value == 1 else { return false }
    for case .enter(let below) in tree.walk(from: id) {
      let kind = tree[below].kind
      if kind == .noteReference || kind == .inlineNote || kind == .image { return false }
    }
    return true
  }

  private func summary(of source: SourceArticle) -> String {
    let article = source.article
    if let text = article.metadata.description, !text.isEmpty { return text }
    var renderer = PlainTextRenderer(words: .in(article.metadata.language))
    if let citing = source.citing,
      !citing.processor.isNoteStyle || article.citations.contains(where: \.isInText)
    {
      renderer.citations = citing.formatted(article).plainTexts
    }
    return renderer.summary(of: article, limit: 240)
  }
}

// MARK: - Records

extension SiteBuilder {
  /// A record as it is published: with the places of the captured texts that stand beside it.
  private func published(_ record: Record?) -> Record? {
    let outputs = input.settings.outputs
    guard var record, outputs.contains("html"), outputs.contains("record") else { return nil }
    let texts = captureTexts
    for index in record.captures.indices {
      let id = record.captures[index].id
      let path = CapturedTextPlace.path(of: id)
      record.captures[index].publishedText = texts[id] == nil ? nil : path
    }
    return record
  }

  /// The texts that may be published, without those whose key is no name for a folder.
  private var captureTexts: [Capture.ID: String] {
    guard input.settings.evidence == .capture else { return [:] }
    return input.captureTexts.filter { CapturedTextPlace.isSafe($0.key) }
  }
}

// MARK: - Assets

extension SiteBuilder {
  /// Where articles and assets stand; what lies beside an `index.md` goes with its article.
  private func places(of articles: [SiteArticle]) -> (LinkMap, [SiteAsset]) {
    var links = LinkMap()
    var bundles: [String: String] = [:]
    for article in articles {
      links.add(article.path, at: article.address, isArticle: true)
      if SitePath.name(of: article.path).hasPrefix("index.") {
        bundles[SitePath.folder(of: article.path)] = article.address
      }
    }
    let hidden = hiddenBundles()
    var assets: [SiteAsset] = []
    for asset in input.assets.sorted(by: { $0.path < $1.path }) {
      guard let path = Self.place(of: asset, in: bundles, hidden: hidden) else { continue }
      assets.append(SiteAsset(path: path, source: asset))
      links.add(asset.path, at: path, isArticle: false)
    }
    return (links, assets)
  }

  /// The folders of articles that do not appear yet; nor do their pictures.
  private func hiddenBundles() -> Set<String> {
    Set(
      input.articles.lazy.filter { SitePath.name(of: $0.path).hasPrefix("index.") }
        .map { SitePath.folder(of: $0.path) })
  }

  private static func place(
    of asset: SourceAsset, in bundles: [String: String], hidden: Set<String>
  ) -> String? {
    var folder = SitePath.folder(of: asset.path)
    while !folder.isEmpty {
      if let address = bundles[folder] { return address + asset.path.dropFirst(folder.count) }
      if hidden.contains(folder) { return nil }
      folder = SitePath.folder(of: String(folder.dropLast()))
    }
    return asset.path
  }
}

// MARK: - Shelves

extension SiteBuilder {
  private func years(of articles: [SiteArticle], undated: String) -> [Shelf] {
    var shelves: [Shelf] = []
    for (index, article) in articles.enumerated() {
      let name = article.date.map { String($0.year) } ?? undated
      let folder = article.date.map { String($0.iso.prefix(4)) } ?? "undated"
      if shelves.last?.name == name {
        shelves[shelves.count - 1].articles.append(index)
      } else {
        shelves.append(Shelf(name: name, address: "archive/\(folder)/", articles: [index]))
      }
    }
    return shelves
  }

  /// Shelves by name; names that give one address are one shelf, called as the newest has it.
  private func shelves(
    _ folder: String, kind: String, of articles: [SiteArticle], names: (SiteArticle) -> [String]
  ) -> [Shelf] {
    var shelves: [String: Shelf] = [:]
    for (index, article) in articles.enumerated() {
      var seen = Set<String>()
      for name in names(article) where !name.isEmpty {
        let slug = Slug.cleaned(name, kind: kind)
        guard seen.insert(slug).inserted else { continue }
        shelves[slug, default: Shelf(name: name, address: "\(folder)/\(slug)/", articles: [])]
          .articles.append(index)
      }
    }
    return shelves.values.sorted {
      $0.address.utf8.lexicographicallyPrecedes($1.address.utf8)
    }
  }
}
