import IbidCite
package import IbidModel

/// Finds dates that name a day, month and year, and dates of three numbers.
///
/// Yearless dates, ranges, seasons and durations belong to the room's later half.
package struct DateReader: Sendable {
  private let text: ScalarText
  private let words: [Word]
  private let latest: PartialDate?

  /// Prepares to read `text`; `latest` is the day it was published, for years of two digits.
  package init(_ text: ScalarText, latest: PartialDate?) {
    self.init(text, words: text.words, latest: latest)
  }

  /// The same, with the words of `text` as they were read before.
  init(_ text: ScalarText, words: [Word], latest: PartialDate?) {
    self.text = text
    self.words = words
    self.latest = latest
  }

  /// One date: a range of scalars and its readings.
  package struct Found: Hashable, Sendable {
    package let range: Range<Int>
    package let readings: [DateMention.Reading]
  }

  /// The dates in order; they do not overlap.
  package func dates() -> [Found] {
    var found: [Found] = []
    var at = 0
    while at < words.count {
      if let match = named(at) ?? numeric(at) {
        found.append(match.found)
        at += match.words
      } else {
        at += 1
      }
    }
    return found
  }

  private func named(_ at: Int) -> (found: Found, words: Int)? {
    if let match = dayFirst(at) { return match }
    return monthFirst(at)
  }

  /// Reads `9 May 2020` and `9th of May, 2020`.
  private func dayFirst(_ at: Int) -> (found: Found, words: Int)? {
    guard let day = day(words[at]) else { return nil }
    var next = at + 1
    if next < words.count, words[next].folded == "of" { next += 1 }
    guard next < words.count, let month = MonthNames.month(words[next].folded) else { return nil }
    return finished(at, day: day, month: month, yearAt: next + 1, order: "day month year")
  }

  /// Reads `May 9, 2020`, `May 9 2020` and `May 9. 2020`.
  private func monthFirst(_ at: Int) -> (found: Found, words: Int)? {
    guard words[at].isCapitalised, at + 1 < words.count, let day = day(words[at + 1]),
      let month = MonthNames.month(words[at].folded)
    else { return nil }
    return finished(at, day: day, month: month, yearAt: at + 2, order: "month day year")
  }

  private func finished(
    _ at: Int, day: Int, month: Int, yearAt: Int, order: String
  ) -> (found: Found, words: Int)? {
    guard yearAt < words.count, let year = year(words[yearAt]), isClose(at, yearAt),
      let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    let range = words[at].range.lowerBound..<words[yearAt].range.upperBound
    let reading = DateMention.Reading(date: date, order: order)
    return (Found(range: range, readings: [reading]), yearAt - at + 1)
  }

  /// Reads `2020-05-09`, `17 01 20` and `3/4/1941`.
  private func numeric(_ at: Int) -> (found: Found, words: Int)? {
    guard startsWithDigit(words[at]), let run = numberRun(at), let date = NumericDate(run.parts)
    else { return nil }
    let readings = date.readings(latest: latest)
    guard !readings.isEmpty, isFree(run.range, at) else { return nil }
    return (Found(range: run.range, readings: readings), run.words)
  }

  private func numberRun(
    _ at: Int
  ) -> (parts: [NumericDate.Part], range: Range<Int>, words: Int)? {
    var parts: [NumericDate.Part] = []
    var end = words[at].range.lowerBound
    var used = 0
    var separator: Unicode.Scalar?
    for word in words[at...].prefix(3) {
      let numbers = numbers(of: word)
      guard let numbers, parts.isEmpty || joins(end, word.range.lowerBound, &separator) else {
        break
      }
      parts += numbers
      end = word.range.upperBound
      used += 1
      if parts.count >= 3 { break }
    }
    guard parts.count == 3 else { return nil }
    return (parts, words[at].range.lowerBound..<end, used)
  }

  /// The numbers in a word such as `17` or `2020-05-09`; nil when it holds anything else.
  private func numbers(of word: Word) -> [NumericDate.Part]? {
    guard startsWithDigit(word) else { return nil }
    let pieces = word.folded.split(separator: "-", omittingEmptySubsequences: false)
    var parts: [NumericDate.Part] = []
    for piece in pieces {
      guard (1...4).contains(piece.utf8.count), let value = Int(piece), value >= 0 else {
        return nil
      }
      parts.append(NumericDate.Part(value: value, digits: piece.utf8.count))
    }
    return parts
  }

  /// True when one separator, the same as before, stands between two numbers.
  private func joins(_ end: Int, _ start: Int, _ separator: inout Unicode.Scalar?) -> Bool {
    guard start == end + 1 else { return false }
    let scalar = Scalars.isSpace(text.scalars[end]) ? " " : text.scalars[end]
    guard [" ", "/", ".", "-"].contains(scalar), separator == nil || separator == scalar else {
      return false
    }
    separator = scalar
    return true
  }

  /// True when no further number stands beside the run, as in a telephone number or page list.
  private func isFree(_ range: Range<Int>, _ at: Int) -> Bool {
    let before = text.skippingSpace(before: range.lowerBound)
    let after = text.skippingSpace(from: range.upperBound)
    if before > 0, isDigit(before - 1) || text.scalars[before - 1] == "." && isPage(at, before - 1)
    {
      return false
    }
    if after < text.count, isDigit(after) { return false }
    return !isPage(at, before)
  }

  private func isDigit(_ index: Int) -> Bool { text.scalars[index].properties.numericType != nil }

  /// True when the word before that at `at`, which ends before `index`, announces pages or a number.
  private func isPage(_ at: Int, _ index: Int) -> Bool {
    guard at > 0 else { return false }
    let word = words[at - 1]
    guard word.range.upperBound <= index,
      text.scalars[word.range.upperBound..<index].allSatisfy({ $0 == "." || Scalars.isSpace($0) })
    else { return false }
    return ["p", "pp", "page", "pages", "no", "nos", "s", "isbn", "vol", "tel"].contains(
      word.folded)
  }

  private func startsWithDigit(_ word: Word) -> Bool {
    word.folded.utf8.first.map(ASCII.isDigit) ?? false
  }

  private static let ordinalEndings = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

  private func day(_ word: Word) -> Int? {
    guard startsWithDigit(word) else { return nil }
    let bytes = Array(word.folded.utf8)
    let digits = bytes.prefix(while: ASCII.isDigit)
    guard let day = Int(String(decoding: digits, as: UTF8.self)), (1...31).contains(day) else {
      return nil
    }
    let rest = bytes[digits.endIndex...]
    return rest.isEmpty || Self.ordinalEndings.contains { $0.elementsEqual(rest) } ? day : nil
  }

  private func year(_ word: Word) -> Int? {
    guard word.folded.utf8.count == 4, let year = Int(word.folded), year >= 1000 else {
      return nil
    }
    return year
  }

  /// True when only spaces, commas and full stops stand between the words of a date.
  private func isClose(_ first: Int, _ last: Int) -> Bool {
    for (left, right) in zip(words[first..<last], words[(first + 1)...last]) {
      let gap = text.scalars[left.range.upperBound..<right.range.lowerBound]
      guard gap.count <= 3, gap.allSatisfy({ Scalars.isSpace($0) || $0 == "," || $0 == "." })
      else { return false }
    }
    return true
  }
}
