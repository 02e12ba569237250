import IbidModel

extension DateValue {
  /// Reads a date as people write it in English; what cannot be read is a literal.
  ///
  /// EDTF, `May 9, 2020`, `9 May 2020`, `May/June 2000`, `Spring 1999`, `1999–2001`, `5/9/2020`
  /// (the month first, unless it is none), `2020/05/09`, `9.5.2020`, `44 BC`; `c.`, `circa` and `?`
  /// make it uncertain.
  public init(raw text: String) {
    if let date = DateValue(edtf: text) {
      self = date
    } else if text.utf8.count <= 200, var reader = RawDate(text), let date = reader.date() {
      self = date
    } else {
      self.init(start: nil, literal: text)
    }
  }
}

/// The words and numbers of a date, and what they mean together.
private struct RawDate {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case season(Int)
    case beforeOurEra, ourEra
    /// `-`, `–`, `/` or `to`.
    case range(UInt8)
    case point
  }

  /// What one half of a range says.
  private struct Half {
    var year: Int?
    var month: Int?
    var day: Int?
    var season: Int?

    var part: DateValue.Part? {
      guard let year else { return nil }
      return DateValue.Part(year: year, month: month, day: month == nil ? nil : day, season: season)
    }

    /// True when the day is one of the calendar.
    var isSound: Bool {
      guard let day else { return true }
      return (1...PartialDate.days(inMonth: month ?? 1, year: 4)).contains(day)
    }
  }

  private var tokens: [Token] = []
  private var isUncertain = false

  /// The words of a text; nil when one means nothing in a date.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      let start = at
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x30...0x39:
        while at < bytes.count, ASCII.isDigit(bytes[at]) { at += 1 }
        guard at - start <= 9 else { return nil }
        let value = bytes[start..<at].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        tokens.append(.number(value, digits: at - start))
        at = Self.afterOrdinal(bytes, at)
      case 0x2D, 0x2F: tokens.append(.range(byte))
      case 0x2E: tokens.append(.point)
      case 0x3F, 0x7E: isUncertain = true
      case 0x20, 0x09, 0x2C, 0x5B, 0x5D, 0x28, 0x29: break
      case 0xE2
      where at + 1 < bytes.count && bytes[at] == 0x80
        && (0x90...0x95).contains(bytes[at + 1]):
        at += 2
        tokens.append(.range(0x2D))
      default:
        guard ASCII.isLetter(byte) else { return nil }
        while at < bytes.count, ASCII.isLetter(bytes[at]) { at += 1 }
        guard append(String(decoding: bytes[start..<at], as: UTF8.self)) else { return nil }
        if at < bytes.count, bytes[at] == 0x2E { at += 1 }
      }
    }
  }

  /// The place after `st`, `nd`, `rd` or `th`.
  private static func afterOrdinal(_ bytes: [UInt8], _ at: Int) -> Int {
    guard at + 1 < bytes.count, at + 2 >= bytes.count || !ASCII.isLetter(bytes[at + 2]) else {
      return at
    }
    let ending = String(decoding: bytes[at...(at + 1)], as: UTF8.self)
    return ["st", "nd", "rd", "th"].contains(ending) ? at + 2 : at
  }

  private mutating func append(_ word: String) -> Bool {
    if let month = DateWords.month(word) {
      tokens.append(.month(month))
    } else if let season = DateWords.season(word) {
      tokens.append(.season(season))
    } else {
      switch DateWords.lowercased(word) {
      case "c", "ca", "circa", "about", "approximately": isUncertain = true
      case "bc", "bce": tokens.append(.beforeOurEra)
      case "ad", "ce": tokens.append(.ourEra)
      case "to", "until": tokens.append(.range(0x2D))
      case "of", "the", "and": break
      default: return false
      }
    }
    return true
  }

  /// The date that the words give, or nil.
  mutating func date() -> DateValue? {
    if let half = numeric(tokens), half.isSound, let part = half.part {
      return DateValue(start: part, isUncertain: isUncertain)
    }
    guard let (first, second) = halves(), first.isSound else { return nil }
    guard var second else {
      return first.part.map { DateValue(start: $0, isUncertain: isUncertain) }
    }
    guard second.isSound else { return nil }
    var start = first
    complete(&start, &second)
    guard let begin = start.part, let end = second.part, Self.isInOrder(begin, end) else {
      return nil
    }
    return DateValue(start: begin, end: end, isUncertain: isUncertain)
  }

  private static func isInOrder(_ begin: DateValue.Part, _ end: DateValue.Part) -> Bool {
    (begin.year, begin.month ?? begin.season ?? 0, begin.day ?? 0)
      < (end.year, end.month ?? end.season.map { $0 + 12 } ?? 99, end.day ?? 99)
  }

  /// Fills what one half leaves to the other: `9–12 May 2020`, `May–June 2000`, `1998–99`.
  private func complete(_ start: inout Half, _ end: inout Half) {
    if start.year == nil { start.year = end.year }
    if end.year == nil { end.year = start.year }
    if let first = start.year, let last = end.year, (13...99).contains(last), first >= 1000 {
      end.year = first / 100 * 100 + last
    }
    if start.month == nil, start.day != nil { start.month = end.month }
    if end.month == nil, end.day != nil { end.month = start.month }
  }

  /// The two halves of a range, or one date and nil.
  private func halves() -> (Half, Half?)? {
    let places = tokens.indices.filter { if case .range = tokens[$0] { true } else { false } }
    if places.isEmpty { return half(tokens[...]).map { ($0, nil) } }
    // Signs within numeric dates come in pairs: the middle one is that of the range.
    guard places.count % 2 == 1 else { return nil }
    let middle = places[places.count / 2]
    guard let first = half(tokens[..<middle]), let second = half(tokens[(middle + 1)...]) else {
      return nil
    }
    return (first, second)
  }

  private func half(_ tokens: ArraySlice<Token>) -> Half? {
    if let half = numeric(Array(tokens)) { return half }
    var half = Half()
    var numbers: [(value: Int, digits: Int)] = []
    var isBefore = false
    var isEra = false
    for token in tokens {
      switch token {
      case .number(let value, let digits): numbers.append((value, digits))
      case .month(let month):
        guard half.month == nil, half.season == nil else { return nil }
        half.month = month
      case .season(let season):
        guard half.month == nil, half.season == nil else { return nil }
        half.season = season
      case .beforeOurEra:
        isBefore = true
        isEra = true
      case .ourEra: isEra = true
      case .range: return nil
      case .point: break
      }
    }
    guard numbers.count <= 2, !tokens.isEmpty else { return nil }
    for number in numbers {
      let isYear = number.digits >= 3 || isEra && numbers.count == 1 || number.value > 31
      if isYear, half.year == nil {
        half.year = isBefore ? -number.value : number.value
      } else if half.day == nil, half.month != nil || numbers.count == 1, number.value > 0 {
        half.day = number.value
      } else {
        return nil
      }
    }
    if half.day != nil, half.month == nil, half.year != nil { return nil }
    return half.year == 0 ? nil : half
  }

  /// Numbers joined by slashes, points or hyphens: `5/9/2020`, `2020/5`, `9.5.2020`.
  private func numeric(_ tokens: [Token]) -> Half? {
    guard tokens.count == 3 || tokens.count == 5 else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    for (place, token) in tokens.enumerated() {
      if place % 2 == 1 {
        guard token == tokens[1] else { return nil }
        switch token {
        case .range, .point: break
        default: return nil
        }
      } else {
        guard case .number(let value, let digits) = token else { return nil }
        numbers.append((value, digits))
      }
    }
    return Self.half(numbers, isPoint: tokens[1] == .point)
  }

  private static func half(_ numbers: [(value: Int, digits: Int)], isPoint: Bool) -> Half? {
    let years = numbers.indices.filter { numbers[$0].digits >= 3 }
    guard years.count == 1, years[0] == 0 || years[0] == numbers.count - 1 else { return nil }
    var half = Half(year: numbers[years[0]].value)
    var rest = numbers.map(\.value)
    rest.remove(at: years[0])
    if rest.count == 1 {
      half.month = rest[0]
    } else if years[0] == 0 {
      (half.month, half.day) = (rest[0], rest[1])
    } else {
      // The month comes first in English, unless points say otherwise or it is none.
      (half.month, half.day) = isPoint || rest[0] > 12 ? (rest[1], rest[0]) : (rest[0], rest[1])
    }
    return (1...12).contains(half.month ?? 0) && half.year != 0 ? half : nil
  }
}
