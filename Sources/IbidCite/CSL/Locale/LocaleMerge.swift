/// Locales laid over each other, the later ones on top, each term, date and option by itself.
///
/// CSL 1.0.2, “Locale Fallback”: ordinals are replaced all together, other terms one form at a time.
struct LocaleMerge {
  private(set) var terms: [LocaleTable.Key: Term] = [:]
  private(set) var textDate = LocaleDate()
  private(set) var numericDate = LocaleDate()
  private(set) var limitsDayOrdinalsToFirst = false
  private(set) var hasPunctuationInQuote = false
  private var ordinalEntries: [Locale.OrdinalEntry] = []
  private var longOrdinals: [Ordinals.LongKey: [UInt8]] = [:]

  init(_ layers: [Locale]) {
    terms.reserveCapacity(layers.map(\.terms.count).max() ?? 0)
    for layer in layers { lay(layer) }
    spreadGenders()
  }

  /// Gives the gender of the long form to the others.
  private mutating func spreadGenders() {
    for (key, term) in terms where key.form == .long && term.gender != .neuter {
      for form in [StyleElement.Form.short, .verb, .verbShort, .symbol] {
        terms[.init(name: key.name, form: form)]?.gender = term.gender
      }
    }
  }

  private mutating func lay(_ locale: Locale) {
    for entry in locale.terms { terms[entry.key] = entry.term }
    if !locale.ordinals.isEmpty { ordinalEntries = locale.ordinals }
    longOrdinals.merge(locale.longOrdinals) { _, new in new }
    textDate = locale.textDate ?? textDate
    numericDate = locale.numericDate ?? numericDate
    limitsDayOrdinalsToFirst = locale.limitsDayOrdinalsToFirst ?? limitsDayOrdinalsToFirst
    hasPunctuationInQuote = locale.hasPunctuationInQuote ?? hasPunctuationInQuote
  }

  /// The endings of ordinals: whole numbers before two digits before one digit.
  var ordinals: Ordinals {
    var result = Ordinals(long: longOrdinals)
    for entry in ordinalEntries {
      if let number = entry.number {
        result.rules.append(
          .init(
            number: number, match: entry.match, gender: entry.gender, ending: entry.ending))
      } else {
        result.general[entry.gender] = entry.ending
      }
    }
    if result.general.isEmpty { result.readAsCSL10() }
    result.rules.sort { ($0.match.rawValue, $0.number) > ($1.match.rawValue, $1.number) }
    return result
  }
}

extension Ordinals {
  /// The scheme of CSL 1.0, where there is no `ordinal`: 01–03 by the last digit except for 11–13,
  /// and 04 for all others.
  fileprivate mutating func readAsCSL10() {
    let others = rules.filter { $0.number == 4 && $0.match == .lastDigit }
    guard !others.isEmpty else { return }
    rules.removeAll { $0.number == 4 && $0.match == .lastDigit }
    for other in others {
      general[other.gender] = other.ending
      for number in 11...13 {
        rules.append(
          Rule(
            number: number, match: .lastTwoDigits, gender: other.gender, ending: other.ending))
      }
    }
  }
}
