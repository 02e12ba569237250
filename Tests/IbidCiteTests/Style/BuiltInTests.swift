import Testing

@testable import IbidCite

@Suite("Built-in styles and locales")
struct BuiltInTests {
  @Test("Every built-in style compiles in every built-in language, and CSL knows all it says")
  func styles() throws {
    #expect(Style.builtInNames.count == 5)
    for name in Style.builtInNames {
      let style = try #require(Style.builtIn(named: name))
      #expect(style.notices().filter { $0.kind != .unusedMacro } == [], "\(name)")
      #expect(style.title != "" && style.format != nil)
      for language in Locale.builtInLanguages {
        _ = try StyleCompiler(style: style, locales: .builtIn, language: language).compiled()
      }
    }
  }

  @Test("Every built-in locale has all terms, months, quotes and ordinals")
  func locales() throws {
    #expect(Locale.builtInLanguages == ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "ru-RU"])
    let ofRecord = ["author", "locator", "figure", "book", "chapter", "number", "section"]
    for language in Locale.builtInLanguages where language != "en-GB" {
      let locale = try #require(Locale.builtIn(tag: language))
      let names = Set(locale.terms.map(\.key.name))
      let wanted =
        TermNames.general + TermNames.punctuation + TermNames.months + TermNames.seasons
        + TermNames.types + TermNames.locators + TermNames.roles + TermNames.numbers
      let missing = Set(wanted).subtracting(names).subtracting(ofRecord)
      #expect(missing == [], "\(language)")
      #expect(!locale.ordinals.isEmpty)
      #expect(
        (1...10).allSatisfy { locale.longOrdinals[.init(number: $0, gender: .neuter)] != nil })
      #expect(locale.textDate?.parts.count == 3 && locale.numericDate?.parts.count == 3)
      #expect(locale.terms.allSatisfy { !$0.term.isEmpty && TermNames.all.contains($0.key.name) })
    }
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    var style: String
    var first: String
    var later: String
    var entry: String
    var testDescription: String { style }
  }

  static let samples = [
    Sample(
      style: "chicago-notes",
      first: "Anna Weber and Paolo Rossi, A History of Salt, 2nd ed. (Harbor Press, 1998), 12–14.",
      later: "Weber and Rossi, A History of Salt, 20.",
      entry: "Weber, Anna, and Paolo Rossi. A History of Salt. 2nd ed. Harbor Press, 1998."),
    Sample(
      style: "author-date", first: "(Weber and Rossi 1998, 12–14)",
      later: "(Weber and Rossi 1998, 20)",
      entry: "Weber, Anna, and Paolo Rossi. 1998. A History of Salt. 2nd ed. Harbor Press."),
    Sample(
      style: "apa-like", first: "(Weber & Rossi, 1998, pp. 12–14)",
      later: "(Weber & Rossi, 1998, p. 20)",
      entry: "Weber, A., & Rossi, P. (1998). A history of salt (2nd ed.). Harbor Press."),
    Sample(
      style: "ieee-like", first: "[1, pp. 12–14]", later: "[1, p. 20]",
      entry: "[1]A. Weber and P. Rossi, A History of Salt, 2nd ed. Harbor Press, 1998."),
    Sample(
      style: "mla-like", first: "(Weber and Rossi 12–14)", later: "(Weber and Rossi 20)",
      entry: "Weber, Anna, and Paolo Rossi. A History of Salt. 2nd ed., Harbor Press, 1998."),
  ]

  @Test("A book is cited as the manual of the style asks", arguments: samples)
  func book(_ sample: Sample) throws {
    var item = Item(id: "salt", type: .book)
    item[.author] = .names([
      Name(family: "Weber", given: "Anna"), Name(family: "Rossi", given: "Paolo"),
    ])
    item[.title] = .text("A history of salt")
    item[.publisher] = .text("Harbor Press")
    item[.edition] = .text("2")
    item[.issued] = .date(DateValue(start: .init(year: 1998)))
    let processor = try CitationProcessor(
      style: #require(Style.builtIn(named: sample.style)), locales: .builtIn)
    let document = CitedDocument(citations: [
      CitationCluster(cites: [Cite(id: "salt", locator: "12-14")], noteNumber: 1),
      CitationCluster(cites: [Cite(id: "salt", locator: "20")], noteNumber: 2),
    ])
    let result = processor.formatted(document, from: Library([item]))
    #expect(result.citations.map(\.text.plainText) == [sample.first, sample.later])
    let entry = result.bibliography.first?.text.plainText ?? ""
    #expect(entry.replacing("] ", with: "]") == sample.entry)
  }
}
