import Testing

@testable import IbidCite

@Suite struct OrdinalTableTests {
  /// A language with all kinds of rules.
  private var table: OrdinalTable {
    var ordinals = Ordinals()
    ordinals.general = [.neuter: Array("th".utf8), .feminine: Array("tha".utf8)]
    ordinals.rules = [
      rule(1, .lastDigit, "st"), rule(11, .lastTwoDigits, "eth"), rule(5, .wholeNumber, "five"),
      rule(1, .lastDigit, "sta", .feminine), rule(2, .lastDigit, "nd"),
    ]
    ordinals.long = [.init(number: 3, gender: .neuter): Array("third".utf8)]
    return OrdinalTable(ordinals)
  }

  private func rule(
    _ number: Int, _ match: Ordinals.Match, _ ending: String, _ gender: Term.Gender = .neuter
  ) -> Ordinals.Rule {
    Ordinals.Rule(number: number, match: match, gender: gender, ending: Array(ending.utf8))
  }

  struct Case: Sendable {
    var number: Int
    var gender = Term.Gender.neuter
    var ending: String
  }

  static let cases = [
    Case(number: 1, ending: "st"), Case(number: 121, ending: "st"), Case(number: 11, ending: "eth"),
    Case(number: 211, ending: "eth"), Case(number: 5, ending: "five"),
    Case(number: 25, ending: "th"), Case(number: 1, gender: .feminine, ending: "sta"),
    Case(number: 2, gender: .feminine, ending: "nd"),
    Case(number: 4, gender: .feminine, ending: "tha"),
    Case(number: 4, gender: .masculine, ending: "th"),
  ]

  @Test(arguments: cases) func endsNumbers(_ one: Case) {
    #expect(String(decoding: table.ending(of: one.number, one.gender), as: UTF8.self) == one.ending)
  }

  @Test func hasWords() {
    #expect(table.word(of: 3, .feminine) == Array("third".utf8))
    #expect(table.word(of: 4, .neuter).isEmpty)
    #expect(table.word(of: 11, .neuter).isEmpty)
  }

  @Test func followsTheOldScheme() {
    var ordinals = Ordinals()
    ordinals.rules = [
      rule(1, .lastDigit, "st"), rule(2, .lastDigit, "nd"), rule(3, .lastDigit, "rd"),
      rule(4, .lastDigit, "th"),
    ]
    let old = OrdinalTable(ordinals)
    let endings = [1, 2, 3, 4, 9, 11, 12, 13, 21, 111].map {
      String(decoding: old.ending(of: $0, .neuter), as: UTF8.self)
    }
    #expect(endings == ["st", "nd", "rd", "th", "th", "th", "th", "th", "st", "th"])
  }
}
