import IbidHTML
import IbidModel

/// The record of an article as its pages show it.
///
/// A class that never changes: its pages hold it in many closures, and a copy of all its words costs
/// more than the writing of a line.
final class ArticleRecord: Sendable {
  let site: Site
  let article: SiteArticle
  let record: Record
  let words: Words
  let anchors: QuotationAnchors

  /// Nil for an article without a record.
  init?(_ site: Site, _ article: SiteArticle) {
    guard let record = article.record else { return nil }
    self.site = site
    self.article = article
    self.record = record
    words = site.words(for: article)
    anchors = QuotationAnchors(record, of: article)
  }

  /// The quotations that were compared, with their indices.
  var compared: [(index: Int, quotation: Record.QuotedWords)] {
    record.quotations.enumerated().filter { $0.element.isCompared }
      .map { (index: $0.offset, quotation: $0.element) }
  }

  /// True when there is something that a reader could want to see checked.
  var hasParts: Bool {
    !record.markers.isEmpty || !record.notes.isEmpty || !record.quotations.isEmpty
  }

  /// The language of the words where it is not that of the article.
  var otherLanguage: String? {
    Words.known(in: article.language)?.language == words.language ? nil : words.language
  }

  /// The direction of the words where it is not that of the article.
  var otherDirection: String? {
    Language.direction(of: words.language, on: article.language)
  }

  /// The marks to write beside compared quotations.
  var marks: [RenderOptions.Insertion] {
    compared.compactMap { index, quotation in
      guard let id = anchors.ids[index] else { return nil }
      let text =
        words.record.comparedWithSource + " "
        + (words.record.outcomes[quotation.outcome] ?? quotation.outcome.rawValue)
      var mark = Markup()
      mark.element(
        "a",
        [
          "class": "compared", "id": id, "data-outcome": quotation.outcome.rawValue,
          "href": "evidence/#q\(index + 1)", "aria-label": text, "title": text,
          "lang": otherLanguage,
        ], text: quotation.outcome.sign)
      return RenderOptions.Insertion(offset: quotation.end, html: mark.bytes)
    }
  }

  /// A page about the record, at a folder below the article's address.
  func shell(_ folder: String, title: String) -> PageShell {
    let parts = [title, article.title, site.settings.title].filter { !$0.isEmpty }
    var shell = PageShell(
      site, address: article.address + folder, title: parts.joined(separator: " – "))
    shell.language = words.language
    shell.isHidden = true
    shell.kind = "shelf"
    return shell
  }

  /// The way back to the article, and the page's heading.
  func heading(_ title: String, in main: inout Markup, of shell: PageShell) {
    main.line()
    main.element("p", ["class": "above"]) { line in
      line.element(
        "a", ["href": shell.link(article.address), "lang": shell.other(article)],
        text: article.title)
    }
    main.line()
    main.element("h1", text: title)
    main.line()
  }

  /// A hash behind its name.
  func hash(_ name: String, _ hash: String, in line: inout Markup) {
    line.text(name + " ")
    line.element("code", text: hash)
  }

  /// A link to an address of elsewhere, or its text where it is no address to follow.
  func link(_ address: String, _ text: String, in line: inout Markup) {
    guard let target = URLPolicy.webAddress(address) else {
      return line.element("bdi", text: text)
    }
    line.element("a", ["href": target], text: text)
  }
}
