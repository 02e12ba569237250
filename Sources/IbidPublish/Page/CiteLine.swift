import IbidHTML
import IbidModel

/// How to cite an article: authors, title, publication, date, address.
struct CiteLine {
  let site: Site
  let article: SiteArticle

  func append(to line: inout Markup) {
    let authors = article.authors.map(\.name).joined(separator: ", ")
    if !authors.isEmpty { line.text(authors + ", ") }
    line.text("“" + article.title + "”")
    if !site.settings.title.isEmpty {
      line.text(", ")
      line.element("cite", text: site.settings.title)
    }
    if let date = article.date {
      line.text(", ")
      line.element("time", ["datetime": date.iso], text: site.words.date(date))
    }
    if let address = site.absolute(article.address) {
      line.text(", ")
      line.element("bdi", ["class": "url"], text: address)
    }
    line.text(".")
  }
}

/// A link that opens the reader's own mail program with a message about an article (RFC 6068).
struct MailLink {
  let site: Site
  let article: SiteArticle

  /// Some mail programs and browsers cut longer ones.
  static let limit = 1_800

  /// The link; the summary, then the title, is cut to what the limit leaves.
  var address: String {
    var summary = article.summary.split(separator: " ")
    var title = article.title
    while true {
      let link = link(title: title, summary: summary.joined(separator: " "))
      if link.utf8.count <= Self.limit { return link }
      if summary.isEmpty {
        if title.isEmpty { return "mailto:" }
        title = String(title.dropLast((title.count + 1) / 2))
      } else {
        summary.removeLast((summary.count + 3) / 4)
      }
    }
  }

  private func link(title: String, summary: String) -> String {
    var lines = [title]
    let authors = article.authors.map(\.name).joined(separator: ", ")
    if !authors.isEmpty, authors.utf8.count < 200 { lines.append(site.words.by + " " + authors) }
    if !summary.isEmpty { lines += ["", summary] }
    if let address = site.absolute(article.address) { lines += ["", address] }
    let body = lines.map(PercentEncoding.component).joined(separator: "%0D%0A")
    return "mailto:?subject=" + PercentEncoding.component(title) + "&body=" + body
  }
}
