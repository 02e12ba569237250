import IbidMarkdown
import IbidModel

/// Writing an article and reading it again gives an equal tree; writing that gives equal bytes.
package enum RoundTrip {
  /// What differs when an article is written and read again, or nil.
  package static func fault(_ article: Article, _ profile: MarkdownProfile = .ibid) -> String? {
    if isBeyondMarkdown(article.tree) { return nil }
    let written = article.markdown(for: profile)
    let again = Article(
      markdown: SourceFile(path: "-", bytes: written), options: MarkdownOptions(profile: profile))
    if let difference = Outline.difference(article, again) {
      return difference + "\n" + String(decoding: written, as: UTF8.self)
    }
    let rewritten = again.markdown(for: profile)
    if rewritten == written { return nil }
    return "not a fixed point:\n\(String(decoding: written, as: UTF8.self))\n--\n"
      + String(decoding: rewritten, as: UTF8.self)
  }

  /// True for a tree that holds what Markdown cannot say again (docs/markdown-limits.md).
  package static func isBeyondMarkdown(_ tree: Tree) -> Bool {
    var open: [NodeKind] = []
    if hasListsSideBySide(tree) { return true }
    for step in tree.walk() {
      guard case .enter(let id) = step else {
        open.removeLast()
        continue
      }
      open.append(tree[id].kind)
      switch tree[id].kind {
      case .emphasis, .strong:
        if open.filter({ $0 == tree[id].kind }).count > 2 { return true }
      case .htmlBlock:
        if tree.text(of: id).first.map(ASCII.isBlank) ?? false { return true }
      case .definitionList:
        let terms = tree.children(of: id).filter { tree[$0].kind == .definitionTerm }
        if terms.count > 1, open.contains(.item) { return true }
      default: break
      }
    }
    return false
  }

  /// True when definition lists or quotes are parted by nothing, or by the definition of a note.
  private static func hasListsSideBySide(_ tree: Tree) -> Bool {
    for index in tree.nodes.indices {
      let kinds = tree.children(of: NodeID(index)).map { tree[$0].kind }
        .filter { $0 != .noteDefinition }
      let pairs = zip(kinds, kinds.dropFirst())
      let isItem = tree.nodes[index].kind == .item
      let isJoined = pairs.contains {
        $0 == $1 && ($0 == .definitionList || ($0 == .blockQuote && isItem))
      }
      if isJoined { return true }
    }
    return false
  }
}
