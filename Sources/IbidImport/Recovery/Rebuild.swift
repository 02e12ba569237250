import IbidModel
import IbidRead

/// Makes the article from a draft and what was decided about it.
struct Rebuild {
  private let draft: Draft
  private let decisions: Decisions
  private let cuts: [Decisions.Cut]
  private let noteIndex: [String: Int]
  private let alive: Set<NodeID>
  private let noteBlocks: Set<NodeID>
  private var builder: TreeBuilder
  private var notes: [Note]

  /// The article of a draft.
  static func article(from draft: Draft, _ decisions: Decisions) -> Article {
    var rebuild = Rebuild(draft, decisions)
    rebuild.copyBody()
    rebuild.addNotes()
    return Article(
      source: draft.source, metadata: decisions.metadata, tree: rebuild.builder.finished(),
      notes: rebuild.notes,
      diagnostics: decisions.diagnostics.sorted { $0.span < $1.span })
  }

  private init(_ draft: Draft, _ decisions: Decisions) {
    self.draft = draft
    self.decisions = decisions
    var index: [String: Int] = [:]
    for (at, note) in decisions.notes.enumerated() { index[note.label] = at }
    noteIndex = index
    notes = decisions.notes.map { Note(label: $0.label) }
    noteBlocks = Set(decisions.notes.flatMap(\.blocks).map { draft.blocks[$0].node })
    let kept = draft.blocks.filter { block in
      !decisions.dropped.contains(block.node)
        && !decisions.notes.contains { note in
          note.blocks.contains { draft.blocks[$0].node == block.node }
        }
    }
    let end = kept.map(\.span.end).max() ?? 0
    alive = Self.withAncestors(of: kept, in: draft.tree).filter {
      draft.tree[$0].kind != .thematicBreak || draft.tree[$0].span.end <= end
    }
    let spaces = draft.blocks.flatMap(Self.spacesAround)
    cuts = (decisions.cuts + spaces).sorted {
      ($0.span, $0.label == nil ? 1 : 0) < ($1.span, $1.label == nil ? 1 : 0)
    }
    builder = TreeBuilder(source: draft.source.bytes)
  }

  private static func withAncestors(of blocks: [DraftBlock], in tree: Tree) -> Set<NodeID> {
    var alive = Set(blocks.map(\.node))
    var path: [NodeID] = []
    for step in tree.walk() {
      switch step {
      case .enter(let id):
        if alive.contains(id) || isContentByItself(tree[id].kind) {
          alive.formUnion(path)
          alive.insert(id)
        }
        path.append(id)
      case .leave: path.removeLast()
      }
    }
    return alive
  }

  private static func isContentByItself(_ kind: NodeKind) -> Bool {
    kind == .thematicBreak || kind == .tableCell || kind == .image
  }

  private static func spacesAround(_ block: DraftBlock) -> [Decisions.Cut] {
    guard block.kind != .codeBlock else { return [] }
    let trimmed = block.trimmed
    return [0..<trimmed.lowerBound, trimmed.upperBound..<block.text.count]
      .filter { !$0.isEmpty }
      .map { Decisions.Cut(span: block.source($0), label: nil) }
  }

  // MARK: Blocks

  private mutating func copyBody() {
    var parents: [NodeID] = [.root]
    var quotation: (node: NodeID, last: NodeID)?
    var walk = draft.tree.walk()
    _ = walk.next()
    while let step = walk.next() {
      switch step {
      case .leave(let id):
        if id != .root { parents.removeLast() }
        if id == quotation?.last { quotation = nil }
      case .enter(let id):
        let node = draft.tree[id]
        guard alive.contains(id) || node.kind.isInline else {
          walk.skipChildren()
          parents.append(parents[parents.count - 1])
          continue
        }
        if quotation == nil, let run = quotationRun(startingAt: id) {
          let span = draft.blocks[run.lowerBound].span.union(draft.blocks[run.upperBound].span)
          let quote = builder.append(.blockQuote, span, to: parents[parents.count - 1])
          quotation = (quote, draft.blocks[run.upperBound].node)
        }
        let parent = quotation?.node ?? parents[parents.count - 1]
        parents.append(copyBlock(id, node, to: parent))
        if isLeaf(node.kind) { walk.skipChildren() }
      }
    }
  }

  private func isLeaf(_ kind: NodeKind) -> Bool {
    kind == .paragraph || kind == .heading || kind == .codeBlock || kind == .tableCell
  }

  private func quotationRun(startingAt id: NodeID) -> ClosedRange<Int>? {
    decisions.quotations.first { draft.blocks[$0.lowerBound].node == id }
  }

  private mutating func copyBlock(_ id: NodeID, _ node: Node, to parent: NodeID) -> NodeID {
    let level = decisions.headings[id]
    let copy = builder.append(
      level == nil ? node.kind : .heading, node.span, to: parent, value: level ?? Int(node.value))
    if let list = draft.tree.list(of: id) {
      builder.nodes[Int(copy.index)].payload = builder.addList(list)
    }
    if node.kind == .codeBlock {
      let range = builder.makeText(draft.tree.text(of: id))
      builder.nodes[Int(copy.index)].payload = builder.addRange(range)
    } else if isLeaf(node.kind) {
      copyInlines(of: id, to: copy)
    }
    return copy
  }

  // MARK: Inlines

