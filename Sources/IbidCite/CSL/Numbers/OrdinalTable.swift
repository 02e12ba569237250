/// The endings of ordinals of one language, ready to look up (CSL 1.0.2, “Ordinal Suffixes”).
struct OrdinalTable: Sendable {
  /// The ending by gender and the last two digits.
  private var endings: [[[UInt8]]]
  /// The endings that one number alone takes.
  private var whole: [Ordinals.Rule] = []
  /// `long-ordinal-01` … `-10`, by gender; empty where there is none.
  private var long: [[[UInt8]]]

  init(_ ordinals: Ordinals) {
    let genders = [Term.Gender.neuter, .masculine, .feminine]
    endings = genders.map { gender in (0..<100).map { Self.ending(of: $0, gender, ordinals) } }
    long = genders.map { gender in
      (0...10).map { number in
        ordinals.long[.init(number: number, gender: gender)]
          ?? ordinals.long[.init(number: number, gender: .neuter)] ?? []
      }
    }
    whole = ordinals.rules.filter { $0.match == .wholeNumber }
  }

  /// The ending of a number.
  func ending(of number: Int, _ gender: Term.Gender) -> [UInt8] {
    if !whole.isEmpty {
      let rules = whole.filter { $0.number == number }
      if let rule = rules.first(where: { $0.gender == gender })
        ?? rules.first(where: { $0.gender == .neuter })
      {
        return rule.ending
      }
    }
    return endings[Int(gender.rawValue)][number % 100]
  }

  /// The ordinal in words, for 1 to 10; empty when the language has none.
  func word(of number: Int, _ gender: Term.Gender) -> [UInt8] {
    (1...10).contains(number) ? long[Int(gender.rawValue)][number] : []
  }

  private static func ending(
    of number: Int, _ gender: Term.Gender, _ ordinals: Ordinals
  ) -> [UInt8] {
    if ordinals.general.isEmpty, ordinals.rules.contains(where: { $0.number == 4 }) {
      return oldEnding(of: number, gender, ordinals)
    }
    // The terms from 10 on come before those of a last digit.
    let fitting = ordinals.rules.filter { rule in
      switch rule.match {
      case .lastTwoDigits: rule.number == number
      case .lastDigit: rule.number == number % 10
      case .wholeNumber: false
      }
    }.sorted { $0.match == .lastTwoDigits && $1.match == .lastDigit }
    return fitting.first { $0.gender == gender }?.ending
      ?? fitting.first { $0.gender == .neuter }?.ending
      ?? ordinals.general[gender] ?? ordinals.general[.neuter] ?? []
  }

  /// The scheme of CSL 1.0: 01, 02 and 03 for last digits, 04 for all others.
  private static func oldEnding(
    of number: Int, _ gender: Term.Gender, _ ordinals: Ordinals
  ) -> [UInt8] {
    let last = number / 10 != 1 && (1...3).contains(number % 10) ? number % 10 : 4
    let rules = ordinals.rules.filter { $0.number == last }
    return (rules.first { $0.gender == gender } ?? rules.first { $0.gender == .neuter })?.ending
      ?? []
  }
}
