/// The terms of a language that dates need, by number rather than by name.
struct DateTerms: Sendable {
  /// The long and the short names of the months, from January on.
  let months: [[UInt8]]
  let shortMonths: [[UInt8]]
  let monthGenders: [Term.Gender]
  /// From spring on.
  let seasons: [[UInt8]]
  /// What follows years of less than four digits, and years before our era.
  let anno: [UInt8]
  let beforeChrist: [UInt8]

  init(_ locale: LocaleTable) {
    func term(_ name: String, _ form: StyleElement.Form = .long) -> Term {
      locale.term(name, form) ?? Term()
    }
    let names = (1...12).map { $0 < 10 ? "month-0\($0)" : "month-\($0)" }
    months = names.map { term($0).single }
    shortMonths = names.map { term($0, .short).single }
    monthGenders = names.map { term($0).gender }
    seasons = (1...4).map { term("season-0\($0)").single }
    anno = term("ad").single
    beforeChrist = term("bc").single
  }
}
