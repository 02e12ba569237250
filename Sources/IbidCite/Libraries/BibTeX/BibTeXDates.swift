import IbidModel

/// Dates of BibTeX: `date`, or `year`, `month` and `day`.
struct BibTeXDates {
  private let entry: BibTeXEntry
  /// Dates that could not be read, with the names of their fields.
  private(set) var unreadable: [(field: String, text: String, range: Range<Int>)] = []
  /// A year that says how far the work is, such as `forthcoming`.
  private(set) var status: String?

  init(_ entry: BibTeXEntry) { self.entry = entry }

  /// The date whose fields begin with a prefix: none, `orig`, `event` or `url`.
  mutating func date(_ prefix: String) -> DateValue? {
    if let field = entry[prefix + "date"] {
      let text = Self.raw(field)
      guard !text.isEmpty else { return nil }
      if let date = DateValue(edtf: text) { return date }
      return read(text, field)
    }
    guard let field = entry[prefix + "year"] else { return nil }
    let year = TeXText.markup(field.value)
    guard !year.isEmpty else { return nil }
    guard let number = DateWords.number(year), number != 0 else { return text(year, field) }
    guard let start = part(number, prefix) else { return nil }
    let end = entry[prefix + "endyear"].flatMap { DateWords.number(TeXText.markup($0.value)) }
      .flatMap { part($0, prefix + "end") }
    return end == nil ? start : DateValue(start: start.start, end: end?.start)
  }

  /// A year with the month and the day beside it.
  private mutating func part(_ year: Int, _ prefix: String) -> DateValue? {
    let day = entry[prefix + "day"].flatMap { DateWords.number(TeXText.markup($0.value)) }
    guard let field = entry[prefix + "month"] else {
      return DateValue(start: DateValue.Part(year: year))
    }
    let month = Self.spaced(TeXText.markup(field.value))
    if let number = DateWords.number(month) ?? DateWords.month(month) {
      return DateValue(start: DateValue.Part(year: year, number: number, day: day))
    }
    // `May/June`, `Spring`, `May 7`.
    let whole = DateValue(raw: "\(month) \(year)")
    if whole.start != nil { return whole }
    unreadable.append((field.name, month, field.range))
    return DateValue(start: DateValue.Part(year: year))
  }

  /// A year that is no number: a range, an uncertain year, a word.
  private mutating func text(_ year: String, _ field: BibTeXField) -> DateValue? {
    if let word = BibTeXTypes.word(for: DateWords.lowercased(year)) {
      status = word
      return nil
    }
    return read(year, field)
  }

  private mutating func read(_ text: String, _ field: BibTeXField) -> DateValue {
    let date = DateValue(raw: Self.spaced(text))
    if date.start == nil, DateValue(edtf: text) == nil {
      unreadable.append((field.name, text, field.range))
    }
    return date
  }

  /// The value without braces; `~` is a sign of EDTF here.
  private static func raw(_ field: BibTeXField) -> String {
    let bytes = field.value.filter { $0 != 0x7B && $0 != 0x7D }
    return String(decoding: BibTeXList.trimmed(bytes[...]), as: UTF8.self)
  }

  private static func spaced(_ text: String) -> String {
    String(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : Character($0) })
  }
}
