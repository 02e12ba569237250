package import IbidModel

/// A date written as three numbers, such as `17 01 20` or `3/4/1941`, and every way to read it.
package struct NumericDate: Hashable, Sendable {
  /// The three numbers as written.
  package let parts: [Part]

  /// One of the numbers.
  package struct Part: Hashable, Sendable {
    package let value: Int
    /// The number of digits it is written with.
    package let digits: Int

    package init(value: Int, digits: Int) {
      self.value = value
      self.digits = digits
    }
  }

  /// Makes a date of exactly three numbers; nil otherwise.
  package init?(_ parts: [Part]) {
    guard parts.count == 3 else { return nil }
    self.parts = parts
  }

  /// The orders that people write dates in, the most common first.
  private static let orders: [(name: String, year: Int, month: Int, day: Int)] = [
    ("day month year", 2, 1, 0),
    ("month day year", 2, 0, 1),
    ("year month day", 0, 1, 2),
  ]

  /// The days it may mean, each once.
  ///
  /// A year of two digits is the latest that does not lie after `latest`, the day the text was
  /// published; without `latest` 00–49 are read as 2000–2049.
  package func readings(latest: PartialDate?) -> [DateMention.Reading] {
    var readings: [DateMention.Reading] = []
    for order in Self.orders {
      guard let date = date(order.year, order.month, order.day, latest: latest),
        !readings.contains(where: { $0.date == date })
      else { continue }
      readings.append(DateMention.Reading(date: date, order: order.name))
    }
    return readings
  }

  private func date(_ year: Int, _ month: Int, _ day: Int, latest: PartialDate?) -> PartialDate? {
    guard parts[month].digits <= 2, parts[day].digits <= 2 else { return nil }
    switch parts[year].digits {
    case 4:
      return PartialDate(
        year: parts[year].value, month: parts[month].value, day: parts[day].value)
    case 2:
      return shortYear(parts[year].value, parts[month].value, parts[day].value, latest)
    default: return nil
    }
  }

  private func shortYear(
    _ year: Int, _ month: Int, _ day: Int, _ latest: PartialDate?
  ) -> PartialDate? {
    guard let latest else {
      return PartialDate(year: year < 50 ? 2000 + year : 1900 + year, month: month, day: day)
    }
    let century = latest.year / 100 * 100
    let near = PartialDate(year: century + year, month: month, day: day)
    if let near, near <= latest { return near }
    return PartialDate(year: century - 100 + year, month: month, day: day)
  }
}
