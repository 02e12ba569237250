import IbidModel

/// Instants of articles, in the time zone of the publication.
enum PublicationTime {
  /// When an article appears, in seconds since 1970-01-01T00:00:00Z; nil when it has no date.
  ///
  /// A date without a time begins at midnight in the publication's time zone.
  static func instant(of metadata: Metadata, utcOffsetMinutes: Int) -> Int64? {
    guard let date = metadata.date else { return nil }
    let time = metadata.dateText.flatMap(time(in:))
    let offset = time?.offsetMinutes ?? utcOffsetMinutes
    return Int64(date.daysSince1970) * 86_400 + Int64((time?.seconds ?? 0) - offset * 60)
  }

  /// A date as RFC 3339 wants it, at midnight in the publication's time zone.
  static func rfc3339(_ date: PartialDate, utcOffsetMinutes: Int) -> String {
    let day = PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
    let minutes = abs(utcOffsetMinutes)
    let sign = utcOffsetMinutes < 0 ? "-" : "+"
    let zone =
      minutes == 0 ? "Z" : sign + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
    return (day ?? date).iso + "T00:00:00" + zone
  }

  /// The time after the day in `2020-05-09T14:30:00+02:00`; nil when there is none.
  private static func time(in text: String) -> (seconds: Int, offsetMinutes: Int?)? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[13] == 0x3A, let hour = number(bytes, 11),
      let minute = number(bytes, 14), hour < 24, minute < 60
    else { return nil }
    let hasSeconds = bytes.count >= 19 && bytes[16] == 0x3A
    let seconds = hasSeconds ? number(bytes, 17) ?? 0 : 0
    let zone = bytes[(hasSeconds ? 19 : 16)...].drop {
      ASCII.isDigit($0) || $0 == 0x2E || $0 == 0x20
    }
    return (hour * 3_600 + minute * 60 + seconds, offset(Array(zone)))
  }

  private static func offset(_ zone: [UInt8]) -> Int? {
    guard let first = zone.first else { return nil }
    if first == UInt8(ascii: "Z") || first == UInt8(ascii: "z") { return 0 }
    let digits = zone.dropFirst().filter(ASCII.isDigit)
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), digits.count == 4,
      let hours = number(digits, 0), let minutes = number(digits, 2)
    else { return nil }
    let total = hours * 60 + minutes
    return first == UInt8(ascii: "-") ? -total : total
  }

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard at + 1 < bytes.count, ASCII.isDigit(bytes[at]), ASCII.isDigit(bytes[at + 1]) else {
      return nil
    }
    return Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
