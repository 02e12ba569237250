import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// One line of Markdown and what its paragraph holds, as `Outline` writes it.
struct InlineCase: Sendable, CustomTestStringConvertible {
  var source: String
  var outline: [String]
  var testDescription: String { source.debugDescription }

  init(_ source: String, _ outline: String...) {
    self.source = source
    self.outline = outline
  }

  /// Reads the source; checks outline, spans and the round trip.
  @discardableResult
  func check(_ profile: MarkdownProfile = .ibid) -> Article {
    let article = Article(
      markdown: SourceFile(text: source), options: MarkdownOptions(profile: profile))
    let lines = Outline.lines(article).drop { $0 != "  paragraph" && $0 != "  figure" }.dropFirst()
      .prefix { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
    #expect(lines == outline)
    #expect(SpanProperty.fault(in: article) == nil)
    #expect(RoundTrip.fault(article, profile) == nil)
    return article
  }
}
