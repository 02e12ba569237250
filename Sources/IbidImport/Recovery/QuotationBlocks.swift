import IbidModel
import IbidRead

/// Finds paragraphs that are quotations: by their marks, or by a lead-in that names who speaks.
///
/// Putting an author's words into another's mouth is the worst fault there is, so a paragraph
/// without either stays a paragraph; where something else points to a quotation it is reported.
struct QuotationBlocks {
  let draft: Draft

  /// Decides which runs of paragraphs are quotations.
  func decide(_ decisions: inout Decisions) {
    let open = openBlocks(decisions)
    let scene = QuotationScene(draft: draft, open: open, decisions: decisions)
    var doubtful: [ClosedRange<Int>] = []
    var position = 0
    while position < open.count {
      var finding = MarkedQuotation(scene: scene).finding(at: position)
      if finding == .none { finding = LedInQuotation(scene: scene).finding(at: position) }
      switch finding {
      case .none: position += 1
      case .doubtful(let run):
        doubtful.append(scene.blocks(run))
        position = run.upperBound + 1
      case .quotation(let run):
        take(scene.blocks(run), isMarked: scene.opensWithMark(open[position]), &decisions)
        position = run.upperBound + 1
      }
    }
    let perhaps = PerhapsQuotation(draft: draft, doubtful: doubtful)
    perhaps.report(open: openBlocks(decisions), &decisions)
  }

  /// The paragraphs that may become quotations, in order.
  private func openBlocks(_ decisions: Decisions) -> [Int] {
    let notes = Set(decisions.notes.flatMap(\.blocks))
    return draft.blocks.indices.filter { index in
      let block = draft.blocks[index]
      return block.kind == .paragraph && !block.isInQuote && block.itemNumber == nil
        && !decisions.dropped.contains(block.node) && !notes.contains(index)
        && decisions.headings[block.node] == nil
        && !decisions.quotations.contains { $0.contains(index) }
    }
  }

  private func take(_ run: ClosedRange<Int>, isMarked: Bool, _ decisions: inout Decisions) {
    decisions.quotations.append(run)
    let span = draft.blocks[run.lowerBound].span.union(draft.blocks[run.upperBound].span)
    var related: [Diagnostic.Label] = []
    if !isMarked {
      related.append(
        Diagnostic.Label(
          span: draft.blocks[run.lowerBound - 1].span,
          message: "this names who speaks and ends in a colon"))
    }
    decisions.doubt(
      .quotationGuessed, span,
      isMarked
        ? "took this for a block quotation by its marks"
        : "took this for a block quotation by its lead-in", related: related,
      confidence: isMarked ? .certain : .likely)
  }
}

/// What was found at a paragraph; the runs are positions among the open blocks.
enum QuotationFinding: Equatable {
  case none
  case doubtful(ClosedRange<Int>)
  case quotation(ClosedRange<Int>)
}
