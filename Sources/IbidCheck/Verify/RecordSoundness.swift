import IbidHTML
import IbidModel
import IbidStore

/// Whether a record agrees with itself.
struct RecordSoundness {
  private let reading: RecordReading
  private let published: PublishedRecord
  private let record: Record
  private let files: ArticleFiles
  private let severities: [String: ClosedRange<Diagnostic.Severity>]
  private var found: [SiteDifference] = []

  init(_ reading: RecordReading, _ files: ArticleFiles) {
    self.reading = reading
    self.files = files
    published = reading.published
    record = reading.published.record
    var severities: [String: ClosedRange<Diagnostic.Severity>] = [:]
    for finding in record.findings {
      let known = severities[finding.code] ?? finding.severity...finding.severity
      severities[finding.code] =
        min(known.lowerBound, finding.severity)...max(known.upperBound, finding.severity)
    }
    self.severities = severities
  }

  /// All that contradicts itself.
  func differences() -> [SiteDifference] {
    var checking = self
    checking.text()
    checking.counts()
    checking.parts()
    checking.captures()
    for index in record.quotations.indices { checking.quotation(index) }
    return checking.found
  }

  private mutating func text() {
    let hash = SHA256.hex(of: PublishedText.joined(published.blocks))
    expect(hash, published.textSHA256, "text.sha256", "the hash of the text's blocks")
    expect(files.address, published.address, "article.address", "the record's place")
    let title = Folded.spaces(published.title.utf8)
    guard !published.blocks.contains(where: { $0.utf8.elementsEqual(title.utf8) }) else { return }
    add("article.title", "the title \(title.quoted()) is not in the record's text")
  }

  private mutating func counts() {
    let (stated, sum) = (reading.statedCounts, record.counts)
    for (name, said, counted) in [
      ("holds", stated.holds, sum.holds), ("fails", stated.fails, sum.fails),
      ("unknown", stated.unknown, sum.unknown),
    ] { expect(String(counted), String(said), "counts.\(name)", "the sum of its verdicts") }
  }

  private mutating func parts() {
    var numbers: Set<Int> = []
    for (index, note) in record.notes.enumerated() {
      let place = "notes[\(index)]"
      if note.number > 0, !numbers.insert(note.number).inserted {
        add(place, "the number \(note.number) is given to two notes")
      }
      let isMissing = note.state == .lost || note.state == .undefined
      verdict(note.verdict, note.findings, base: isMissing ? .fails : .holds, place)
    }
    for (index, marker) in record.markers.enumerated() {
      note(marker.note, "markers[\(index)]")
      verdict(marker.verdict, marker.findings, base: .holds, "markers[\(index)]")
    }
    for (index, reference) in record.references.enumerated() {
      if let note = reference.note { self.note(note, "references[\(index)]") }
      // A key could not be told where there was no library to look it up in.
      let isUntold = reference.key != nil && reference.verdict == .unknown
      verdict(
        reference.verdict, reference.findings, base: isUntold ? .unknown : .holds,
        "references[\(index)]")
    }
    for (index, link) in record.links.enumerated() {
      verdict(link.verdict, link.findings, base: .unknown, "links[\(index)]")
    }
  }

  private mutating func note(_ index: Int, _ place: String) {
    guard !record.notes.indices.contains(index) else { return }
    add(place, "the note \(index) is not among the \(record.notes.count) notes of the record")
  }

  private mutating func captures() {
    for (index, capture) in record.captures.enumerated() {
      let place = "captures[\(index)]"
      hash(capture.textSHA256, place + ".text_sha256")
      hash(capture.pageSHA256, place + ".page_sha256")
      let stated = reading.captureLevels[index]
      expect(capture.level.rawValue, stated.rawValue, place + ".level", "what is published of it")
    }
    hash(published.textSHA256, "text.sha256")
  }
}

// MARK: - Quotations

