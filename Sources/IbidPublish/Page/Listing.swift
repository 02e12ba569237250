import IbidHTML
import IbidModel

/// Parts that several pages share: lists of articles, bylines, dates.
extension PageShell {
  /// A list of articles, one line each: title, authors, date.
  func list(_ articles: [Int], in main: inout Markup, showsAuthors: Bool = true) {
    main.element("ul", ["class": "list"]) { list in
      for index in articles {
        list.line()
        let article = site.articles[index]
        list.element("li") { item in
          item.element(
            "a", ["href": link(article.address), "lang": other(article)], text: article.title)
          item.literal(" ")
          item.element("span", ["class": "about"]) { about in
            if showsAuthors, !article.authors.isEmpty {
              about.text(article.authors.map(\.name).joined(separator: ", "))
            }
            if let date = article.date {
              if showsAuthors, !article.authors.isEmpty { about.literal(" · ") }
              time(date, in: &about)
            }
          }
        }
      }
      list.line()
    }
    main.line()
  }

  /// The names of shelves with the number of articles on each.
  func list(_ shelves: [Shelf], in main: inout Markup) {
    main.element("ul", ["class": "list"]) { list in
      for shelf in shelves {
        list.line()
        list.element("li") { item in
          item.element("a", ["href": link(shelf.address)], text: shelf.name)
          item.literal(" ")
          item.element("span", ["class": "about"], text: words.articleCount(shelf.articles.count))
        }
      }
      list.line()
    }
    main.line()
  }

  /// “By A and B · 9 May 2020”, the names linked where they have a page.
  func byline(_ article: SiteArticle, in main: inout Markup, isLinked: Bool = true) {
    guard !article.authors.isEmpty || article.date != nil else { return }
    main.element("p", ["class": "byline"]) { line in
      if !article.authors.isEmpty { line.text(words.by + " ") }
      for (place, author) in article.authors.enumerated() {
        let last = article.authors.count - 1
        if place > 0 { line.text(place == last ? " \(words.and) " : ", ") }
        if isLinked {
          let slug = Slug.cleaned(author.name, kind: "author")
          line.element("a", ["href": link("authors/\(slug)/"), "rel": "author"], text: author.name)
        } else {
          line.text(author.name)
        }
      }
      if let date = article.date {
        if !article.authors.isEmpty { line.literal(" <span class=\"dot\">·</span> ") }
        time(date, in: &line)
      }
    }
    main.line()
  }

  /// A date in words.
  func time(_ date: PartialDate, in main: inout Markup) {
    main.element("time", ["datetime": date.iso], text: words.date(date))
  }

  /// What an article's entry on another page says of itself.
  func entryAttributes(_ article: SiteArticle) -> Markup.Attributes {
    [
      "class": "entry", "lang": other(article),
      "dir": Language.direction(of: article.language, on: language),
    ]
  }

  /// The language of an article where it differs from the page's.
  func other(_ article: SiteArticle) -> String? {
    article.language == language ? nil : article.language
  }
}
