import Testing

@testable import IbidCite

@Suite("Year suffixes and labels")
struct YearSuffixTests {
  @Test("letters go on after z")
  func letters() {
    let numbers = [0, 25, 26, 51, 52, 701, 702]
    let texts = numbers.map { String(decoding: YearSuffix.letters($0), as: UTF8.self) }
    #expect(texts == ["a", "z", "aa", "az", "ba", "zz", "aaa"])
  }

  @Test("a label has letters of up to four names and two digits of the year")
  func label() {
    var item = Item(id: "x", type: .book)
    item[.issued] = .date(DateValue(start: DateValue.Part(year: 1974)))
    func label(_ families: String...) -> String {
      item[.author] = .names(families.map { Name(family: $0, given: "Xi") })
      let prepared = PreparedItem(item, index: 0, markup: ItemMarkup.output(of:))
      return String(decoding: CitationLabel(prepared).bytes, as: UTF8.self)
    }
    #expect(label("Knuth") == "Knut74")
    #expect(label("Roe", "Noakes") == "RoNo74")
    #expect(label("von Doe", "Ed", "Fox", "Gil", "Hay") == "DEFG74")
  }
}