extension RecordSoundness {
  private mutating func quotation(_ index: Int) {
    let quotation = record.quotations[index]
    let place = "quotations[\(index)]"
    verdict(quotation.verdict, quotation.findings, base: quotation.outcome.verdict, place)
    let isUntold = quotation.outcome == .couldNotTell
    if (quotation.obstacle != nil) != isUntold {
      add(
        place,
        "the outcome is '\(quotation.outcome.rawValue)', and the obstacle is "
          + (quotation.obstacle.map { "'\($0.rawValue)'" } ?? "null"))
    }
    guard let evidence = quotation.evidence else {
      if !isUntold, quotation.outcome != .notFound {
        add(place, "the outcome is '\(quotation.outcome.rawValue)', and there is no evidence")
      }
      return
    }
    if isUntold { add(place, "the outcome is 'could-not-tell', and there is evidence") }
    self.evidence(evidence, reading.evidenceLevels[index], place + ".evidence")
  }

  private mutating func evidence(
    _ evidence: Record.Evidence, _ stated: EvidenceLevel?, _ place: String
  ) {
    expect(
      SHA256.hex(of: evidence.excerpt.utf8), evidence.excerptSHA256, place + ".excerpt_sha256",
      "the hash of the excerpt")
    if evidence.line < 1 { add(place + ".line", "the line is 0, lines count from 1") }
    if Self.slice(evidence.passage, of: evidence.excerpt) == nil {
      add(
        place + ".passage_end",
        "the passage \(evidence.passage.start)–\(evidence.passage.end) is not in the excerpt of "
          + "\(evidence.excerpt.utf8.count) bytes")
    }
    expect(
      String(evidence.passage.count), String(evidence.span.count), place + ".end",
      "the number of bytes of the passage")
    guard record.captures.indices.contains(evidence.capture) else {
      return add(
        place + ".capture",
        "the capture \(evidence.capture) is not among the \(record.captures.count) of the record")
    }
    let level = record.captures[evidence.capture].level.rawValue
    expect(level, stated?.rawValue ?? "null", place + ".level", "the level of its capture")
  }

  /// The bytes of a span of text; nil when the span leaves the text or cuts a character in two.
  static func slice(_ span: SourceSpan, of text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard span.start <= span.end, span.end <= bytes.count else { return nil }
    let slice = Array(bytes[span.range])
    return String(validating: slice, as: UTF8.self) == nil ? nil : slice
  }
}

// MARK: - Reporting

extension RecordSoundness {
  /// What the findings leave of a verdict: one of at least a warning makes a part fail.
  private mutating func verdict(
    _ verdict: Verdict, _ codes: [String], base: Verdict, _ place: String
  ) {
    for code in codes where severities[code] == nil {
      add(place + ".findings", "the finding \(code.quoted()) is not among the record's findings")
    }
    // A damaged capture is no fault of the words that were to be compared with it.
    let weighed = codes.filter { $0 != Rule.damagedCapture.code }
    let known: [ClosedRange<Diagnostic.Severity>] = weighed.compactMap { severities[$0] }
    let mayFail = known.contains { $0.upperBound >= .warning }
    let mustFail = known.contains { $0.lowerBound >= .warning }
    if mustFail || (base == .fails && verdict != .fails) {
      expect("fails", verdict.rawValue, place + ".verdict", "what its findings and outcome mean")
    } else if verdict != base, !(verdict == .fails && mayFail) {
      expect(
        base.rawValue, verdict.rawValue, place + ".verdict", "what its findings and outcome mean")
    }
  }

  private mutating func hash(_ text: String, _ place: String) {
    guard !SHA256.isHex(text.utf8) else { return }
    add(place, "\(text.quoted(limit: 80)) is no SHA-256 in 64 lower-case digits")
  }

  private mutating func expect(
    _ expected: String, _ found: String, _ place: String, _ what: String
  ) {
    guard !expected.utf8.elementsEqual(found.utf8) else { return }
    self.found.append(
      SiteDifference(
        .record, files.record.path, at: place, expected: expected, found: found,
        "the record has \(found.quoted(limit: 80)), \(what) is \(expected.quoted(limit: 80))"))
  }

  private mutating func add(_ place: String, _ message: String) {
    found.append(SiteDifference(.record, files.record.path, at: place, message))
  }
}
