import IbidModel
import IbidRead

/// Finds quotations without marks by the lead-in before them.
///
/// A note at the end bears the lead-in out; without one only a very clear lead-in is enough, and
/// only where no paragraph just after may be the rest of the quotation.
struct LedInQuotation {
  let scene: QuotationScene
  /// A paragraph without a note needs this many words.
  private static let fewestWords = 6
  /// How many paragraphs after the first may belong to the same quotation.
  private static let mostAfter = 2

  /// The quotation, or what may be one, that starts at a position.
  func finding(at position: Int) -> QuotationFinding {
    let index = scene.open[position]
    let strength = scene.leadIn(before: position)
    guard strength > .none, !scene.opensWithMark(index), !isListItem(index), !leadsOn(index)
    else { return .none }
    let end = dialogueEnd(from: position)
    let hasNote = scene.endsInMarker(scene.open[end])
    guard strength > .doubtful else { return hasNote ? .doubtful(position...end) : .none }
    if hasNote || isIndented(index) { return isBorneOut(strength, position...end) }
    if let last = noteAfter(end) { return .doubtful(position...last) }
    return strength == .clear && end == position && isProse(index)
      ? .quotation(position...end) : .none
  }

  /// With a note at its end or an indent a run is a quotation, unless elements would have marked
  /// it as one or it has so many notes that it is the author's.
  private func isBorneOut(
    _ strength: LeadIn.Strength, _ run: ClosedRange<Int>
  ) -> QuotationFinding {
    let markers = run.reduce(0) { sum, position in
      sum + (scene.decisions.markerRanges[scene.open[position]]?.count ?? 0)
    }
    let isSure =
      strength == .clear || isIndented(scene.open[run.lowerBound])
      || !scene.draft.hasElements && markers == 1
    return isSure ? .quotation(run) : .doubtful(run)
  }

  /// True for a paragraph of running text that no marker and no other's speech interrupts.
  private func isProse(_ index: Int) -> Bool {
    let block = scene.draft.blocks[index]
    return !scene.draft.hasElements && scene.decisions.markerRanges[index] == nil
      && block.text.words.count >= Self.fewestWords
      && endsInStop(block)
      && block.text.quotedPassages.allSatisfy {
        block.text.words(in: $0.inner).count < Self.fewestWords
      }
  }

  /// True when a block ends in a stop or a mark; a bare number may follow that was a marker once.
  private func endsInStop(_ block: DraftBlock) -> Bool {
    let last = block.text.scalars[block.trimmed].last { scalar in
      scalar.properties.numericType == nil && ![",", "*", "†", "‡"].contains(scalar)
    }
    return last.map { Scalars.endsSentence($0) || Scalars.closesQuotation($0) } ?? false
  }

  private func isIndented(_ index: Int) -> Bool {
    scene.draft.hasElements
      && IndentedElement.holds(scene.draft.blocks[index].span.start, in: scene.draft.source.bytes)
  }

  private func leadsOn(_ index: Int) -> Bool {
    scene.draft.blocks[index].lastScalar == ":"
  }

  private func isListItem(_ index: Int) -> Bool {
    let block = scene.draft.blocks[index]
    guard let first = block.firstScalar else { return true }
    return ["-", "•", "*", "·", "▪", "◦"].contains(first)
  }

  /// The position of the first paragraph after a run that ends in a marker and may be its rest.
  private func noteAfter(_ end: Int) -> Int? {
    for position in end + 1...end + Self.mostAfter {
      guard scene.isAdjoining(position) else { return nil }
      let index = scene.open[position]
      guard !scene.opensWithMark(index), !leadsOn(index), !leadsOn(scene.open[position - 1])
      else { return nil }
      if scene.endsInMarker(index) { return position }
    }
    return nil
  }

  // MARK: Conversations and articles

  /// The end of a conversation whose turns are labelled (“Question:”, “Answer:”), or of articles
  /// that count up (“(1) …”, “(2) …”); else `position`.
  private func dialogueEnd(from position: Int) -> Int {
    let open = scene.open
    var end = position
    while scene.isAdjoining(end + 1),
      isTurn(open[end]) && isTurn(open[end + 1]) || countsUp(open[end], open[end + 1])
    {
      end += 1
    }
    return end
  }

  /// True when two blocks open with numbers of one style that follow each other.
  private func countsUp(_ first: Int, _ second: Int) -> Bool {
    guard let one = LeadingLabel.read(scene.draft.blocks[first].text),
      let two = LeadingLabel.read(scene.draft.blocks[second].text)
    else { return false }
    return one.style == two.style && one.style != .bare && two.number == one.number + 1
  }

  /// True when a block opens with the name of who speaks: at most three words and a colon.
  private func isTurn(_ index: Int) -> Bool {
    let text = scene.draft.blocks[index].text
    var start = text.skippingSpace(from: 0)
    if let label = LeadingLabel.read(text) { start = label.end }
    let words = text.words(in: start..<min(text.count, start + 40)).prefix(4)
    guard words.first?.isCapitalised ?? false else { return false }
    return words.prefix(3).contains { word in
      word.range.upperBound < text.count && text.scalars[word.range.upperBound] == ":"
    }
  }
}
