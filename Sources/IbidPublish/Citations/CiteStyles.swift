import IbidCite
import IbidHTML
import IbidModel

/// The ways to cite an article: the built-in styles, and files for reference managers.
struct CiteStyles {
  let site: Site
  let article: SiteArticle

  /// A closed box with the article as each style lists it.
  func append(to footer: inout Markup) {
    let item = site.item(article)
    footer.element("details", ["class": "cites"]) { box in
      box.element("summary", text: site.words(for: article).otherStyles)
      box.element("dl") { list in
        for style in ArticleStyles.all(in: article.language) {
          guard let text = style.processor.entry(for: item) else { continue }
          list.line()
          list.element("dt", text: style.name)
          list.element("dd") { $0.rendered(Array(text.html().utf8)) }
        }
        list.line()
      }
      if site.settings.outputs.contains("cite") { files(in: &box) }
    }
    footer.line()
  }

  private func files(in box: inout Markup) {
    box.element("p", ["class": "formats"]) { line in
      for (place, format) in CiteFile.all.enumerated() {
        if place > 0 { line.literal(" <span class=\"dot\">·</span> ") }
        line.element(
          "a", ["href": format.name, "download": "", "type": format.type], text: format.label)
      }
    }
  }
}

/// The built-in styles in a language, each compiled once.
enum ArticleStyles {
  struct Named: Sendable {
    var name: String
    var processor: CitationProcessor
  }

  /// All of them, by the names that readers know.
  static func all(in language: String) -> [Named] {
    styles.compactMap { name, style in
      let processor = try? cache.processor(for: style, language: language)
      return processor.map { Named(name: name, processor: $0) }
    }
  }

  private static let cache = StyleCache()

  private static let styles = [
    ("Chicago", "chicago-notes"), ("Author–date", "author-date"), ("APA", "apa-like"),
    ("IEEE", "ieee-like"), ("MLA", "mla-like"),
  ].compactMap { name, file in Style.builtIn(named: file).map { (name, $0) } }
}
