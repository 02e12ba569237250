import Testing

@testable import IbidCite

@Suite struct DatePartTextTests {
  private static func text(_ part: DatePart, _ date: DateValue.Part) -> String {
    var locale = LocaleTable()
    func add(_ name: String, _ form: StyleElement.Form, _ text: String) {
      locale.terms[.init(name: name, form: form)] = Term(single: Array(text.utf8))
    }
    add("month-03", .long, "March")
    add("month-03", .short, "Mar.")
    add("season-02", .long, "Summer")
    add("ad", .long, " AD")
    add("bc", .long, " BC")
    locale.ordinals.general = [.neuter: Array("th".utf8)]
    var bytes: [UInt8] = []
    DatePartText(
      terms: DateTerms(locale), numbers: NumberTerms(locale), limitsDayOrdinalsToFirst: false
    ).append(part, of: date, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  struct Case: Sendable {
    var name: DatePart.Name
    var form: DatePart.Form
    var date: DateValue.Part
    var text: String
  }

  static let day = DateValue.Part(year: 1998, month: 3, day: 7)
  static let cases = [
    Case(name: .year, form: .long, date: day, text: "1998"),
    Case(name: .year, form: .short, date: day, text: "98"),
    Case(name: .year, form: .short, date: .init(year: 2005), text: "05"),
    Case(name: .year, form: .long, date: .init(year: 79), text: "79 AD"),
    Case(name: .year, form: .long, date: .init(year: -480), text: "480 BC"),
    Case(name: .year, form: .long, date: .init(year: .min), text: "9223372036854775808 BC"),
    Case(name: .month, form: .long, date: day, text: "March"),
    Case(name: .month, form: .short, date: day, text: "Mar."),
    Case(name: .month, form: .numericLeadingZeros, date: day, text: "03"),
    Case(name: .month, form: .long, date: .init(year: 1998, season: 2), text: "Summer"),
    Case(name: .month, form: .long, date: .init(year: 1998, month: 14), text: ""),
    Case(name: .day, form: .numeric, date: day, text: "7"),
    Case(name: .day, form: .ordinal, date: day, text: "7th"),
    Case(name: .day, form: .numericLeadingZeros, date: day, text: "07"),
    Case(name: .day, form: .numeric, date: .init(year: 1998, month: 3), text: ""),
  ]

  @Test(arguments: cases) func writesParts(_ one: Case) {
    var part = DatePart(name: one.name)
    part.form = one.form
    #expect(Self.text(part, one.date) == one.text)
  }
}
