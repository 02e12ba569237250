package import IbidHTML
package import IbidModel

/// A publication resolved for its outputs: addresses, order, shelves; no drafts, nothing to come.
///
/// A class that never changes: every page, part and closure holds it, and a copy of all its words
/// and settings costs more than the writing of a line.
package final class Site: Sendable {
  package let settings: PublicationSettings
  package let words: Words
  /// Newest first; those without a date last.
  package let articles: [SiteArticle]
  /// One shelf for each year, newest first, then one for articles without a date.
  package let years: [Shelf]
  /// By name.
  package let authors: [Shelf]
  /// By name.
  package let tags: [Shelf]
  let links: LinkMap
  let assets: [SiteAsset]
  let theme: ThemeFile
  /// The program that writes the records.
  let generator: String
  /// The files with the texts of captures, as `World` knows them; empty unless they are published.
  let captureTexts: [Capture.ID: String]

  init(
    _ input: PlanInput, words: Words, articles: [SiteArticle], shelves: Shelves, links: LinkMap,
    assets: [SiteAsset], captureTexts: [Capture.ID: String]
  ) {
    settings = input.settings
    self.words = words
    self.articles = articles
    years = shelves.years
    authors = shelves.authors
    tags = shelves.tags
    self.links = links
    self.assets = assets
    theme = .builtIn
    generator = input.generator
    self.captureTexts = captureTexts
  }

  /// The shelves of each kind.
  struct Shelves {
    var years: [Shelf]
    var authors: [Shelf]
    var tags: [Shelf]
  }

  /// True when links can be absolute.
  package var hasBaseURL: Bool { !settings.baseURL.isEmpty }
  /// True when a feed is published.
  package var hasFeed: Bool { hasBaseURL && settings.outputs.contains("feed") }

  /// The words for what a page says of an article: in its language, or else in the site's.
  func words(for article: SiteArticle) -> Words { Words.known(in: article.language) ?? words }

  /// The full address of a path below the root; nil without a base URL.
  func absolute(_ path: String) -> String? {
    hasBaseURL ? settings.baseURL + "/" + SitePath.encoded(path) : nil
  }
}

/// An article with its place on the site.
package struct SiteArticle: Sendable {
  /// The path below the content folder.
  package let path: String
  package let article: Article
  package let slug: String
  /// Its place below the root, ending in `/`.
  package let address: String
  package let title: String
  /// The heading that the title was taken from, not to be shown again.
  let titleHeading: NodeID?
  package let authors: [Metadata.Author]
  package let summary: String
  package let language: String
  /// When it appears; nil without a date.
  package let instant: Int64?
  /// What is published about what was checked; nil for nothing.
  package let record: Record?
  /// What its citations are formatted with; nil where they are shown as written.
  let citing: ArticleCiting?

  var date: PartialDate? { article.metadata.date }
}

/// Articles that have something in common: a year, an author, a tag.
package struct Shelf: Sendable {
  package let name: String
  /// Its place below the root, ending in `/`.
  package let address: String
  /// Indices of `Site.articles`, newest first.
  package internal(set) var articles: [Int]
}

/// A file to copy, with its place on the site.
struct SiteAsset: Sendable {
  let path: String
  let source: SourceAsset
}
