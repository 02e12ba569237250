import IbidModel

/// Writes an article as Markdown that reads back as an equal tree.
///
/// One walk over the tree; containers put prefixes on a stack, text is escaped where it would be
/// read as markup. A paragraph is one line unless the tree has breaks in it.
struct MarkdownWriter {
  let article: Article
  var tree: Tree { article.tree }
  var out: [UInt8] = []
  /// What stands before each line, by open container.
  var prefixes: [LinePrefix] = []
  /// The containers that are open, innermost last.
  var frames: [Frame] = []
  /// Text that waits for what follows it.
  var pending: [UInt8] = []
  /// True when nothing but prefixes stands on the line.
  var isAtLineStart = true
  /// True when the blanks at the end of the line belong to what is written.
  var keepsBlanks = false
  /// True in a block whose content is inlines.
  var isInText = false
  /// True when that block is none of the tree: inlines stood where blocks should.
  var isTextImplied = false
  /// How the text that is written now is bounded.
  var scope = InlineScope()
  /// The scope at the start of a block.
  var freshScope = InlineScope()

  /// What a container puts before its lines.
  struct LinePrefix {
    var first: [UInt8]
    var rest: [UInt8]
    var isUsed = false
  }

  /// An open container or block.
  struct Frame {
    var node: NodeID
    var hasChild = false
    /// A list, or an item of one: true when no blank lines part its blocks.
    var isTight = false
    /// A list: the number of the next item.
    var number = 0
    /// A list: the byte of its marker.
    var delimiter: UInt8 = 0x2D
    /// A list: how its numbers are written.
    var numeral = Tree.ListStyle.Numeral.decimal
    /// The marker of its last child, if that is a list; a list like it next would join it.
    var lastList: LastList?
    /// True when it put a prefix on the stack.
    var hasPrefix = false
  }

  init(_ article: Article, _ profile: MarkdownProfile = .ibid) {
    self.article = article
    freshScope.extensions = MarkdownOptions.Extensions(profile: profile)
    freshScope.hasDefinitions = article.tree.nodes.contains { $0.kind == .linkDefinition }
    freshScope.escapesDollars = hasDollarsOutsideText
    out.reserveCapacity(article.source.bytes.count)
  }

  /// The front matter, the body, and the notes after it.
  mutating func written() -> [UInt8] {
    var frontMatter = FrontMatterWriter(article.metadata)
    out += frontMatter.written()
    let bodyStart = out.count
    frames = [Frame(node: .root)]
    let isNotesFirst = endsInEndlessHTML
    if isNotesFirst { writeNotes() }
    writeBlocks(below: .root)
    endImpliedText()
    if !isNotesFirst { writeNotes() }
    if out.count > bodyStart { endLine() }
    return out
  }

  private mutating func writeNotes() {
    for note in article.notes {
      for node in [note.definition].compactMap({ $0 }) + note.duplicates
      where tree[node].kind == .noteDefinition {
        writeNote(node, label: note.label)
      }
    }
  }

  private mutating func writeBlocks(below root: NodeID) {
    var walk = tree.walk(from: root)
    while let step = walk.next() {
      switch step {
      case .enter(let id):
        if id == root { continue }
        if tree[id].kind == .noteDefinition {
          walk.skipAll(id, in: tree)
        } else {
          enter(id, &walk)
        }
      case .leave(let id):
        if id == root { continue }
        leave(id)
      }
    }
  }

  private mutating func writeNote(_ node: NodeID, label: String) {
    startBlock()
    push(first: Array("[^\(label)]: ".utf8), rest: Array("    ".utf8), node)
    writeBlocks(below: node)
    endImpliedText()
    pop(node)
  }

  /// Puts a container's prefix on the stack.
  mutating func push(first: [UInt8], rest: [UInt8], _ node: NodeID) {
    prefixes.append(LinePrefix(first: first, rest: rest))
    frames.append(Frame(node: node, hasPrefix: true))
  }

  /// Takes the innermost container off; one without content still gets its marker.
  mutating func pop(_ node: NodeID) {
    let frame = frames.removeLast()
    guard frame.hasPrefix else { return }
    if let last = prefixes.last, !last.isUsed { startLine() }
    prefixes.removeLast()
  }

  /// Parts a new block from the one before it.
  mutating func startBlock() {
    let index = frames.count - 1
    if frames[index].hasChild {
      endLine()
      if !frames[index].isTight { writeBlankLine() }
    }
    frames[index].hasChild = true
    frames[index].lastList = nil
  }

  /// Writes the prefixes of a line.
  mutating func startLine() {
    for index in prefixes.indices {
      out += prefixes[index].isUsed ? prefixes[index].rest : prefixes[index].first
      prefixes[index].isUsed = true
    }
    isAtLineStart = true
  }

  /// Ends the line, without blanks at its end.
  mutating func endLine() {
    guard !out.isEmpty else { return }
    if !keepsBlanks { trimBlanks() }
    keepsBlanks = false
    out.append(ASCII.lineFeed)
  }

  mutating func writeBlankLine() {
    for prefix in prefixes where prefix.isUsed { out += prefix.rest }
    trimBlanks()
    out.append(ASCII.lineFeed)
  }

  private mutating func trimBlanks() {
    while let last = out.last, ASCII.isBlank(last) { out.removeLast() }
  }

  /// Writes lines as they are, each with the prefixes before it.
  mutating func writeLines(_ text: ArraySlice<UInt8>) {
    var lines = text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      if index > 0 { out.append(ASCII.lineFeed) }
      startLine()
      if line.isEmpty { trimBlanks() }
      out += line
    }
  }
}

extension Tree.Walk {
  /// Passes over the children of the node just entered; it is left next.
  mutating func skipAll(_ id: NodeID, in tree: Tree) {
    if tree[id].firstChild >= 0 { skipChildren() }
  }
}
