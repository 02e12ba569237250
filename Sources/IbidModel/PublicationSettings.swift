/// What `ibid.yaml` says of a publication.
package struct PublicationSettings: Hashable, Sendable {
  package var title = ""
  /// Where the site will stand, without a final `/`; empty when its links are to be relative.
  package var baseURL = ""
  /// The language as a BCP 47 tag.
  package var language = "en"
  package var authors: [Metadata.Author] = []
  package var description = ""
  /// The address of an article below the base, with `{slug}`, perhaps `{year}` and `{month}`.
  package var permalink = "/{slug}/"
  /// Minutes east of UTC.
  package var utcOffsetMinutes = 0
  package var outputs = ["html", "print", "feed", "sitemap", "record", "cite"]
  /// How much of the captured sources is published.
  package var evidence = Evidence.excerpt
  package var check = Check()
  /// The elements of raw HTML that are let through (see `RawElement`).
  package var rawElements: [String] = []
  /// Whose Markdown the articles are written in; nil to tell by the files of the folder.
  package var profile: MarkdownProfile?
  /// The libraries of works, as paths below the publication.
  package var bibliography: [String] = []
  /// The citation style: the name of a built-in one, or the path of a file below the publication.
  package var citationStyle = "chicago-notes"
  /// The folder with overrides of the built-in theme, below the publication.
  package var theme = "theme"
  /// The address that readers write to; empty for none.
  package var email = ""

  /// How much of the captured sources is published.
  package enum Evidence: String, Sendable, CaseIterable {
    /// The quoted words and some around them.
    case excerpt
    /// The whole captured text.
    case capture
  }

  /// What is done with findings.
  package struct Check: Hashable, Sendable {
    /// Codes or names of rules that are silenced.
    package var allow: [String] = []
    /// From this severity on, `check` ends with 1.
    package var deny = Diagnostic.Severity.error
    package init() {}
  }

  /// Settings as they are when nothing is said.
  package init() {}
}
