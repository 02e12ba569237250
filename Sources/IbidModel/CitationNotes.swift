extension Article {
  /// The article as a note style shows it: each citation of the running text is a note.
  ///
  /// `[@key]` becomes an inline note that holds it; `@key` stays, for the author's name, and a note
  /// follows. The white space before a note goes, and punctuation after it comes before it where
  /// `afterPunctuation` says so. Nodes keep their ids, and notes come after those of the article, so
  /// all that was known of the old ones stays true. Citations in notes and links stay as they are.
  /// For showing only: the tree is no longer that of the source.
  package func citationsAsNotes(afterPunctuation: Bool = true) -> Article {
    guard !citations.isEmpty else { return self }
    var change = CitationNotes(self, movesPunctuation: afterPunctuation)
    change.run()
    let tree = Tree(
      source: tree.source, made: tree.made, nodes: change.nodes, ranges: tree.ranges,
      links: tree.links, lists: tree.lists, attributes: tree.attributes)
    return Article(
      source: source, metadata: metadata, tree: tree, notes: change.notes, citations: citations,
      diagnostics: diagnostics)
  }
}

/// The change of a tree; linear in its nodes.
private struct CitationNotes {
  let tree: Tree
  let citations: [Citation]
  let movesPunctuation: Bool
  var nodes: [Node]
  var notes: [Note]
  /// The sibling before each node, or -1.
  var previous: [Int32]

  init(_ article: Article, movesPunctuation: Bool) {
    tree = article.tree
    citations = article.citations
    self.movesPunctuation = movesPunctuation
    nodes = article.tree.nodes
    notes = article.notes
    previous = Array(repeating: -1, count: nodes.count)
    for (place, node) in nodes.enumerated() where node.next >= 0 {
      previous[Int(node.next)] = Int32(truncatingIfNeeded: place)
    }
  }

  mutating func run() {
    var walk = tree.walk(from: .root)
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      switch tree[id].kind {
      case .noteDefinition, .inlineNote, .link, .image: walk.skipChildren()
      case .citation: replace(Int(id.index))
      default: break
      }
    }
  }

  /// Puts a citation into a note of its own, or a note behind it.
  private mutating func replace(_ place: Int) {
    let index = Int(nodes[place].payload)
    guard citations.indices.contains(index) else { return }
    if citations[index].isInText {
      insertNote(after: place)
    } else {
      enclose(place)
      if !trimSpace(before: place) { return }
      if movesPunctuation { movePunctuation(before: place) }
    }
  }

  /// The node becomes an inline note, the citation its child.
  private mutating func enclose(_ place: Int) {
    var citation = nodes[place]
    citation.next = -1
    citation.parent = Int32(truncatingIfNeeded: place)
    nodes[place].kind = .inlineNote
    nodes[place].payload = UInt32(truncatingIfNeeded: notes.count)
    nodes[place].firstChild = append(citation)
    note(at: place)
  }

  /// A note follows the citation, and holds it once more.
  private mutating func insertNote(after place: Int) {
    var note = nodes[place]
    note.kind = .inlineNote
    note.payload = UInt32(truncatingIfNeeded: notes.count)
    let at = append(note)
    join(place, Int(at))
    if note.next >= 0 { previous[Int(note.next)] = at }
    var citation = nodes[place]
    citation.next = -1
    citation.parent = at
    nodes[Int(at)].firstChild = append(citation)
    self.note(at: Int(at))
    if movesPunctuation { movePunctuation(before: Int(at)) }
  }

  private mutating func note(at place: Int) {
    notes.append(Note(label: "", definition: NodeID(place), references: [NodeID(place)]))
  }

  private mutating func append(_ node: Node) -> Int32 {
    nodes.append(node)
    previous.append(-1)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }
}

// MARK: - What stands around a note

extension CitationNotes {
  /// The sibling before a node, or nil.
  private func sibling(before place: Int) -> Int? {
    previous[place] < 0 ? nil : Int(previous[place])
  }

  /// Takes the white space before a note away; false when nothing stands before it.
  private mutating func trimSpace(before place: Int) -> Bool {
    guard var before = sibling(before: place) else { return false }
    if nodes[before].kind == .softBreak {
      guard let earlier = sibling(before: before) else { return false }
      join(earlier, place)
      before = earlier
    }
    guard nodes[before].kind == .text, nodes[before].flags.contains(.textIsSpan) else {
      return true
    }
    while nodes[before].end > nodes[before].start,
      ASCII.isSpace(tree.source[Int(nodes[before].end) - 1])
    {
      nodes[before].end -= 1
    }
    return true
  }

  /// Moves `.,;:!?` from behind a note before it.
  private mutating func movePunctuation(before place: Int) {
    let following = Int(nodes[place].next)
    guard following >= 0, nodes[following].kind == .text,
      nodes[following].flags.contains(.textIsSpan), let before = sibling(before: place)
    else { return }
    var mark = nodes[following]
    mark.end = mark.start
    while mark.end < nodes[following].end, Self.isPunctuation(tree.source[Int(mark.end)]) {
      mark.end += 1
    }
    guard mark.end > mark.start else { return }
    nodes[following].start = mark.end
    if mark.end == nodes[following].end { skip(following, after: place) }
    let at = Int(append(mark))
    join(before, at)
    join(at, place)
  }

  /// Takes a node that is empty now out of its row.
  private mutating func skip(_ empty: Int, after place: Int) {
    let next = nodes[empty].next
    nodes[place].next = next
    if next >= 0 { previous[Int(next)] = Int32(truncatingIfNeeded: place) }
  }

  /// Makes two nodes siblings, one after the other.
  private mutating func join(_ first: Int, _ second: Int) {
    nodes[first].next = Int32(truncatingIfNeeded: second)
    previous[second] = Int32(truncatingIfNeeded: first)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F: true
    default: false
    }
  }
}
