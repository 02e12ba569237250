import IbidCite
import IbidMarkdown
import IbidModel
import IbidRead
import Testing

/// Locators as they are read from the suffixes of citations.
@Suite struct LocatorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let suffix: String
    let found: [String]
    var rest = ""
    var language: String?
    var testDescription: String { "\(suffix) in \(language ?? "no language")" }
  }

  static let cases: [Case] = [
    Case(suffix: ", pp. 33-35 and *passim*", found: ["page 33-35"], rest: " and *passim*"),
    Case(suffix: " p. 3", found: ["page 3"]),
    Case(suffix: ", 33", found: ["page 33"]),
    Case(suffix: ", xii", found: [], rest: ", xii"),
    Case(suffix: ", chap. 3, sec. 4", found: ["chapter 3", "section 4"]),
    Case(
      suffix: ", {pp. iv, vi-xi, (xv)-(xvii)} with suffix",
      found: ["page iv, vi-xi, (xv)-(xvii)"], rest: " with suffix"),
    Case(suffix: "{ch. 2}", found: ["chapter 2"]),
    Case(suffix: ", {}", found: []),
    Case(suffix: ", {}, 5 pages", found: [], rest: ", 5 pages"),
    Case(suffix: ", {p. 3", found: [], rest: ", {p. 3"),
    Case(suffix: ", ¶ 3", found: ["paragraph 3"]),
    Case(suffix: ", §§ 4–6", found: ["section 4–6"]),
    Case(suffix: ", Kap. 3 §4", found: ["chapter 3", "section 4"], language: "de"),
    Case(suffix: ", s.v. \"Paris, city\", p. 2", found: ["sub-verbo \"Paris, city\"", "page 2"]),
    Case(suffix: ", Bd. 2, S. 14", found: ["volume 2", "page 14"]),
    Case(
      suffix: ", Bd. 2, S. 14 f. und öfter", found: ["volume 2", "page 14 f."], rest: " und öfter"),
    Case(suffix: ", t. I, p. 12", found: ["volume I", "page 12"], language: "fr-CA"),
    Case(suffix: ", с. 45", found: ["page 45"]),
    Case(suffix: ", т. 2, с. 45", found: ["volume 2", "page 45"], language: "ru"),
    Case(suffix: ", 3f.", found: ["page 3f."]),
    Case(suffix: ", p. 3ff., my italics", found: ["page 3ff."], rest: ", my italics"),
    Case(suffix: ", n. 5", found: ["note 5"]),
    Case(suffix: ", n° 5", found: ["issue 5"], language: "fr"),
    Case(suffix: ", fᵒ 5r-6v", found: ["folio 5r-6v"], language: "fr"),
    Case(suffix: ", p. 3, n. 5", found: ["page 3", "note 5"]),
    Case(suffix: ", p. 3, v. 5", found: ["page 3", "verse 5"]),
    Case(suffix: ", p.&nbsp;3&ndash;5", found: ["page 3–5"]),
    Case(suffix: ", p. 3", found: ["page 3"]),
    Case(suffix: ", PP. 3", found: ["page 3"]),
    Case(suffix: ", p. 3. See also p. 5", found: ["page 3"], rest: ". See also p. 5"),
    Case(suffix: ", appendix B", found: ["appendix B"]),
    Case(suffix: ", 01:02:03", found: ["timestamp 01:02:03"]),
    Case(suffix: ", timestamp 12:30", found: ["timestamp 12:30"]),
    Case(suffix: ", S. 14", found: ["page 14"]),
  ]

  /// What looks like a term and is none.
  static let others: [Case] = [
    ", cf. p. 3", ", see p. 3", ", vgl. S. 3", ", c. 1850", ", ca. 1850", ", s. 14",
    ", 2nd edition",
    ", page", ", p.", ", vol", ", chapter and verse", ", Seite an Seite", ", passim", ", a 5",
    ", pages twelve to thirteen", ", v 5", ", 'p. 3'", ", ibid.", ", §",
  ].flatMap { suffix in
    ["en", "de", nil].map { Case(suffix: suffix, found: [], rest: suffix, language: $0) }
  }

  @Test("A suffix gives its locators and the rest", arguments: cases + others)
  func reads(_ one: Case) throws {
    let text = "[@a\(one.suffix)]\n"
    let read = try Self.read(text, one.language)
    #expect(read.locators.map { "\($0.label.rawValue) \($0.value)" } == one.found)
    #expect(
      read.text == one.rest || " " + read.text == one.rest || read.text == one.rest.dropFirst())
  }

  @Test("The language of the article decides what a term means")
  func language() throws {
    let line = try Self.read("[@a, r. 5]\n", "it")
    #expect(line.locators.first?.label == .line)
    let rule = try Self.read("[@a, r. 5]\n", "en")
    #expect(rule.locators.first?.label == .rule)
    let section = try Self.read("[@a, par. 5]\n", "nl")
    #expect(section.locators.first?.label == .section)
  }

  @Test("Label, value and rest stand where they were written, across lines of a quotation")
  func spans() throws {
    let text = "> See [@a, pp.\n> 33--35\n>   and *passim*] here.\n"
    let read = try Self.read(text, nil)
    let bytes = Array(text.utf8)
    let one = try #require(read.locators.first)
    #expect(Self.slice(bytes, one.labelSpan) == "pp.")
    #expect(Self.slice(bytes, one.valueSpan) == "33--35")
    #expect(Self.slice(bytes, read.span).hasSuffix("and *passim*"))
    #expect(read.text == " and *passim*")
    #expect(one.value == "33--35")
  }

  @Test(
    "Every term of every language is read as its own label in that language",
    arguments: [
      "en", "de", "fr", "es", "it", "pt", "nl", "ru", "la",
    ])
  func allLabels(_ language: String) {
    let terms = LocatorTermList.terms(of: language)
    #expect(terms.count > 20)
    for (label, term) in terms where label != .subVerbo {
      let read = try? Self.read("[@a, \(term) 12]\n", language)
      #expect(read?.locators.map(\.label) == [label], "\(term) in \(language)")
      #expect(read?.locators.first?.value == "12", "\(term) in \(language)")
    }
  }

  @Test("Every label of CSL 1.0.2 has an English term")
  func csl() {
    let known = Set(LocatorTermList.terms(of: "en").map(\.label))
    #expect(known == Set(Locator.Label.allCases))
  }

  @Test("An in-text citation has its locator in the brackets after it, and facts carry it")
  func inText() {
    let article = Article(
      markdown: SourceFile(text: "As @a [p. 3] says, and @b [S. 4; see @c, Bd. 2].\n"))
    let facts = ArticleFacts(reading: article)
    #expect(
      facts.citations.map { $0.locators.map { "\($0.label.rawValue) \($0.value)" } }
        == [["page 3"], ["page 4"], ["volume 2"]])
  }

  @Test("Reading a long suffix takes time in proportion to its length")
  func growth() throws {
    for fragment in ["p. ", "3, ", "a.", "{", "s.v. ", "(3", "§", "12-", "x i v "] {
      let text = "[@a, " + String(repeating: fragment, count: 20_000) + "]\n"
      let clock = ContinuousClock()
      let time = try clock.measure { _ = try Self.read(text, "en") }
      #expect(time < .seconds(5), "\(fragment)")
    }
  }

  private static func read(_ text: String, _ language: String?) throws -> CitationSuffix {
    let source = SourceFile(text: text)
    let article = Article(markdown: source)
    let item = try #require(article.citations.first?.items.first)
    return item.locatedSuffix(language: language, in: source.bytes)
  }

  private static func slice(_ bytes: [UInt8], _ span: SourceSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }
}
