import IbidModel

extension BlockParser {
  /// Reports a div that ends with its container or the text, for want of a closing line.
  mutating func reportUnclosed(_ node: NodeID) {
    let start = builder.nodes[Int(node.index)].span.start
    faults.report(
      .div, trimmed(firstLine(from: start)), "a div begins here and no line of ':::' closes it")
  }

  /// Reports fenced code that ends with its container or the text.
  mutating func reportUnclosedFence() {
    let fence = String(decoding: [UInt8](repeating: leaf.fence.byte, count: 3), as: UTF8.self)
    faults.report(
      .fence, trimmed(firstLine(from: leaf.start)),
      "code begins here and no line of '\(fence)' closes it")
  }

  /// Reports raw HTML that runs to the end of its container or the text.
  mutating func reportUnclosedHTML() {
    let span = trimmed(firstLine(from: leaf.start))
    if leaf.condition == 2 {
      let mark = SourceSpan(span.start, min(span.start + 4, span.end))
      faults.report(
        .comment, mark, "a comment begins here and no '-->' ends it: what follows is hidden")
    } else {
      faults.report(.rawHTML, span, "raw HTML begins here and nothing ends it")
    }
  }

  /// Reports a definition whose label is taken; the same address again does no harm.
  mutating func reportDuplicate(_ node: NodeID, first: UInt32) {
    let again = builder.nodes[Int(node.index)]
    guard !isSame(builder.links[Int(first)], builder.links[Int(again.payload)]) else { return }
    var related: [Diagnostic.Label] = []
    if !faults.isFull(.definition),
      let original = builder.nodes.first(where: {
        $0.kind == .linkDefinition && $0.payload == first
      })
    {
      related = [Diagnostic.Label(span: original.span, message: "this one counts")]
    }
    faults.report(
      .definition, again.span, "the label of this address is taken: links lead elsewhere",
      related: related)
  }

  private func isSame(_ one: Tree.Link, _ other: Tree.Link) -> Bool {
    bytes(one.destination).elementsEqual(bytes(other.destination))
      && (one.title.map(bytes) ?? []).elementsEqual(other.title.map(bytes) ?? [])
  }

  private func bytes(_ range: Tree.TextRange) -> ArraySlice<UInt8> {
    (range.isMade ? builder.made : source)[Int(range.start)..<Int(range.end)]
  }

  /// The line of the source from `start` on.
  private func firstLine(from start: Int) -> SourceSpan {
    var end = start
    while end < source.count, !ASCII.isLineEnding(source[end]) { end += 1 }
    return SourceSpan(start, end)
  }
}
