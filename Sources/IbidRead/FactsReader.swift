import IbidCite
package import IbidModel

extension ArticleFacts {
  /// Reads an article once: notes, works, quotations, links, headings.
  package init(reading article: Article) {
    let metadata = article.metadata
    self.init(
      source: article.source, metadata: metadata,
      numbersAreFixed: metadata.imported != nil || metadata.origin != nil)
    let citationIndex = readMarkersAndCitations(of: article)
    let reader = NoteReader(tree: article.tree, metadata: metadata)
    notes = article.notes.map(reader.read)
    for (index, marker) in markers.enumerated() where notes.indices.contains(marker.note) {
      notes[marker.note].markers.append(index)
    }
    for (index, citation) in citations.enumerated() {
      if let note = citation.note {
        notes[note].citations.append(index)
        // “See @key.” has its work where an address might stand.
        if let lost = notes[note].lostAddress, lost.start <= citation.span.end + 1,
          citation.span.start <= lost.end + 1
        {
          notes[note].lostAddress = nil
        }
      }
    }
    ShortFormChain.resolve(&notes)
    readQuotations(of: article, citationIndex: citationIndex)
    readLinksAndHeadings(of: article.tree)
    linkDefinitions = TargetReader.definitions(in: article.tree)
    identifiers = TargetReader.identifiers(in: article.tree)
  }

  /// Gives the indices in `citations` of each citation node.
  private mutating func readMarkersAndCitations(of article: Article) -> [NodeID: Range<Int>] {
    var index: [NodeID: Range<Int>] = [:]
    readMarkersAndCitations(of: article, from: .root, &index)
    return index
  }

  /// Reads what stands below a node, in the order in which a reader meets it: the caption of a table
  /// comes before its rows.
  private mutating func readMarkersAndCitations(
    of article: Article, from root: NodeID, _ index: inout [NodeID: Range<Int>]
  ) {
    let tree = article.tree
    var notesAbove: [Int] = []
    var walk = tree.walk(from: root)
    while let step = walk.next() {
      switch step {
      case .enter(let id):
        let node = tree[id]
        switch node.kind {
        case .noteReference: addMarker(id, node, of: article, isInNote: !notesAbove.isEmpty)
        case .inlineNote: addMarker(id, node, of: article, isInNote: !notesAbove.isEmpty)
        case .citation: index[id] = addCitation(node, of: article, inNote: notesAbove.last)
        case .table where notesAbove.isEmpty:
          if let caption = tree.caption(ofTable: id) {
            readMarkersAndCitations(of: article, from: caption, &index)
          }
        case .caption where id != root && notesAbove.isEmpty && tree.isCaptionOfTable(id):
          walk.skipChildren()
        default: break
        }
        if Self.isNote(node) { notesAbove.append(Int(node.payload)) }
      case .leave(let id):
        if Self.isNote(tree[id]) { notesAbove.removeLast() }
      }
    }
  }

  private static func isNote(_ node: Node) -> Bool {
    node.kind == .noteDefinition || node.kind == .inlineNote
  }

  /// Adds the works of one cluster and gives their indices.
  private mutating func addCitation(
    _ node: Node, of article: Article, inNote note: Int?
  ) -> Range<Int> {
    let start = citations.count
    guard article.citations.indices.contains(Int(node.payload)),
      !Self.standsInNextNote(node, in: article.tree)
    else { return start..<start }
    let known = note.flatMap { article.notes.indices.contains($0) ? $0 : nil }
    for item in article.citations[Int(node.payload)].items {
      let suffix = item.locatedSuffix(
        language: article.metadata.language, in: article.source.bytes)
      citations.append(
        CitationFacts(
          key: item.key, keySpan: item.keySpan, span: node.span, note: known,
          locators: suffix.locators,
          unreadLocator: suffix.locators.isEmpty
            ? item.unreadLocator(
              language: article.metadata.language, in: article.source.bytes)
            : nil))
    }
    return start..<citations.count
  }

  /// True for `@key` in a note style: the note that follows holds the citation, too.
  private static func standsInNextNote(_ citation: Node, in tree: Tree) -> Bool {
    guard citation.next >= 0 else { return false }
    var next = tree.nodes[Int(citation.next)]
    // A comma may have come before the note.
    if next.kind == .text, next.next >= 0 { next = tree.nodes[Int(next.next)] }
    return next.kind == .inlineNote && next.span == citation.span
  }

  private mutating func addMarker(
    _ id: NodeID, _ node: Node, of article: Article, isInNote: Bool
  ) {
    let note = Int(node.payload)
    guard article.notes.indices.contains(note) else { return }
    markers.append(
      MarkerFacts(
        label: article.notes[note].label, span: node.span, note: note, node: id,
        isInNote: isInNote))
  }

  private mutating func readQuotations(
    of article: Article, citationIndex: [NodeID: Range<Int>]
  ) {
    var index: [NodeID: Int] = [:]
    for (at, marker) in markers.enumerated() { index[marker.node] = at }
    var reader = QuotationReader(
      tree: article.tree, markerIndex: index, citationIndex: citationIndex)
    reader.readBody()
    quotations = reader.quotations
  }

  private mutating func readLinksAndHeadings(of tree: Tree) {
    for case .enter(let id) in tree.walk() {
      let node = tree[id]
      switch node.kind {
      case .heading:
        headings.append(
          HeadingFacts(span: node.span, level: Int(node.value), text: tree.plainString(of: id)))
      case .link, .image:
        guard let link = tree.link(of: id) else { continue }
        let facts = LinkFacts(
          span: node.span, destination: tree.string(link.destination),
          text: node.kind == .link ? tree.plainString(of: id) : "")
        if node.kind == .link { links.append(facts) } else { images.append(facts) }
      default: break
      }
    }
  }
}
