import IbidModel

extension Output {
  /// The addresses of all pages for search engines (sitemaps.org 0.9).
  static let sitemap = Output(
    name: "Sitemap", group: "sitemap", reads: [.settings, .addresses, .dates, .authors, .tags],
    needsBaseURL: true
  ) { site in
    [PlannedFile(path: "sitemap.xml", content: .page { document(site) }, origin: "Sitemap")]
  }

  private static func document(_ site: Site) -> [UInt8] {
    var map = Markup()
    map.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    map.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { set in
      set.line()
      place("", nil, in: &set, site)
      for article in site.articles {
        let metadata = article.article.metadata
        place(article.address, metadata.lastmod ?? metadata.date, in: &set, site)
      }
      place("archive/", nil, in: &set, site)
      if !site.authors.isEmpty { place("authors/", nil, in: &set, site) }
      if !site.tags.isEmpty { place("tags/", nil, in: &set, site) }
      for shelf in site.years + site.authors + site.tags {
        place(shelf.address, nil, in: &set, site)
      }
    }
    map.line()
    return map.bytes
  }

  private static func place(
    _ address: String, _ date: PartialDate?, in set: inout Markup, _ site: Site
  ) {
    set.element("url") { url in
      url.element("loc", text: site.absolute(address) ?? address)
      if let date { url.element("lastmod", text: date.iso) }
    }
    set.line()
  }
}
