import IbidHTML
import IbidModel

extension Output {
  /// The list of authors, and a page for each.
  static let authorPages = Output(
    name: "AuthorPages", group: "html",
    reads: [.settings, .theme, .addresses, .titles, .authors, .dates]
  ) { site in
    guard !site.authors.isEmpty else { return [] }
    return ShelfPages(
      site: site, folder: "authors/", title: site.words.authors, shelves: site.authors,
      showsAuthors: false
    ).files(origin: "AuthorPages")
  }
}
