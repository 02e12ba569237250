import IbidHTML
import IbidModel

extension Output {
  /// The page of each article.
  static let articlePage = Output(
    name: "ArticlePage", group: "html",
    reads: [
      .settings, .theme, .addresses, .titles, .authors, .dates, .summaries, .tags, .text,
      .corrections, .records,
    ]
  ) { site in
    site.articles.indices.map { index in
      let article = site.articles[index]
      return PlannedFile(
        path: SitePath.file(at: article.address),
        content: .part { $0.page(of: index, on: site) }, origin: article.path)
    }
  }
}

/// The page of one article.
struct ArticlePage {
  let site: Site
  let index: Int

  private var article: SiteArticle { site.articles[index] }

  var bytes: [UInt8] {
    let article = article
    let shell = shell
    let record = ArticleRecord(site, article)
    let parts = ArticleParts(
      site, article, page: article.address, marks: record?.marks ?? [])
    return shell.page(head: head) { main in
      main.line()
      main.element("article") { body in
        body.line()
        parts.header(in: &body, of: shell, isLinked: true)
        if let record { RecordBox(record: record).append(to: &body) }
        parts.contents(in: &body, of: shell)
        parts.text(in: &body)
        footer(in: &body, of: shell)
      }
      main.line()
      turning(in: &main, of: shell)
    }
  }

  private func head(_ head: inout Markup) {
    ArticleMetadata(site: site, article: article).append(to: &head)
    guard article.record != nil else { return }
    head.void(
      "link", ["rel": "describedby", "type": "application/json", "href": "record.json"])
    head.line()
  }

  private var shell: PageShell {
    let name = site.settings.title
    let title = name.isEmpty ? article.title : article.title + " – " + name
    var shell = PageShell(site, address: article.address, title: title)
    shell.description = article.summary
    shell.language = article.language
    shell.kind = "article"
    return shell
  }

  private func footer(in body: inout Markup, of shell: PageShell) {
    body.element("footer") { footer in
      footer.line()
      tags(in: &footer, of: shell)
      formats(in: &footer, of: shell)
      footer.element("p", ["class": "cite"]) { line in
        line.text(site.words.cite + ": ")
        CiteLine(site: site, article: article).append(to: &line)
      }
      footer.line()
      CiteStyles(site: site, article: article).append(to: &footer)
    }
    body.line()
  }

  private func tags(in footer: inout Markup, of shell: PageShell) {
    let tags = article.article.metadata.tags.filter { !$0.isEmpty }
    guard !tags.isEmpty else { return }
    footer.element("p", ["class": "tags"]) { line in
      line.text(site.words.tags + ": ")
      for (place, tag) in tags.enumerated() {
        if place > 0 { line.text(", ") }
        let slug = Slug.cleaned(tag, kind: "tag")
        line.element("a", ["href": shell.link("tags/\(slug)/"), "rel": "tag"], text: tag)
      }
    }
    footer.line()
  }

  private func formats(in footer: inout Markup, of shell: PageShell) {
    footer.element("p", ["class": "formats"]) { line in
      if site.settings.outputs.contains("print") {
        line.element(
          "a", ["href": shell.link(article.address + "print/"), "rel": "alternate"],
          text: site.words.printPage)
        line.literal(" <span class=\"dot\">·</span> ")
      }
      let mail = MailLink(site: site, article: article).address
      line.element("a", ["href": mail], text: site.words.mailArticle)
    }
    footer.line()
  }

  /// Links to the articles before and after it in time.
  private func turning(in main: inout Markup, of shell: PageShell) {
    let older = site.articles.indices.contains(index + 1) ? site.articles[index + 1] : nil
    let newer = index > 0 ? site.articles[index - 1] : nil
    guard older != nil || newer != nil else { return }
    main.element("nav", ["class": "turn", "aria-label": site.words.moreArticles]) { nav in
      if let older { turn("prev", site.words.older, to: older, in: &nav, of: shell) }
      if let newer { turn("next", site.words.newer, to: newer, in: &nav, of: shell) }
    }
    main.line()
  }

  private func turn(
    _ direction: String, _ word: String, to other: SiteArticle, in nav: inout Markup,
    of shell: PageShell
  ) {
    nav.element("a", ["href": shell.link(other.address), "rel": direction]) { link in
      link.element("span", ["class": "label"], text: word)
      link.literal(" ")
      link.element("span", ["lang": shell.other(other)], text: other.title)
    }
  }
}
