import IbidModel

/// Definitions, captions and line blocks.
extension MarkdownWriter {
  /// Begins a definition: after a blank line where it is loose.
  mutating func enterDefinition(_ id: NodeID) {
    let list = frames.count - 1
    frames[list].isTight = tree[id].value == 0
    startBlock()
    frames[list].isTight = false
    push(first: [0x3A, ASCII.space], rest: [ASCII.space, ASCII.space], id)
  }

  /// Begins the caption of a table; that of a figure is a paragraph.
  mutating func enterCaption(_ id: NodeID) {
    enterText(id)
    let table = frames[frames.count - 1].node
    guard tree[table].kind == .table else { return }
    // After the rows nothing but a table can stand before `:`; before them a term could.
    put(Array((tree[table].firstChild == id.index ? "Table: " : ": ").utf8))
    isAtLineStart = true
  }

  /// The node whose attributes stand after this text: a caption carries those of its table.
  func attributed(_ id: NodeID) -> NodeID {
    let parent = frames[frames.count - 1].node
    return tree[parent].kind == .table ? parent : id
  }

  // MARK: Line blocks

  /// Begins a line block.
  mutating func enterLines(_ id: NodeID) {
    startBlock()
    startLine()
    isInText = true
    scope = freshScope
    scope.isLineBlock = true
    writeBar()
  }

  /// Ends a line block.
  mutating func leaveLines() {
    flush(before: nil)
    isInText = false
    scope.isLineBlock = false
  }

  private mutating func writeBar() {
    out += [0x7C, ASCII.space]
    isAtLineStart = true
    scope.isAfterBar = true
  }

  /// Writes the end of a line, or of a part of one.
  mutating func writeLineBreak(isHard: Bool) {
    endLine()
    startLine()
    if isHard {
      writeBar()
    } else {
      out += [ASCII.space, ASCII.space]
      scope.isAfterBar = false
    }
  }

  /// The text of a node; the spaces that begin a line are written at once, as plain ones.
  mutating func lineText(_ id: NodeID) -> ArraySlice<UInt8> {
    let text = tree.text(of: id)
    guard isAtLineStart, scope.isAfterBar, pending.isEmpty else { return text }
    var at = text.startIndex
    while at + 1 < text.endIndex, text[at] == 0xC2, text[at + 1] == 0xA0 { at += 2 }
    guard at < text.endIndex || tree[id].next >= 0 else { return text }
    out += [UInt8](repeating: ASCII.space, count: (at - text.startIndex) / 2)
    return text[at...]
  }
}
