import IbidModel

/// Reads one note: the works, short forms, addresses and dates it names.
struct NoteReader {
  let tree: Tree
  let metadata: Metadata

  /// What an importer writes in the place of a note that is lost (DESIGN “Lost note”).
  static let lostText: Set<String> = ["[…]", "[...]", "…"]

  /// Reads the note at `index` of an article.
  func read(_ note: Note) -> NoteFacts {
    guard let definition = note.definition else {
      return NoteFacts(label: note.label, span: nil, text: "", state: .undefined)
    }
    let block = BlockText(definition, in: tree)
    let text = ScalarText(block.bytes)
    var facts = NoteFacts(
      label: note.label, span: tree[definition].span, text: trimmed(text),
      state: .present)
    facts.state = state(of: facts, cites: !block.citations.isEmpty)
    facts.duplicates = note.duplicates.map { tree[$0].span }
    if facts.state == .present { fill(&facts, block: block, text: text) }
    return facts
  }

  private func trimmed(_ text: ScalarText) -> String {
    let start = text.skippingSpace(from: 0)
    return text.string(start..<max(start, text.skippingSpace(before: text.count)))
  }

  private func state(of facts: NoteFacts, cites: Bool) -> NoteFacts.State {
    if Self.lostText.contains(facts.text), metadata.notesLost.contains(facts.label) {
      return .lost
    }
    let hasWords = facts.text.unicodeScalars.contains(where: Scalars.isWord)
    return hasWords || cites || facts.text.contains("://") ? .present : .empty
  }

  private func fill(_ facts: inout NoteFacts, block: BlockText, text: ScalarText) {
    let words = text.words
    func span(_ range: Range<Int>) -> SourceSpan { block.span(text.byteRange(range)) }
    facts.shortForms = ShortFormReader(text: text, words: words).shortForms().map { found in
      ShortForm(
        kind: found.kind, span: span(found.range), authorKey: found.authorKey,
        authorSpan: found.author.map(span))
    }
    if facts.shortForms.isEmpty {
      let reader = WorkReader(text: text, words: words, emphases: emphases(in: block, text))
      facts.works = reader.works().map { found in
        WorkMention(
          span: span(found.range), author: found.author, authorKey: found.authorKey,
          title: found.title)
      }
    }
    fillAddresses(&facts, block: block, text: text, words: words)
    facts.dates = DateReader(text, words: words, latest: metadata.date).dates().map { found in
      DateMention(
        span: span(found.range), text: text.string(found.range), readings: found.readings)
    }
  }

  private func fillAddresses(
    _ facts: inout NoteFacts, block: BlockText, text: ScalarText, words: [Word]
  ) {
    let reader = AddressReader(text: text, words: words)
    let written = reader.addresses()
    let isBare = Self.words(words, outside: written)
      .allSatisfy { Self.bareWords.contains($0.folded) || Int($0.folded) != nil }
    facts.addresses = written.map { range in
      AddressMention(
        span: block.span(text.byteRange(range)), url: text.string(range), isBare: isBare)
    }
    facts.addresses += linkedAddresses(in: block.node, besides: facts.addresses)
    guard facts.addresses.isEmpty else { return }
    facts.lostAddress = reader.lostAddress().map { block.span(text.byteRange($0)) }
    facts.webCue = reader.webCue().map { block.span(text.byteRange($0)) }
  }

  /// The words that stand in none of the ranges; both in order, so one pass is enough.
  private static func words(_ words: [Word], outside ranges: [Range<Int>]) -> [Word] {
    var next = 0
    return words.filter { word in
      while next < ranges.count, ranges[next].upperBound <= word.range.lowerBound { next += 1 }
      return next == ranges.count || word.range.lowerBound < ranges[next].lowerBound
    }
  }

  /// Words that may stand beside an address without naming what is there.
  private static let bareWords: Set<String> = [
    "see", "accessed", "retrieved", "on", "at", "from", "available", "url", "link", "source",
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private func linkedAddresses(
    in root: NodeID, besides written: [AddressMention]
  ) -> [AddressMention] {
    var found: [AddressMention] = []
    var next = 0
    var walk = tree.walk(from: root)
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      // What a note in this note says is its own.
      if tree[id].kind == .inlineNote, id != root { walk.skipChildren() }
      guard tree[id].kind == .link, let link = tree.link(of: id) else { continue }
      let span = tree[id].span
      while next < written.count, written[next].span.end <= span.start { next += 1 }
      let url = tree.string(link.destination)
      guard url.hasPrefix("http"), next == written.count || !written[next].span.overlaps(span)
      else { continue }
      found.append(AddressMention(span: span, url: url, isBare: false))
    }
    return found
  }

  /// The ranges of scalars in italics.
  private func emphases(in block: BlockText, _ text: ScalarText) -> [Range<Int>] {
    block.emphases.map { text.index(atByte: $0.lowerBound)..<text.index(atByte: $0.upperBound) }
  }
}
