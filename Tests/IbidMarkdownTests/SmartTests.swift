import IbidModel
import Testing

@testable import IbidMarkdown

/// Smart punctuation, and the spans of the signs it makes.
@Suite("smart punctuation")
struct SmartTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var text: String
    var testDescription: String { source }
  }

  @Test(
    "quotes, dashes and points become signs",
    arguments: [
      Case(
        source: "\"Hello,\" said she; \"'Shelob' is my name.\"",
        text: "“Hello,” said she; “‘Shelob’ is my name.”"),
      Case(source: "'A', 'B', and 'C' are letters.", text: "‘A’, ‘B’, and ‘C’ are letters."),
      Case(source: "the 70's aren't '80s", text: "the 70’s aren’t ’80s"),
      Case(source: "one--two---three and so on...", text: "one–two—three and so on…"),
      Case(source: "four----five-----six", text: "four––five—–six"),
      Case(source: "a - b. c.. d", text: "a - b. c.. d"),
      Case(source: "\"open only", text: "“open only"),
      Case(source: "`\"code\"` and \\\"plain\\\"", text: "\"code\" and \"plain\""),
    ])
  func signs(sample: Case) {
    let options = MarkdownOptions(smart: true, extensions: .all)
    let article = Article(markdown: SourceFile(text: sample.source), options: options)
    #expect(article.tree.plainString(of: .root) == sample.text)
    #expect(SpanTests.fault(in: article.tree) == nil)
  }

  @Test("straight quotes stay as they are without it")
  func straight() {
    let article = Article(markdown: SourceFile(text: "\"a\" -- it's..."))
    #expect(article.tree.plainString(of: .root) == "\"a\" -- it's...")
    #expect(article.markdown() == Array("\"a\" -- it's...\n".utf8))
  }
}
