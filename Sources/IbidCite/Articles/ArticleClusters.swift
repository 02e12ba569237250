package import IbidModel

/// The citations of an article as a processor takes them: in reading order, with note numbers.
///
/// A note's citations come where its first marker stands, or at the end when nothing refers to it.
package struct ArticleClusters: Sendable {
  /// The clusters, each with its node.
  package private(set) var places: [Place] = []

  /// One cluster.
  package struct Place: Sendable {
    /// The `citation` node.
    package var node: NodeID
    package var cluster: CitationCluster
    /// The node in the text that shows the author of a composite citation whose rest is a note.
    package var author: NodeID?
  }

  /// Reads the citations of an article; in a note style of one made by `citationsAsNotes`.
  ///
  /// `markup` turns the Markdown of a prefix or suffix into CSL's markup.
  package init(
    _ article: Article, numbering: NoteNumbering, isNoteStyle: Bool,
    markup: @escaping (String) -> String = { $0 }
  ) {
    guard !article.citations.isEmpty else { return }
    var reading = Reading(
      article: article, numbering: numbering, isNoteStyle: isNoteStyle, markup: markup)
    reading.run()
    places = reading.places
  }
}

/// One reading of an article; linear in its nodes.
private struct Reading {
  let article: Article
  let numbering: NoteNumbering
  let isNoteStyle: Bool
  let markup: (String) -> String
  var places: [ArticleClusters.Place] = []
  var seen: [Bool] = []
  /// The last `@key` of the text, whose note comes next.
  var author: NodeID?

  mutating func run() {
    seen = Array(repeating: false, count: article.notes.count)
    read(from: .root)
    for note in numbering.unreferenced { follow(note) }
  }

  /// Reads a note the first time it is met.
  private mutating func follow(_ note: Int) {
    guard seen.indices.contains(note), !seen[note] else { return }
    seen[note] = true
    guard let definition = article.notes[note].definition else { return }
    read(from: definition)
  }

  /// Reads the text or a note, and the notes met there; iterative, for notes may nest.
  ///
  /// The holder of a walk is the document or the note that its nodes stand in.
  private mutating func read(from start: NodeID) {
    var walks = [(root: start, holder: start, walk: article.tree.walk(from: start))]
    while let top = walks.indices.last {
      guard let step = walks[top].walk.next() else {
        walks.removeLast()
        continue
      }
      guard case .enter(let id) = step, id != walks[top].root else { continue }
      let node = article.tree[id]
      switch node.kind {
      case .citation: add(id, node, below: walks[top].holder)
      case .noteDefinition: walks[top].walk.skipChildren()
      case .table:
        if let caption = article.tree.caption(ofTable: id) {
          walks.append((caption, walks[top].holder, article.tree.walk(from: caption)))
        }
      case .caption where article.tree.isCaptionOfTable(id): walks[top].walk.skipChildren()
      case .noteReference, .inlineNote:
        if node.kind == .inlineNote { walks[top].walk.skipChildren() }
        let note = Int(node.payload)
        guard seen.indices.contains(note), !seen[note] else { continue }
        seen[note] = true
        guard let definition = article.notes[note].definition else { continue }
        walks.append((definition, definition, article.tree.walk(from: definition)))
      default: break
      }
    }
  }

  /// Adds the cluster of a citation node that stands in the text or in the note `root`.
  private mutating func add(_ id: NodeID, _ node: Node, below root: NodeID) {
    let index = Int(node.payload)
    guard article.citations.indices.contains(index) else { return }
    let citation = article.citations[index]
    let isInNote = article.tree[root].kind != .document
    var cluster = CitationCluster(
      cites: citation.items.map(cite),
      noteNumber: isInNote ? number(of: root) : 0)
    if citation.isInText, isNoteStyle, !isInNote {
      // The note behind it holds the citation once more.
      author = id
      return
    }
    let isSplit = isInNote && article.tree[root].span == node.span
    cluster.isComposite = citation.isInText && (!isInNote || isSplit || !isNoteStyle)
    cluster.isEmbedded = isInNote && !isAlone(id, in: root)
    if isNoteStyle, isInNote, !cluster.isEmbedded { capitalize(&cluster) }
    places.append(
      ArticleClusters.Place(
        node: id, cluster: cluster, author: citation.isInText && isSplit ? author : nil))
  }

  /// A note that is one citation begins with a capital: “See also …”.
  private func capitalize(_ cluster: inout CitationCluster) {
    guard let prefix = cluster.cites.first?.prefix else { return }
    var start = prefix.startIndex
    // The first letter may stand behind a tag: `<i>cf.</i>`.
    while start < prefix.endIndex, prefix[start] == "<",
      let end = prefix[start...].firstIndex(of: ">")
    {
      start = prefix.index(after: end)
    }
    guard start < prefix.endIndex else { return }
    cluster.cites[0].prefix =
      prefix[..<start] + prefix[start].uppercased() + prefix[prefix.index(after: start)...]
  }

  private func number(of root: NodeID) -> Int {
    let note = Int(article.tree[root].payload)
    return numbering.numbers.indices.contains(note) ? numbering.numbers[note] : 0
  }

  /// True when a note holds nothing but one citation.
  private func isAlone(_ id: NodeID, in root: NodeID) -> Bool {
    var at = id
    while at != root {
      let node = article.tree[at]
      guard node.parent >= 0, node.next < 0,
        article.tree.nodes[Int(node.parent)].firstChild == at.index
      else { return false }
      at = NodeID(Int(node.parent))
    }
    return true
  }
}

// MARK: - Cites

extension Reading {
  private func cite(_ item: Citation.Item) -> Cite {
    let located = item.locatedSuffix(
      language: article.metadata.language, in: article.source.bytes)
    var cite = Cite(id: item.key, prefix: markup(item.prefix), suffix: markup(located.text))
    if item.suppressesAuthor { cite.part = .suppressAuthor }
    guard let first = located.locators.first, let last = located.locators.last else { return cite }
    cite.label = first.label.rawValue
    cite.locator = first.value
    if located.locators.count > 1 {
      let range = first.valueSpan.start..<max(first.valueSpan.start, last.valueSpan.end)
      let bytes = article.source.bytes[range.clamped(to: 0..<article.source.bytes.count)]
      cite.locator = String(decoding: bytes, as: UTF8.self)
    }
    return cite
  }
}
