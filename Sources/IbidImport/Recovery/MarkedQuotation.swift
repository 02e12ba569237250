import IbidModel
import IbidRead

/// Finds quotations by their marks: paragraphs that stand in them from end to end.
struct MarkedQuotation {
  let scene: QuotationScene
  /// A paragraph in marks needs this many words to be more than an exclamation.
  private static let fewestWords = 6
  /// Without lead-in and note a paragraph in marks needs this many.
  private static let fewestWordsAlone = 20
  /// The most paragraphs between one opening and one closing mark.
  private static let mostUnmarked = 5

  /// The quotation that starts at a position.
  func finding(at position: Int) -> QuotationFinding {
    let index = scene.open[position]
    guard scene.opensWithMark(index), let end = end(from: position) else { return .none }
    let words = scene.draft.blocks[index].text.words.count
    let hasNote = scene.decisions.markerRanges[scene.open[end]] != nil
    let isLedIn = scene.leadIn(before: position) > .none
    let fewest = isLedIn || hasNote ? Self.fewestWords : Self.fewestWordsAlone
    return words >= fewest ? .quotation(position...end) : .none
  }

  /// The end of a run in quotation marks: one paragraph wholly in marks, several that each open
  /// with a mark and of which the last closes, or several between one pair.
  private func end(from position: Int) -> Int? {
    var at = position
    while at < scene.open.count, scene.opensWithMark(scene.open[at]),
      at == position || scene.isAdjoining(at)
    {
      let index = scene.open[at]
      guard let passage = scene.draft.blocks[index].text.quotedPassages.first else { return nil }
      if passage.isClosed {
        return passage.range.upperBound >= scene.textEnd(index) ? at : nil
      }
      at += 1
    }
    return at == position + 1 ? closing(from: position) : nil
  }

  /// The paragraph that closes what the one at `position` opened, when none before it has marks or
  /// a note at its end that say otherwise.
  private func closing(from position: Int) -> Int? {
    var at = position + 1
    while at <= position + Self.mostUnmarked, scene.isAdjoining(at),
      !scene.endsInMarker(scene.open[at - 1])
    {
      let index = scene.open[at]
      let passages = scene.draft.blocks[index].text.quotedPassages
      guard passages.allSatisfy(\.isClosed) else { return nil }
      let end = scene.textEnd(index)
      if end > 0, Scalars.closesQuotation(scene.draft.blocks[index].text.scalars[end - 1]),
        !passages.contains(where: { $0.range.upperBound == end })
      {
        return at
      }
      at += 1
    }
    return nil
  }
}
