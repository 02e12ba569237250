import IbidModel
import IbidRead

/// A byline taken apart at its dates, commas, bars and dashes.
struct BylinePieces {
  /// One piece: a date with its readings, or words.
  enum Piece {
    case date(Range<Int>, [PartialDate])
    case words(Range<Int>)
  }

  private(set) var pieces: [Piece] = []
  private(set) var hasDate = false

  init(_ text: ScalarText) {
    var at = 0
    for found in Self.dates(text) {
      addWords(text, at..<found.range.lowerBound)
      pieces.append(.date(found.range, found.readings))
      hasDate = true
      at = found.range.upperBound
    }
    addWords(text, at..<text.count)
  }

  private mutating func addWords(_ text: ScalarText, _ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where Self.isBreak(text, index, range) {
      append(text, start..<index)
      start = index + 1
    }
    append(text, start..<max(start, range.upperBound))
  }

  private mutating func append(_ text: ScalarText, _ range: Range<Int>) {
    if !text.words(in: range).isEmpty { pieces.append(.words(range)) }
  }

  private static func isBreak(_ text: ScalarText, _ index: Int, _ range: Range<Int>) -> Bool {
    switch text.scalars[index] {
    case ",", ";", "|", "•", "·", "–", "—", "/", "(", ")": true
    case "-":
      (index == range.lowerBound || Scalars.isSpace(text.scalars[index - 1]))
        && (index + 1 >= range.upperBound || Scalars.isSpace(text.scalars[index + 1]))
    default: false
    }
  }

  /// The dates of days; where there are none, a month with its year.
  private static func dates(
    _ text: ScalarText
  ) -> [(range: Range<Int>, readings: [PartialDate])] {
    let days = DateReader(text, latest: nil).dates().map { ($0.range, $0.readings.map(\.date)) }
    if !days.isEmpty { return days }
    let words = text.words
    for (month, year) in zip(words, words.dropFirst()) {
      guard month.isCapitalised, let number = MonthNames.month(month.folded),
        year.folded.utf8.count == 4, let value = Int(year.folded),
        let date = PartialDate(year: value, month: number),
        text.scalars[month.range.upperBound..<year.range.lowerBound].allSatisfy(Scalars.isSpace)
      else { continue }
      return [(month.range.lowerBound..<year.range.upperBound, [date])]
    }
    return []
  }
}

extension BylineLine {
  /// Words that announce the author.
  static let openers: Set<String> = ["by", "von", "par", "por", "author", "authors", "автор"]

  /// Words that announce the author when a colon follows.
  static let announcing: Set<String> = [
    "text", "texte", "words", "autor", "autorin", "auteur", "from", "writer", "story",
  ]

  /// Words beside names and dates.
  static let labels: Set<String> = [
    "posted", "published", "publication", "date", "datum", "updated", "on", "at", "last",
    "modified", "revised", "changed", "am", "pm", "gmt", "utc", "written", "first", "created",
    "submitted", "article", "text", "story", "le", "vom", "den", "page", "this", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues",
    "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "geschrieben", "veroffentlicht", "publie", "ecrit",
  ]
}

extension ArraySlice<Word> {
  /// The words before and after each “&”.
  func splitAtAmpersand(in text: ScalarText) -> [ArraySlice<Word>] {
    var parts: [ArraySlice<Word>] = []
    var start = startIndex
    for index in indices.dropFirst() {
      let gap = text.scalars[self[index - 1].range.upperBound..<self[index].range.lowerBound]
      guard gap.contains("&") else { continue }
      parts.append(self[start..<index])
      start = index
    }
    return parts + [self[start...]]
  }
}

extension String {
  /// The string with each run of white space made one space.
  var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
