import IbidModel
import Testing

@testable import IbidRead

struct DateReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var dates: [String]
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "on 9 May 2020 we", dates: ["2020-05-09"]),
    Case(text: "May 9, 2020", dates: ["2020-05-09"]),
    Case(text: "On May 9. 2020 we", dates: ["2020-05-09"]),
    Case(text: "the 1st of June 1941", dates: ["1941-06-01"]),
    Case(text: "2020-05-09", dates: ["2020-05-09"]),
    Case(text: "Belarus 17 01 20", dates: ["2020-01-17|2017-01-20"]),
    Case(text: "retrieved 03/04/1941.", dates: ["1941-04-03|1941-03-04"]),
    Case(text: "31 June 1941", dates: []),
    Case(text: "may 9 people", dates: []),
    Case(text: "pp 12 13 14", dates: []),
    Case(text: "call 12 34 56 78", dates: []),
    Case(text: "in 1941 and in 1945", dates: []),
  ]

  @Test(arguments: cases)
  func datesAreReadWithAllTheirReadings(one: Case) {
    let reader = DateReader(
      ScalarText(Array(one.text.utf8)), latest: PartialDate(year: 2020, month: 5, day: 9))
    let found = reader.dates().map { $0.readings.map(\.date.iso).joined(separator: "|") }
    #expect(found == one.dates)
  }
}
