package import IbidModel
import IbidStore

extension Record {
  /// The record of an article: what its check found out about every part.
  ///
  /// `facts` hold the comparisons and the captures they speak of (`SourceLibrary.filled`);
  /// `numbering` tells the numbers of the notes as readers see them, and which markers they see:
  /// those in the second definition of a note stand on no page, and not in the record.
  package init(_ facts: ArticleFacts, _ examination: Examination, numbering: NoteNumbering) {
    self.init()
    let parts = RecordedParts(facts: facts, examination: examination)
    let numbers = numbering.numbers
    let shown = numbering.shownMarkers
    markers = facts.markers.indices.filter { shown.contains(facts.markers[$0].node) }
      .map(parts.marker)
    notes = facts.notes.indices.map {
      parts.note($0, number: numbers.indices.contains($0) ? numbers[$0] : 0)
    }
    references =
      facts.notes.indices.compactMap(parts.reference) + facts.citations.indices.map(parts.citation)
    links = facts.links.indices.map(parts.link)
    findings = (examination.diagnostics + examination.worksCited).map(Finding.init)
    let used = parts.captures
    captures = used.map(CaptureSummary.init)
    quotations = facts.quotations.indices
      .filter { facts.quotations[$0].role == .quotation }
      .map { parts.quotation($0, captures: used) }
  }
}

extension Record.Finding {
  /// What readers are told of a finding.
  package init(_ diagnostic: Diagnostic) {
    self.init(
      code: diagnostic.code, slug: diagnostic.slug, severity: diagnostic.severity,
      message: diagnostic.message)
  }
}

extension Record.CaptureSummary {
  /// What readers are told of a capture; its text is not published.
  fileprivate init(_ capture: Capture) {
    self.init(
      id: capture.id, url: capture.url, title: capture.title, witness: capture.witness,
      textSHA256: capture.textSHA256, pageSHA256: capture.pageSHA256)
  }
}

/// Reads the parts of a record out of facts and their examination.
private struct RecordedParts {
  let facts: ArticleFacts
  let examination: Examination

  private func verdict(_ part: Examined) -> Verdict { examination.verdicts[part] ?? .unknown }
  private func codes(_ part: Examined) -> [String] { examination.codes[part] ?? [] }

  func marker(_ index: Int) -> Record.Marker {
    let marker = facts.markers[index]
    return Record.Marker(
      label: marker.label, note: marker.note, verdict: verdict(.marker(index)),
      findings: codes(.marker(index)))
  }

  func note(_ index: Int, number: Int) -> Record.Note {
    let note = facts.notes[index]
    var codes = codes(.note(index))
    if note.isMissing, codes.isEmpty {
      // A missing note is reported at its markers.
      codes = note.markers.flatMap { self.codes(.marker($0)) }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    return Record.Note(
      label: note.label, number: number, state: Record.Note.State(note.state),
      verdict: note.isMissing ? .fails : verdict(.note(index)), findings: codes)
  }

  func reference(_ index: Int) -> Record.Reference? {
    guard let verdict = examination.verdicts[.reference(index)] else { return nil }
    return Record.Reference(note: index, verdict: verdict, findings: codes(.reference(index)))
  }

  func citation(_ index: Int) -> Record.Reference {
    let citation = facts.citations[index]
    return Record.Reference(
      note: citation.note, key: citation.key, verdict: verdict(.citation(index)),
      findings: codes(.citation(index)))
  }

  func link(_ index: Int) -> Record.Link {
    let link = facts.links[index]
    return Record.Link(
      destination: link.destination, text: link.text, verdict: verdict(.link(index)),
      findings: codes(.link(index)))
  }

  /// The captures that some verdict rests on, by key and day.
  var captures: [Capture] {
    var used: Set<Capture.ID> = []
    for comparison in facts.comparisons.values {
      if case .notFound(let id, _) = comparison { used.insert(id) }
      if let passage = comparison.passage { used.insert(passage.capture) }
    }
    return facts.captures.values.filter { used.contains($0.id) }.sorted { $0.id < $1.id }
  }

  func quotation(_ index: Int, captures: [Capture]) -> Record.QuotedWords {
    let quotation = facts.quotations[index]
    let comparison = facts.comparisons[index] ?? .couldNotTell(.noWork)
    var obstacle: Comparison.Obstacle?
    if case .couldNotTell(let reason) = comparison { obstacle = reason }
    return Record.QuotedWords(
      text: quotation.text, end: facts.source.endOfText(in: quotation.span),
      verdict: verdict(.quotation(index)), outcome: comparison.outcome, obstacle: obstacle,
      evidence: comparison.passage.flatMap { evidence($0, captures) },
      findings: codes(.quotation(index)))
  }

  private func evidence(_ passage: Passage, _ captures: [Capture]) -> Record.Evidence? {
    guard let index = captures.firstIndex(where: { $0.id == passage.capture }) else { return nil }
    let piece = CaptureExcerpt(of: passage.span, in: captures[index].text)
    return Record.Evidence(
      capture: index, span: passage.span, line: passage.line, excerpt: piece.text,
      passage: piece.passage, excerptSHA256: SHA256.hex(of: Array(piece.text.utf8)),
      difference: passage.difference)
  }
}

extension Record.Note.State {
  fileprivate init(_ state: NoteFacts.State) {
    switch state {
    case .present: self = .present
    case .empty: self = .empty
    case .lost: self = .lost
    case .undefined: self = .undefined
    }
  }
}

extension SourceFile {
  /// The end of a span without the white space at its end.
  fileprivate func endOfText(in span: SourceSpan) -> Int {
    var end = min(span.end, bytes.count)
    while end > span.start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }
}
