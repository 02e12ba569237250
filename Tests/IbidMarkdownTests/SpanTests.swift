import IbidMarkdown
import IbidModel
import MarkdownTools
import Testing

/// Every node's span, on all examples of all specifications.
@Suite("spans", .enabled(if: SpecFile.isThere, "../shared/markdown is not there"))
struct SpanTests {
  static let files = [
    "commonmark-0.31.2.txt", "gfm-0.29.txt", "gfm-extensions.txt", "cmark-regression.txt",
    "md4c-regressions.txt", "md4c-spec-footnotes.txt", "md4c-spec-permissive-autolinks.txt",
    "md4c-spec-strikethrough.txt", "md4c-spec-tables.txt", "md4c-spec-tasklists.txt",
  ]

  @Test("children lie in their parent, in order; a slice is its node", arguments: files)
  func spans(file: String) {
    for example in SpecFile.examples(file) {
      for options in [MarkdownOptions.commonmark, .gfm, .ibid] {
        let article = Article(markdown: SourceFile(text: example.markdown), options: options)
        let fault =
          SpanProperty.fault(in: article)
          ?? SliceProperty.fault(in: article, options: options)
        #expect(fault == nil, "\(file) \(example.number): \(fault ?? "")\n\(example.markdown)")
      }
    }
  }
}
