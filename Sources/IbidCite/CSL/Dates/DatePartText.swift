/// The text of one part of a date.
struct DatePartText {
  let terms: DateTerms
  let numbers: NumberTerms
  let limitsDayOrdinalsToFirst: Bool

  /// Writes a part; nothing when the date does not have it.
  func append(_ part: DatePart, of date: DateValue.Part, to bytes: inout [UInt8]) {
    switch part.name {
    case .year: appendYear(date.year, isShort: part.form == .short, to: &bytes)
    case .month: appendMonth(part.form, of: date, to: &bytes)
    case .day: appendDay(part.form, of: date, to: &bytes)
    }
  }

  private func appendYear(_ year: Int, isShort: Bool, to bytes: inout [UInt8]) {
    if isShort, (1000...9999).contains(year) {
      Self.append(year % 100, leadingZero: true, to: &bytes)
      return
    }
    bytes += String(year.magnitude).utf8
    if year < 0 { bytes += terms.beforeChrist }
    if (1..<1000).contains(year) { bytes += terms.anno }
  }

  /// A season stands in the place of the month.
  private func appendMonth(
    _ form: DatePart.Form, of date: DateValue.Part, to bytes: inout [UInt8]
  ) {
    guard let month = date.month, (1...12).contains(month) else {
      if let season = date.season, (1...4).contains(season) { bytes += terms.seasons[season - 1] }
      return
    }
    switch form {
    case .numeric, .ordinal: Self.append(month, leadingZero: false, to: &bytes)
    case .numericLeadingZeros: Self.append(month, leadingZero: true, to: &bytes)
    case .short: bytes += terms.shortMonths[month - 1]
    case .long: bytes += terms.months[month - 1]
    }
  }

  private func appendDay(
    _ form: DatePart.Form, of date: DateValue.Part, to bytes: inout [UInt8]
  ) {
    guard let day = date.day, (1...99).contains(day) else { return }
    Self.append(day, leadingZero: form == .numericLeadingZeros, to: &bytes)
    guard form == .ordinal, day == 1 || !limitsDayOrdinalsToFirst else { return }
    let month = date.month.flatMap { (1...12).contains($0) ? $0 : nil }
    let gender = month.map { terms.monthGenders[$0 - 1] } ?? .neuter
    bytes += numbers.ordinals.ending(of: day, gender)
  }

  private static func append(_ number: Int, leadingZero: Bool, to bytes: inout [UInt8]) {
    if leadingZero || number > 9 { bytes.append(0x30 + UInt8(truncatingIfNeeded: number / 10)) }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// True when two dates show a part alike.
  static func isSame(_ name: DatePart.Name, _ one: DateValue.Part, _ other: DateValue.Part) -> Bool
  {
    switch name {
    case .year: one.year == other.year
    case .month: one.month == other.month && one.season == other.season
    case .day: one.day == other.day
    }
  }
}
