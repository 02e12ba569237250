import IbidCite
import Testing

/// RIS and CSL-YAML.
@Suite struct LibraryTextTests {
  static let ris = """
    \u{FEFF}TY  - JOUR\r
    AU  - Doe, Jane, Jr.\r
    AU  - World Health Organization\r
    TI  - A Title\r
      that goes on\r
    T2  - The Journal\r
    JO  - J. Abbr.\r
    PY  - 1999\r
    DA  - 1999/05/09/\r
    SP  - 10\r
    EP  - 12\r
    KW  - one\r
    KW  - two\r
    ER  - \r
    TY  - BOOK\r
    AU  - Doe, Jane\r
    PY  - 1999///Spring\r
    SN  - 978-3\r
    QQ  - x\r
    TY  - THES\r
    AU  - Doe, Jane\r
    PY  - 1999\r
    ER  -\r
    AU  - outside\r

    """

  @Test("RIS: repeated tags, lines that go on, dates, keys that are made")
  func risEntries() {
    let library = Library(Array(Self.ris.utf8), name: "a.ris")
    #expect(library.items.map(\.id) == ["doe1999", "doe1999-2", "doe1999-3"])
    let item = library["doe1999"]
    #expect(item?.text(.title) == "A Title that goes on")
    #expect(item?.text(.containerTitle) == "The Journal")
    #expect(item?.text(.containerTitleShort) == "J. Abbr.")
    #expect(item?.text(.page) == "10-12")
    #expect(item?.text(.keyword) == "one, two")
    #expect(DateReadingTests.shown(item?.date(.issued)) == "1999.5.9")
    #expect(
      item?.names(.author) == [
        Name(family: "Doe", given: "Jane", suffix: "Jr."),
        Name(literal: "World Health Organization"),
      ])
    #expect(DateReadingTests.shown(library["doe1999-2"]?.date(.issued)) == "1999s1")
    #expect(library["doe1999-2"]?.text(.isbn) == "978-3")
    #expect(library.diagnostics.map(\.kind) == [.syntax, .unknownField, .syntax])
    #expect(library.diagnostics.map(\.line) == [15, 19, 24])
  }

  static let yaml = """
    ---
    nocite: "[@*]"
    references:
    - id: doe1999   # a comment
      type: book
      title: "The *Great* [DNA]{.nocase}: x^2^ -- \\"y\\""
      author:
      - family: Doe
        given: Jane
      - literal: 'O''Neill: Sons'
      issued: 1999-05
      note: |
        Line one
        Line two
      abstract: >-
        Folded
        text
      accessed:
        date-parts:
        - - 2020
          - 5
    - {id: two, type: map, issued: {date-parts: [[2001, 2]]}, volume: 3}
    - id: three
      type: book
      title: A long title
        that goes on
      issued:
      - year: 1999
        month: 3
    ...

    """

  @Test("CSL-YAML as Pandoc writes it, and its other forms")
  func yamlEntries() {
    let library = Library(Array(Self.yaml.utf8), name: "a.yaml")
    #expect(library.diagnostics.isEmpty)
    #expect(library.items.map(\.id) == ["doe1999", "two", "three"])
    let item = library["doe1999"]
    #expect(
      item?.text(.title)
        == "The <i>Great</i> <span class=\"nocase\">DNA</span>: x<sup>2</sup> – “y”")
    #expect(item?.names(.author).last == Name(literal: "O'Neill: Sons"))
    #expect(DateReadingTests.shown(item?.date(.issued)) == "1999.5")
    #expect(DateReadingTests.shown(item?.date(.accessed)) == "2020.5")
    #expect(item?.text(.note) == "Line one\nLine two")
    #expect(item?.text(.abstract) == "Folded text")
    #expect(DateReadingTests.shown(library["two"]?.date(.issued)) == "2001.2")
    #expect(library["two"]?.text(.volume) == "3")
    #expect(library["three"]?.text(.title) == "A long title that goes on")
    #expect(DateReadingTests.shown(library["three"]?.date(.issued)) == "1999.3")
    #expect(library.place(of: "two")?.line == 22)
  }

  @Test("The references of an article's front matter")
  func frontMatter() {
    let text = "---\ntitle: T\nreferences:\n- id: a\n  type: book\n  titel: X\n---\n\n[@a]\n"
    let library = Library(frontMatterOf: Array(text.utf8), name: "a.md")
    #expect(library.items.map(\.id) == ["a"])
    #expect(library.diagnostics.map(\.line) == [6])
    #expect(Library(frontMatterOf: Array("---\ntitle: T\n---\n".utf8), name: "a.md").items.isEmpty)
    #expect(Library(frontMatterOf: Array("text".utf8), name: "a.md").diagnostics.isEmpty)
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    let middle: String
    var testDescription: String { middle }
  }

  static let broken: [Broken] = [
    Broken(middle: "- id: x\n  title: \"no end"), Broken(middle: "- id: x\n  author: [a, {b"),
    Broken(middle: "- id: x\n   bad: indent"), Broken(middle: "- text"),
    Broken(middle: "- id: x\n  : nothing"), Broken(middle: "- type: book"),
  ]

  @Test("After a broken entry of YAML the rest still loads", arguments: broken)
  func readsOn(_ one: Broken) {
    let text = "references:\n- id: a\n  type: book\n\(one.middle)\n- id: b\n  type: book\n"
    let library = Library(Array(text.utf8), name: "a.yaml")
    #expect(library["a"] != nil)
    #expect(library["b"] != nil)
    #expect(!library.diagnostics.isEmpty)
  }
}
