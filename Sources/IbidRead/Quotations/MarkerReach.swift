import IbidModel

/// Which markers of a paragraph belong to a quoted passage: those in its sentence and the next.
///
/// A passage that goes on after a few words of saying (“Yes,” he said. “No.”) shares the markers
/// of what follows.
struct MarkerReach {
  private let markers: [(node: NodeID, at: Int)]
  private let citations: [(node: NodeID, at: Int)]
  private let passages: [QuotedPassage]
  private let ends: [Int]
  private let text: ScalarText

  /// The most words between two parts of one speech.
  private static let mostWordsBetween = 8
  /// The most markers on each side that are looked at: a sentence without end stays linear.
  private static let mostMarkers = 50
  /// The most parts of one speech that are looked at.
  private static let mostParts = 4

  init(block: BlockText, text: ScalarText, passages: [QuotedPassage]) {
    self.text = text
    self.passages = passages
    markers = block.markers.map { ($0.node, text.index(atByte: $0.offset)) }
    citations = block.citations.map { ($0.node, text.index(atByte: $0.offset)) }
    ends = text.sentenceEnds
  }

  /// The markers of a passage, those after it first, each group the nearest first.
  func markers(ofPassage index: Int) -> [NodeID] { near(index, markers) }

  /// The citations that stand where its markers would, in the same order.
  func citations(ofPassage index: Int) -> [NodeID] { near(index, citations) }

  private func near(_ index: Int, _ markers: [(node: NodeID, at: Int)]) -> [NodeID] {
    guard !markers.isEmpty else { return [] }
    for at in index..<min(passages.count, index + Self.mostParts) {
      let found = own(passages[at], markers)
      if !found.isEmpty { return found }
      guard goesOn(after: at) else { return [] }
    }
    return []
  }

  private func own(_ passage: QuotedPassage, _ markers: [(node: NodeID, at: Int)]) -> [NodeID] {
    let end = reachEnd(after: passage.range.upperBound)
    let close = markers.firstIndex(notBefore: passage.inner.upperBound, \.at)
    let after = markers[close...].prefix(Self.mostMarkers).prefix { $0.at <= end }
    let sentence = ends.firstIndex(notBefore: passage.range.lowerBound + 1, \.self)
    let start = sentence > 0 ? ends[sentence - 1] : 0
    let before = markers[..<close].suffix(Self.mostMarkers).reversed().prefix { $0.at > start }
    return after.map(\.node) + before.map(\.node)
  }

  /// True when the next passage is the same speech: a few words with one of saying lie between.
  private func goesOn(after index: Int) -> Bool {
    guard index + 1 < passages.count else { return false }
    let between = passages[index].range.upperBound..<passages[index + 1].range.lowerBound
    let words = text.words(in: between)
    return words.count <= Self.mostWordsBetween && words.contains { LeadIn.isSaying($0) }
  }

  /// The end of the sentence after the one that holds `index`, with the spaces that follow.
  private func reachEnd(after index: Int) -> Int {
    let own = ends.firstIndex(notBefore: index, \.self)
    guard own < ends.count else { return text.count }
    let next = min(own + 1, ends.count - 1)
    return text.skippingSpace(from: ends[next])
  }
}

extension Array {
  /// The index of the first element whose key is not below `value`, in an array sorted by that key;
  /// `count` when there is none; logarithmic.
  fileprivate func firstIndex(notBefore value: Int, _ key: KeyPath<Element, Int>) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle][keyPath: key] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
