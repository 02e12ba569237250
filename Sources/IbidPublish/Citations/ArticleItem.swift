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
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    if halves.count == 2, let given = halves.last.map(trimmed), !given.isEmpty {
      return Name(family: trimmed(halves[0]), given: given)
    }
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var suffix = ""
    if words.count > 2, let last = words.last, suffixes.contains(last) {
      suffix = last
      words.removeLast()
    }
    guard (2...5).contains(words.count), isPersonal(words) else { return Name(literal: text) }
    // Particles go with the family name: the reader of names finds them there.
    let family = words.indices.dropFirst().first { words[$0].first?.isLowercase == true }
    let start = family ?? words.count - 1
    return Name(
      family: words[start...].joined(separator: " "),
      given: words[..<start].joined(separator: " "), suffix: suffix)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// True when every word looks like a part of a person's name.
  private static func isPersonal(_ words: [String]) -> Bool {
    guard words.first?.first?.isUppercase == true, words.last?.first?.isUppercase == true,
      let last = words.last, last.contains(where: \.isLowercase)
    else { return false }
    let others = words.count > 2 ? words[...] : words.prefix(1)
    return words.allSatisfy { word in
      (word.first?.isUppercase == true || particles.contains(word))
        && !word.contains(where: \.isNumber)
    } && !others.contains { bodies.contains($0.lowercased()) }
  }

  private static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"]

  /// Words in small letters that belong to names of persons.
  private static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "zu",
    "zur", "ter", "ten", "af", "av", "y", "e", "el", "al", "bin", "ibn", "ben",
  ]

  /// Words of the names of bodies.
  private static let bodies: Set<String> = [
    "the", "editors", "editor", "staff", "group", "institute", "university", "society", "press",
    "association", "committee", "commission", "council", "department", "ministry", "office",
    "watch", "review", "journal", "times", "post", "team", "network", "foundation", "center",
    "centre", "library", "museum", "project", "redaktion", "verlag", "institut", "rédaction",
    "redacción", "редакция", "international", "nations", "party", "union", "agency", "bank",
  ]
}
