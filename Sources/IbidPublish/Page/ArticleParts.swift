import IbidCite
import IbidHTML
import IbidModel

/// The parts of an article that its page and its print page share.
struct ArticleParts {
  let site: Site
  let article: SiteArticle
  let rendered: HTMLRenderer.Rendered
  /// The citations and works cited; nil where citations are shown as written.
  let citations: FormattedCitations?

  /// Renders an article for the page at `page`, with marks written into its text.
  init(
    _ site: Site, _ article: SiteArticle, page: String,
    marks: [RenderOptions.Insertion] = []
  ) {
    self.site = site
    self.article = article
    citations = Self.formatted(article, form: .paged)
    var options = Self.options(site, article)
    if let citations { options.citations = citations.html }
    options.address = { link in
      Self.published(link, site, article) { SitePath.relative(from: page, to: $0) }
    }
    options.pageNamed = { name in
      site.links.address(named: name, from: article.path)
        .map { SitePath.relative(from: page, to: $0) }
    }
    options.namesNotesForMargin = page == article.address
    options.insertions = marks
    rendered = HTMLRenderer(options).parts(of: article.article)
  }

  /// Renders an article with full addresses, for feeds.
  static func withFullAddresses(_ site: Site, _ article: SiteArticle) -> [UInt8] {
    var options = options(site, article)
    options.pageAddress = site.absolute(article.address) ?? ""
    options.address = { link in
      published(link, site, article) { site.absolute($0) ?? $0 }
    }
    options.pageNamed = { name in
      site.links.address(named: name, from: article.path).map { site.absolute($0) ?? $0 }
    }
    let citations = formatted(article, form: .linked)
    if let citations { options.citations = citations.html }
    let parts = HTMLRenderer(options).parts(of: article.article)
    var works = Markup()
    worksCited(citations, of: article)?.append(to: &works)
    return parts.body + parts.notes + works.bytes
  }

  private static func formatted(
    _ article: SiteArticle, form: CitationForm
  ) -> FormattedCitations? {
    article.citing?.formatted(article.article, form: form)
  }

  /// The list of works cited; nil where the article has none.
  private static func worksCited(
    _ citations: FormattedCitations?, of article: SiteArticle
  ) -> WorksCited? {
    let citing = article.article.metadata.citing
    guard let citations, !citing.hidesBibliography else { return nil }
    return WorksCited(
      citations: citations, heading: citing.heading ?? Words.in(article.language).worksCited)
  }

  private static func options(_ site: Site, _ article: SiteArticle) -> RenderOptions {
    var options = RenderOptions()
    options.words = .in(article.language)
    options.rawHTML = .elements(Set(site.settings.rawElements))
    options.omittedHeading = article.titleHeading
    let tree = article.article.tree
    let hasTop = tree.nodes.indices.contains {
      tree.nodes[$0].kind == .heading && tree.nodes[$0].value <= 1
        && NodeID($0) != article.titleHeading
    }
    // The page's one heading of the first level is the title.
    options.headingShift = hasTop ? 1 : 0
    return options
  }

  private static func published(
    _ link: [UInt8], _ site: Site, _ article: SiteArticle, write: (String) -> String
  ) -> [UInt8] {
    let text = String(decoding: link, as: UTF8.self)
    return Array(
      site.links.published(text, source: article.path, address: article.address, write: write).utf8)
  }

  /// Title, subtitle, byline and corrections.
  func header(in main: inout Markup, of shell: PageShell, isLinked: Bool) {
    let metadata = article.article.metadata
    main.element("header") { header in
      header.line()
      header.element("h1", text: article.title)
      header.line()
      if let subtitle = metadata.subtitle, !subtitle.isEmpty {
        header.element("p", ["class": "subtitle"], text: subtitle)
        header.line()
      }
      shell.byline(article, in: &header, isLinked: isLinked)
    }
    main.line()
    corrections(metadata.corrections, in: &main, of: shell)
  }

  private func corrections(
    _ corrections: [Metadata.Correction], in main: inout Markup, of shell: PageShell
  ) {
    guard !corrections.isEmpty else { return }
    main.element("aside", ["class": "corrections", "aria-label": shell.words.corrections]) { box in
      box.line()
      box.element("p", ["class": "label"], text: shell.words.corrections)
      for correction in corrections {
        box.line()
        box.element("p") { line in
          if let date = correction.date {
            shell.time(date, in: &line)
            line.text(": ")
          }
          line.text(correction.text)
        }
      }
      box.line()
    }
    main.line()
  }

  /// The headings of the text as a list, where there are four or more.
  func contents(in main: inout Markup, of shell: PageShell) {
    let headings = rendered.headings
    guard headings.count >= 4, let top = headings.map(\.level).min() else { return }
    main.element("details", ["class": "contents"]) { box in
      box.element("summary", text: shell.words.contents)
      box.element("ul") { list in
        for heading in headings {
          list.line()
          list.element("li", ["class": heading.level > top ? "below" : nil]) { item in
            item.element(
              "a", ["href": "#" + PercentEncoding.component(heading.identifier)],
              text: heading.text)
          }
        }
        list.line()
      }
    }
    main.line()
  }

  /// The text and its notes.
  func text(in main: inout Markup) {
    main.element("div", ["class": "text"]) { text in
      text.line()
      text.rendered(rendered.body)
    }
    main.line()
    main.rendered(rendered.notes)
    Self.worksCited(citations, of: article)?.append(to: &main)
  }
}
