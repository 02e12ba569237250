import IbidModel
import IbidRead
import IbidStore

/// Recomputes the quotations of a record: where their words stand, and what comes of comparing
/// them with the published evidence.
struct QuotationChecking {
  private(set) var quotations: [QuotationVerification] = []
  private(set) var differences: [SiteDifference] = []
  private let published: PublishedRecord
  private let files: ArticleFiles
  private let folder: PublishedFolder
  /// The letters and digits of the record's blocks.
  private let blocks: [[UInt8]]
  /// The captures whose whole text is published, by their index; made when first asked for.
  private var whole: [Int: CaptureIndex] = [:]
  /// How many bytes may be looked through, so that a hostile record cannot keep us for hours.
  private var budget = 4 << 30

  init(_ published: PublishedRecord, _ files: ArticleFiles, _ folder: PublishedFolder) {
    self.published = published
    self.files = files
    self.folder = folder
    blocks = published.blocks.map(Folded.letters)
  }

  mutating func run() {
    readWholeTexts()
    for index in published.record.quotations.indices { check(index) }
  }

  private mutating func check(_ index: Int) {
    let quotation = published.record.quotations[index]
    let before = differences.count
    checkPlace(of: quotation, index)
    var status = QuotationVerification.Status.noEvidence
    if let evidence = quotation.evidence {
      let isWhole = compare(quotation, evidence, index)
      status = quotation.outcome == .notFound && !isWhole ? .excerptOnly : .asRecorded
    } else if quotation.outcome == .notFound {
      status = .excerptOnly
    }
    if differences.count > before { status = .differs }
    quotations.append(
      QuotationVerification(
        index: index, outcome: quotation.outcome, level: level(of: quotation), status: status))
  }

  private func level(of quotation: Record.QuotedWords) -> EvidenceLevel? {
    guard let evidence = quotation.evidence,
      published.record.captures.indices.contains(evidence.capture)
    else { return nil }
    return published.record.captures[evidence.capture].level
  }

  private mutating func add(
    _ kind: SiteDifference.Kind, _ index: Int, expected: String? = nil, found: String? = nil,
    _ message: String
  ) {
    differences.append(
      SiteDifference(
        kind, files.record.path, at: "q\(index + 1)", expected: expected, found: found, message))
  }
}

// MARK: - The place in the text

extension QuotationChecking {
  private mutating func checkPlace(of quotation: Record.QuotedWords, _ index: Int) {
    let words = ByteSearch(Folded.letters(quotation.text))
    guard let place = index < published.places.count ? published.places[index] : nil else {
      if isFound(words, in: 0...max(0, blocks.count - 1)) {
        add(
          .quotation, index,
          "the record does not say where the words \(quotation.text.quoted()) stand, and its text "
            + "has them")
      }
      return
    }
    guard place.upperBound < blocks.count, isFound(words, in: place) else {
      return add(
        .quotation, index, found: quotation.text,
        "the words \(quotation.text.quoted()) do not stand in \(Self.name(place)) of the "
          + "record's text")
    }
    guard place.count > 1 else { return }
    let shorter = [
      place.lowerBound + 1...place.upperBound, place.lowerBound...place.upperBound - 1,
    ]
    for range in shorter where isFound(words, in: range) {
      add(
        .quotation, index, expected: Self.name(range), found: Self.name(place),
        "the words \(quotation.text.quoted()) stand in \(Self.name(range)), the record has "
          + Self.name(place))
    }
  }

  private mutating func isFound(_ words: ByteSearch, in range: ClosedRange<Int>) -> Bool {
    guard range.upperBound < blocks.count else { return false }
    budget -= blocks[range].reduce(0) { $0 + $1.count }
    guard budget > 0 else { return false }
    return words.isFound(in: blocks[range].joined())
  }

  /// Blocks as people count them, from 1.
  private static func name(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? "block \(range.lowerBound + 1)"
      : "blocks \(range.lowerBound + 1)–\(range.upperBound + 1)"
  }
}

// MARK: - The comparison

