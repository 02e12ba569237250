import IbidModel

/// One key of the front matter: what it may hold and what it means.
package struct FrontMatterKey: Hashable, Sendable {
  /// The name as it is written.
  package let name: String
  /// What it may hold.
  package let type: ValueType
  /// What it means, in one sentence.
  package let meaning: String

  /// What a key may hold.
  package enum ValueType: String, Hashable, Sendable {
    case text
    case date
    case boolean
    /// One text or a list of texts.
    case texts
    /// One text, a list of texts, or maps with `name` and `url`.
    case people
    /// A list of maps with `date` and `text`, or of texts.
    case corrections
    /// A map of settings.
    case map
    /// A list of works as CSL-YAML has them.
    case works

    /// The type in words, for messages and the manual.
    package var words: String {
      switch self {
      case .text: "a text"
      case .date: "a date"
      case .boolean: "true or false"
      case .texts: "a text or a list of texts"
      case .people: "a name, a list of names, or maps with 'name' and 'url'"
      case .corrections: "a list of texts or of maps with 'date' and 'text'"
      case .map: "a map"
      case .works: "a list of works"
      }
    }
  }
}

extension FrontMatterKey {
  /// All keys that Ibid knows, in the order in which they are written.
  package static let all: [FrontMatterKey] = [
    FrontMatterKey(name: "title", type: .text, meaning: "The title."),
    FrontMatterKey(name: "subtitle", type: .text, meaning: "The subtitle."),
    FrontMatterKey(name: "author", type: .people, meaning: "Who wrote the article."),
    FrontMatterKey(name: "authors", type: .people, meaning: "The same as 'author'."),
    FrontMatterKey(
      name: "date", type: .date, meaning: "The day, or the moment, of publication."),
    FrontMatterKey(name: "lastmod", type: .date, meaning: "The day of the last change."),
    FrontMatterKey(name: "modified", type: .date, meaning: "The same as 'lastmod'."),
    FrontMatterKey(
      name: "draft", type: .boolean, meaning: "True when the article is not to be published yet."),
    FrontMatterKey(name: "slug", type: .text, meaning: "The last part of the address."),
    FrontMatterKey(name: "aliases", type: .texts, meaning: "Old addresses that lead here."),
    FrontMatterKey(name: "description", type: .text, meaning: "What the article is about."),
    FrontMatterKey(name: "summary", type: .text, meaning: "The same as 'description'."),
    FrontMatterKey(name: "tags", type: .texts, meaning: "The subjects."),
    FrontMatterKey(name: "lang", type: .text, meaning: "The language as a BCP 47 tag."),
    FrontMatterKey(name: "language", type: .text, meaning: "The same as 'lang'."),
    FrontMatterKey(
      name: "notes-lost", type: .texts,
      meaning: "The labels of notes whose text was lost before the import."),
    FrontMatterKey(name: "imported", type: .date, meaning: "The day of the import."),
    FrontMatterKey(
      name: "origin", type: .text, meaning: "The address or file the article was imported from."),
    FrontMatterKey(
      name: "corrections", type: .corrections,
      meaning: "Corrections shown under the byline, oldest first."),
    FrontMatterKey(
      name: "check", type: .map,
      meaning: "Settings of the checks; 'allow' lists codes silenced for the whole article."),
    FrontMatterKey(
      name: "bibliography", type: .texts, meaning: "Libraries of works, as in Quarto."),
    FrontMatterKey(name: "csl", type: .text, meaning: "The citation style, as in Quarto."),
    FrontMatterKey(
      name: "references", type: .works, meaning: "Works, as in CSL-YAML (docs/libraries.md)."),
    FrontMatterKey(
      name: "nocite", type: .texts,
      meaning: "Works listed without being cited, such as '@key'; '@*' for all."),
    FrontMatterKey(
      name: "suppress-bibliography", type: .boolean,
      meaning: "True when the article has no list of works cited."),
    FrontMatterKey(
      name: "reference-section-title", type: .text,
      meaning: "The heading of the list of works cited."),
    FrontMatterKey(
      name: "notes-after-punctuation", type: .boolean,
      meaning: "True when a citation that becomes a note comes after a comma or full stop."),
  ]

  /// The key with this name, or nil.
  static func named(_ name: String) -> FrontMatterKey? { byName[name] }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The known name nearest to an unknown one; nil when none is near.
  static func nearest(to name: String) -> String? {
    EditDistance.nearest(to: name, among: all.map(\.name))
  }
}
