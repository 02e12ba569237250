import IbidModel

@testable import IbidImport

/// The blocks of an article, one a line, to compare with what is expected.
func outline(of article: Article) -> [String] {
  var lines: [String] = []
  var depth = 0
  let index = LineIndex(article.source.bytes)
  var walk = article.tree.walk()
  while let step = walk.next() {
    switch step {
    case .leave(let id):
      if !article.tree[id].kind.isInline { depth -= 1 }
    case .enter(let id):
      let node = article.tree[id]
      guard !node.kind.isInline else { continue }
      let line = index.line(at: node.span.start)
      let text = node.kind == .document ? "" : article.tree.plainString(of: id).prefix(50)
      lines.append(
        String(repeating: "  ", count: depth)
          + "\(line) \(node.kind) \(text)"
          .replacing("\n", with: "|"))
      depth += 1
    }
  }
  return lines
}
