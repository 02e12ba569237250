import IbidHTML
import IbidModel

/// What the head of an article's page says to reference managers, libraries and networks.
struct ArticleMetadata {
  let site: Site
  let article: SiteArticle

  func append(to head: inout Markup) {
    for (name, content) in citation + dublinCore { meta(name, content, in: &head) }
    for (property, content) in openGraph where !content.isEmpty {
      head.void("meta", ["property": property, "content": content])
      head.line()
    }
  }

  private func meta(_ name: String, _ content: String, in head: inout Markup) {
    guard !content.isEmpty else { return }
    head.void("meta", ["name": name, "content": content])
    head.line()
  }

  /// The names that Zotero and search engines for scholars read.
  private var citation: [(String, String)] {
    var entries = [("citation_title", article.title)]
    entries += article.authors.map { ("citation_author", $0.name) }
    let date = article.date.map { $0.iso.split(separator: "-").joined(separator: "/") }
    entries += [
      ("citation_publication_date", date ?? ""),
      ("citation_journal_title", site.settings.title),
      ("citation_language", article.language),
      ("citation_public_url", address),
      ("citation_keywords", article.article.metadata.tags.joined(separator: "; ")),
    ]
    return entries
  }

  private var dublinCore: [(String, String)] {
    [("DC.title", article.title)] + article.authors.map { ("DC.creator", $0.name) } + [
      ("DC.date", article.date?.iso ?? ""), ("DC.publisher", site.settings.title),
      ("DC.language", article.language), ("DC.identifier", address), ("DC.type", "Text"),
    ]
  }

  private var openGraph: [(String, String)] {
    [
      ("og:type", "article"), ("og:title", article.title),
      ("og:description", article.summary), ("og:url", address),
      ("og:site_name", site.settings.title),
      ("article:published_time", article.date?.iso ?? ""),
      ("article:modified_time", article.article.metadata.lastmod?.iso ?? ""),
    ]
  }

  private var address: String { site.absolute(article.address) ?? "" }
}
