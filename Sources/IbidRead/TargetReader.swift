import IbidModel

/// Reads what links may lead to: definitions and ids.
enum TargetReader {
  /// The link definitions in document order, and whether something leads by them.
  static func definitions(in tree: Tree) -> [LinkDefinitionFacts] {
    let nodes = tree.nodes.filter { $0.kind == .linkDefinition }.sorted { $0.start < $1.start }
    guard !nodes.isEmpty else { return [] }
    let used = Set(tree.nodes.filter { $0.kind == .link || $0.kind == .image }.map(\.payload))
    return nodes.compactMap { node in
      guard tree.links.indices.contains(Int(node.payload)) else { return nil }
      return LinkDefinitionFacts(
        span: node.span, label: label(tree.source, node.span),
        destination: tree.string(tree.links[Int(node.payload)].destination),
        isUsed: used.contains(node.payload))
    }
  }

  /// What stands between `[` and the first `]` that is not escaped.
  private static func label(_ source: [UInt8], _ span: SourceSpan) -> String {
    var at = span.start + 1
    while at < span.end, source[at] != 0x5D { at += source[at] == 0x5C ? 2 : 1 }
    return String(
      decoding: source[min(span.start + 1, span.end)..<min(at, span.end)], as: UTF8.self)
  }

  /// The ids of all nodes in document order.
  static func identifiers(in tree: Tree) -> [IdentifierFacts] {
    tree.attributes.filter { !$0.value.id.isEmpty }.map { node, attributes in
      IdentifierFacts(
        id: attributes.id, span: place(of: attributes.id, tree[node], in: tree.source))
    }.sorted { $0.span < $1.span }
  }

  /// The most bytes at the end of a node that are searched for its id.
  private static let reach = 4096

  private static func place(of id: String, _ node: Node, in source: [UInt8]) -> SourceSpan {
    let wanted = Array("#\(id)".utf8)
    let hasFirstLine = node.kind == .div || node.kind == .codeBlock
    var line = node.span.start
    while hasFirstLine, line < node.span.end, !ASCII.isLineEnding(source[line]) { line += 1 }
    let end = hasFirstLine ? line : node.span.end
    var at = end - wanted.count
    while at >= max(node.span.start, end - reach) {
      if source[at..<at + wanted.count].elementsEqual(wanted) {
        return SourceSpan(at, at + wanted.count)
      }
      at -= 1
    }
    return SourceSpan(node.span.start, end)
  }
}
