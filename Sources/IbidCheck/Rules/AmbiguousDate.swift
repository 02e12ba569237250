import IbidModel

extension Rule {
  /// Dates in figures that can be read as two days.
  static let ambiguousDate = Rule(
    code: "R306", slug: "ambiguous-date", severity: .warning, confidence: .certain,
    summary: "A date in a note can be read as two different days.",
    why: """
      '03/04/41' is the third of April to some readers and the fourth of March to others; a year \
      of two figures may be read as a day. Who looks for the source looks under another date.
      """,
    found: """
      A date written in figures is read in every order in use (day month year, month day year, \
      year month day); two readings that are days of the calendar make it ambiguous.
      """,
    falseAlarms: "A text that uses one order throughout and says so.",
    help: "write the month as a word and the year in full",
    flags: ["A statement.[^1]\n\n[^1]: Anna Author, “A Letter”, 17 01 20.\n"],
    accepts: ["A statement.[^1]\n\n[^1]: Anna Author, “A Letter”, 17 January 2020.\n"]
  ) { facts, findings in
    for (index, note) in facts.notes.enumerated() where !note.isMissing {
      for mention in note.dates {
        let readings = distinctDays(mention)
        guard readings.count > 1 else { continue }
        let written = NoteNames.shortened(mention.text, to: 40)
        findings.report(
          at: mention.span, "'\(written)' can be read as \(readings.joined(separator: " or "))",
          about: [.reference(index)])
      }
    }
  }

  private static func distinctDays(_ mention: DateMention) -> [String] {
    var seen: Set<PartialDate> = []
    return mention.readings.compactMap { reading in
      seen.insert(reading.date).inserted ? words(reading.date) : nil
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func words(_ date: PartialDate) -> String {
    let month = date.month.map { months[$0 - 1] + " " } ?? ""
    let day = date.day.map { "\($0) " } ?? ""
    return "\(day)\(month)\(date.year)"
  }
}
