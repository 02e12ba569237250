import Testing

@testable import IbidCite

@Suite("Locales")
struct LocaleTests {
  struct Fallback: Sendable, CustomTestStringConvertible {
    var tag: String
    var tags: [String]
    var testDescription: String { tag }
  }

  static let fallbacks = [
    Fallback(tag: "en-US", tags: ["en-US"]),
    Fallback(tag: "en", tags: ["en-US"]),
    Fallback(tag: "de-AT", tags: ["de-AT", "de-DE", "en-US"]),
    Fallback(tag: "fr", tags: ["fr-FR", "en-US"]),
    Fallback(tag: "el", tags: ["el-GR", "en-US"]),
    Fallback(tag: "pt-BR", tags: ["pt-BR", "pt-PT", "en-US"]),
    Fallback(tag: "de_at", tags: ["de-AT", "de-DE", "en-US"]),
    Fallback(tag: "ar", tags: ["ar", "en-US"]),
    Fallback(tag: "gx", tags: ["gx", "en-US"]),
    Fallback(tag: "en-US-x-sort-ja-alalc97", tags: ["en-US"]),
    Fallback(tag: "zh-Hant-HK", tags: ["zh-Hant-HK", "zh-TW", "zh-CN", "en-US"]),
    Fallback(tag: "sr-Cyrl-RS", tags: ["sr-Cyrl-RS", "sr-Latn-RS", "en-US"]),
    Fallback(tag: "", tags: ["en-US"]),
  ]

  @Test(
    "A language falls back to its primary dialect and to American English",
    arguments: fallbacks)
  func fallback(_ sample: Fallback) {
    #expect(LanguageTag.fallbacks(of: sample.tag) == sample.tags)
  }

  @Test("The terms of a style lie over those of the files, the nearest language on top")
  func styleTerms() throws {
    func locale(_ attribute: String, _ text: String) -> String {
      "<locale \(attribute)><terms><term name=\"in\">\(text)</term></terms></locale>"
    }
    let beside =
      locale(#"xml:lang="de-AT""#, "AT") + locale(#"xml:lang="de""#, "DE") + locale("", "ALL")
    for (language, expected) in [("de-AT", "AT"), ("de-DE", "DE"), ("fr-FR", "ALL")] {
      let style = try StyleSample.compiled(
        #"<text term="in"/>"#, beside: beside, language: language)
      let term = style.terms[Int(style.elements[1].payload)]
      #expect(String(decoding: term.single, as: UTF8.self) == expected)
    }
  }

  @Test("A form that is missing is taken from the next")
  func forms() throws {
    let style = try StyleSample.compiled(
      """
      <text term="editor" form="verb-short"/><text term="circa" form="symbol"/>
      <text term="accessed" form="verb"/><text term="no such term"/>
      """)
    let words = style.elements.dropFirst().map {
      String(decoding: style.terms[Int($0.payload)].single, as: UTF8.self)
    }
    #expect(words == ["ed. by", "ca.", "accessed", ""])
  }

  @Test("Ordinals are replaced all together; an old scheme is understood")
  func ordinals() throws {
    let style = try StyleSample.compiled(
      #"<number variable="edition" form="ordinal"/>"#,
      beside: """
        <locale><terms><term name="ordinal-01">a</term><term name="ordinal-02">b</term>
        <term name="ordinal-03">c</term><term name="ordinal-04">d</term></terms></locale>
        """)
    let ordinals = style.locale.ordinals
    #expect(ordinals.general[.neuter] == Array("d".utf8))
    #expect(ordinals.rules.count == 6)
    #expect(ordinals.rules.first?.match == .lastTwoDigits)
  }

  @Test("The gender of a term is that of all its forms")
  func gender() throws {
    let style = try StyleSample.compiled(#"<text term="in"/>"#, language: "fr")
    #expect(style.locale.term("edition", .short)?.gender == .feminine)
  }
}
