import IbidCite
import Testing

/// BibTeX and BibLaTeX, read and written; Tests/Libraries compares far more with Pandoc.
@Suite struct LibraryBibTeXTests {
  static func library(_ text: String) -> Library { Library(Array(text.utf8), name: "refs.bib") }

  struct Case: Sendable, CustomTestStringConvertible {
    let tex: String
    let text: String
    var testDescription: String { tex }
  }

  static let titles: [Case] = [
    Case(tex: "The Story of A {DNA} Thing", text: "The story of a [DNA] thing"),
    Case(
      tex: #"M\"uller, \'{E}tude, \c{c}a, \^{\i}, \v s, \o, {\ss}"#,
      text: "Müller, étude, ça, î, š, ø, [ß]"),
    Case(tex: #"\'{\^e} \H{o} \k{a} \d{t} \t{oo} \=a \.z"#, text: "Ế ő ą ṭ o͡o ā ż"),
    Case(
      tex: #"\emph{Homo Sapiens} \textsc{Ab} x\textsuperscript{2}"#,
      text: #"<i>Homo sapiens</i> [<span style="font-variant:small-caps;">Ab</span>] x<sup>2</sup>"#
    ),
    Case(tex: "``Quoted'' -- `x' --- 5~km", text: "“Quoted” – ‘x’ — 5\u{A0}km"),
    Case(tex: ##"A \& B \% \$ \# \_ \{x\}"##, text: "A & b % $ # _ {x}"),
    Case(tex: #"The $x^2$ and $\alpha$"#, text: "The [<i>x</i><sup>2</sup>] and [α]"),
    Case(tex: #"$\frac{1}{2}$"#, text: #"$\frac{1}{2}$"#),
    Case(tex: #"One\\Two \unknown{Three} {} \noopsort{x}"#, text: "One two three"),
    Case(tex: "One\n   Two\tThree ", text: "One two three"),
    Case(tex: #"\"#, text: #"\"#), Case(tex: #"x \'"#, text: "X ´"), Case(tex: "$5", text: "$5"),
    Case(tex: #"U.S. Law: the Thing"#, text: "U.S. Law: The thing"),
    Case(tex: #"\enquote{A \enquote{B} C} X"#, text: "[“A ‘B’ C”] x"),
  ]

  @Test("TeX becomes text with markup", arguments: titles)
  func readsTitle(_ one: Case) {
    let library = Self.library("@book{a, title = {\(one.tex)}\n}")
    let text = library["a"]?.text(.title) ?? ""
    let shown = text.replacing("<span class=\"nocase\">", with: "[").replacing("</span>", with: "]")
    let wanted = one.text.replacing("Ab</span>", with: "Ab]")
    #expect(shown == wanted)
  }

  static let names: [Case] = [
    Case(tex: "Jane Doe", text: "Jane||Doe|"), Case(tex: "Doe, Jane", text: "Jane||Doe|"),
    Case(tex: "Ludwig van der Beethoven", text: "Ludwig|van der|Beethoven|"),
    Case(tex: "van Beethoven, Ludwig", text: "Ludwig|van|Beethoven|"),
    Case(tex: "King, Jr., Martin Luther", text: "Martin Luther||King|Jr."),
    Case(tex: "{Barnes and Noble}", text: "=Barnes and Noble"),
    Case(tex: #"{\'E}mile Zola"#, text: "Émile||Zola|"), Case(tex: "Plato", text: "||Plato|"),
    Case(tex: "Doe, J. and others", text: "J.||Doe|;=others"),
    Case(tex: "family=Doe, given=Jane, prefix=von, useprefix=true", text: "Jane||Doe|+von"),
    Case(tex: "J.~R.~R. Tolkien and A B", text: "J. R. R.||Tolkien|;A||B|"),
    Case(tex: "bb cc", text: "|bb|cc|"), Case(tex: "A and ", text: "||A|"),
    Case(tex: "and", text: ""),
  ]

  @Test("Names are taken apart by BibTeX's grammar", arguments: names)
  func readsNames(_ one: Case) {
    let names = Self.library("@book{a, author = {\(one.tex)}}")["a"]?.names(.author) ?? []
    let shown = names.map { name in
      name.literal.isEmpty
        ? "\(name.given)|\(name.droppingParticle)|\(name.family)|\(name.suffix)"
          + (name.nonDroppingParticle.isEmpty ? "" : "+" + name.nonDroppingParticle)
        : "=" + name.literal
    }
    #expect(shown.joined(separator: ";") == one.text)
  }

  static let broken: [Case] = [
    Case(tex: "@book{x, title = {Foo\n}\n", text: "x"),
    Case(tex: "@book{x, title = {Foo {bar}, year = {2000}}\n", text: "x"),
    Case(tex: "@book{x, title = \"Foo, year = {2000}}\n", text: "x"),
    Case(tex: "@book{x title = {Foo}}\n", text: "x"), Case(tex: "@book{x, = {Foo}}\n", text: "x"),
    Case(tex: "@book{x, title = }\n", text: "x"),
    Case(tex: "@book{x, title = {A} # }\n", text: "x"),
    Case(tex: "@book{, title = {A}}\n", text: ""), Case(tex: "@book{x\n", text: "x"),
    Case(tex: "@book(x, title = {A}\n", text: "x"), Case(tex: "@string{x}\n", text: ""),
  ]

  @Test("After a broken entry the rest still loads, and the entry is named", arguments: broken)
  func readsOn(_ one: Case) {
    let text = "@book{a, title = {A}}\n\n\(one.tex)@book{b, title = {B}}\n@book{c, year = 2000}\n"
    let library = Self.library(text)
    let keys = one.text.isEmpty ? ["a", "b", "c"] : ["a", "x", "b", "c"]
    #expect(library.items.map(\.id) == keys)
    let first = library.diagnostics.first
    #expect(first.map { $0.line >= 3 && $0.line <= 6 } == true)
    if !one.text.isEmpty {
      #expect(first?.key == one.text || first?.message.contains("'x'") == true)
    }
  }

  @Test("Abbreviations, comments, inheritance")
  func inheritance() {
    let library = Self.library(
      """
      Text outside is a comment. @ home
      @comment{@book{no, title = {No}}}
      @string{pub = "The Pub"} @preamble{"x"}
      @inproceedings{child, crossref = {parent}, title = {Paper}, xdata = {x}}
      @proceedings{parent, title = {The Meeting}, publisher = pub # { and Sons}, ids = {old},
        year = 2001, month = may}
      @xdata{x, location = {Rome}}
      @book{loop, crossref = {loop}, title = {L}}
      @book{lost, crossref = {nowhere}, title = {L}, publisher = nobody}
      @podcast{p, title = {P}, x-field = {1}}
      """)
    #expect(library.items.map(\.id) == ["child", "parent", "loop", "lost", "p"])
    let child = library["child"]
    #expect(child?.text(.containerTitle) == "The meeting")
    #expect(child?.text(.publisher) == "The Pub; Sons")
    #expect(child?.text(.publisherPlace) == "Rome")
    #expect(DateReadingTests.shown(child?.date(.issued)) == "2001.5")
    #expect(library["old"]?.id == "parent")
    #expect(
      library.diagnostics.map(\.kind) == [
        .missingParent, .missingParent, .unknownString, .unknownType, .unknownField,
      ])
  }

  @Test("What is written is read back as the same")
  func roundTrip() {
    var item = Item(id: "k1", type: .chapter)
    item[.title] = .text("The <i>Great</i> Gatsby's 100% & {more} – $5 \\ NASA")
    item[.titleShort] = .text("Gatsby")
    item[.containerTitle] = .text("In the Book of R. Roe")
    item[.author] = .names([
      Name(family: "Roe", given: "R.", droppingParticle: "von"),
      Name(family: "Gaulle", given: "Charles", nonDroppingParticle: "de"),
      Name(family: "de Gaulle", given: "Charles"), Name(literal: "Barnes and Noble"),
      Name(family: "Vallée Poussin"), Name(family: "King", given: "M. L.", suffix: "Jr."),
      Name(literal: "others"),
    ])
    item[.issued] = .date(
      DateValue(start: .init(year: -44), end: .init(year: 12, month: 3), isUncertain: true))
    item[.accessed] = .date(DateValue(start: .init(year: 2001, season: 3), isOpenEnded: true))
    item[.publisher] = .text("Smith and Sons")
    item[.collectionTitle] = .text("3")
    item[.page] = .text("10-12")
    item[.url] = .text("http://x.org/a_b%20c#d~e")
    item[.language] = .text("en-GB")
    let written = BibTeXWriter().written([item])
    let library = Library(written, name: "x.bib")
    var read = library.items.first
    for field in [Field.title, .titleShort, .containerTitle] {
      let text = read?.text(field)?.replacing("<span class=\"nocase\">", with: "")
      read?[field] = text.map { .text($0.replacing("</span>", with: "")) }
    }
    #expect(read == item)
    #expect(library.diagnostics.isEmpty)
  }
}
