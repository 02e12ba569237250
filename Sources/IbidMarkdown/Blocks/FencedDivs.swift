import IbidModel

extension BlockParser {
  /// Opens a div at `::: {.class}` or `::: name`; closes the innermost one at a bare `:::`.
  mutating func openDiv(_ matched: Int) -> Start {
    var at = line.content
    while byte(at) == 0x3A { at += 1 }
    guard at - line.content >= 3 else { return .none }
    let rest = trimmed(SourceSpan(at, line.end))
    if rest.isEmpty { return closeDiv(matched, fenceEnd: at) }
    guard matched < Self.deepest, let attributes = divAttributes(rest) else { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    push(.div, .div, SourceSpan(line.content, rest.end))
    builder.setAttributes(attributes, of: open[open.count - 1].node)
    return .finished
  }

  private func divAttributes(_ span: SourceSpan) -> Tree.Attributes? {
    var end = span.end
    while end > span.start, source[end - 1] == 0x3A || ASCII.isBlank(source[end - 1]) { end -= 1 }
    let words = SourceSpan(span.start, end)
    guard !words.isEmpty else { return nil }
    if source[words.start] == 0x7B { return AttributeText.read(source, words) }
    guard !source[words.range].contains(where: { ASCII.isBlank($0) || $0 == 0x7B }) else {
      return nil
    }
    return Tree.Attributes(classes: [String(decoding: source[words.range], as: UTF8.self)])
  }

  private mutating func closeDiv(_ matched: Int, fenceEnd: Int) -> Start {
    guard let index = open[..<matched].lastIndex(where: { $0.kind == .div }) else { return .none }
    close(downTo: index + 1)
    let node = Int(open.removeLast().node.index)
    builder.nodes[node].end = UInt32(truncatingIfNeeded: fenceEnd)
    return .finished
  }
}
