/// The terms, dates and options of one language, with the overrides of a style merged in.
struct LocaleTable: Sendable {
  /// The language as a BCP 47 tag.
  var language = "en-US"
  var terms: [Key: Term] = [:]
  var ordinals = Ordinals()
  /// The parts of localized dates, with the strings of the table they were compiled with.
  var textDate = DateElement()
  var numericDate = DateElement()
  var limitsDayOrdinalsToFirst = false
  var hasPunctuationInQuote = false

  /// A term by its name in CSL and its form.
  struct Key: Hashable, Sendable {
    var name: String
    var form: StyleElement.Form
  }

  /// The term of a name, in the form asked for or the nearest that CSL allows.
  ///
  /// verb-short falls back to verb, symbol to short, verb and short to long; nil when there is none.
  func term(_ name: String, _ form: StyleElement.Form) -> Term? {
    var form = form
    while true {
      if let term = terms[Key(name: name, form: form)] { return term }
      switch form {
      case .verbShort: form = .verb
      case .symbol: form = .short
      case .verb, .short: form = .long
      default: return nil
      }
    }
  }
}

/// How the ordinals of a language end.
struct Ordinals: Sendable {
  /// The ending where no rule fits, by gender.
  var general: [Term.Gender: [UInt8]] = [:]
  var rules: [Rule] = []
  /// `long-ordinal-01` … `-10`, by number and gender.
  var long: [LongKey: [UInt8]] = [:]

  /// `ordinal-NN` of a locale.
  struct Rule: Sendable {
    var number: Int
    var match: Match
    var gender: Term.Gender
    var ending: [UInt8]
  }

  enum Match: UInt8 { case lastDigit, lastTwoDigits, wholeNumber }

  struct LongKey: Hashable, Sendable {
    var number: Int
    var gender: Term.Gender
  }
}
