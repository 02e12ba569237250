/// A CSL variable: what may be known of an item.
///
/// To add one, write a case with its row; the readers and writers go by the rows.
public enum Field: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  // Text.
  case abstract, annote, archive, archiveCollection, archiveLocation, archivePlace, authority
  case callNumber, citationKey, citationLabel, dimensions, division, doi, event, eventTitle
  case eventPlace, genre, isbn, issn, jurisdiction, journalAbbreviation, keyword, language
  case license, medium, note, originalPublisher, originalPublisherPlace, pmcid, pmid, publisher
  case publisherPlace, references, reviewedGenre, scale, source, status, url, yearSuffix
  case collectionTitle, collectionTitleShort, containerTitle, containerTitleShort, originalTitle
  case partTitle, reviewedTitle, title, titleShort, volumeTitle

  // Numbers: text that may count something.
  case chapterNumber, citationNumber, collectionNumber, edition, firstReferenceNoteNumber, issue
  case locator, number, numberOfPages, numberOfVolumes, page, pageFirst, partNumber
  case printingNumber, section, supplementNumber, version, volume

  // Dates.
  case accessed, availableDate, eventDate, issued, originalDate, submitted

  // Names.
  case author, chair, collectionEditor, compiler, composer, containerAuthor, contributor
  case curator, director, editor, editorTranslator, editorialDirector, executiveProducer, guest
  case host, illustrator, interviewer, narrator, organizer, originalAuthor, performer, producer
  case recipient, reviewedAuthor, scriptWriter, seriesCreator, translator

  /// What kind of value a field holds.
  public enum Kind: UInt8, Sendable {
    /// Text, perhaps with CSL's markup (`<i>`, `<sup>`, `<span class="nocase">` …).
    case text
    /// Text that may be a number: `12`, `2nd`, `xii-xx`, `A-15`.
    case number
    case date
    case name
  }

  /// The name in CSL and in CSL-JSON.
  public var name: String { Self.rows[Int(rawValue)].name }

  /// The kind of its value.
  public var kind: Kind { Self.rows[Int(rawValue)].kind }

  /// The field with a CSL name, or nil.
  public init?(_ name: some StringProtocol) {
    guard let field = Self.byName[String(name)] else { return nil }
    self = field
  }

  /// One row of the table.
  struct Row: Sendable {
    var name: String
    var kind: Kind
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The rows, in the order of the cases.
  static let rows: [Row] = [
    Row(name: "abstract", kind: .text),
    Row(name: "annote", kind: .text),
    Row(name: "archive", kind: .text),
    Row(name: "archive_collection", kind: .text),
    Row(name: "archive_location", kind: .text),
    Row(name: "archive-place", kind: .text),
    Row(name: "authority", kind: .text),
    Row(name: "call-number", kind: .text),
    Row(name: "citation-key", kind: .text),
    Row(name: "citation-label", kind: .text),
    Row(name: "dimensions", kind: .text),
    Row(name: "division", kind: .text),
    Row(name: "DOI", kind: .text),
    Row(name: "event", kind: .text),
    Row(name: "event-title", kind: .text),
    Row(name: "event-place", kind: .text),
    Row(name: "genre", kind: .text),
    Row(name: "ISBN", kind: .text),
    Row(name: "ISSN", kind: .text),
    Row(name: "jurisdiction", kind: .text),
    Row(name: "journalAbbreviation", kind: .text),
    Row(name: "keyword", kind: .text),
    Row(name: "language", kind: .text),
    Row(name: "license", kind: .text),
    Row(name: "medium", kind: .text),
    Row(name: "note", kind: .text),
    Row(name: "original-publisher", kind: .text),
    Row(name: "original-publisher-place", kind: .text),
    Row(name: "PMCID", kind: .text),
    Row(name: "PMID", kind: .text),
    Row(name: "publisher", kind: .text),
    Row(name: "publisher-place", kind: .text),
    Row(name: "references", kind: .text),
    Row(name: "reviewed-genre", kind: .text),
    Row(name: "scale", kind: .text),
    Row(name: "source", kind: .text),
    Row(name: "status", kind: .text),
    Row(name: "URL", kind: .text),
    Row(name: "year-suffix", kind: .text),
    Row(name: "collection-title", kind: .text),
    Row(name: "collection-title-short", kind: .text),
    Row(name: "container-title", kind: .text),
    Row(name: "container-title-short", kind: .text),
    Row(name: "original-title", kind: .text),
    Row(name: "part-title", kind: .text),
    Row(name: "reviewed-title", kind: .text),
    Row(name: "title", kind: .text),
    Row(name: "title-short", kind: .text),
    Row(name: "volume-title", kind: .text),
    Row(name: "chapter-number", kind: .number),
    Row(name: "citation-number", kind: .number),
    Row(name: "collection-number", kind: .number),
    Row(name: "edition", kind: .number),
    Row(name: "first-reference-note-number", kind: .number),
    Row(name: "issue", kind: .number),
    Row(name: "locator", kind: .number),
    Row(name: "number", kind: .number),
    Row(name: "number-of-pages", kind: .number),
    Row(name: "number-of-volumes", kind: .number),
    Row(name: "page", kind: .number),
    Row(name: "page-first", kind: .number),
    Row(name: "part-number", kind: .number),
    Row(name: "printing-number", kind: .number),
    Row(name: "section", kind: .number),
    Row(name: "supplement-number", kind: .number),
    Row(name: "version", kind: .number),
    Row(name: "volume", kind: .number),
    Row(name: "accessed", kind: .date),
    Row(name: "available-date", kind: .date),
    Row(name: "event-date", kind: .date),
    Row(name: "issued", kind: .date),
    Row(name: "original-date", kind: .date),
    Row(name: "submitted", kind: .date),
    Row(name: "author", kind: .name),
    Row(name: "chair", kind: .name),
    Row(name: "collection-editor", kind: .name),
    Row(name: "compiler", kind: .name),
    Row(name: "composer", kind: .name),
    Row(name: "container-author", kind: .name),
    Row(name: "contributor", kind: .name),
    Row(name: "curator", kind: .name),
    Row(name: "director", kind: .name),
    Row(name: "editor", kind: .name),
    Row(name: "editor-translator", kind: .name),
    Row(name: "editorial-director", kind: .name),
    Row(name: "executive-producer", kind: .name),
    Row(name: "guest", kind: .name),
    Row(name: "host", kind: .name),
    Row(name: "illustrator", kind: .name),
    Row(name: "interviewer", kind: .name),
    Row(name: "narrator", kind: .name),
    Row(name: "organizer", kind: .name),
    Row(name: "original-author", kind: .name),
    Row(name: "performer", kind: .name),
    Row(name: "producer", kind: .name),
    Row(name: "recipient", kind: .name),
    Row(name: "reviewed-author", kind: .name),
    Row(name: "script-writer", kind: .name),
    Row(name: "series-creator", kind: .name),
    Row(name: "translator", kind: .name),
  ]
}
