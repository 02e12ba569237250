package import IbidModel

extension MarkdownEditor {
  /// Edits that make a link, an image or a link definition lead elsewhere.
  ///
  /// Of a link by label the definition is changed, and with it all links to it. A bare address
  /// becomes a link with the old address as its text.
  package func settingDestination(
    of id: NodeID, to destination: String
  ) throws(EditRefusal) -> [SourceEdit] {
    guard tree.link(of: id) != nil else { throw .notFound }
    let payload = tree[id].payload
    var wanted = shape
    for index in tree.nodes.indices {
      let node = NodeID(index)
      guard tree.link(of: node) != nil, tree[node].payload == payload else { continue }
      wanted.changePart(of: node) { $0.destination = Array(destination.utf8) }
    }
    var ways: [[SourceEdit]] = []
    for isNeeded in [false, true] {
      let text = Self.written(destination, isNeeded)
      for written in [text, MarkdownEscaping.cell(text)] {
        ways += spans(ofDestination: id).map { [SourceEdit(span: $0, replacement: written)] }
        if let edit = pointed(id, written) { ways.append([edit]) }
      }
    }
    return try first(of: ways, giving: wanted)
  }

  private static func written(_ destination: String, _ isNeeded: Bool) -> [UInt8] {
    let bytes = Array(destination.utf8)
    let plain = MarkdownEscaping.destination(bytes[...], isNeeded: isNeeded)
    if !isNeeded || plain.first == 0x3C { return plain }
    return MarkdownEscaping.pointed(bytes)
  }

  /// Where the destination may stand.
  private func spans(ofDestination id: NodeID) -> [SourceSpan] {
    if tree[id].kind == .linkDefinition { return [definitionSpan(id)].compactMap { $0 } }
    if let own = ownSpan(id) { return [own] }
    let payload = tree[id].payload
    return tree.nodes.indices.map { NodeID($0) }
      .filter { tree[$0].kind == .linkDefinition && tree[$0].payload == payload }
      .compactMap(definitionSpan)
  }

  /// The destination of `[text](destination)`.
  private func ownSpan(_ id: NodeID) -> SourceSpan? {
    let node = tree[id]
    let close =
      lastChild(of: id).map { tree[$0].span.end } ?? node.span.start + (node.kind == .image ? 2 : 1)
    guard close + 1 < node.span.end, source[close] == 0x5D, source[close + 1] == 0x28 else {
      return nil
    }
    return destination(from: close + 2, to: node.span.end)
  }

  private func definitionSpan(_ id: NodeID) -> SourceSpan? {
    let span = tree[id].span
    guard let label = LinkParts.label(source, span.start, span.end) else { return nil }
    return destination(from: label.upperBound + 2, to: span.end)
  }

  /// The destination after white space and the marks of containers.
  private func destination(from start: Int, to end: Int) -> SourceSpan? {
    var at = start
    var isNewLine = false
    while at < end, ASCII.isSpace(source[at]) || (isNewLine && source[at] == 0x3E) {
      if ASCII.isLineEnding(source[at]) { isNewLine = true }
      at += 1
    }
    return LinkParts.destination(source, at, end).map { SourceSpan(at, $0.end) }
  }

  /// A link instead of an address without brackets.
  private func pointed(_ id: NodeID, _ written: [UInt8]) -> SourceEdit? {
    guard tree[id].kind == .link, source[tree[id].span.start] != 0x5B,
      let child = tree.children(of: id).first(where: { _ in true })
    else { return nil }
    let text = tree[child].span
    let isPointed = source[tree[id].span.start] == 0x3C
    let old = SourceSpan(text.start - (isPointed ? 1 : 0), text.end + (isPointed ? 1 : 0))
    let shown = MarkdownEscaping.cautious(Array(tree.text(of: child)), encodesEdges: false)
    return SourceEdit(span: old, replacement: [0x5B] + shown + [0x5D, 0x28] + written + [0x29])
  }
}

extension MarkdownEscaping {
  /// A destination between `<` and `>`.
  static func pointed(_ bytes: [UInt8]) -> [UInt8] {
    // One that ends in `<` needs the points; without that sign it is the same text.
    let marked = destination((bytes + [0x3C, ASCII.space])[...], isNeeded: true)
    return Array(marked.dropLast(4)) + [0x3E]
  }
}
