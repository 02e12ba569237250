import IbidCite
import Testing

/// CSL-JSON, read and written.
@Suite struct LibraryJSONTests {
  static func library(_ text: String, _ name: String = "refs.json") -> Library {
    Library(Array(text.utf8), name: name)
  }

  struct DateCase: Sendable, CustomTestStringConvertible {
    let json: String
    let date: String
    var testDescription: String { json }
  }

  static let dates: [DateCase] = [
    DateCase(json: #"{"date-parts": [[2020, 5, 9]]}"#, date: "2020.5.9"),
    DateCase(json: #"{"date-parts": [["2020", "5"]]}"#, date: "2020.5"),
    DateCase(json: #"{"date-parts": [[1999], [2001, 3]]}"#, date: "1999/2001.3"),
    DateCase(json: #"{"date-parts": [[1999], [0]]}"#, date: "1999/.."),
    DateCase(json: #"{"date-parts": [[1999, 13]]}"#, date: "1999s1"),
    DateCase(json: #"{"date-parts": [[1999]], "season": 3}"#, date: "1999s3"),
    DateCase(json: #"{"date-parts": [[1999]], "season": "22:56:08"}"#, date: "1999"),
    DateCase(json: #"{"date-parts": [[1999]], "circa": 1}"#, date: "1999~"),
    DateCase(json: #"{"date-parts": [[1999]], "circa": "false"}"#, date: "1999"),
    DateCase(json: #"{"date-parts": [[-44]]}"#, date: "-44"),
    DateCase(json: #"{"literal": "in press"}"#, date: "\"in press\""),
    DateCase(json: #"{"raw": "Spring 1999"}"#, date: "1999s1"),
    DateCase(json: #""1848~""#, date: "1848~"), DateCase(json: "1999", date: "1999"),
    DateCase(json: #"[{"year": 1999, "month": "5"}]"#, date: "1999.5"),
    DateCase(json: #"{"date-parts": []}"#, date: "-"), DateCase(json: "null", date: "-"),
    DateCase(json: #"{"date-parts": [[]]}"#, date: "-"),
    DateCase(json: #"{"date-parts": "x"}"#, date: "-"),
  ]

  @Test("All forms of dates are read", arguments: dates)
  func readsDate(_ one: DateCase) {
    let library = Self.library(#"[{"id": "a", "type": "book", "issued": \#(one.json)}]"#)
    #expect(DateReadingTests.shown(library["a"]?.date(.issued)) == one.date)
  }

  @Test("Names of all kinds are read")
  func names() {
    let library = Self.library(
      """
      [{"id": 7, "type": "book", "volume": 12, "author": [
        {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
        {"family": "King", "given": "M.", "suffix": "Jr.", "comma-suffix": 1, "parse-names": "false"},
        {"family": "Mao", "given": "Zedong", "static-ordering": true},
        {"literal": "UN"}, {"family": "WHO", "isInstitution": "true"}, "Plato", {}]}]
      """)
    let names = library["7"]?.names(.author) ?? []
    #expect(
      names == [
        Name(family: "Beethoven", given: "Ludwig", droppingParticle: "van"),
        Name(
          family: "King", given: "M.", suffix: "Jr.", hasCommaSuffix: true, parsesParticles: false),
        Name(family: "Mao", given: "Zedong", isStaticOrdering: true), Name(literal: "UN"),
        Name(literal: "WHO"), Name(literal: "Plato"),
      ])
    #expect(library["7"]?.text(.volume) == "12")
    #expect(library.diagnostics.map(\.kind) == [.unreadableName])
    #expect(library.diagnostics.first?.line == 5)
  }

  @Test("Older keys, unknown keys and unknown types")
  func keys() {
    let library = Self.library(
      """
      [{"id": "a", "type": "boook", "shortTitle": "S", "archive-location": "L",
        "titel": "T", "custom": {"x": [1]}}]
      """)
    let item = library["a"]
    #expect(item?.text(.titleShort) == "S")
    #expect(item?.text(.archiveLocation) == "L")
    #expect(item?.unknownType == "boook")
    #expect(item?.other.map(\.key) == ["titel", "custom"])
    #expect(item?.other.last?.value == #"{"x": [1]}"#)
    #expect(library.diagnostics.map(\.kind) == [.unknownType, .unknownField])
    #expect(library.diagnostics.first?.message == "'boook' is no type of CSL; did you mean 'book'?")
    #expect(library.diagnostics.last?.line == 2)
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    let name: String
    let middle: String
    var testDescription: String { name }
  }

  static let broken: [Broken] = [
    Broken(name: "a string without its end", middle: #"{"id": "x", "title": "T, "type": "book"}"#),
    Broken(name: "no closing brace", middle: #"{"id": "x", "title": "T""#),
    Broken(name: "no comma", middle: #"{"id": "x" "title": "T"}"#),
    Broken(name: "a bare word", middle: #"{"id": "x", "title": T}"#),
    Broken(name: "brackets that cross", middle: #"{"id": "x", "author": [{"family": "A"]}}"#),
    Broken(name: "a text", middle: #""x""#), Broken(name: "a stray brace", middle: "}"),
    Broken(name: "no key", middle: #"{"type": "book"}"#),
    Broken(
      name: "too deep",
      middle: #"{"id": "x", "y": "# + String(repeating: "[", count: 40)
        + String(repeating: "]", count: 40) + "}"),
  ]

  @Test("After a broken entry the rest still loads, and the entry is named", arguments: broken)
  func readsOn(_ one: Broken) {
    let library = Self.library(
      """
      [
        {"id": "a", "type": "book"},
        \(one.middle),
        {"id": "b", "type": "book"},
        {"id": "c", "type": "book"}
      ]
      """)
    #expect(library.items.map(\.id) == ["a", "b", "c"])
    #expect(library.diagnostics.first?.line == 3 || library.diagnostics.first?.line == 4)
    if one.middle.contains("\"x\""), one.middle.hasPrefix("{") {
      #expect(library.diagnostics.first?.key == "x")
    }
  }

  @Test("A second entry with a key is left out and reported")
  func duplicates() {
    var library = Self.library(
      """
      [{"id": "a", "type": "book", "title": "One"},
       {"id": "a", "type": "book", "title": "Two"}]
      """)
    #expect(library["a"]?.text(.title) == "One")
    #expect(
      library.diagnostics.map(\.message) == [
        "the key 'a' is taken by the entry at line 1 of refs.json"
      ])
    #expect(library.diagnostics.first?.line == 2)
    library.append(Self.library(#"[{"id": "a", "type": "map"}, {"id": "b", "type": "map"}]"#, "x"))
    #expect(library.items.map(\.id) == ["a", "b"])
    #expect(library.diagnostics.last?.file == "x")
  }

  @Test("Fields in notes are read as citeproc-js reads them")
  func notes() {
    let text = """
      [{"id": "a", "type": "book", "DOI": "known",
        "note": "original-date: 1848-05\\nDOI: other\\nreviewed-author: Hall || W.\\n\\nThe note."},
       {"id": "b", "type": "book", "note": "Text {:volume-title: V} more"},
       {"id": "c", "type": "book", "note": "A title: of a thing\\ngenre: essay"}]
      """
    let library = Self.library(text)
    #expect(DateReadingTests.shown(library["a"]?.date(.originalDate)) == "1848.5")
    #expect(library["a"]?.names(.reviewedAuthor) == [Name(family: "Hall", given: "W.")])
    #expect(library["a"]?.text(.doi) == "known")
    #expect(library["a"]?.text(.note) == "DOI: other\nThe note.")
    #expect(library["b"]?.text(.volumeTitle) == "V")
    #expect(library["b"]?.text(.note) == "Text  more")
    #expect(library["c"]?.text(.genre) == "essay")
    var options = LibraryOptions()
    options.readsFieldsInNotes = false
    let plain = Library(Array(text.utf8), name: "refs.json", options: options)
    #expect(plain["a"]?.date(.originalDate) == nil)
  }

  @Test("What is written is read back as the same")
  func roundTrip() throws {
    var item = Item(id: "k\"1", type: .chapter)
    item[.title] = .text("A <i>title</i> with \\ and \u{1} and “marks”")
    item[.author] = .names([
      Name(family: "Roe", given: "R.", nonDroppingParticle: "de", suffix: "II"),
      Name(literal: "UN", isStaticOrdering: true, parsesParticles: false),
    ])
    item[.issued] = .date(
      DateValue(start: .init(year: -44, season: 2), isOpenEnded: true, isUncertain: true))
    item[.accessed] = .date(
      DateValue(start: .init(year: 1999, month: 5, day: 9), end: .init(year: 2000)))
    item[.submitted] = .date(DateValue(start: nil, literal: "soon"))
    item.other = [Item.Extra(key: "custom", value: "{\"x\": 1}")]
    var unknown = Item(id: "k2", type: .document)
    unknown.unknownType = "thing"
    let written = CSLJSONWriter().written([item, unknown])
    let library = Library(written, name: "x.json")
    #expect(library.items == [item, unknown])
    #expect(CSLJSONWriter().written([]) == Array("[]\n".utf8))
  }

  @Test("The format is told by the ending, else by the content")
  func formats() {
    let cases: [(String, String, LibraryFormat)] = [
      ("a.bib", "", .bibTeX), ("a.RIS", "", .ris), ("a.yml", "", .cslYAML), ("", " [", .cslJSON),
      ("", "{", .cslJSON), ("", "\nTY  - JOUR", .ris), ("x", "% c\n@book{a,", .bibTeX),
      ("x", "references:\n- id: a", .cslYAML), ("a.b/x", "@book{", .bibTeX),
    ]
    for (name, content, format) in cases {
      #expect(LibraryFormat(name: name, content: Array(content.utf8)) == format)
    }
  }

  @Test("Bytes that are no UTF-8, and UTF-16, are decoded")
  func encodings() {
    let latin =
      Array(#"[{"id": "a", "type": "book", "title": "M"#.utf8) + [0xFC] + Array(#"ller"}]"#.utf8)
    let library = Library(latin, name: "a.json")
    #expect(library["a"]?.text(.title) == "Müller")
    #expect(library.diagnostics.map(\.kind) == [.encoding])
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + #"[{"id": "ä", "type": "book"}]"#.utf16.flatMap {
        [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      }
    #expect(Library(wide, name: "a.json").items.map(\.id) == ["ä"])
  }
}
