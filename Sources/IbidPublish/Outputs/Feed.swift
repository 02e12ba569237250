import IbidHTML
import IbidModel

extension Output {
  /// The newest articles as an Atom feed (RFC 4287) with their full text, notes at the end.
  ///
  /// An article's id is its full address. Articles without a date have no place in a feed.
  static let feed = Output(
    name: "Feed", group: "feed",
    reads: [.settings, .addresses, .titles, .authors, .dates, .summaries, .tags, .text],
    needsBaseURL: true
  ) { site in
    [PlannedFile(path: "feed.xml", content: .page { AtomFeed(site: site).bytes }, origin: "Feed")]
  }
}

/// The feed of the site.
private struct AtomFeed {
  let site: Site

  /// How many articles it holds.
  private static let limit = 20

  private var articles: [SiteArticle] {
    Array(site.articles.lazy.filter { $0.date != nil }.prefix(Self.limit))
  }

  var bytes: [UInt8] {
    let articles = articles
    var feed = Markup()
    feed.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    feed.element(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.settings.language]
    ) { feed in
      feed.line()
      feed.element("id", text: site.settings.baseURL + "/")
      feed.line()
      feed.element("title", text: site.settings.title)
      feed.line()
      if !site.settings.description.isEmpty {
        feed.element("subtitle", text: site.settings.description)
        feed.line()
      }
      feed.element("updated", text: articles.compactMap(updated).max() ?? "1970-01-01T00:00:00Z")
      feed.line()
      feed.emptyXML("link", ["rel": "self", "href": site.absolute("feed.xml")])
      feed.line()
      feed.emptyXML("link", ["href": site.absolute("")])
      feed.line()
      let authors = site.settings.authors
      names(authors.isEmpty ? [Metadata.Author(name: site.settings.title)] : authors, in: &feed)
      for article in articles { entry(article, in: &feed) }
    }
    feed.line()
    return feed.bytes
  }

  private func entry(_ article: SiteArticle, in feed: inout Markup) {
    let address = site.absolute(article.address)
    feed.element("entry", ["xml:lang": article.language]) { entry in
      entry.line()
      entry.element("id", text: address ?? article.address)
      entry.line()
      entry.element("title", text: article.title)
      entry.line()
      entry.emptyXML("link", ["rel": "alternate", "type": "text/html", "href": address])
      entry.line()
      if let date = article.date {
        entry.element("published", text: stamp(date))
        entry.line()
      }
      if let updated = updated(article) {
        entry.element("updated", text: updated)
        entry.line()
      }
      names(article.authors, in: &entry)
      for tag in article.article.metadata.tags where !tag.isEmpty {
        entry.emptyXML("category", ["term": tag])
        entry.line()
      }
      if !article.summary.isEmpty {
        entry.element("summary", text: article.summary)
        entry.line()
      }
      entry.element("content", ["type": "html"]) {
        $0.text(ArticleParts.withFullAddresses(site, article))
      }
      entry.line()
    }
    feed.line()
  }

  private func names(_ authors: [Metadata.Author], in feed: inout Markup) {
    for author in authors where !author.name.isEmpty {
      feed.element("author") { person in
        person.element("name", text: author.name)
        if let url = author.url, URLPolicy.allows(Array(url.utf8)) {
          person.element("uri") { $0.text(hrefEncoded(Array(url.utf8))) }
        }
      }
      feed.line()
    }
  }

  private func updated(_ article: SiteArticle) -> String? {
    guard let date = article.date else { return nil }
    return stamp(max(article.article.metadata.lastmod ?? date, date))
  }

  private func stamp(_ date: PartialDate) -> String {
    PublicationTime.rfc3339(date, utcOffsetMinutes: site.settings.utcOffsetMinutes)
  }
}
