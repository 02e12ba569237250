import ArgumentParser
import IbidModel

/// The only clock of a command: `--now`, then SOURCE_DATE_EPOCH, then the start.
struct Clock {
  /// Seconds since 1970-01-01T00:00:00Z.
  let seconds: Int64

  init(now: String?, world: any World) throws(Failure) {
    if let now {
      guard let seconds = Self.seconds(now) else {
        throw Failure(
          "--now is '\(now)', expected a day such as 2026-05-09 or seconds since 1970")
      }
      self.seconds = seconds
    } else if let epoch = world.environment("SOURCE_DATE_EPOCH"), let seconds = Int64(epoch) {
      self.seconds = seconds
    } else {
      seconds = world.now()
    }
  }

  private static func seconds(_ text: String) -> Int64? {
    if let seconds = Int64(text), text.utf8.count > 4 { return seconds }
    guard let date = PartialDate(iso: text), let month = date.month, let day = date.day else {
      return nil
    }
    return Int64(days(date.year, month, day)) * 86_400
  }

  /// The day in UTC.
  var day: PartialDate? {
    let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    return Self.date(days)
  }

  /// Days from 1970-01-01 to a Gregorian date (Hinnant's algorithm for civil days).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(_ days: Int) -> PartialDate? {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return PartialDate(year: year, month: month, day: dayOfYear - (153 * mp + 2) / 5 + 1)
  }
}
