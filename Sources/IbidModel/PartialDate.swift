/// A calendar date of which the month, or the day, may be unknown.
///
/// Proleptic Gregorian; written as EDTF (`2020`, `2020-05`, `2020-05-09`).
package struct PartialDate: Hashable, Sendable, Comparable {
  /// The year, 1–9999.
  package let year: Int
  /// The month, 1–12, or nil.
  package let month: Int?
  /// The day, 1–31, or nil; never without a month.
  package let day: Int?

  /// Makes a date; nil when there is no such day in the calendar.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard day >= 1, day <= Self.days(inMonth: month, year: year) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; whatever follows a `T` or a space is left out.
  package init?(iso text: String) { self.init(iso: text[...]) }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; whatever follows a `T` or a space is left out.
  package init?(iso text: Substring) {
    var parts = [0, 0, 0]
    var part = 0
    var digits = 0
    for byte in text.utf8 {
      if byte == 0x20 || byte | 0x20 == 0x74 { break }
      if byte == 0x2D {
        guard digits == Self.widths[part], part < 2 else { return nil }
        part += 1
        digits = 0
      } else {
        guard ASCII.isDigit(byte), digits < Self.widths[part] else { return nil }
        parts[part] = parts[part] * 10 + Int(byte &- 0x30)
        digits += 1
      }
    }
    guard digits == Self.widths[part] else { return nil }
    self.init(
      year: parts[0], month: part > 0 ? parts[1] : nil, day: part > 1 ? parts[2] : nil)
  }

  /// The digits of year, month and day.
  private static let widths = [4, 2, 2]

  /// The number of days of a month, leap years counted.
  package static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  package var iso: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// Orders by year, month, day; an unknown part comes first.
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
