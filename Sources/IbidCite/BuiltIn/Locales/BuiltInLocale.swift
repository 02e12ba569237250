/// A locale that comes with the program, written as a table.
///
/// A row is `name | long | short | verb | verb-short | symbol`; columns at the end may be missing,
/// an empty column is a form the language does not have (CSL then takes the next one), and `/`
/// stands between singular and plural. `name:f` and `name:m` give the gender. `ordinal…` rows have
/// the ending in the first column and perhaps `match` and gender: `ordinal-01:f | re | whole-number`.
struct BuiltInLocale: Sendable {
  /// The tag, such as `de-DE`.
  var language: String
  /// A comma or full stop goes before the closing quotation mark.
  var hasPunctuationInQuote = false
  var limitsDayOrdinalsToFirst = false
  /// The date with the month as a word, and in digits.
  var textDate: [Part]
  var numericDate: [Part]
  /// The rows.
  var terms: String

  /// One part of a date.
  struct Part: Sendable {
    var name: String
    var form: String?
    var prefix = ""
    var suffix = ""
  }

  /// All that are built in.
  static let all: [BuiltInLocale] = [
    .americanEnglish, .britishEnglish, .german, .french, .spanish, .russian,
  ]
}

extension Locale {
  /// The locale of exactly this tag that comes with the program, or nil.
  public static func builtIn(tag: String) -> Locale? {
    let tag = LanguageTag.normalized(tag)
    return BuiltInLocale.all.first { $0.language == tag }.map { Locale($0) }
  }

  /// The tags of the locales that come with the program.
  public static var builtInLanguages: [String] { BuiltInLocale.all.map(\.language) }

  /// Reads a table.
  init(_ table: BuiltInLocale) {
    language = table.language
    hasPunctuationInQuote = table.hasPunctuationInQuote
    limitsDayOrdinalsToFirst = table.limitsDayOrdinalsToFirst
    textDate = LocaleDate(parts: table.textDate.map(\.attributes))
    numericDate = LocaleDate(parts: table.numericDate.map(\.attributes))
    for line in table.terms.utf8.split(separator: UInt8(ascii: "\n")) {
      readRow(
        line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(Self.cell))
    }
  }

  /// A cell without the blanks around it; a non-breaking space is none of them.
  private static func cell(_ bytes: Substring.UTF8View) -> String {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(Substring(bytes))
  }

  private mutating func readRow(_ cells: [String]) {
    guard cells.count > 1 else { return }
    let parts = cells[0].split(separator: ":")
    guard let name = parts.first.map(String.init) else { return }
    let gender = Self.gender(parts.count > 1 ? parts[1] : "")
    if name.hasPrefix("ordinal") {
      readOrdinal(name, gender, cells)
    } else if name.hasPrefix("long-ordinal-") {
      longOrdinals[.init(number: Int(name.suffix(2)) ?? 0, gender: gender)] = Array(cells[1].utf8)
    } else {
      let forms: [StyleElement.Form] = [.long, .short, .verb, .verbShort, .symbol]
      for (form, cell) in zip(forms, cells.dropFirst()) where !cell.isEmpty {
        terms.append(Entry(key: .init(name: name, form: form), term: Term(cell, gender)))
      }
    }
  }

  private mutating func readOrdinal(_ name: String, _ gender: Term.Gender, _ cells: [String]) {
    let number = Int(name.dropFirst("ordinal-".utf8.count))
    var match: Ordinals.Match = (number ?? 0) < 10 ? .lastDigit : .lastTwoDigits
    if cells.count > 2 { match = cells[2] == "whole-number" ? .wholeNumber : .lastTwoDigits }
    ordinals.append(
      OrdinalEntry(number: number, match: match, gender: gender, ending: Array(cells[1].utf8)))
  }

  private static func gender(_ letter: Substring) -> Term.Gender {
    switch letter {
    case "f": .feminine
    case "m": .masculine
    default: .neuter
    }
  }
}

extension Term {
  /// A term as a cell has it: `page/pages`.
  fileprivate init(_ cell: String, _ gender: Gender) {
    let parts = cell.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    single = parts.first.map { Array($0) } ?? []
    multiple = parts.count > 1 ? Array(parts[1]) : []
    self.gender = gender
  }
}

extension BuiltInLocale.Part {
  fileprivate var attributes: [XMLTree.Attribute] {
    var attributes = [XMLTree.Attribute(name: .name, value: name)]
    if let form { attributes.append(.init(name: .form, value: form)) }
    if !prefix.isEmpty { attributes.append(.init(name: .prefix, value: prefix)) }
    if !suffix.isEmpty { attributes.append(.init(name: .suffix, value: suffix)) }
    return attributes
  }
}

extension LocaleSource {
  /// The locales that come with the program.
  public static let builtIn = LocaleSource { Locale.builtIn(tag: $0) }

  /// This source, and another for what it does not have.
  public func or(_ other: LocaleSource) -> LocaleSource {
    LocaleSource { self.locale($0) ?? other.locale($0) }
  }
}
