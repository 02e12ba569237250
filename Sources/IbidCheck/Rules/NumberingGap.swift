import IbidModel

extension Rule {
  /// Numbers that neither a marker nor a note has.
  static let numberingGap = Rule(
    code: "N104", slug: "numbering-gap", severity: .warning, confidence: .likely,
    summary: "The series of notes leaves a number out: no marker and no note has it.",
    why: """
      A marker was probably lost together with its note, and with them the source of a statement. \
      Nothing in the text shows where it stood.
      """,
    found: """
      The numbers of the markers and notes are put in order, and the numbers between them are \
      looked for. Only labels that are numbers count, only from three of them on, and only while \
      at least half of a series is there. What comes before the first and after the last number \
      cannot be known.
      """,
    falseAlarms: """
      A note that was taken out on purpose without renumbering; an extract from a longer text; \
      labels that are numbers but no series.
      """,
    help: "look between the neighbours for a statement that lost its marker, or renumber",
    flags: [
      """
      One.[^1] Two.[^2] Four.[^4]

      [^1]: A. Author, *A Book*.

      [^2]: B. Writer, *A Tale*.

      [^4]: C. Scribe, *A Roll*.
      """
    ],
    accepts: [
      "One.[^1] Two.[^2] Three.[^3]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n",
      "One.[^1914] Two.[^1941] Three.[^1945]\n\n[^1914]: A.\n\n[^1941]: B.\n\n[^1945]: C.\n",
    ]
  ) { facts, findings in
    let series = NumberSeries(facts)
    let gaps = series.gaps
    guard let first = gaps.first, let place = series.place(after: first) else { return }
    let absent = gaps.flatMap { Array($0.numbers) }.map(String.init)
    let names = NoteNames.many(absent, singular: "number", plural: "numbers")
    let verb = absent.count == 1 ? "is" : "are"
    findings.report(
      at: place, "\(names) \(verb) missing from the markers and from the notes",
      label: label(first),
      related: gaps.dropFirst().compactMap { gap in
        series.place(after: gap).map { Diagnostic.Label(span: $0, message: label(gap)) }
      })
  }

  private static func label(_ gap: NumberSeries.Gap) -> String {
    "follows \(gap.numbers.lowerBound - 1)"
  }
}

/// The numbers that label markers and notes, and where each is first met.
private struct NumberSeries {
  /// Numbers further apart than this belong to different series (or are years).
  static let widest = 20

  struct Gap {
    let numbers: ClosedRange<Int>
    var next: Int { numbers.upperBound + 1 }
  }

  private var places: [Int: SourceSpan] = [:]

  init(_ facts: ArticleFacts) {
    for marker in facts.markers {
      guard let number = Self.number(marker.label), places[number] == nil else { continue }
      places[number] = marker.span
    }
    for note in facts.notes {
      guard let number = Self.number(note.label), places[number] == nil else { continue }
      places[number] = note.span
    }
  }

  /// The gaps in the runs of numbers of which at least half are there.
  var gaps: [Gap] {
    let numbers = places.keys.sorted()
    guard numbers.count >= 3 else { return [] }
    var gaps: [Gap] = []
    var start = 0
    for index in 1...numbers.count {
      let isEnd = index == numbers.count || numbers[index] - numbers[index - 1] > Self.widest
      if isEnd {
        gaps += Self.gaps(in: numbers[start..<index])
        start = index
      }
    }
    return gaps
  }

  /// The first marker with the number after a gap, or else its note.
  func place(after gap: Gap) -> SourceSpan? { places[gap.next] }

  private static func gaps(in run: ArraySlice<Int>) -> [Gap] {
    guard run.count >= 3, let first = run.first, let last = run.last,
      last - first + 1 <= 2 * run.count
    else { return [] }
    return zip(run, run.dropFirst()).compactMap { left, right in
      right - left > 1 ? Gap(numbers: left + 1...right - 1) : nil
    }
  }

  private static func number(_ label: String) -> Int? {
    guard let number = Int(label), (0...99_999).contains(number) else { return nil }
    return number
  }
}
