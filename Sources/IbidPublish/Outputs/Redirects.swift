import IbidHTML
import IbidModel

extension Output {
  /// A page at each old address of an article that leads to the new one.
  static let redirects = Output(
    name: "Redirects", group: "html", reads: [.settings, .addresses, .titles, .aliases]
  ) { site in
    site.articles.flatMap { article in
      paths(of: article).map { path in
        PlannedFile(
          path: path, content: .page { page(at: path, to: article, site) }, origin: article.path)
      }
    }
  }

  /// The files at the old addresses of an article, each once, its own place left out.
  private static func paths(of article: SiteArticle) -> [String] {
    var seen: Set<String> = [SitePath.file(at: article.address)]
    return article.article.metadata.aliases.compactMap(path(of:))
      .filter { seen.insert($0).inserted }
  }

  /// The file at an old address; nil for what is no place on this site.
  private static func path(of alias: String) -> String? {
    let plain = PercentEncoding.decoded(alias.prefix { $0 != "?" && $0 != "#" })
    guard !plain.contains(":"), !plain.hasPrefix("//"), !Slug.hasControls(plain) else { return nil }
    let joined = SitePath.joined("", plain)
    guard !joined.isEmpty else { return nil }
    if joined.hasSuffix("/") { return joined + "index.html" }
    let isFile = SitePath.name(of: joined).contains(".")
    return isFile ? joined : joined + "/index.html"
  }

  private static func page(at path: String, to article: SiteArticle, _ site: Site) -> [UInt8] {
    let link = SitePath.relative(from: path, to: article.address)
    var page = Markup()
    page.literal("<!DOCTYPE html>\n")
    page.element("html", ["lang": article.language]) { html in
      html.element("head") { head in
        head.void("meta", ["charset": "utf-8"])
        head.element("title", text: article.title)
        head.void("meta", ["name": "robots", "content": "noindex"])
        head.void("meta", ["http-equiv": "refresh", "content": "0; url=" + link])
        head.void(
          "link", ["rel": "canonical", "href": site.absolute(article.address) ?? link])
      }
      html.element("body") { body in
        body.element("h1") { $0.element("a", ["href": link], text: article.title) }
      }
    }
    page.line()
    return page.bytes
  }
}
