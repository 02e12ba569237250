import Testing

@testable import IbidCite

@Suite struct InitialsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var given: String
    var initials: String
    var terminator: String
    var testDescription: String { "\(given) with '\(terminator)'" }

    init(_ given: String, _ initials: String, _ terminator: String = ". ") {
      self.given = given
      self.initials = initials
      self.terminator = terminator
    }
  }

  static let cases = [
    Case("Clara Maria", "C. M."), Case("Clara Maria", "CM", ""), Case("Clara Maria", "C.M.", "."),
    Case("Anne-Sophie", "A.-S."), Case("Jun-ho", "J."), Case("R.W. Otto", "R. W. O."),
    Case("Th. Karl", "Th. K."), Case("KHaled", "Kh."), Case("Élise", "É."), Case("Ольга", "О."),
    Case("Juan de la Rosa", "J. de la R."), Case("Mo 2", "M. 2"), Case("", ""), Case("明", "明"),
    Case("ANNA", "A."), Case("Ö", "Ö.", "."), Case("Ada\u{a0}Bea", "A. B."),
  ]

  @Test(arguments: cases) func shortensGivenNames(_ sample: Case) {
    let initials = Initials(terminator: Array(sample.terminator.utf8), keepsHyphens: true)
    var text: [UInt8] = []
    initials.append(Array(sample.given.utf8), to: &text)
    #expect(String(decoding: text, as: UTF8.self) == sample.initials)
  }

  static let normalized = [
    Case("James T Bold", "James T. Bold"), Case("J B", "J. B."), Case("J.B.", "J.B.", "."),
    Case("Ph.M.", "Ph. M."), Case("Max", "Max"), Case("M.-L.", "M.-L."), Case("J B", "JB", ""),
  ]

  @Test(arguments: normalized) func writesInitialsAlike(_ sample: Case) {
    let initials = Initials(terminator: Array(sample.terminator.utf8), keepsHyphens: true)
    var text: [UInt8] = []
    initials.appendNormalized(Array(sample.given.utf8), to: &text)
    #expect(String(decoding: text, as: UTF8.self) == sample.initials)
  }

  @Test func leavesHyphensOut() {
    let initials = Initials(terminator: [UInt8(ascii: ".")], keepsHyphens: false)
    var text: [UInt8] = []
    initials.append(Array("Anne-Sophie".utf8), to: &text)
    #expect(String(decoding: text, as: UTF8.self) == "A.S.")
  }

  /// Any bytes, UTF-8 or not, are read to their end.
  @Test func bearsAnyBytes() {
    let pieces: [UInt8] = [0x20, 0x2D, 0x2E, 0x41, 0x61, 0xC2, 0xA0, 0xE2, 0x80, 0x99, 0xEF, 0xFF]
    let initials = Initials(terminator: [0x2E, 0xC2, 0xA0], keepsHyphens: true)
    for first in pieces {
      for second in pieces {
        for third in pieces {
          var text: [UInt8] = []
          initials.append([first, second, third], to: &text)
          initials.appendNormalized([first, second, third], to: &text)
        }
      }
    }
  }
}
