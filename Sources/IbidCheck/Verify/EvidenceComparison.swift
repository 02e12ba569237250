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
        quotation.outcome.isCompared
      {
        checking.compare(section, quotation, part.number)
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
    _ section: EvidencePage.Section, _ quotation: Record.QuotedWords, _ number: Int
  ) {
    let (id, outcome) = (section.id, quotation.outcome.rawValue)
    if section.outcome != outcome {
      add(
        .evidence, id, expected: outcome, found: section.outcome,
        "the page has the outcome \(section.outcome.quoted()), the record '\(outcome)'")
    }
    if Folded.numbers(in: section.heading).first != number {
      add(.evidence, id, "the heading does not have the number \(number)")
    }
    compareWords(section.article, quotation.text.utf8, id, "article's words")
    guard let evidence = quotation.evidence else {
      if !section.before.isEmpty || !section.passage.isEmpty || !section.after.isEmpty {
        add(.evidence, id, "the page shows an excerpt, the record has none")
      }
      return
    }
    compareExcerpt(section, evidence)
    compareHashes(section, evidence)
  }

  private mutating func compareExcerpt(
    _ section: EvidencePage.Section, _ evidence: Record.Evidence
  ) {
    let bytes = Array(evidence.excerpt.utf8)
    let passage = evidence.passage
    guard passage.start <= passage.end, passage.end <= bytes.count else { return }
    let whole = section.before + section.passage + section.after
    compareWords(whole, bytes, section.id, "excerpt")
    guard Folded.solid(whole) == Folded.solid(bytes) else { return }
    compareWords(section.before, bytes[..<passage.start], section.id, "text before the passage")
    compareWords(section.passage, bytes[passage.range], section.id, "passage")
  }

  private mutating func compareHashes(
    _ section: EvidencePage.Section, _ evidence: Record.Evidence
  ) {
    guard record.captures.indices.contains(evidence.capture) else { return }
    let right = [evidence.excerptSHA256, record.captures[evidence.capture].textSHA256]
    if section.hashes != right {
      let shown = section.hashes.joined(separator: " ")
      add(
        .evidence, section.id, expected: right.joined(separator: " "), found: shown,
        "the page gives the hashes \(shown.quoted(limit: 140)), the record "
          + right.joined(separator: " ").quoted(limit: 140))
    }
    if let fault = CaptureLinks.fault(section.links, record.captures[evidence.capture]) {
      add(.evidence, section.id, fault)
    }
    guard !Folded.numbers(in: section.about).contains(evidence.line) else { return }
    add(
      .evidence, section.id, expected: String(evidence.line),
      "the page does not say that the passage stands on line \(evidence.line)")
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
