import IbidModel
import IbidRead

/// The paragraphs among which quotations are looked for, and what is asked of each.
struct QuotationScene {
  let draft: Draft
  /// Indices into `Draft.blocks`, in order.
  let open: [Int]
  let decisions: Decisions

  /// The blocks of a run of positions.
  func blocks(_ run: ClosedRange<Int>) -> ClosedRange<Int> {
    open[run.lowerBound]...open[run.upperBound]
  }

  /// True when the open block at a position follows the one before it without anything between.
  func isAdjoining(_ position: Int) -> Bool {
    position > 0 && position < open.count && open[position] == open[position - 1] + 1
      && draft.blocks[open[position]].parent == draft.blocks[open[position] - 1].parent
  }

  /// How surely the block before a position announces a quotation.
  func leadIn(before position: Int) -> LeadIn.Strength {
    isAdjoining(position) ? LeadIn.strength(draft.blocks[open[position - 1]].text) : .none
  }

  func opensWithMark(_ index: Int) -> Bool {
    draft.blocks[index].firstScalar.map(Scalars.opensQuotation) ?? false
  }

  /// The end of a block's text without the markers that close it.
  func textEnd(_ index: Int) -> Int {
    let block = draft.blocks[index]
    var end = block.trimmed.upperBound
    for range in (decisions.markerRanges[index] ?? []).reversed() where range.upperBound >= end {
      end = block.text.skippingSpace(before: range.lowerBound)
    }
    return end
  }

  /// True when a block ends in a marker; a stop may follow it.
  func endsInMarker(_ index: Int) -> Bool {
    guard let last = decisions.markerRanges[index]?.last else { return false }
    let block = draft.blocks[index]
    return block.text.scalars[last.upperBound..<max(last.upperBound, block.trimmed.upperBound)]
      .allSatisfy { Scalars.isSpace($0) || Scalars.endsSentence($0) }
  }
}
