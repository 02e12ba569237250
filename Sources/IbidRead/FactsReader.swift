package import IbidModel

extension ArticleFacts {
  /// Reads an article once: notes, works, quotations, links, headings.
  package init(reading article: Article) {
    let metadata = article.metadata
    self.init(
      source: article.source, metadata: metadata,
      numbersAreFixed: metadata.imported != nil || metadata.origin != nil)
    readMarkers(of: article)
    let reader = NoteReader(tree: article.tree, metadata: metadata)
    notes = article.notes.map(reader.read)
    for (index, marker) in markers.enumerated() where notes.indices.contains(marker.note) {
      notes[marker.note].markers.append(index)
    }
    ShortFormChain.resolve(&notes)
    readQuotations(of: article)
    readLinksAndHeadings(of: article.tree)
  }

  private mutating func readMarkers(of article: Article) {
    var notesAbove = 0
    for step in article.tree.walk() {
      switch step {
      case .enter(let id):
        let node = article.tree[id]
        if node.kind == .noteReference || node.kind == .inlineNote {
          addMarker(id, node, of: article, isInNote: notesAbove > 0)
        }
        if node.kind == .noteDefinition || node.kind == .inlineNote { notesAbove += 1 }
      case .leave(let id):
        let kind = article.tree[id].kind
        if kind == .noteDefinition || kind == .inlineNote { notesAbove -= 1 }
      }
    }
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

  private mutating func readQuotations(of article: Article) {
    var index: [NodeID: Int] = [:]
    for (at, marker) in markers.enumerated() { index[marker.node] = at }
    var reader = QuotationReader(tree: article.tree, markerIndex: index)
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
      case .link:
        guard let link = tree.link(of: id) else { continue }
        links.append(
          LinkFacts(
            span: node.span, destination: tree.string(link.destination),
            text: tree.plainString(of: id)))
      default: break
      }
    }
  }
}
