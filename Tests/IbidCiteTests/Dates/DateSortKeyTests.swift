import Testing

@testable import IbidCite

@Suite struct DateSortKeyTests {
  private func key(_ date: DateValue, _ parts: DateSortKey.Parts = .all) -> String {
    var key: [UInt8] = []
    DateSortKey.append(date, parts: parts, to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  @Test func keepsTheOrderOfDates() {
    let dates = [
      DateValue(start: .init(year: -100, month: 7)), DateValue(start: .init(year: -50)),
      DateValue(start: .init(year: 50)), DateValue(start: .init(year: 2000)),
      DateValue(start: .init(year: 2000), end: .init(year: 2001)),
      DateValue(start: .init(year: 2000), end: .init(year: 2005)),
      DateValue(start: .init(year: 2000), isOpenEnded: true),
      DateValue(start: .init(year: 2000, month: 5)),
      DateValue(start: .init(year: 2000, month: 5, day: 1)),
      DateValue(start: .init(year: 2000, month: 12)),
      DateValue(start: nil, literal: "forthcoming"),
    ]
    let keys = dates.map { key($0) }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test func leavesPartsOut() {
    let may = DateValue(start: .init(year: 2000, month: 5, day: 3))
    let june = DateValue(start: .init(year: 2000, month: 6))
    #expect(key(may, .year) == key(june, .year))
    #expect(key(may, [.year, .month]) < key(june, [.year, .month]))
  }

  @Test func boundsYears() {
    #expect(key(DateValue(start: .init(year: .max))).utf8.count == 22)
    #expect(key(DateValue(start: .init(year: .min))).utf8.count == 22)
  }
}
