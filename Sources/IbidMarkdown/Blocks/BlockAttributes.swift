import IbidModel

extension BlockParser {
  /// Takes `{#id .class}` from the end of a text that lies in one line.
  mutating func takeAttributes(
    _ text: inout SourceSpan, at place: AttributePlace = .afterBlank
  ) -> Tree.Attributes? {
    guard options.extensions.contains(.attributes), text.count >= 2, source[text.end - 1] == 0x7D,
      let (attributes, brace) = lastAttributes(text),
      place.allows(brace, in: source, from: text.start)
    else { return nil }
    text = trimmed(SourceSpan(text.start, brace))
    return attributes
  }

  /// The attributes that end the text, and the place of their `{`, which may hold others in quotes.
  private func lastAttributes(_ text: SourceSpan) -> (Tree.Attributes, Int)? {
    var end = text.end
    for _ in 0..<Self.mostBraces {
      let start = max(text.start, text.end - InlineAttributes.longest)
      guard let brace = source[start..<end].lastIndex(of: 0x7B) else { return nil }
      if let attributes = AttributeText.read(source, SourceSpan(brace, text.end)) {
        return (attributes, brace)
      }
      end = brace
    }
    return nil
  }

  /// The most `{` that are tried, so that a line of them costs linear time.
  private static let mostBraces = 8

  /// Takes attributes from the end of the open paragraph, when words are left before them.
  mutating func takeParagraphAttributes(
    at place: AttributePlace = .afterBlank
  ) -> Tree.Attributes? {
    let last = segments.count - 1
    var text = SourceSpan(segments[last].start, segments[last].end)
    if let end = source[text.range].lastIndex(where: ASCII.isLineEnding) { text.start = end + 1 }
    guard let attributes = takeAttributes(&text, at: place), !text.isEmpty else { return nil }
    segments[last].end = text.end
    return attributes
  }
}

/// Lines of attributes alone, each a paragraph until a block comes after them.
struct AttributeLine {
  /// The last of them, and the sibling before the first.
  var node: NodeID
  var previous: NodeID?
  /// Where the first starts, and how many there are.
  var start: Int
  var count: Int
  var attributes: Tree.Attributes
}

extension BlockParser {
  /// Reads a line that holds nothing but attributes: they belong to the next block.
  mutating func openAttributes(_ matched: Int) -> Start {
    let text = trimmed(SourceSpan(line.content, line.end))
    guard options.extensions.contains(.attributes), !isInParagraph,
      let attributes = AttributeText.read(source, text), attributes != Tree.Attributes()
    else { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    let parent = open[open.count - 1].node
    let last = builder.lastChild(of: parent)
    let before = attributeLine.flatMap { $0.node == last ? $0 : nil }
    open[open.count - 1].hasChild = true
    let node = builder.append(.paragraph, text, to: parent)
    addInlines(of: node, text)
    attributeLine = AttributeLine(
      node: node, previous: before == nil ? last : before?.previous,
      start: before?.start ?? text.start, count: (before?.count ?? 0) + 1,
      attributes: before?.attributes.joined(with: attributes) ?? attributes)
    return .finished
  }

  /// Appends a block, which takes the attributes on the lines right before it.
  mutating func appendWithAttributes(_ kind: NodeKind, _ span: SourceSpan, value: Int) -> NodeID {
    let parent = open[open.count - 1].node
    guard let lines = attributeLine, !Self.standsAlone(kind),
      builder.lastChild(of: parent) == lines.node, inlineBlocks.last?.node == lines.node
    else {
      attributeLine = nil
      return builder.append(kind, span, to: parent, value: value)
    }
    attributeLine = nil
    inlineBlocks.removeLast(lines.count)
    builder.replaceLastChild(of: parent, after: lines.previous, with: nil)
    let whole = SourceSpan(lines.start, span.end)
    let node = builder.append(kind, whole, to: parent, value: value)
    builder.setAttributes(lines.attributes, of: node)
    return node
  }

  /// True for blocks that have no attributes and leave those before them a paragraph.
  private static func standsAlone(_ kind: NodeKind) -> Bool {
    switch kind {
    case .linkDefinition, .noteDefinition, .shortcodeBlock, .commentBlock: true
    default: false
    }
  }

  /// Gives a block attributes besides those it has from lines before it.
  mutating func addAttributes(_ attributes: Tree.Attributes, of node: NodeID) {
    builder.setAttributes(
      builder.attributes[node]?.joined(with: attributes) ?? attributes, of: node)
  }
}

extension Tree.Attributes {
  /// These and then others; the first id counts.
  fileprivate func joined(with others: Tree.Attributes) -> Tree.Attributes {
    Tree.Attributes(
      id: id.isEmpty ? others.id : id, classes: classes + others.classes,
      pairs: pairs + others.pairs)
  }
}
