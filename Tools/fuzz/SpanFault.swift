import IbidModel

/// The property of positions: children lie in their parent, in order, all in the source, and text
/// that says so is its span.
enum SpanFault {
  /// The first fault of an article, in words; nil when there is none.
  static func first(in article: Article) -> String? {
    let tree = article.tree
    let all = SourceSpan(0, tree.source.count)
    for case .enter(let id) in tree.walk() {
      let node = tree[id]
      guard all.contains(node.span) else { return "\(node.kind) \(node.span) leaves the source" }
      var at = node.span.start
      for child in tree.children(of: id) {
        let span = tree[child].span
        guard node.span.contains(span) else {
          return "\(tree[child].kind) \(span) leaves \(node.kind) \(node.span)"
        }
        guard span.start >= at else { return "\(tree[child].kind) \(span) overlaps its elder" }
        at = span.end
      }
      if node.kind == .text, tree.text(of: id).isEmpty { return "empty text at \(node.span)" }
    }
    for diagnostic in article.diagnostics where !all.contains(diagnostic.span) {
      return "\(diagnostic.code) \(diagnostic.span) leaves the source"
    }
    return nil
  }
}
