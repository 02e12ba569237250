import Testing

@testable import IbidCheck

@Suite struct IdentifierTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// What the fault says, in part; nil for none.
    let fault: String?
    var testDescription: String { text }
    init(_ text: String, _ fault: String? = nil) {
      self.text = text
      self.fault = fault
    }
  }

  private func expect(_ found: String?, _ one: Case) {
    guard let fault = one.fault else {
      #expect(found == nil)
      return
    }
    #expect(found?.contains(fault) == true, "\(found ?? "nothing")")
  }

  static let isbns = [
    Case("0-306-40615-2"), Case("0306406152"), Case("ISBN-13: 978-0-306-40615-7"),
    Case("978 0 306 40615 7"), Case("080442957X"), Case("0-8044-2957-x (pbk.)"),
    Case("9780306406157 0306406152"), Case("9780306406157, 0306406152; 080442957X"),
    Case("306406152"), Case("978\u{2011}0\u{2011}306\u{2011}40615\u{2011}7"), Case("n/a"), Case(""),
    Case("ISBN 0306406152 ISBN 9780306406157"),
    Case("0306406153", "end in 2"), Case("978-0-306-40615-8", "end in 7"),
    Case("97803064061", "has 11 digits"), Case("1230306406157", "begins with 123"),
    Case("9780306406157, 0306406150", "0306406150"), Case("X306406152", "X306406152"),
  ]

  @Test("ISBNs of 10 and 13 digits, alone and several", arguments: isbns)
  func isbn(_ one: Case) { expect(Identifier.fault(inISBN: one.text), one) }

  static let issns = [
    Case("0378-5955"), Case("2434-561X"), Case("0378-5955 (print), 2434-561X (online)"),
    Case("ISSN-L 0378-5955"), Case("e-ISSN: 2434-561x"),
    Case("0378-5954", "end in 5"), Case("0378-59", "has 6 digits"),
  ]

  @Test("ISSNs", arguments: issns)
  func issn(_ one: Case) { expect(Identifier.fault(inISSN: one.text), one) }

  static let orcids = [
    Case("0000-0002-1825-0097"), Case("https://orcid.org/0000-0002-1694-233X"),
    Case("0000-0002-1825-0098", "end in 7"), Case("0000-0002-1825", "is not 16 digits"),
  ]

  @Test("ORCIDs", arguments: orcids)
  func orcid(_ one: Case) { expect(Identifier.fault(inORCID: one.text), one) }

  static let dois = [
    Case("10.1000/182"), Case("https://doi.org/10.1000/182"), Case("doi: 10.1000.10/a(b)c;d<e>"),
    Case("http://dx.doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"),
    Case("10.1000/", "nothing after"), Case("10.1000", "nothing after"),
    Case("11.1000/182", "is no DOI"), Case("10.abc/1", "is no DOI"), Case("", "is no DOI"),
    Case("10.1000/1 82", "a blank"),
  ]

  @Test("DOIs with and without an address", arguments: dois)
  func doi(_ one: Case) { expect(Identifier.fault(inDOI: one.text), one) }

  static let pages = [
    Case("12-15"), Case("128-9"), Case("128\u{2013}29"), Case("xii-xiv, 3--7"), Case("e9-e12"),
    Case("S12 \u{2013} S15"), Case("12"), Case("12-12"), Case("A3-B1"), Case("1-2-3"), Case("12f."),
    Case("99999999999-1"), Case("-"), Case("iv-12"),
    Case("128-119", "119"), Case("128-19", "119"), Case("3-7, 45\u{2013}42", "42"),
    Case("xiv-xii", "xii"), Case("e12-e9", "e9"), Case("S15-12", "S12"),
  ]

  @Test("Ranges of pages that end before they begin", arguments: pages)
  func range(_ one: Case) {
    let found = PageRange.reversed(in: one.text)
    #expect(found.map(\.end) == (one.fault.map { [$0] } ?? []))
    for range in found { #expect(one.text.utf8.count >= range.span.end) }
  }
}
