import IbidModel

/// The shape of `record.json`, version 1: each key as `docs/record.md` has it.
struct RecordFile: Decodable {
  var published: PublishedRecord
  var counts: VerdictCounts
  var captures: [CaptureEntry]
  var quotations: [QuotationEntry]

  private enum Key: String, CodingKey {
    case version, generator, article, text, counts
    case markers, notes, quotations, references, links, findings, captures
  }

  private enum TextKey: String, CodingKey { case sha256, blocks }
  private enum CountKey: String, CodingKey { case holds, fails, unknown }

  init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: Key.self)
    try Self.checkVersion(of: file)
    let text = try file.nestedContainer(keyedBy: TextKey.self, forKey: .text)
    let sums = try file.nestedContainer(keyedBy: CountKey.self, forKey: .counts)
    counts = VerdictCounts()
    counts.holds = try sums.count(.holds)
    counts.fails = try sums.count(.fails)
    counts.unknown = try sums.count(.unknown)
    captures = try file.decode([CaptureEntry].self, forKey: .captures)
    quotations = try file.decode([QuotationEntry].self, forKey: .quotations)
    let article = try file.decode(ArticleEntry.self, forKey: .article)
    published = PublishedRecord(
      generator: try file.decode(String.self, forKey: .generator), address: article.address,
      title: article.title, language: article.language, url: article.url,
      imported: article.imported, blocks: try text.decode([String].self, forKey: .blocks),
      textSHA256: try text.decode(String.self, forKey: .sha256), places: quotations.map(\.place),
      record: try Self.record(in: file, quotations.map(\.words), captures.map(\.summary)))
  }

  /// Another version may look like anything, so it is met before all else.
  private static func checkVersion(of file: KeyedDecodingContainer<Key>) throws {
    let version = try file.count(.version)
    guard version == PublishedRecord.version else {
      throw RecordFault.otherVersion(String(version))
    }
  }

  private static func record(
    in file: KeyedDecodingContainer<Key>, _ quotations: [Record.QuotedWords],
    _ captures: [Record.CaptureSummary]
  ) throws -> Record {
    var record = Record()
    record.markers = try file.decode([MarkerEntry].self, forKey: .markers).map(\.marker)
    record.notes = try file.decode([NoteEntry].self, forKey: .notes).map(\.note)
    record.quotations = quotations
    record.references = try file.decode([ReferenceEntry].self, forKey: .references)
      .map(\.reference)
    record.links = try file.decode([LinkEntry].self, forKey: .links).map(\.link)
    record.findings = try file.decode([FindingEntry].self, forKey: .findings).map(\.finding)
    record.captures = captures
    return record
  }
}

/// `article`.
private struct ArticleEntry: Decodable {
  var address, title, language: String
  var url: String?
  var imported: PartialDate?

  private enum Key: String, CodingKey { case address, title, language, url, imported }

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: Key.self)
    address = try entry.decode(String.self, forKey: .address)
    title = try entry.decode(String.self, forKey: .title)
    language = try entry.decode(String.self, forKey: .language)
    url = try entry.text(.url)
    imported = try entry.text(.imported) == nil ? nil : entry.day(.imported)
  }
}

/// What every part has: its verdict and the codes of the findings about it.
private enum PartKey: String, CodingKey {
  case label, note, key, number, state, verdict, findings, destination, text
}

extension KeyedDecodingContainer<PartKey> {
  fileprivate var verdict: Verdict { get throws { try word(.verdict) } }
  fileprivate var codes: [String] { get throws { try decode([String].self, forKey: .findings) } }
}

/// An element of `markers`.
private struct MarkerEntry: Decodable {
  var marker: Record.Marker

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: PartKey.self)
    marker = Record.Marker(
      label: try entry.decode(String.self, forKey: .label), note: try entry.count(.note),
      verdict: try entry.verdict, findings: try entry.codes)
  }
}

/// An element of `notes`.
private struct NoteEntry: Decodable {
  var note: Record.Note

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: PartKey.self)
    note = Record.Note(
      label: try entry.decode(String.self, forKey: .label), number: try entry.count(.number),
      state: try entry.word(.state), verdict: try entry.verdict, findings: try entry.codes)
  }
}

/// An element of `references`.
private struct ReferenceEntry: Decodable {
  var reference: Record.Reference

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: PartKey.self)
    // Records made before works were cited by key have no 'key', and always a note.
    let key = entry.contains(.key) ? try entry.text(.key) : nil
    let isInText = try key != nil && entry.decodeNil(forKey: .note)
    reference = Record.Reference(
      note: isInText ? nil : try entry.count(.note), key: key, verdict: try entry.verdict,
      findings: try entry.codes)
  }
}

/// An element of `links`.
private struct LinkEntry: Decodable {
  var link: Record.Link

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: PartKey.self)
    link = Record.Link(
      destination: try entry.decode(String.self, forKey: .destination),
      text: try entry.decode(String.self, forKey: .text), verdict: try entry.verdict,
      findings: try entry.codes)
  }
}

/// An element of `findings`.
private struct FindingEntry: Decodable {
  var finding: Record.Finding

  private enum Key: String, CodingKey { case code, slug, severity, message }

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: Key.self)
    finding = Record.Finding(
      code: try entry.decode(String.self, forKey: .code),
      slug: try entry.decode(String.self, forKey: .slug),
      severity: try entry.word(.severity),
      message: try entry.decode(String.self, forKey: .message))
  }
}
