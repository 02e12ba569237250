import Testing

@testable import IbidCite

@Suite("Compiled styles")
struct StyleCompilerTests {
  private func text(_ style: CompiledStyle, _ id: StringID) -> String {
    String(decoding: style.strings[id], as: UTF8.self)
  }

  @Test("Affixes keep their blanks; entities and CDATA are read")
  func affixes() throws {
    let style = try StyleSample.compiled(#"<text value="a&amp;&#38;b" prefix=" (" suffix=") "/>"#)
    let element = style.elements[1]
    #expect(text(style, element.payload) == "a&&b")
    #expect(text(style, element.prefix) == " (")
    #expect(text(style, element.suffix) == ") ")
    let locale = try Locale(
      xml: Array(
        "<locale version=\"1.0\" xml:lang=\"xx\"><terms><term name=\"in\"><![CDATA[<in>]]></term>"
          .utf8) + Array("</terms></locale>".utf8), name: "x")
    #expect(locale.terms.first?.term.single == Array("<in>".utf8))
  }

  @Test("Elements lie flat, each before its children")
  func flat() throws {
    let style = try StyleSample.compiled(
      #"<group delimiter=", "><text variable="title"/><group><number variable="volume"/></group></group>"#
    )
    #expect(style.elements.map(\.kind) == [.group, .group, .textVariable, .group, .number])
    #expect(style.elements.map(\.end) == [5, 5, 3, 5, 5])
    #expect(style.citation.layout == 0)
  }

  @Test("A macro is compiled once for the citation and once for the bibliography")
  func macros() throws {
    let macro = #"<macro name="a"><names variable="author"/></macro>"#
    let xml = """
      <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" et-al-min="4">
      \(macro)
      <citation et-al-min="2"><layout><text macro="a"/><text macro="a"/></layout></citation>
      <bibliography et-al-min="3"><layout><text macro="a"/></layout></bibliography></style>
      """
    let style = try StyleCompiler(
      style: Style(xml: Array(xml.utf8), name: "x"), locales: .builtIn
    ).compiled()
    #expect(style.macros.count == 2)
    let minima = style.macros.map { range -> Int in
      let element = style.elements[Int(range.lowerBound)]
      return style.namesPlans[Int(element.payload)].options.etAlMin
    }
    #expect(minima.sorted() == [2, 3])
  }

  @Test("Names without children in a substitute take the form of those they stand for")
  func substitute() throws {
    let style = try StyleSample.compiled(
      """
      <names variable="author"><name form="short" and="symbol"/><label form="short"/>
      <substitute><names variable="editor"/><text macro="t"/></substitute></names>
      """, beside: #"<macro name="t"><names variable="translator"/></macro>"#)
    let forms = style.namesPlans.map(\.options.form)
    #expect(forms == [.short, .short, .short])
    #expect(style.namesPlans.map(\.options.and) == [.symbol, .symbol, .symbol])
  }

  @Test("A localized date takes the order of the language and the style's changes")
  func dates() throws {
    let layout = """
      <date variable="issued" form="text" date-parts="year-month">
      <date-part name="month" form="short" strip-periods="true"/></date>
      """
    let english = try StyleSample.compiled(layout)
    let german = try StyleSample.compiled(layout, language: "de")
    #expect(english.dates[0].parts.map(\.name) == [.month, .year])
    #expect(english.dates[0].parts[0].form == .short)
    #expect(english.formattings[Int(english.dates[0].parts[0].formatting)].stripsPeriods)
    #expect(german.locale.language == "de-DE")
    #expect(german.locale.textDate.parts.map(\.name) == [.day, .month, .year])
    #expect(text(german, german.locale.textDate.parts[0].suffix) == ". ")
  }

  @Test("Types and positions become bits, joined where one is enough")
  func conditions() throws {
    let style = try StyleSample.compiled(
      """
      <choose><if type="book chapter nonsense" match="any"><text value="a"/></if>
      <else-if position="ibid"><text value="b"/></else-if><else><text value="c"/></else></choose>
      """)
    #expect(style.conditions.count == 3)
    #expect(style.conditions[0].match == .any)
    #expect(
      style.conditions[0].tests[0].bit == Condition.bit(of: .book) | Condition.bit(of: .chapter))
    #expect(style.conditions[1].tests[0].kind == .position)
    #expect(style.conditions[2].tests[0].kind == .always)
  }

  @Test("What costs something is known from what the style renders")
  func flags() throws {
    let plain = try StyleSample.compiled(#"<text variable="title"/>"#)
    #expect(!plain.options.usesCitationNumber)
    let numbered = try StyleSample.compiled(
      #"<text macro="n"/>"#,
      beside: #"<macro name="n"><text variable="citation-number"/></macro>"#)
    #expect(numbered.options.usesCitationNumber)
    let suffixed = try StyleSample.compiled(#"<text variable="year-suffix"/>"#)
    #expect(suffixed.options.rendersYearSuffixInCitation)
    #expect(!suffixed.options.rendersYearSuffixInBibliography)
  }

  @Test("What CSL does not know is told with its line")
  func notices() throws {
    let style = try StyleSample.style(
      """
      <text variable="titel"/>
      <text term="edtion"/>
      <choose><if type="bok" colour="red"><text value="x"/></if></choose>
      <txt/>
      """, beside: #"<macro name="spare"/>"#)
    let messages = style.notices().map(\.message)
    #expect(messages.contains("CSL knows no variable 'titel'; did you mean 'title'?"))
    #expect(messages.contains("CSL knows no term 'edtion'; did you mean 'edition'?"))
    #expect(messages.contains("CSL knows no type 'bok'; did you mean 'book'?"))
    #expect(messages.contains("CSL knows no attribute 'colour'"))
    #expect(messages.contains { $0.hasPrefix("CSL knows no element 'txt'") })
    #expect(messages.contains("nothing calls the macro 'spare'"))
    #expect(style.notices().map(\.line) == style.notices().map(\.line).sorted())
  }

  @Test("A style is compiled once for each language")
  func cache() throws {
    let cache = StyleCache(locales: .builtIn)
    let style = try StyleSample.style(#"<text term="in"/>"#)
    let first = try cache.compiled(style)
    #expect(try cache.compiled(style) === first)
    #expect(try cache.compiled(style, language: "en") === first)
    #expect(try cache.compiled(style, language: "fr") !== first)
    #expect(try cache.processor(for: style).style === first)
  }

  @Test("A dependent style may name the language of its parent")
  func dependent() throws {
    let dependent = try Style(
      xml: Array(
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="fr-FR"><info>
        <title> Une  revue </title><link rel="independent-parent" href="urn:parent"/></info></style>
        """.utf8), name: "d.csl")
    #expect(dependent.parent == "urn:parent")
    #expect(dependent.title == "Une revue")
    let parent = try StyleSample.style(#"<text term="in"/>"#).asParent(of: dependent)
    let compiled = try StyleCompiler(style: parent, locales: .builtIn).compiled()
    #expect(compiled.locale.language == "fr-FR")
    #expect(compiled.terms[Int(compiled.elements[1].payload)].single == Array("dans".utf8))
  }
}
