import IbidHTML
import IbidModel

extension Output {
  /// A page of each article for paper: no navigation, the notes at the end, the address once.
  static let printPage = Output(
    name: "PrintPage", group: "print",
    reads: [.settings, .theme, .addresses, .titles, .authors, .dates, .text, .corrections]
  ) { site in
    site.articles.map { article in
      let address = article.address + "print/"
      return PlannedFile(
        path: SitePath.file(at: address),
        content: .part { _ in page(of: article, at: address, site) },
        origin: article.path)
    }
  }

  private static func page(
    of article: SiteArticle, at address: String, _ site: Site
  ) -> [UInt8] {
    var shell = PageShell(site, address: address, title: article.title)
    shell.language = article.language
    shell.isHidden = true
    shell.canonical = article.address
    shell.kind = "print"
    let parts = ArticleParts(site, article, page: address)
    return shell.bare { main in
      main.line()
      main.element("article") { body in
        body.line()
        if !site.settings.title.isEmpty {
          body.element("p", ["class": "source"], text: site.settings.title)
          body.line()
        }
        parts.header(in: &body, of: shell, isLinked: false)
        parts.text(in: &body)
        if let full = site.absolute(article.address) {
          body.element("p", ["class": "address"], text: full)
          body.line()
        }
      }
      main.line()
    }
  }
}
