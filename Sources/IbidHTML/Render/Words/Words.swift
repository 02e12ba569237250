package import IbidModel

/// The words a page says by itself, in one language.
///
/// One table for all rooms: a language is one value here.
package struct Words: Sendable {
  /// The BCP 47 tag.
  package var language: String
  package var months: [String]
  package var notes: String
  package var note: String
  package var backToReference: String
  package var noteLostBefore: String
  package var noteMissing: String
  package var notesUnreferenced: String
  package var taskDone: String
  package var taskOpen: String
  package var archive: String
  package var authors: String
  package var tags: String
  package var feed: String
  package var skipToText: String
  package var by: String
  package var and: String
  package var corrections: String
  package var contents: String
  package var older: String
  package var newer: String
  package var printPage: String
  package var mailArticle: String
  package var cite: String
  /// The heading of the list of works cited.
  package var worksCited: String
  /// What opens the list of other ways to cite the article.
  package var otherStyles: String
  package var allArticles: String
  package var undated: String
  package var notFoundTitle: String
  package var notFoundText: String
  package var siteParts: String
  package var moreArticles: String
  package var articleCount: @Sendable (Int) -> String
  package var date: @Sendable (PartialDate, [String]) -> String
  /// The words of records, marks and evidence.
  package var record: RecordWords

  /// The date in words, such as “22 November 2026”.
  package func date(_ value: PartialDate) -> String { date(value, months) }

  /// What stands in the place of a note that is not there.
  package func missing(in metadata: Metadata) -> String {
    metadata.imported.map { noteLostBefore + " " + date($0) } ?? noteMissing
  }

  /// The words of a language, by the first part of its tag; English where there are none.
  package static func `in`(_ language: String?) -> Words { known(in: language) ?? .english }

  /// The words of a language, by the first part of its tag; nil where there are none.
  package static func known(in language: String?) -> Words? {
    let main = (language ?? "").lowercased().prefix { $0 != "-" }
    return all.indices.first { all[$0].language == main }.map { all[$0] }
  }

  /// English.
  package static let english = Words(
    language: "en",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    notes: "Notes", note: "Note", backToReference: "Back to reference",
    noteLostBefore: "This note was lost before", noteMissing: "This note is missing",
    notesUnreferenced: "Nothing in the text refers to the notes below.", taskDone: "Done",
    taskOpen: "To do", archive: "Archive",
    authors: "Authors", tags: "Tags", feed: "Feed", skipToText: "Skip to the text", by: "By",
    and: "and", corrections: "Corrections", contents: "Contents", older: "Earlier",
    newer: "Later", printPage: "Print page", mailArticle: "Mail this article", cite: "Cite as",
    worksCited: "Works cited", otherStyles: "Other styles and formats",
    allArticles: "All articles", undated: "Undated", notFoundTitle: "Page not found",
    notFoundText: "There is nothing at this address. The archive lists every article.",
    siteParts: "Site", moreArticles: "More articles",
    articleCount: { $0 == 1 ? "1 article" : "\($0) articles" },
    date: { date, months in
      guard let month = date.month else { return String(date.year) }
      let name = months[month - 1] + " " + String(date.year)
      return date.day.map { "\($0) \(name)" } ?? name
    }, record: .english)
}