extension QuotationChecking {
  /// Compares a quotation anew; true when the whole captured text was there for it.
  private mutating func compare(
    _ quotation: Record.QuotedWords, _ evidence: Record.Evidence, _ index: Int
  ) -> Bool {
    guard published.record.captures.indices.contains(evidence.capture) else { return false }
    let summary = published.record.captures[evidence.capture]
    let excerpt = CaptureIndex(Self.capture(summary, Array(evidence.excerpt.utf8)))
    let anew = excerpt.comparison(of: quotation.text, language: published.language)
    expect(anew, quotation.outcome, at: evidence.passage, "its excerpt", index)
    if anew.outcome == quotation.outcome, case .found(_, let passage) = anew,
      passage.difference != evidence.difference
    {
      add(
        .evidence, index,
        "the words that differ are not those that comparing with its excerpt anew gives")
    }
    guard let whole = whole[evidence.capture] else { return false }
    checkExcerpt(evidence, in: whole.capture, index)
    let again = whole.comparison(of: quotation.text, language: published.language)
    expect(again, quotation.outcome, at: evidence.span, "the published source", index)
    return true
  }

  private mutating func expect(
    _ comparison: Comparison, _ outcome: Comparison.Outcome, at span: SourceSpan,
    _ source: String, _ index: Int
  ) {
    guard comparison.outcome == outcome else {
      return add(
        .quotation, index, expected: comparison.outcome.rawValue, found: outcome.rawValue,
        "the record has '\(outcome.rawValue)', comparing with \(source) anew gives "
          + "'\(comparison.outcome.rawValue)': " + Self.words(of: comparison))
    }
    guard case .found(_, let passage) = comparison, passage.span != span else { return }
    add(
      .evidence, index, expected: "\(passage.span.start)–\(passage.span.end)",
      found: "\(span.start)–\(span.end)",
      "the record has the passage at \(span.start)–\(span.end) of \(source), comparing anew finds "
        + "it at \(passage.span.start)–\(passage.span.end)")
  }

  /// The first words that differ, where there are any.
  private static func words(of comparison: Comparison) -> String {
    guard let passage = comparison.passage else { return "the words are not there" }
    let change = WordChange.all(in: passage.difference).first ?? WordChange()
    let sides = [change.article, change.source].map { $0.isEmpty ? "nothing" : $0.quoted() }
    return "the article has \(sides[0]), the source \(sides[1])"
  }

  private static func capture(_ summary: Record.CaptureSummary, _ text: [UInt8]) -> Capture {
    Capture(
      id: summary.id, url: summary.url, title: summary.title, witness: summary.witness,
      text: text, textSHA256: summary.textSHA256, pageSHA256: summary.pageSHA256,
      path: summary.publishedText ?? "")
  }
}

// MARK: - Whole published texts

extension QuotationChecking {
  private mutating func readWholeTexts() {
    for (index, summary) in published.record.captures.enumerated() {
      guard let path = summary.publishedText else { continue }
      guard SitePathFault(of: path) == nil, let bytes = folder.file(path).bytes else {
        differences.append(
          SiteDifference(
            .fileMissing, files.record.path, at: "captures[\(index)].text",
            "the published text \(path.quoted(limit: 120)) is not there"))
        continue
      }
      let hash = SHA256.hex(of: bytes)
      if hash != summary.textSHA256 {
        differences.append(
          SiteDifference(
            .evidence, path, expected: summary.textSHA256, found: hash,
            "the published text has the hash '\(hash)', the record of '\(files.address)' has "
              + summary.textSHA256.quoted(limit: 64)))
      }
      whole[index] = CaptureIndex(Self.capture(summary, PageReading.valid(bytes)))
    }
  }

  /// Whether the excerpt stands where the record says.
  private mutating func checkExcerpt(
    _ evidence: Record.Evidence, in capture: Capture, _ index: Int
  ) {
    let excerpt = Array(evidence.excerpt.utf8)
    let start = evidence.span.start - evidence.passage.start
    guard start >= 0, start <= capture.text.count - excerpt.count,
      capture.text[start..<(start + excerpt.count)].elementsEqual(excerpt)
    else {
      return add(
        .evidence, index,
        "the excerpt does not stand at byte \(max(0, start)) of \(capture.path.quoted(limit: 120))")
    }
    let line = LineIndex(capture.text).line(at: evidence.span.start)
    guard line != evidence.line else { return }
    add(
      .evidence, index, expected: String(line), found: String(evidence.line),
      "the record has the passage on line \(evidence.line), it stands on line \(line)")
  }
}
