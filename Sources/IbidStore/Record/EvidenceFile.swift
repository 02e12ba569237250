import IbidModel

/// An element of `quotations` of `record.json`.
struct QuotationEntry: Decodable {
  var words: Record.QuotedWords
  /// The first and last block that hold it; nil where it was not found.
  var place: ClosedRange<Int>?
  var evidence: EvidenceEntry?

  private enum Key: String, CodingKey {
    case text, blocks, outcome, obstacle, verdict, findings, evidence
  }

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: Key.self)
    evidence = try entry.orNull(.evidence)
    if let blocks = try entry.counts(.blocks) {
      guard blocks.count == 2, blocks[0] <= blocks[1] else {
        throw entry.bad(.blocks, "no pair of a first and a last block")
      }
      place = blocks[0]...blocks[1]
    }
    words = Record.QuotedWords(
      text: try entry.decode(String.self, forKey: .text), end: 0,
      verdict: try entry.word(.verdict), outcome: try entry.word(.outcome),
      obstacle: try entry.text(.obstacle) == nil ? nil : entry.word(.obstacle),
      evidence: evidence?.evidence,
      findings: try entry.decode([String].self, forKey: .findings))
  }
}

/// `evidence` of a quotation.
struct EvidenceEntry: Decodable {
  var evidence: Record.Evidence
  var level: EvidenceLevel

  private enum Key: String, CodingKey {
    case capture, level, start, end, line, excerpt, difference
    case passageStart = "passage_start"
    case passageEnd = "passage_end"
    case excerptSHA256 = "excerpt_sha256"
  }

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: Key.self)
    level = try entry.word(.level)
    evidence = Record.Evidence(
      capture: try entry.count(.capture), span: try entry.span(.start, .end),
      line: try entry.count(.line), excerpt: try entry.decode(String.self, forKey: .excerpt),
      passage: try entry.span(.passageStart, .passageEnd),
      excerptSHA256: try entry.decode(String.self, forKey: .excerptSHA256),
      difference: try entry.decode([PieceEntry].self, forKey: .difference).map(\.piece))
  }
}

/// An element of `difference`.
private struct PieceEntry: Decodable {
  var piece: DifferencePiece

  private enum Key: String, CodingKey { case article, source }

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: Key.self)
    let article = try entry.decodeIfPresent(String.self, forKey: .article)
    let source = try entry.decodeIfPresent(String.self, forKey: .source)
    switch (article, source) {
    case (let article?, let source?): piece = .same(article: article, source: source)
    case (let words?, nil): piece = .article(words)
    case (nil, let words?): piece = .source(words)
    case (nil, nil): throw entry.bad(.article, "missing, and so is 'source'")
    }
  }
}

/// An element of `captures`.
struct CaptureEntry: Decodable {
  var summary: Record.CaptureSummary
  var level: EvidenceLevel

  private enum Key: String, CodingKey {
    case key, date, url, title, level, text, witness
    case textSHA256 = "text_sha256"
    case pageSHA256 = "page_sha256"
  }

  init(from decoder: any Decoder) throws {
    let entry = try decoder.container(keyedBy: Key.self)
    level = try entry.word(.level)
    let id = Capture.ID(
      key: try entry.decode(String.self, forKey: .key), day: try entry.day(.date))
    summary = Record.CaptureSummary(
      id: id, url: try entry.text(.url), title: try entry.text(.title),
      witness: try entry.text(.witness),
      textSHA256: try entry.decode(String.self, forKey: .textSHA256),
      pageSHA256: try entry.decode(String.self, forKey: .pageSHA256),
      publishedText: try entry.text(.text))
  }
}
