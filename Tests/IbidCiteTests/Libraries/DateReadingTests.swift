import IbidCite
import Testing

/// Dates as libraries and people write them.
@Suite struct DateReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let date: String
    var testDescription: String { text }
  }

  /// `start/end` with `~` for an uncertain date, `..` for an open end, `"…"` for a literal.
  static func shown(_ date: DateValue?) -> String {
    guard let date else { return "-" }
    guard let start = date.start else { return "\"\(date.literal ?? "")\"" }
    var text = part(start)
    if let end = date.end { text += "/" + part(end) }
    if date.isOpenEnded { text += "/.." }
    return text + (date.isUncertain ? "~" : "")
  }

  private static func part(_ part: DateValue.Part) -> String {
    var text = "\(part.year)"
    if let month = part.month { text += ".\(month)" }
    if let day = part.day { text += ".\(day)" }
    if let season = part.season { text += "s\(season)" }
    return text
  }

  static let edtf: [Case] = [
    Case(text: "2020", date: "2020"), Case(text: "2020-05", date: "2020.5"),
    Case(text: "2020-05-09", date: "2020.5.9"),
    Case(text: "2020-05-09T12:30:00Z", date: "2020.5.9"),
    Case(text: "1999/2001-03", date: "1999/2001.3"), Case(text: "1999/..", date: "1999/.."),
    Case(text: "1999/", date: "1999/.."), Case(text: "../1999", date: "\"–1999\""),
    Case(text: "1848~", date: "1848~"), Case(text: "1848?", date: "1848~"),
    Case(text: "1848-05%", date: "1848.5~"), Case(text: "2001-21", date: "2001s1"),
    Case(text: "2001-24/2002-22", date: "2001s4/2002s2"), Case(text: "-0043", date: "-44"),
    Case(text: "0000", date: "-1"), Case(text: "Y17000", date: "17000"),
    Case(text: "y-17000", date: "-17001"), Case(text: "199X", date: "1990/1999"),
    Case(text: "19XX", date: "1900/1999"), Case(text: "1999-XX", date: "1999"),
    Case(text: "1999-05-XX", date: "1999.5"), Case(text: "2000-02-29", date: "2000.2.29"),
    Case(text: "2000-02-30", date: "-"), Case(text: "2000-13", date: "-"),
    Case(text: "99", date: "-"), Case(text: "2000-5", date: "-"), Case(text: "", date: "-"),
    Case(text: "1/2/3", date: "-"), Case(text: "/", date: "-"), Case(text: "X", date: "-"),
  ]

  @Test("EDTF is read, and nothing else", arguments: edtf)
  func readsEDTF(_ one: Case) {
    #expect(Self.shown(DateValue(edtf: one.text)) == one.date)
  }

  static let raw: [Case] = [
    Case(text: "May 9, 2020", date: "2020.5.9"), Case(text: "9 May 2020", date: "2020.5.9"),
    Case(text: "9th of May, 2020", date: "2020.5.9"), Case(text: "Sept. 2020", date: "2020.9"),
    Case(text: "2020-05-09", date: "2020.5.9"), Case(text: "5/9/2020", date: "2020.5.9"),
    Case(text: "25/9/2020", date: "2020.9.25"), Case(text: "2020/5/9", date: "2020.5.9"),
    Case(text: "9.5.2020", date: "2020.5.9"), Case(text: "5/2020", date: "2020.5"),
    Case(text: "Spring 1999", date: "1999s1"),
    Case(text: "Spring 1999 - Summer 2001", date: "1999s1/2001s2"),
    Case(text: "1999–2001", date: "1999/2001"), Case(text: "1999--2001", date: "\"1999--2001\""),
    Case(text: "1998-99", date: "1998/1999"), Case(text: "May/June 2000", date: "2000.5/2000.6"),
    Case(text: "9–12 May 2020", date: "2020.5.9/2020.5.12"),
    Case(text: "May 30 – June 2, 2020", date: "2020.5.30/2020.6.2"),
    Case(text: "c. 1850", date: "1850~"), Case(text: "[1850?]", date: "1850~"),
    Case(text: "44 BC", date: "-44"), Case(text: "AD 44", date: "44"),
    Case(text: "Bogus Date", date: "\"Bogus Date\""), Case(text: "in press", date: "\"in press\""),
    Case(text: "2020 May 45", date: "\"2020 May 45\""), Case(text: "13", date: "\"13\""),
    Case(text: "2001–1999", date: "\"2001–1999\""),
  ]

  @Test("Dates in English are read, the rest is literal", arguments: raw)
  func readsRaw(_ one: Case) {
    #expect(Self.shown(DateValue(raw: one.text)) == one.date)
  }
}
