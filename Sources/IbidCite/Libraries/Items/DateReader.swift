/// Reads dates of CSL-JSON.
enum DateReader {
  /// The date of a value; nil when it says nothing.
  static func date(
    _ value: LibraryValue, key: String, field: Field, _ source: inout LibrarySource
  ) -> DateValue? {
    let date: DateValue?
    switch value.content {
    case .map(let pairs): date = self.date(pairs)
    case .list(let values): date = listed(values)
    case .text(let text), .number(let text): date = text.isEmpty ? nil : DateValue(raw: text)
    case .truth, .nothing: date = nil
    }
    if let date, date.start == nil, let text = date.literal, !isLiteral(value) {
      source.report(
        .unreadableDate, "the date '\(text)' of '\(field.name)' cannot be read and stays as it is",
        value.range, key: key)
    }
    return date
  }

  /// True when the text was meant to be shown as it is.
  private static func isLiteral(_ value: LibraryValue) -> Bool { value["literal"] != nil }

  private static func date(_ pairs: [LibraryValue.Pair]) -> DateValue? {
    var date = DateValue(start: nil)
    var raw: String?
    var season: Int?
    var alone = DateValue.Numbers()
    for pair in pairs {
      switch pair.key {
      case "date-parts":
        guard case .list(let parts) = pair.value.content else { break }
        date = listed(parts).map { DateValue(start: $0.start, end: $0.end, $0, date) } ?? date
      case "literal": date.literal = pair.value.text
      case "raw", "edtf", "date": raw = pair.value.text
      case "circa": date.isUncertain = date.isUncertain || pair.value.isTrue
      case "season": season = pair.value.text.flatMap(DateWords.season)
      case "year", "month", "day": alone.set(pair.key, pair.value.text)
      default: break
      }
    }
    if date.start == nil { date.start = alone.part }
    if date.start?.month == nil, let season { date.start?.season = season }
    if date.start == nil, let raw, !raw.isEmpty { return DateValue(raw: raw, date) }
    return date.start == nil && date.literal == nil ? nil : date
  }

  /// The date of lists of numbers, one or two; or of maps with `year`, `month` and `day`.
  private static func listed(_ values: [LibraryValue]) -> DateValue? {
    if let first = values.first, case .number = first.content {
      return DateValue.Numbers(values).part.map { DateValue(start: $0) }
    }
    var parts: [DateValue.Numbers] = []
    for value in values.prefix(2) {
      switch value.content {
      case .list(let numbers): parts.append(DateValue.Numbers(numbers))
      case .map(let pairs):
        var numbers = DateValue.Numbers()
        for pair in pairs { numbers.set(pair.key, pair.value.text) }
        parts.append(numbers)
      default: parts.append(DateValue.Numbers(values.map { $0 }))
      }
    }
    guard let first = parts.first else { return nil }
    guard let start = first.part else {
      // A range whose begin is not known has no form but text.
      guard parts.count == 2, let end = parts[1].part else { return nil }
      return DateValue(start: nil, literal: "–\(end.year)")
    }
    guard parts.count == 2 else { return DateValue(start: start) }
    return DateValue(start: start, end: parts[1].part, isOpenEnded: parts[1].isZero)
  }
}

extension DateValue {
  /// Year, month and day as a library has them.
  struct Numbers {
    var year: Int?
    var month: Int?
    var day: Int?

    init() {}

    init(_ values: [LibraryValue]) {
      let numbers = values.prefix(3).map { value in value.text.flatMap(DateWords.number) }
      year = numbers.first ?? nil
      month = numbers.count > 1 ? numbers[1] : nil
      day = numbers.count > 2 ? numbers[2] : nil
    }

    /// Sets one number by its name.
    mutating func set(_ name: String, _ text: String?) {
      guard let text else { return }
      switch name {
      case "year": year = DateWords.number(text)
      case "month": month = DateWords.number(text) ?? DateWords.month(text)
      case "day": day = DateWords.number(text)
      case "season": month = DateWords.season(text).map { $0 + 20 }
      default: break
      }
    }

    /// True for the year 0 that stands for no end.
    var isZero: Bool { year == 0 }

    /// The part of a date; nil without a year.
    var part: DateValue.Part? {
      guard let year, year != 0 else { return nil }
      return DateValue.Part(year: year, number: month, day: day)
    }
  }

  /// Makes a date of a range and of what else is known.
  fileprivate init(start: Part?, end: Part?, _ range: DateValue, _ other: DateValue) {
    self.init(
      start: start, end: end, isOpenEnded: range.isOpenEnded, isUncertain: other.isUncertain,
      literal: range.literal ?? other.literal)
  }

  /// Reads a date as people write it, with what else is known.
  fileprivate init(raw: String, _ other: DateValue) {
    self.init(raw: raw)
    isUncertain = isUncertain || other.isUncertain
    if let literal = other.literal { self.literal = literal }
  }
}

extension DateValue.Part {
  /// Makes a part of a month as dates of libraries number it: 13–16 and 21–24 are seasons.
  init(year: Int, number: Int?, day: Int?) {
    self.init(year: year)
    switch number {
    case let month? where (1...12).contains(month):
      self.month = month
      if let day, (1...31).contains(day) { self.day = day }
    case let month? where (13...32).contains(month): season = (month - 13) % 4 + 1
    default: break
    }
  }
}
