import IbidHTML
import IbidModel

extension HTMLDraftBuilder {
  /// Appends the characters of a text node, white space folded to single spaces.
  mutating func appendText(of id: NodeID) {
    let node = document[id]
    let text = document.text(of: id)
    guard paragraph != nil || text.contains(where: { !ASCII.isSpace($0) }) else { return }
    guard !node.flags.contains(.isMade), text.count == node.span.count else {
      append(made: text, span: node.span)
      return
    }
    appendSlices(of: node.span)
  }

  /// Appends text that stands in the source as it is, cut only where white space is folded.
  private mutating func appendSlices(of span: SourceSpan) {
    var start = span.start
    var at = span.start
    while at < span.end {
      guard ASCII.isSpace(document.source[at]) else {
        at += 1
        continue
      }
      var end = at
      while end < span.end, ASCII.isSpace(document.source[end]) { end += 1 }
      let isKept =
        end == at + 1 && document.source[at] == ASCII.space && (at > start || !endsInSpace)
      if !isKept {
        appendSlice(SourceSpan(start, at))
        appendSpace(SourceSpan(at, end))
        start = end
      }
      at = end
    }
    appendSlice(SourceSpan(start, span.end))
  }

  private mutating func appendSlice(_ span: SourceSpan) {
    guard !span.isEmpty else { return }
    tree.appendText(span, to: inlineParent(at: span))
    endsInSpace = ASCII.isSpace(document.source[span.end - 1])
    extend(to: span.end)
  }

  private mutating func appendSpace(_ span: SourceSpan) {
    guard paragraph != nil, !endsInSpace else { return }
    tree.appendMade(.text, [ASCII.space], span: span, to: inlineParent(at: span))
    endsInSpace = true
  }

  private mutating func append(made text: ArraySlice<UInt8>, span: SourceSpan) {
    var folded: [UInt8] = []
    for byte in text {
      guard ASCII.isSpace(byte) else {
        folded.append(byte)
        endsInSpace = false
        continue
      }
      if !endsInSpace { folded.append(ASCII.space) }
      endsInSpace = true
    }
    guard !folded.isEmpty else { return }
    tree.appendMade(.text, folded, span: span, to: inlineParent(at: span))
    extend(to: span.end)
  }

  /// Appends characters that the page's elements stand for.
  mutating func appendMade(_ text: String, at offset: Int) {
    let span = SourceSpan(offset, offset)
    tree.appendMade(.text, text.utf8, span: span, to: inlineParent(at: span))
    endsInSpace = false
  }

  /// Two breaks in a row part paragraphs; one is a line break.
  mutating func appendBreak(_ node: HTMLNode) {
    guard let open = paragraph else { return }
    let last = tree.lastChild(of: open)
    if let last, tree.nodes[Int(last.index)].kind == .lineBreak {
      closeParagraph()
    } else if last != nil {
      tree.append(.lineBreak, node.span, to: open)
      endsInSpace = true
      for index in inlines.indices { inlines[index].node = nil }
    }
  }

  /// Appends a picture; one without an address is left out.
  mutating func appendImage(_ id: NodeID, _ node: HTMLNode) {
    guard let source = document.attribute("src", of: id), !source.isEmpty else { return }
    let image = tree.append(.image, node.span, to: inlineParent(at: node.span))
    let link = Tree.Link(destination: tree.makeText(source))
    tree.nodes[Int(image.index)].payload = tree.addLink(link)
    if let alt = document.attribute("alt", of: id), !alt.isEmpty {
      tree.appendMade(.text, alt, span: node.span, to: image)
    }
    endsInSpace = false
    extend(to: node.span.end)
  }

  /// Appends code in a line.
  mutating func appendInlineCode(_ id: NodeID, _ node: HTMLNode) {
    let code = document.textContent(of: id)
    guard code.contains(where: { !ASCII.isSpace($0) }) else { return }
    tree.appendMade(.code, code, span: node.span, to: inlineParent(at: node.span))
    endsInSpace = false
    extend(to: node.span.end)
  }

  /// The node that takes inline content now; opens paragraph and inline elements as needed.
  private mutating func inlineParent(at span: SourceSpan) -> NodeID {
    if paragraph == nil { open(.paragraph, SourceSpan(span.start, span.end)) }
    var parent = paragraph ?? .root
    for index in inlines.indices {
      if let node = inlines[index].node {
        parent = node
      } else {
        parent = openInline(index, below: parent)
      }
    }
    return parent
  }

  private mutating func openInline(_ index: Int, below parent: NodeID) -> NodeID {
    let inline = inlines[index]
    let node = tree.append(inline.kind, document[inline.element].span, to: parent)
    if inline.kind == .link, let address = document.attribute("href", of: inline.element) {
      let link = Tree.Link(destination: tree.makeText(address))
      tree.nodes[Int(node.index)].payload = tree.addLink(link)
    }
    inlines[index].node = node
    return node
  }

  /// Makes the paragraph reach to `end`.
  private mutating func extend(to end: Int) {
    guard let open = paragraph, tree.nodes[Int(open.index)].end < end else { return }
    tree.nodes[Int(open.index)].end = UInt32(truncatingIfNeeded: end)
  }
}
