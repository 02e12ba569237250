import IbidModel

/// Finds the quotations of an article and the markers that belong to each.
struct QuotationReader {
  let tree: Tree
  /// The index of each marker's node in `ArticleFacts.markers`.
  let markerIndex: [NodeID: Int]
  /// The indices of each citation's works in `ArticleFacts.citations`.
  let citationIndex: [NodeID: Range<Int>]
  private(set) var quotations: [Quotation] = []
  private var seen: [String: Int] = [:]
  /// The same in document order, each with a space on both sides.
  private var seenWords: [(words: [UInt8], index: Int)] = []
  private var lastParagraph: BlockText?

  /// Quotations of this many words and more need a source (CHECKS Q501).
  static let fewestWords = 6
  /// Beyond this many quotations pieces of earlier ones are not looked for: time stays linear.
  private static let mostCompared = 500

  init(tree: Tree, markerIndex: [NodeID: Int], citationIndex: [NodeID: Range<Int>]) {
    self.tree = tree
    self.markerIndex = markerIndex
    self.citationIndex = citationIndex
  }

  /// Reads the body, notes left out.
  mutating func readBody() {
    var walk = tree.walk()
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      switch tree[id].kind {
      case .noteDefinition, .heading, .table: walk.skipChildren()
      case .blockQuote:
        readBlock(id)
        walk.skipChildren()
      case .paragraph:
        readParagraph(id)
        walk.skipChildren()
      case .figure where tree.figureImage(of: id) != nil:
        readParagraph(id)
        walk.skipChildren()
      default: break
      }
    }
  }

  private mutating func readBlock(_ id: NodeID) {
    let block = BlockText(id, in: tree)
    let text = ScalarText(block.bytes)
    let words = text.words
    guard !words.isEmpty else { return }
    var markers = block.markers.reversed().compactMap { markerIndex[$0.node] }
    if markers.isEmpty { markers = inLeadIn(\.markers).compactMap { markerIndex[$0] } }
    var cited = block.citations.map(\.node)
    if cited.isEmpty { cited = inLeadIn(\.citations) }
    if cited.isEmpty { cited = lastParagraph?.citations.reversed().map(\.node) ?? [] }
    add(
      span: tree[id].span, words: words, text: block.string, form: .block, markers: markers,
      citations: indices(of: cited), isTerm: false)
    lastParagraph = nil
  }

  /// The markers or citations in the last sentence of the paragraph before, the nearest first.
  private func inLeadIn(_ marks: KeyPath<BlockText, [BlockText.Marker]>) -> [NodeID] {
    guard let before = lastParagraph, !before[keyPath: marks].isEmpty else { return [] }
    let text = ScalarText(before.bytes)
    let ends = text.sentenceEnds
    let start = ends.dropLast().last ?? 0
    return before[keyPath: marks].reversed()
      .filter { text.index(atByte: $0.offset) > start }
      .map(\.node)
  }

  private func indices(of citations: [NodeID]) -> [Int] {
    citations.flatMap { Array(citationIndex[$0] ?? 0..<0) }
  }

  private mutating func readParagraph(_ id: NodeID) {
    let block = BlockText(id, in: tree)
    lastParagraph = block
    guard QuotedPassage.mayStand(in: block.bytes) else { return }
    let text = ScalarText(block.bytes)
    let passages = text.quotedPassages
    guard !passages.isEmpty else { return }
    let reach = MarkerReach(block: block, text: text, passages: passages)
    for (index, passage) in passages.enumerated()
    where passage.isClosed || passage.range.lowerBound == 0 {
      let words = text.words(in: passage.inner)
      guard !words.isEmpty else { continue }
      add(
        span: block.span(text.byteRange(passage.range)), words: words,
        text: text.string(passage.inner), form: .inline,
        markers: reach.markers(ofPassage: index).compactMap { markerIndex[$0] },
        citations: indices(of: reach.citations(ofPassage: index)), isTerm: isTerm(words))
    }
  }

  private mutating func add(
    span: SourceSpan, words: [Word], text: String, form: Quotation.Form, markers: [Int],
    citations: [Int], isTerm: Bool
  ) {
    let key = words.map(\.folded).joined(separator: " ")
    var role = Quotation.Role.quotation
    if let earlier = seen[key] ?? container(of: key) {
      role = .repetition(of: earlier)
    } else if isTerm {
      role = .term
    }
    if role == .quotation {
      seen[key] = quotations.count
      seenWords.append((Self.padded(key), quotations.count))
    }
    quotations.append(
      Quotation(
        span: span, text: text, form: form, role: role, markers: markers, wordCount: words.count,
        citations: citations))
  }

  /// The quotation that holds these words, when they are a piece of one.
  private func container(of key: String) -> Int? {
    guard seenWords.count <= Self.mostCompared else { return nil }
    let wanted = Self.padded(key)
    return seenWords.first { $0.words.count > wanted.count && Self.contains($0.words, wanted) }?
      .index
  }

  private static func padded(_ key: String) -> [UInt8] {
    [ASCII.space] + Array(key.utf8) + [ASCII.space]
  }

  /// True when `wanted`, which starts with a space, stands in `words`; linear (Knuth, Morris, Pratt).
  private static func contains(_ words: [UInt8], _ wanted: [UInt8]) -> Bool {
    var borders = [Int](repeating: 0, count: wanted.count)
    var matched = 0
    for at in 1..<wanted.count {
      while matched > 0, wanted[at] != wanted[matched] { matched = borders[matched - 1] }
      if wanted[at] == wanted[matched] { matched += 1 }
      borders[at] = matched
    }
    matched = 0
    for byte in words {
      while matched > 0, byte != wanted[matched] { matched = borders[matched - 1] }
      if byte == wanted[matched] { matched += 1 }
      if matched == wanted.count { return true }
    }
    return false
  }

  /// True for words in marks that are no quotation: few words, or a title in title case.
  private func isTerm(_ words: [Word]) -> Bool {
    if words.count < Self.fewestWords { return true }
    let long = words.filter { $0.folded.unicodeScalars.count >= 4 }
    let capitals = long.filter(\.isCapitalised).count
    return long.count >= 3 && capitals * 4 >= long.count * 3
  }
}
