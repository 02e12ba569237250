import IbidHTML
import IbidModel

extension Output {
  /// All articles: the list of years, and a page for each year.
  static let archive = Output(
    name: "Archive", group: "html",
    reads: [.settings, .theme, .addresses, .titles, .authors, .dates]
  ) { site in
    ShelfPages(site: site, folder: "archive/", title: site.words.archive, shelves: site.years)
      .files(origin: "Archive")
  }
}
