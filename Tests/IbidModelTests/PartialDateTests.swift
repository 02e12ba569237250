import IbidModel
import Testing

struct PartialDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-22", 20_779),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func daysAreCountedFrom1970(iso: String, days: Int) throws {
    #expect(try #require(PartialDate(iso: iso)).daysSince1970 == days)
    #expect(PartialDate(daysSince1970: days)?.iso == iso)
  }

  @Test func everyDayComesBack() {
    for days in stride(from: -719_162, through: 2_932_896, by: 367) {
      #expect(PartialDate(daysSince1970: days)?.daysSince1970 == days)
    }
  }

  @Test func beyondTheYearsThereIsNoDay() {
    #expect(PartialDate(daysSince1970: -719_163) == nil)
    #expect(PartialDate(daysSince1970: 2_932_897) == nil)
    #expect(PartialDate(daysSince1970: .max) == nil)
    #expect(PartialDate(daysSince1970: .min) == nil)
  }

  @Test func onlyDaysOfTheCalendarAreDates() {
    #expect(PartialDate(year: 1900, month: 2, day: 29) == nil)
    #expect(PartialDate(iso: "2020-06-31") == nil)
    #expect(PartialDate(iso: "2020-5-1") == nil)
  }
}
