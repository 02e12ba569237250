/// What `record.json` holds: the record of an article with the text it is about.
package struct PublishedRecord: Hashable, Sendable {
  /// The version of the schema; another one is refused.
  package static let version = 1
  /// The program that wrote it, such as `ibid 0.1.0`.
  package var generator: String
  /// The place of the article below the root, ending in `/`; empty for the root itself.
  package var address: String
  package var title: String
  /// The language as a BCP 47 tag.
  package var language: String
  /// The full address, or nil without a base URL.
  package var url: String?
  /// The day of the import, or nil.
  package var imported: PartialDate?
  /// The blocks of the page's text in order (`PublishedText`).
  package var blocks: [String]
  /// The SHA-256 of the blocks joined by line feeds.
  package var textSHA256: String
  /// For each quotation, the first and last block that hold it; nil where it was not found.
  package var places: [ClosedRange<Int>?]
  package var record: Record

  package init(
    generator: String, address: String, title: String, language: String, url: String?,
    imported: PartialDate?, blocks: [String], textSHA256: String,
    places: [ClosedRange<Int>?], record: Record
  ) {
    self.generator = generator
    self.address = address
    self.title = title
    self.language = language
    self.url = url
    self.imported = imported
    self.blocks = blocks
    self.textSHA256 = textSHA256
    self.places = places
    self.record = record
  }
}
