import IbidHTML
import IbidModel

/// What every page has: head, skip link, header with navigation, the main part.
struct PageShell {
  let site: Site
  /// The place of the page below the root: `""`, `victory/`, `archive/2020/`.
  let address: String
  /// The words in the browser's title bar.
  var title: String
  var description = ""
  var language: String
  /// How links to pages of the site are written.
  var links: LinkForm = .relative
  /// True when search engines are to pass it over.
  var isHidden = false
  /// The address that this page is a form of, where that is another one.
  var canonical: String?
  /// A class of the body, for the theme.
  var kind: String?

  /// How links to pages of the site are written.
  enum LinkForm {
    case relative
    /// From the root, for a page that is shown at any address.
    case absolute
  }

  init(_ site: Site, address: String, title: String) {
    self.site = site
    self.address = address
    self.title = title
    self.language = site.settings.language
  }

  var words: Words { site.words }

  /// A link to a place of the site.
  func link(_ target: String) -> String {
    switch links {
    case .relative: SitePath.relative(from: address, to: target)
    case .absolute: site.absolute(target) ?? "/" + SitePath.encoded(target)
    }
  }

  /// The page with this main part; `head` adds to the head.
  func page(
    head: (inout Markup) -> Void = { _ in }, main: (inout Markup) -> Void
  ) -> [UInt8] {
    document(head: head) { body in
      body.element("a", ["class": "skip", "href": "#content"], text: words.skipToText)
      body.line()
      header(&body)
      body.element("main", ["id": "content"], main)
      body.line()
    }
  }

  /// The page with nothing around its main part, for paper.
  func bare(main: (inout Markup) -> Void) -> [UInt8] {
    document(head: { _ in }) { body in
      body.element("main", ["id": "content"], main)
      body.line()
    }
  }

  private func document(
    head: (inout Markup) -> Void, body: (inout Markup) -> Void
  ) -> [UInt8] {
    var page = Markup()
    page.literal("<!DOCTYPE html>\n")
    page.element("html", ["lang": language, "dir": Language.direction(of: language)]) { html in
      html.line()
      html.element("head") { part in
        common(&part)
        head(&part)
      }
      html.line()
      html.element("body", ["class": kind]) { part in
        part.line()
        body(&part)
      }
      html.line()
    }
    page.line()
    return page.bytes
  }

  private func common(_ head: inout Markup) {
    head.line()
    head.void("meta", ["charset": "utf-8"])
    head.line()
    head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    head.line()
    head.element("title", text: title)
    head.line()
    if !description.isEmpty {
      head.void("meta", ["name": "description", "content": description])
      head.line()
    }
    if isHidden {
      head.void("meta", ["name": "robots", "content": "noindex"])
      head.line()
    }
    if links == .relative, let full = site.absolute(canonical ?? address) {
      head.void("link", ["rel": "canonical", "href": full])
      head.line()
    }
    if site.hasFeed {
      head.void(
        "link",
        [
          "rel": "alternate", "type": "application/atom+xml", "title": site.settings.title,
          "href": link("feed.xml"),
        ])
      head.line()
    }
    head.void("link", ["rel": "stylesheet", "href": link(site.theme.path)])
    head.line()
  }

  private func header(_ body: inout Markup) {
    body.element("header", ["class": "site"]) { header in
      header.element("a", ["class": "name", "href": link(""), "rel": "home"], text: siteName)
      header.element("nav", ["aria-label": words.siteParts]) { nav in
        entry("archive/", words.archive, in: &nav)
        if !site.authors.isEmpty { entry("authors/", words.authors, in: &nav) }
        if !site.tags.isEmpty { entry("tags/", words.tags, in: &nav) }
        if site.hasFeed { entry("feed.xml", words.feed, in: &nav) }
      }
    }
    body.line()
  }

  private var siteName: String {
    site.settings.title.isEmpty ? words.allArticles : site.settings.title
  }

  private func entry(_ target: String, _ text: String, in nav: inout Markup) {
    let isHere = target == address
    nav.element(
      "a", ["href": link(target), "aria-current": isHere ? "page" : nil], text: text)
    nav.literal(" ")
  }
}

/// What is known of languages.
enum Language {
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// The direction of a language where it differs from that of the page around it.
  static func direction(of language: String, on page: String) -> String? {
    let inner = direction(of: language)
    return inner == direction(of: page) ? nil : inner ?? "ltr"
  }

  /// `rtl`, or nil for what runs left to right.
  static func direction(of language: String) -> String? {
    let main = language.lowercased().prefix { $0 != "-" }
    return rightToLeft.contains(String(main)) ? "rtl" : nil
  }
}
