/// Dates to sort by (CSL 1.0.2, “Sorting Variables”).
enum DateSortKey {
  /// The parts that count.
  struct Parts: OptionSet {
    var rawValue: UInt8
    static let year = Parts(rawValue: 1)
    static let month = Parts(rawValue: 2)
    static let day = Parts(rawValue: 4)
    static let all: Parts = [.year, .month, .day]
  }

  /// Writes a key of one width: the begin, then the end of a range, zeros where there is none.
  ///
  /// A date that could not be read sorts by its text; seasons do not count.
  static func append(_ date: DateValue, parts: Parts = .all, to key: inout [UInt8]) {
    guard let start = date.start else {
      key += (date.literal ?? "").utf8
      return
    }
    append(start, parts, to: &key)
    if let end = date.end {
      append(end, parts, to: &key)
    } else {
      key += repeatElement(date.isOpenEnded ? 0x39 : 0x30, count: 11)
    }
  }

  /// Years are counted from a year before all others, so that those before our era have no sign.
  private static func append(_ part: DateValue.Part, _ parts: Parts, to key: inout [UInt8]) {
    let year = parts.contains(.year) ? max(-4_000_000, min(part.year, 4_000_000)) : 0
    append(5_000_000 + year, digits: 7, to: &key)
    append(parts.contains(.month) ? part.month ?? 0 : 0, digits: 2, to: &key)
    append(parts.contains(.day) ? part.day ?? 0 : 0, digits: 2, to: &key)
  }

  private static func append(_ number: Int, digits: Int, to key: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      key.append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
