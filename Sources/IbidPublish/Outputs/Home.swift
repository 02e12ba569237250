import IbidHTML
import IbidModel

extension Output {
  /// The first page: the newest articles with their summaries, and the years.
  static let home = Output(
    name: "Home", group: "html",
    reads: [.settings, .theme, .addresses, .titles, .authors, .dates, .summaries]
  ) { site in
    [PlannedFile(path: "index.html", content: .page { HomePage(site: site).bytes }, origin: "Home")]
  }
}

/// The first page.
private struct HomePage {
  let site: Site

  /// How many articles stand here with their summaries; all are in the archive.
  private static let limit = 20

  var bytes: [UInt8] {
    let settings = site.settings
    let name = settings.title.isEmpty ? site.words.allArticles : settings.title
    var shell = PageShell(site, address: "", title: name)
    shell.description = settings.description
    shell.kind = "home"
    return shell.page(head: { openGraph(&$0, name) }) { main in
      main.line()
      main.element("h1", text: name)
      main.line()
      if !settings.description.isEmpty {
        main.element("p", ["class": "subtitle"], text: settings.description)
        main.line()
      }
      for article in site.articles.prefix(Self.limit) { entry(article, in: &main, of: shell) }
      years(in: &main, of: shell)
    }
  }

  private func entry(_ article: SiteArticle, in main: inout Markup, of shell: PageShell) {
    main.element("article", shell.entryAttributes(article)) { entry in
      entry.line()
      entry.element("h2") { heading in
        heading.element("a", ["href": shell.link(article.address)], text: article.title)
      }
      entry.line()
      if !article.summary.isEmpty {
        entry.element("p", text: article.summary)
        entry.line()
      }
      shell.byline(article, in: &entry)
    }
    main.line()
  }

  private func years(in main: inout Markup, of shell: PageShell) {
    guard !site.years.isEmpty else { return }
    main.element("nav", ["class": "years", "aria-label": site.words.archive]) { nav in
      nav.element("a", ["href": shell.link("archive/")], text: site.words.allArticles)
      for year in site.years {
        nav.literal(" ")
        nav.element("a", ["href": shell.link(year.address)], text: year.name)
      }
    }
    main.line()
  }

  private func openGraph(_ head: inout Markup, _ name: String) {
    let entries: [(String, String?)] = [
      ("og:type", "website"), ("og:title", name), ("og:description", site.settings.description),
      ("og:url", site.absolute("")),
    ]
    for (property, content) in entries {
      guard let content, !content.isEmpty else { continue }
      head.void("meta", ["property": property, "content": content])
      head.line()
    }
  }
}
