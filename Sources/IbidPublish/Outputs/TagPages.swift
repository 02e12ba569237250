import IbidHTML
import IbidModel

extension Output {
  /// The list of tags, and a page for each.
  static let tagPages = Output(
    name: "TagPages", group: "html",
    reads: [.settings, .theme, .addresses, .titles, .authors, .dates, .tags]
  ) { site in
    guard !site.tags.isEmpty else { return [] }
    return ShelfPages(site: site, folder: "tags/", title: site.words.tags, shelves: site.tags)
      .files(origin: "TagPages")
  }
}
