import IbidModel
import MarkdownTools
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
      Case(source: "'68 and don't and it''s", text: "’68 and don’t and it’’s"),
      Case(source: "'\"!x!\"' (\"y\")", text: "‘“!x!”’ (“y”)"),
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
    #expect(SpanProperty.fault(in: article) == nil)
  }

  struct Language: Sendable, CustomTestStringConvertible {
    var tag: String
    var text: String
    var testDescription: String { tag }
  }

  @Test(
    "the article's language chooses the marks; an apostrophe stays one",
    arguments: [
      Language(tag: "de", text: "„Er sagte: ‚Ja‘“, so’s heißt."),
      Language(tag: "de-CH", text: "«Er sagte: ‹Ja›», so’s heißt."),
      Language(tag: "fr", text: "«\u{202F}Er sagte: “Ja”\u{202F}», so’s heißt."),
      Language(tag: "es-MX", text: "«Er sagte: “Ja”», so’s heißt."),
      Language(tag: "ru", text: "«Er sagte: „Ja“», so’s heißt."),
      Language(tag: "en", text: "“Er sagte: ‘Ja’”, so’s heißt."),
      Language(tag: "xx", text: "“Er sagte: ‘Ja’”, so’s heißt."),
    ])
  func languages(sample: Language) {
    let source = "\"Er sagte: 'Ja'\", so's heißt."
    let named = Article(
      markdown: SourceFile(text: "---\nlang: \(sample.tag)\n---\n\(source)"),
      options: MarkdownOptions(smart: true, extensions: .all, language: "en"))
    #expect(named.tree.plainString(of: .root) == sample.text)
    #expect(SpanProperty.fault(in: named) == nil)
    let given = Article(
      markdown: SourceFile(text: source),
      options: MarkdownOptions(smart: true, extensions: .all, language: sample.tag))
    #expect(given.tree.plainString(of: .root) == sample.text)
  }

  @Test("straight quotes stay as they are without it")
  func straight() {
    let article = Article(markdown: SourceFile(text: "\"a\" -- it's..."))
    #expect(article.tree.plainString(of: .root) == "\"a\" -- it's...")
    #expect(article.markdown() == Array("\"a\" -- it's...\n".utf8))
  }
}