  private mutating func copyInlines(of id: NodeID, to target: NodeID) {
    var parents = [target]
    var walk = draft.tree.walk(from: id)
    _ = walk.next()
    while let step = walk.next() {
      switch step {
      case .leave(let inner):
        guard inner != id else { continue }
        let done = parents.removeLast()
        hang(done, below: parents[parents.count - 1])
      case .enter(let inner):
        let parent = parents[parents.count - 1]
        if let cut = decisions.cutNodes[inner] {
          addReference(cut, to: parent)
          walk.skipChildren()
          parents.append(parent)
        } else {
          let isHeading = builder.nodes[Int(target.index)].kind == .heading
          if isHeading, draft.tree[inner].kind == .strong {
            // A heading is bold by itself.
            parents.append(parent)
          } else {
            parents.append(copyInline(inner, to: parent))
          }
        }
      }
    }
    builder.trimEnds(of: target)
  }

  /// Hangs a finished inline where it belongs; one that everything was cut from is left out.
  private mutating func hang(_ inline: NodeID, below parent: NodeID) {
    guard inline != parent else { return }
    let node = builder.nodes[Int(inline.index)]
    switch node.kind {
    case .emphasis, .strong, .strikethrough, .superscript, .subscript, .link, .span:
      hangWrapper(inline, node, below: parent)
    default: builder.attach(inline, to: parent)
    }
  }

  /// Hangs an inline that wraps others; spaces at its ends are moved out of it, as Markdown wants.
  private mutating func hangWrapper(_ inline: NodeID, _ node: Node, below parent: NodeID) {
    guard node.firstChild >= 0 else { return }
    let (leading, trailing) = builder.spaces(atEndsOf: inline)
    builder.trimEnds(of: inline)
    let start = SourceSpan(node.span.start, node.span.start)
    if leading { builder.appendMade(.text, [ASCII.space], span: start, to: parent) }
    guard builder.hasContent(inline) else { return }
    builder.attach(inline, to: parent)
    let end = SourceSpan(node.span.end, node.span.end)
    if trailing { builder.appendMade(.text, [ASCII.space], span: end, to: parent) }
  }

  /// The copy of an inline, loose until it is finished; `parent` for text, which is copied at once.
  private mutating func copyInline(_ id: NodeID, to parent: NodeID) -> NodeID {
    let node = draft.tree[id]
    if node.kind == .text {
      copyText(id, node, to: parent)
      return parent
    }
    let copy = builder.make(node.kind, node.span, value: Int(node.value))
    if let link = draft.tree.link(of: id) {
      let destination = builder.makeText(draft.tree.bytes(link.destination))
      let title = link.title.map { builder.makeText(draft.tree.bytes($0)) }
      builder.nodes[Int(copy.index)].payload = builder.addLink(
        Tree.Link(destination: destination, title: title))
    } else if node.kind.hasText {
      let range = builder.makeText(draft.tree.text(of: id))
      builder.nodes[Int(copy.index)].payload = builder.addRange(range)
    }
    return copy
  }

  /// Copies a text without what is cut from it.
  private mutating func copyText(_ id: NodeID, _ node: Node, to parent: NodeID) {
    var at = node.span.start
    let isExact = node.flags.contains(.textIsSpan)
    for cut in cuts[firstCut(endingAfter: at)...] {
      guard cut.span.start < node.span.end else { break }
      guard isExact || cut.span.contains(node.span) else { continue }
      guard cut.span.start >= at else {
        // It began in the text before, where a marker it stands for was written.
        at = max(at, min(cut.span.end, node.span.end))
        continue
      }
      if cut.span.start > at { builder.appendText(SourceSpan(at, cut.span.start), to: parent) }
      addReference(cut, to: parent)
      at = min(cut.span.end, node.span.end)
    }
    guard at < node.span.end else { return }
    if isExact {
      builder.appendText(SourceSpan(at, node.span.end), to: parent)
    } else {
      builder.appendMade(.text, draft.tree.text(of: id), span: node.span, to: parent)
    }
  }

  /// The index of the first cut that may touch what starts at `offset`.
  private func firstCut(endingAfter offset: Int) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    while low > 0, cuts[low - 1].span.end > offset { low -= 1 }
    return low
  }

  private mutating func addReference(_ cut: Decisions.Cut, to parent: NodeID) {
    guard let label = cut.label, let index = noteIndex[label] else { return }
    let reference = builder.append(.noteReference, cut.span, to: parent)
    builder.nodes[Int(reference.index)].payload = UInt32(index)
    notes[index].references.append(reference)
  }

  // MARK: Notes

  private mutating func addNotes() {
    for (index, entry) in decisions.notes.enumerated() {
      let definition = builder.append(.noteDefinition, entry.span, to: .root)
      builder.nodes[Int(definition.index)].payload = UInt32(index)
      notes[index].definition = definition
      for block in entry.blocks { addNoteBlock(draft.blocks[block], to: definition) }
      if entry.isLost {
        let paragraph = builder.append(.paragraph, entry.span, to: definition)
        builder.appendMade(.text, "[…]".utf8, span: entry.span, to: paragraph)
      }
    }
  }

  private mutating func addNoteBlock(_ block: DraftBlock, to definition: NodeID) {
    let copy = builder.append(
      block.kind == .heading ? .paragraph : block.kind, block.span, to: definition)
    if block.kind == .codeBlock {
      let range = builder.makeText(draft.tree.text(of: block.node))
      builder.nodes[Int(copy.index)].payload = builder.addRange(range)
    } else {
      copyInlines(of: block.node, to: copy)
    }
  }
}
