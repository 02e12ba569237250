import IbidHTML
import IbidModel

/// What the rules on compared quotations share.
struct ComparedQuotations {
  let facts: ArticleFacts

  /// A quotation with the passage it was compared with.
  struct Pair {
    let index: Int
    let quotation: Quotation
    let passage: Passage
  }

  init(_ facts: ArticleFacts) { self.facts = facts }

  /// The quotations whose passage was found and is like them in this way, in document order.
  func found(_ likeness: Comparison.Likeness) -> [Pair] {
    facts.comparisons.sorted { $0.key < $1.key }.compactMap { index, comparison in
      guard case .found(likeness, let passage) = comparison else { return nil }
      return Pair(index: index, quotation: facts.quotations[index], passage: passage)
    }
  }

  /// The passage with the file it stands in.
  func evidence(_ passage: Passage) -> Diagnostic.Evidence {
    guard let capture = facts.captures[passage.capture] else {
      return Diagnostic.Evidence(
        path: passage.capture.folder, passage: passage, columnUTF16: passage.column)
    }
    return Diagnostic.Evidence(
      path: capture.path, passage: passage,
      columnUTF16: Self.columnUTF16(of: passage.span.start, in: capture.text))
  }

  /// “compared with the capture of 'minutes' of 3 May 2024”.
  func note(_ capture: Capture.ID) -> String { "compared with " + name(capture) }

  /// “the capture of 'minutes' of 3 May 2024”.
  func name(_ capture: Capture.ID) -> String {
    let key = NoteNames.shortened(capture.key, to: 60)
    return "the capture of '\(key)' of \(Words.english.date(capture.day))"
  }

  private static func columnUTF16(of offset: Int, in text: [UInt8]) -> Int {
    let end = min(max(offset, 0), text.count)
    let start = text[..<end].lastIndex(where: ASCII.isLineEnding).map { $0 + 1 } ?? 0
    return 1 + String(decoding: text[start..<end], as: UTF8.self).utf16.count
  }
}

extension Findings {
  /// Reports every quotation that is like its passage in this way.
  mutating func report(
    _ likeness: Comparison.Likeness, in facts: ArticleFacts, label: String,
    message: (Passage) -> String
  ) {
    let quotations = ComparedQuotations(facts)
    for pair in quotations.found(likeness) {
      report(
        at: pair.quotation.span, message(pair.passage), label: label,
        evidence: quotations.evidence(pair.passage), note: quotations.note(pair.passage.capture),
        about: [.quotation(pair.index)])
    }
  }
}
