import IbidModel

extension DateValue {
  /// Reads a date of EDTF (ISO 8601-2), levels 0 and 1; nil when the text is none.
  ///
  /// `2020`, `2020-05-09T12:00`, `1999/2001`, `1999/..`, `1848~`, `2001-21` (a season), `-0043`,
  /// `Y17000`, `199X` (a decade). The year 0 is 1 BC, so `-0043` has the year -44.
  public init?(edtf text: String) {
    let text = text.utf8.drop(while: ASCII.isSpace)
    let halves = text.split(separator: 0x2F, maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = halves.first, halves.count <= 2 else { return nil }
    guard halves.count == 2 else {
      guard let date = EDTFDate(first) else { return nil }
      self.init(start: date.start, end: date.end, isUncertain: date.isUncertain)
      return
    }
    let start = EDTFDate(first)
    let end = EDTFDate(halves[1])
    let isStartOpen = EDTFDate.isOpen(first)
    let isEndOpen = EDTFDate.isOpen(halves[1])
    guard start != nil || isStartOpen, end != nil || isEndOpen else { return nil }
    guard let start else {
      guard let end else { return nil }
      // A range whose begin is not known has no form but text.
      self.init(start: nil, literal: "–\((end.end ?? end.start).year)")
      return
    }
    self.init(
      start: start.start, end: end.map { $0.end ?? $0.start }, isOpenEnded: end == nil,
      isUncertain: start.isUncertain || end?.isUncertain == true)
  }
}

/// One date of EDTF, without a range sign.
private struct EDTFDate {
  var start: DateValue.Part
  /// The end of what `X` leaves open.
  var end: DateValue.Part?
  var isUncertain = false

  /// True for the end of a range that is open or not known.
  static func isOpen(_ text: Substring.UTF8View.SubSequence) -> Bool {
    text.allSatisfy { $0 == 0x2E || ASCII.isSpace($0) }
  }

  init?(_ text: Substring.UTF8View.SubSequence) {
    var bytes: [UInt8] = []
    for byte in text {
      // The time after a day is left out.
      if byte == 0x54 || byte == 0x20, bytes.count >= 10 { break }
      if byte == 0x3F || byte == 0x7E || byte == 0x25 {
        isUncertain = true
      } else {
        bytes.append(byte)
      }
    }
    while let last = bytes.last, ASCII.isSpace(last) { bytes.removeLast() }
    let isNegative: Bool
    var isLong = false
    var at = 0
    if bytes.first == 0x59 || bytes.first == 0x79 {
      isLong = true
      at = 1
    }
    isNegative = at < bytes.count && bytes[at] == 0x2D
    if isNegative { at += 1 }
    let parts = bytes[at...].split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 3 else { return nil }
    guard let years = Self.years(Array(first), isNegative: isNegative, isLong: isLong) else {
      return nil
    }
    guard let month = Self.number(parts, 1), let day = Self.number(parts, 2) else { return nil }
    start = DateValue.Part(
      year: Self.shown(years.first), number: month == 0 ? nil : month, day: day == 0 ? nil : day)
    guard Self.isDay(start, month, day) else { return nil }
    if years.first != years.last { end = DateValue.Part(year: Self.shown(years.last)) }
  }

  /// The year as CSL counts: EDTF has a year 0.
  private static func shown(_ year: Int) -> Int { year <= 0 ? year - 1 : year }

  private static func years(
    _ digits: [UInt8], isNegative: Bool, isLong: Bool
  ) -> (first: Int, last: Int)? {
    guard digits.count == 4 || (isLong && (4...9).contains(digits.count)) else { return nil }
    var first = 0
    var last = 0
    for (place, byte) in digits.enumerated() {
      let isOpen = byte == 0x58 || byte == 0x78 || byte == 0x75
      guard ASCII.isDigit(byte) || (isOpen && place >= 1) else { return nil }
      first = first * 10 + (isOpen ? 0 : Int(byte - 0x30))
      last = last * 10 + (isOpen ? 9 : Int(byte - 0x30))
    }
    return isNegative ? (-last, -first) : (first, last)
  }

  /// The number of a part of two digits; 0 when it is not there or open, nil when it is wrong.
  private static func number(_ parts: [ArraySlice<UInt8>], _ place: Int) -> Int? {
    guard place < parts.count else { return 0 }
    let part = parts[place]
    guard part.count == 2 else { return nil }
    if part.allSatisfy({ $0 == 0x58 || $0 == 0x78 }) { return 0 }
    guard part.allSatisfy(ASCII.isDigit) else { return nil }
    return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// True when the day is in the month, and the month is one or a season.
  private static func isDay(_ part: DateValue.Part, _ month: Int, _ day: Int) -> Bool {
    guard month <= 12 else { return (21...41).contains(month) && day == 0 }
    guard day > 0 else { return true }
    guard month > 0 else { return false }
    return day <= PartialDate.days(inMonth: month, year: max(1, part.year < 0 ? 4 : part.year))
  }
}
