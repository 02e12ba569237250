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
    guard let date = PartialDate(iso: text), date.day != nil else {
      return nil
    }
    return Int64(date.daysSince1970) * 86_400
  }

  /// The day in UTC.
  var day: PartialDate? {
    let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    return PartialDate(daysSince1970: days)
  }
}
