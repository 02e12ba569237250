import IbidModel
import Testing

@testable import IbidCite

@Suite struct PageRangesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var written: String
    var format: StyleOptions.PageRangeFormat
    var shown: String
    var testDescription: String { "\(written) \(format)" }
  }

  static let cases: [Case] = [
    Case(written: "33-35", format: .none, shown: "33–35"),
    Case(written: "233-5", format: .none, shown: "233–5"),
    Case(written: "233-5", format: .expanded, shown: "233–235"),
    Case(written: "233–41", format: .expanded, shown: "233–241"),
    Case(written: "233-241", format: .minimal, shown: "233–41"),
    Case(written: "233-234", format: .minimal, shown: "233–4"),
    Case(written: "233-234", format: .minimalTwo, shown: "233–34"),
    Case(written: "3-4", format: .minimalTwo, shown: "3–4"),
    Case(written: "71-78", format: .chicago, shown: "71–78"),
    Case(written: "200-207", format: .chicago, shown: "200–207"),
    Case(written: "203-207", format: .chicago, shown: "203–7"),
    Case(written: "213-217", format: .chicago15, shown: "213–17"),
    Case(written: "1213-1417", format: .chicago15, shown: "1213–1417"),
    Case(written: "1213-1417", format: .chicago16, shown: "1213–417"),
    Case(written: "12990-13010", format: .chicago, shown: "12990–3010"),
    Case(written: "990-1010", format: .chicago16, shown: "990–1010"),
    Case(written: "xi-xix", format: .chicago, shown: "xi–xix"),
    Case(written: "S33 - S35", format: .expanded, shown: "S33–S35"),
    Case(written: "S133-S135", format: .minimal, shown: "S133–5"),
    Case(written: "S33-35", format: .minimal, shown: "S33-35"),
    Case(written: "33-35, 41 - 48; 110-112", format: .minimal, shown: "33–5, 41–8; 110–2"),
    Case(written: "33-35&41", format: .minimal, shown: "33–5 & 41"),
    Case(written: "12\\-3", format: .minimal, shown: "12-3"),
    Case(written: "12-3-4", format: .minimal, shown: "12-3-4"),
    Case(written: "35-33", format: .minimal, shown: "35–33"),
    Case(written: "in press", format: .minimal, shown: "in press"),
    Case(written: "Lloyd-Jones", format: .minimal, shown: "Lloyd-Jones"),
    Case(written: "-", format: .minimal, shown: "-"),
    Case(
      written: "99999999999999999999-99999999999999999998", format: .chicago,
      shown: "99999999999999999999–99999999999999999998"),
  ]

  @Test(arguments: cases) func shortens(_ one: Case) {
    var output = Output()
    PageRanges.append(
      Array(one.written.utf8)[...], format: one.format, delimiter: Array("–".utf8), to: &output,
      field: .page)
    #expect(String(decoding: output.text, as: UTF8.self) == one.shown)
  }
}
