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
    var facts = one.example.sources.filled(ArticleFacts(reading: article))
    facts.library = one.example.library.map {
      LibraryFacts(reading: [SourceFile(path: "library", text: $0)])
    }
    let isAlone = one.example.markdown.isEmpty
    let works = facts.library.map {
      examined(isAlone ? $0 : $0.cited(in: [facts], isWhole: true))
    }
    let found = examined(facts, diagnostics: article.diagnostics, library: works)
      .findings(one.code)
    let inLibrary = (works?.files ?? []).flatMap(\.diagnostics).filter { $0.code == one.code }
    #expect((found + inLibrary).isEmpty != one.isFlagged, "\(facts.comparisons) \(inLibrary)")
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
