import IbidModel
import IbidRead

/// Reports paragraphs that may be another's words and stay the author's until somebody looks.
struct PerhapsQuotation {
  let draft: Draft
  /// Runs of blocks after a lead-in that is not sure enough.
  let doubtful: [ClosedRange<Int>]

  /// Reports doubtful lead-ins, and paragraphs whose end or note points to another's words.
  func report(open: [Int], _ decisions: inout Decisions) {
    for run in doubtful {
      let span = draft.blocks[run.lowerBound].span.union(draft.blocks[run.upperBound].span)
      say("the paragraph before may let somebody speak", span, &decisions)
    }
    let told = Set(doubtful.flatMap { Array($0) })
    for (position, index) in open.enumerated() {
      guard !told.contains(index), decisions.markerRanges[index] != nil,
        let reason = hint(index, decisions)
      else { continue }
      var span = draft.blocks[index].span
      if position > 0, continues(open[position - 1], to: index, decisions) {
        span = span.union(draft.blocks[open[position - 1]].span)
      }
      say(reason, span, &decisions)
    }
  }

  private func say(_ reason: String, _ span: SourceSpan, _ decisions: inout Decisions) {
    decisions.doubt(
      .perhapsQuotation, span, "perhaps a quotation: \(reason)", confidence: .possible,
      help: "if these are another's words, put '> ' before each paragraph")
  }

  /// Why a paragraph without marks and lead-in may still be another's words.
  private func hint(_ index: Int, _ decisions: Decisions) -> String? {
    let block = draft.blocks[index]
    let end = QuotationScene(draft: draft, open: [], decisions: decisions).textEnd(index)
    guard let last = decisions.markerRanges[index]?.last, last.lowerBound >= end,
      block.text.quotedPassages.allSatisfy({ block.text.words(in: $0.inner).count < 6 })
    else { return nil }
    if isEllipsis(block.text, endingAt: end) || isEllipsis(block.text, startingAt: block.trimmed) {
      return "it breaks off with an ellipsis before its note"
    }
    guard let note = note(at: last, in: index, decisions), note.words.contains(where: isBorrowing)
    else { return nil }
    return "its note names a translation or an excerpt"
  }

  private func isEllipsis(_ text: ScalarText, endingAt end: Int) -> Bool {
    guard end > 0 else { return false }
    return text.scalars[end - 1] == "…"
      || (end >= 3 && text.scalars[(end - 3)..<end].allSatisfy { $0 == "." })
  }

  private func isEllipsis(_ text: ScalarText, startingAt range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    return text.scalars[first] == "…"
      || (range.count >= 3 && text.scalars[first..<(first + 3)].allSatisfy { $0 == "." })
  }

  private func isBorrowing(_ word: Word) -> Bool {
    ["translated", "translation", "excerpt", "extract", "ubersetzt", "traduit"].contains(
      word.folded)
  }

  private func note(at range: Range<Int>, in index: Int, _ decisions: Decisions) -> ScalarText? {
    guard let digits = firstDigits(draft.blocks[index].text, range) else { return nil }
    let entry = decisions.notes.first { $0.label == String(digits) }
    return entry?.blocks.first.map { draft.blocks[$0].text }
  }

  private func firstDigits(_ text: ScalarText, _ range: Range<Int>) -> Int? {
    for at in range {
      if let digits = Digits(text, from: at) { return digits.value }
    }
    return nil
  }

  /// True when the paragraph before may belong to the same quotation: it has no note of its own
  /// and stands just before.
  private func continues(_ before: Int, to index: Int, _ decisions: Decisions) -> Bool {
    before == index - 1 && decisions.markerRanges[before] == nil
      && draft.blocks[before].lastScalar != ":"
  }
}
