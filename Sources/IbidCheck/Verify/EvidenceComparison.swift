import IbidModel

/// Whether an evidence page shows what the record has.
struct EvidenceComparison {
  private let page: EvidencePage
  private let record: Record
  private let path: String
  private var found: [SiteDifference] = []

  init(_ page: EvidencePage, _ record: Record, _ path: String) {
    self.page = page
    self.record = record
    self.path = path
  }

  /// All that differs.
  func differences() -> [SiteDifference] {
    var checking = self
    let expected = record.quotations.indices.filter { record.quotations[$0].evidence != nil }
      .map { "q\($0 + 1)" }
    var met: Set<String> = []
    for section in page.sections {
      if !met.insert(section.id).inserted {
        checking.add(.evidence, section.id, "the page shows \(section.id) twice")
      } else if let part = PartID(section.id), let quotation = quotation(part.number),
        let evidence = quotation.evidence
      {
        checking.compare(section, quotation, evidence)
      } else {
        checking.add(
          .evidence, section.id,
          "the page shows \(section.id), the record has no "
            + "evidence of it")
      }
    }
    for id in expected where !met.contains(id) {
      checking.add(.evidence, id, "the page does not show \(id), the record has evidence of it")
    }
    return checking.found
  }

  private func quotation(_ number: Int) -> Record.QuotedWords? {
    record.quotations.indices.contains(number - 1) ? record.quotations[number - 1] : nil
  }

  private mutating func compare(
    _ section: EvidencePage.Section, _ quotation: Record.QuotedWords, _ evidence: Record.Evidence
  ) {
    let outcome = quotation.outcome.rawValue
    if section.outcome != outcome {
      add(
        .evidence, section.id, expected: outcome, found: section.outcome,
        "the page has the outcome \(section.outcome.quoted()), the record '\(outcome)'")
    }
    compareWords(section.article, quotation.text.utf8, section.id, "article's words")
    let bytes = Array(evidence.excerpt.utf8)
    let passage = evidence.passage
    guard passage.end <= bytes.count else { return }
    compareWords(
      section.before + section.passage + section.after, bytes, section.id, "excerpt")
    compareWords(section.passage, bytes[passage.range], section.id, "passage")
  }

  private mutating func compareWords(
    _ page: [UInt8], _ record: some Sequence<UInt8>, _ id: String, _ what: String
  ) {
    guard Folded.solid(page) != Folded.solid(record) else { return }
    let (shown, wanted) = (Folded.spaces(page), Folded.spaces(record))
    let message =
      WordDifference(shown, wanted)?.message("the page", "the record")
      ?? "the page has it elsewhere"
    add(.evidence, id, expected: wanted, found: shown, "the \(what) of \(id): \(message)")
  }

  private mutating func add(
    _ kind: SiteDifference.Kind, _ place: String, expected: String? = nil,
    found shown: String? = nil, _ message: String
  ) {
    found.append(SiteDifference(kind, path, at: place, expected: expected, found: shown, message))
  }
}
