import IbidModel

/// Raw HTML, and divs, whose last line HTML may swallow.
extension MarkdownWriter {
  /// Writes an HTML block as it is.
  mutating func writeHTML(_ id: NodeID) {
    startBlock()
    let text = tree.text(of: id)
    // After a marker the blanks before the first line would count as the marker's.
    if text.first.map(ASCII.isBlank) ?? false, let last = prefixes.last, !last.isUsed,
      last.rest.allSatisfy(ASCII.isBlank)
    {
      startLine()
      endLine()
    }
    keepsBlanks = false
    writeLines(text)
    keepsBlanks = true
  }

  /// Begins a div.
  mutating func enterDiv(_ id: NodeID) {
    startBlock()
    startLine()
    out += Array("::: \(fenceWords(id))\n".utf8)
    frames.append(Frame(node: id))
  }

  /// The attributes of a div; a name alone where braces cannot hold it.
  private func fenceWords(_ id: NodeID) -> String {
    guard let attributes = tree.attributes[id] else { return "{}" }
    let words = Array(AttributeText.written(attributes).utf8)
    if words.isEmpty { return "{}" }
    let isRead = AttributeText.read(words, SourceSpan(0, words.count)) == attributes
    guard !isRead, attributes.classes.count == 1, let name = attributes.classes.first else {
      return String(decoding: words, as: UTF8.self)
    }
    return name
  }

  /// Ends a div; HTML that takes in all that follows would take in the closing line, too.
  mutating func leaveDiv(_ id: NodeID) {
    let frame = frames.removeLast()
    let last = tree.children(of: id).filter { tree[$0].kind != .noteDefinition }.last
    if let last, tree[last].kind == .htmlBlock {
      let html = tree.text(of: last)
      if HTMLBlockStart.isEndless(html) { return }
      endLine()
      if !HTMLBlockStart.isClosed(html) { writeBlankLine() }
    } else if frame.hasChild {
      endLine()
    }
    startLine()
    out += Array(":::".utf8)
  }

  /// True when HTML at the end of the body would take in the notes after it.
  var endsInEndlessHTML: Bool {
    var at = NodeID.root
    while true {
      let last = tree.children(of: at).filter { tree[$0].kind != .noteDefinition }.last
      guard let last else { return false }
      switch tree[last].kind {
      case .div: at = last
      case .htmlBlock: return HTMLBlockStart.isEndless(tree.text(of: last))
      default: return false
      }
    }
  }
}
