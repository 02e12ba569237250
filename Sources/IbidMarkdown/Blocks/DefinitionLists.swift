import IbidModel

extension BlockParser {
  /// Opens a definition at `: text` or `~ text` after its term, or after another definition.
  mutating func openDefinition(_ matched: Int) -> Start {
    let marker = source[line.content]
    guard options.extensions.contains(.definitionLists), matched + 1 < Self.deepest,
      marker == 0x3A || marker == 0x7E,
      line.content + 1 == line.end || ASCII.isBlank(source[line.content + 1])
    else { return .none }
    let isLoose: Bool
    if isInParagraph, matched == open.count {
      guard closeTerm() else { return .none }
      isLoose = false
    } else if open[matched - 1].kind == .definitionList {
      close(downTo: matched)
      let last = builder.lastChild(of: open[matched - 1].node)
      isLoose = last.map { builder.nodes[Int($0.index)].value == 1 } ?? false
    } else {
      guard leaf.kind == .none, matched == open.count, makeTerm() else { return .none }
      isLoose = true
    }
    let indent = line.indent
    let start = line.content
    line.skipToContent()
    line.skipBytes(1)
    push(.definition, .definition, SourceSpan(start, start + 1))
    open[open.count - 1].indent = indent + 1 + passPadding()
    let node = Int(open[open.count - 1].node.index)
    builder.nodes[node].value = isLoose ? 1 : 0
    return .containers
  }

  /// Makes the open paragraph a term; false when nothing but link definitions stands in it.
  private mutating func closeTerm() -> Bool {
    takeDefinitions()
    guard leaf.firstSegment < segments.count else {
      leaf = OpenLeaf()
      return false
    }
    trimParagraph()
    takeTask()
    let parent = open[open.count - 1].node
    let span = SourceSpan(leaf.start, leaf.end)
    let segments = leaf.firstSegment..<segments.count
    let last = builder.lastChild(of: parent)
    leaf = OpenLeaf()
    openList(after: last, at: span)
    let term = append(.definitionTerm, span)
    inlineBlocks.append(InlineBlock(node: term, segments: segments))
    return true
  }

  /// Makes the paragraph that closed last a term, where nothing but blank lines is between.
  private mutating func makeTerm() -> Bool {
    let parent = open[open.count - 1].node
    guard let paragraph = lastParagraph, builder.lastChild(of: parent) == paragraph.node,
      builder.nodes[Int(paragraph.node.index)].kind == .paragraph
    else { return false }
    lastParagraph = nil
    builder.replaceLastChild(of: parent, after: paragraph.previous, with: nil)
    openList(after: paragraph.previous, at: builder.nodes[Int(paragraph.node.index)].span)
    builder.nodes[Int(paragraph.node.index)].kind = .definitionTerm
    builder.attach(paragraph.node, to: open[open.count - 1].node)
    return true
  }

  /// Opens a definition list, or the one again that is the child before.
  private mutating func openList(after previous: NodeID?, at span: SourceSpan) {
    if let previous, builder.nodes[Int(previous.index)].kind == .definitionList {
      open.append(OpenBlock(kind: .definitionList, node: previous, hasChild: true))
    } else {
      push(.definitionList, .definitionList, span)
    }
  }
}
