import IbidHTML
import IbidModel
import Testing

struct WordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let day: String
    let month: String
    let counts: [String]
    var testDescription: String { language }
  }

  static let cases: [Case] = [
    Case(
      language: "en-GB", day: "1 May 2020", month: "May 2020", counts: ["1 article", "2 articles"]),
    Case(
      language: "de", day: "1. Mai 2020", month: "Mai 2020", counts: ["1 Artikel", "2 Artikel"]),
    Case(
      language: "FR", day: "1er mai 2020", month: "mai 2020", counts: ["1 article", "2 articles"]),
    Case(
      language: "es", day: "1 de mayo de 2020", month: "mayo de 2020",
      counts: ["1 artículo", "2 artículos"]),
    Case(language: "ru", day: "1 мая 2020", month: "май 2020", counts: ["1 статья", "2 статьи"]),
    Case(
      language: "tlh", day: "1 May 2020", month: "May 2020", counts: ["1 article", "2 articles"]),
  ]

  @Test("dates and counts read as the language has them", arguments: cases)
  func words(_ case: Case) throws {
    let words = Words.in(`case`.language)
    let day = try #require(PartialDate(iso: "2020-05-01"))
    let month = try #require(PartialDate(iso: "2020-05"))
    #expect(words.date(day) == `case`.day)
    #expect(words.date(month) == `case`.month)
    #expect([1, 2].map(words.articleCount) == `case`.counts)
  }

  @Test("every language has twelve months and no word left empty")
  func complete() {
    for words in Words.all {
      #expect(words.months.count == 12)
      for child in Mirror(reflecting: words).children {
        if let text = child.value as? String { #expect(!text.isEmpty, "\(words.language)") }
      }
    }
  }
}
