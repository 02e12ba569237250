/// What is known of an article besides its text; the names are Hugo's.
package struct Metadata: Hashable, Sendable {
  package var title: String?
  package var subtitle: String?
  package var authors: [Author]
  /// The day of publication.
  package var date: PartialDate?
  /// The date as it was written; with a time, a build compares it with its clock.
  package var dateText: String?
  /// The day of the last change.
  package var lastmod: PartialDate?
  /// True when the article is not to be published yet.
  package var isDraft: Bool
  package var slug: String?
  /// Old addresses that lead here.
  package var aliases: [String]
  /// Other names of the article, as Obsidian's `aliases` are.
  package var otherNames: [String] = []
  package var description: String?
  package var tags: [String]
  /// The language as a BCP 47 tag.
  package var language: String?
  /// The labels of notes whose text was lost before the import (`notes-lost`).
  package var notesLost: [String]
  /// The day of the import, for articles that were imported.
  package var imported: PartialDate?
  /// The address the page was imported from, or its file name.
  package var origin: String?
  /// Corrections shown under the byline, oldest first.
  package var corrections: [Correction]
  /// Codes silenced for the whole article (`check: allow`).
  package var allowedCodes: [String]
  /// How citations are shown.
  package var citing = Citing()
  /// All keys as they stand, in order, the known ones among them.
  package var entries: [Entry]
  /// The front matter with its fences, or nil when there is none.
  package var span: SourceSpan?

  /// How the citations of the article are shown; what is nil is as the publication has it.
  package struct Citing: Hashable, Sendable {
    /// The citation style.
    package var style: String?
    /// Libraries of works, beside those of the publication.
    package var bibliography: [String] = []
    /// What `nocite` names, as written: `@key`, `@*`.
    package var uncited: [String] = []
    /// True when no works are listed.
    package var hidesBibliography = false
    /// The heading of the works cited.
    package var heading: String?
    /// True when a citation that becomes a note follows the punctuation after it.
    package var notesAfterPunctuation: Bool?

    package init() {}
  }

  /// A person or body that wrote the article.
  package struct Author: Hashable, Sendable {
    package var name: String
    package var url: String?
    package init(name: String, url: String? = nil) {
      self.name = name
      self.url = url
    }
  }

  /// A correction made after publication.
  package struct Correction: Hashable, Sendable {
    package var date: PartialDate?
    package var text: String
    package init(date: PartialDate? = nil, text: String) {
      self.date = date
      self.text = text
    }
  }

  /// One key of the front matter.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: Value
    /// Where the key stands.
    package var keySpan: SourceSpan
    /// Where the value stands.
    package var valueSpan: SourceSpan
    package init(key: String, value: Value, keySpan: SourceSpan, valueSpan: SourceSpan) {
      self.key = key
      self.value = value
      self.keySpan = keySpan
      self.valueSpan = valueSpan
    }
  }

  /// A value of the front matter.
  package indirect enum Value: Hashable, Sendable {
    case scalar(String)
    case list([Value])
    case map([Pair])

    /// One key of a nested map.
    package struct Pair: Hashable, Sendable {
      package var key: String
      package var value: Value
      package init(key: String, value: Value) {
        self.key = key
        self.value = value
      }
    }
  }

  /// Metadata that says nothing.
  package init() {
    authors = []
    isDraft = false
    aliases = []
    tags = []
    notesLost = []
    corrections = []
    allowedCodes = []
    entries = []
  }
}
