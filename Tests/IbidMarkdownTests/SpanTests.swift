import IbidModel
import Testing

@testable import IbidMarkdown

/// Every node's span, on all examples of all specifications.
@Suite("spans", .enabled(if: SpecFile.isThere, "../shared/markdown is not there"))
struct SpanTests {
  static let files = [
    "commonmark-0.31.2.txt", "gfm-0.29.txt", "gfm-extensions.txt", "cmark-regression.txt",
    "md4c-regressions.txt", "md4c-spec-footnotes.txt", "md4c-spec-permissive-autolinks.txt",
    "md4c-spec-strikethrough.txt", "md4c-spec-tables.txt", "md4c-spec-tasklists.txt",
  ]

  @Test("children lie in their parent, in order; text is its span", arguments: files)
  func spans(file: String) {
    for example in SpecFile.examples(file) {
      for options in [MarkdownOptions.commonmark, .gfm, .ibid] {
        let article = Article(markdown: SourceFile(text: example.markdown), options: options)
        let fault = Self.fault(in: article.tree)
        #expect(fault == nil, "\(file) \(example.number): \(fault ?? "")\n\(example.markdown)")
      }
    }
  }

  /// The first fault of a tree's spans, or nil.
  static func fault(in tree: Tree) -> String? {
    for step in tree.walk() {
      guard case .enter(let id) = step else { continue }
      let node = tree[id]
      var at = node.span.start
      for child in tree.children(of: id) {
        let span = tree[child].span
        guard node.span.contains(span) else {
          return "\(tree[child].kind) \(span) leaves \(node.kind) \(node.span)"
        }
        guard span.start >= at else { return "\(tree[child].kind) \(span) overlaps its elder" }
        at = span.end
      }
      if node.kind == .text {
        let text = tree.text(of: id)
        if text.isEmpty { return "empty text at \(node.span)" }
        let isPlain = !node.flags.contains(.textIsSpan)
        if !isPlain, text.contains(where: ASCII.isLineEnding) { return "line ending in text" }
        if !isPlain, text.elementsEqual(tree.source[node.span.range]) == false { return "text" }
      }
    }
    return nil
  }
}
