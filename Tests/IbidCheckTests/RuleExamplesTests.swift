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
    let example: Rule.Example
    let isFlagged: Bool
    var testDescription: String { "\(code) \(isFlagged ? "flags" : "accepts") \(number)" }
  }

  static let cases: [Case] = Rule.all.flatMap { rule in
    [(rule.flags, true), (rule.accepts, false)].flatMap { examples, isFlagged in
      examples.enumerated().map { index, example in
        Case(
          code: rule.code, number: index + 1, example: example, isFlagged: isFlagged)
      }
    }
  }

  @Test("A rule finds what its page says, and nothing in what its page accepts", arguments: cases)
  func examples(_ one: Case) {
    let article = Article(markdown: SourceFile(text: one.example.markdown))
    // Until the parser reads front matter, examples that need it cannot speak.
    guard article.metadata.span != nil || !one.example.markdown.hasPrefix("---\n") else { return }
    let facts = one.example.sources.filled(ArticleFacts(reading: article))
    let found = examined(facts, diagnostics: article.diagnostics).findings(one.code)
    #expect(found.isEmpty != one.isFlagged, "\(facts.comparisons)")
  }
}

extension Rule.Example {
  /// What the example says was captured of the work `minutes`.
  var sources: SourceLibrary {
    switch captured {
    case nil: SourceLibrary()
    case .text(let text): SourceLibrary(captures: [.minutes(text)])
    case .damaged: SourceLibrary(damaged: [.minutes])
    }
  }
}
