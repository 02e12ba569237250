import IbidCite
import IbidModel

extension Site {
  /// An article as a work that others can cite.
  func item(_ article: SiteArticle) -> Item {
    var item = Item(id: article.slug, type: .webpage)
    item[.title] = .text(article.title)
    item[.author] = .names(article.authors.map { AuthorName.name($0.name) })
    if let date = article.date {
      let day = DateValue.Part(year: date.year, month: date.month, day: date.day)
      item[.issued] = .date(DateValue(start: day))
    }
    if !settings.title.isEmpty { item[.containerTitle] = .text(settings.title) }
    if let address = absolute(article.address) { item[.url] = .text(address) }
    item[.language] = .text(article.language)
    if !article.summary.isEmpty { item[.abstract] = .text(article.summary) }
    if item.names(.author).isEmpty { item[.author] = nil }
    return item
  }
}

/// The name of an author, given as one text, in its parts.
enum AuthorName {
  /// A person's name, the last word the family name; anything that may be a body stays whole.
  static func name(_ text: String) -> Name {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...4).contains(words.count), let last = words.last, isPersonal(words) else {
      return Name(literal: text)
    }
    return Name(family: last, given: words.dropLast().joined(separator: " "))
  }

  /// True when every word looks like a part of a person's name.
  private static func isPersonal(_ words: [String]) -> Bool {
    words.allSatisfy { word in
      word.first?.isUppercase == true && !word.contains(where: \.isNumber)
        && !bodies.contains(word.lowercased())
    }
  }

  /// Words of the names of bodies.
  private static let bodies: Set<String> = [
    "the", "editors", "editor", "staff", "group", "institute", "university", "society", "press",
    "association", "committee", "commission", "council", "department", "ministry", "office",
    "watch", "review", "journal", "times", "post", "team", "network", "foundation", "center",
    "centre", "library", "museum", "project", "redaktion", "verlag", "institut", "rédaction",
    "redacción", "редакция", "international", "nations", "party", "union", "agency", "bank",
  ]
}
