/// One kind of files that a site consists of.
///
/// To add one: a file in `Outputs/` and a line in `all`.
package struct Output: Sendable {
  /// Its name, as the file in `Outputs/` has it.
  package let name: String
  /// The word in `outputs:` that asks for it.
  package let group: String
  /// What it reads: an output must be made anew when one of these changes, and only then.
  package let reads: Set<Fact>
  /// True when it is nothing without full addresses.
  package let needsBaseURL: Bool
  /// Its files.
  package let files: @Sendable (Site) -> [PlannedFile]

  init(
    name: String, group: String, reads: Set<Fact>, needsBaseURL: Bool = false,
    files: @escaping @Sendable (Site) -> [PlannedFile]
  ) {
    self.name = name
    self.group = group
    self.reads = reads
    self.needsBaseURL = needsBaseURL
    self.files = files
  }

  /// A thing that outputs are made from.
  package enum Fact: String, Sendable, CaseIterable {
    /// `ibid.yaml`: title, base URL, language, description.
    case settings
    case theme
    /// Which articles there are, their addresses and their order.
    case addresses
    case titles, authors, dates, summaries, tags
    /// The body with its notes.
    case text
    case corrections, aliases
    /// What was found out about the parts of each article.
    case records
    /// The texts of captured sources.
    case captures
  }

  /// All outputs, in the order of the manual.
  package static let all: [Output] = [
    .home, .articlePage, .archive, .authorPages, .tagPages, .redirects, .notFound, .themeFile,
    .printPage, .feed, .sitemap, .robots, .recordJSON, .recordPage, .evidencePage,
    .capturedTexts, .citeFiles,
  ]
}
