import IbidModel

/// The terms of a language that numbers need, by number rather than by name.
struct NumberTerms: Sendable {
  let ordinals: OrdinalTable
  /// What stands between the ends of a range of pages.
  let pageRangeDelimiter: [UInt8]
  /// “and” in words, without blanks around, and its symbol.
  let and: [UInt8]
  let andSymbol: [UInt8]
  private let genders: [Term.Gender]
  /// By form (long, short, symbol) and kind of locator.
  private let labels: [[Term]]

  init(_ locale: LocaleTable) {
    func text(_ name: String, _ form: StyleElement.Form, _ otherwise: String) -> [UInt8] {
      let text = locale.term(name, form)?.single ?? []
      return text.isEmpty ? Array(otherwise.utf8) : text
    }
    ordinals = OrdinalTable(locale.ordinals)
    pageRangeDelimiter = text("page-range-delimiter", .long, "–")
    and = text("and", .long, "and")
    andSymbol = locale.terms[.init(name: "and", form: .symbol)]?.single ?? [0x26]
    genders = Field.allCases.map { field in
      field.kind == .number ? locale.term(field.name, .long)?.gender ?? .neuter : .neuter
    }
    labels = [StyleElement.Form.long, .short, .symbol].map { form in
      Locator.Label.allCases.map { locale.term($0.rawValue, form) ?? Term() }
    }
  }

  /// The gender of the word for a number variable.
  func gender(of field: Field) -> Term.Gender { genders[Int(field.rawValue)] }

  /// The word for a kind of locator.
  func label(_ label: LocatorKind, _ form: StyleElement.Form) -> Term {
    switch form {
    case .short, .verbShort: labels[1][label.index]
    case .symbol: labels[2][label.index]
    default: labels[0][label.index]
    }
  }
}

/// A kind of locator that CSL knows, as a small number.
struct LocatorKind: Hashable, Sendable, BitwiseCopyable {
  /// The place in `Locator.Label.allCases`.
  let index: Int

  /// The bit in conditions.
  var bit: UInt64 { 1 << UInt64(index) }

  /// The kind with a name of CSL, or nil; `sub verbo` is `sub-verbo`.
  init?(_ name: some StringProtocol) {
    guard let index = Self.names[name == "sub verbo" ? "sub-verbo" : String(name)] else {
      return nil
    }
    self.index = index
  }

  init(_ label: Locator.Label) { index = Locator.Label.allCases.firstIndex(of: label) ?? 0 }

  static let page = LocatorKind(.page)

  private static let names = Dictionary(
    uniqueKeysWithValues: Locator.Label.allCases.enumerated().map { ($1.rawValue, $0) })
}
