import IbidModel

extension Rule {
  /// Markers whose number breaks the rising order of the text.
  static let markerOutOfOrder = Rule(
    code: "N105", slug: "marker-out-of-order", severity: .warning, confidence: .likely,
    summary: "A marker stands before one with a lower number.",
    why: """
      Numbered notes rise through a text. A number out of place often means a passage that was \
      moved, or a digit that was mistyped, so that the reader is sent to another source.
      """,
    found: """
      Only where numbers are part of the text (imported pages). Of the first marker of each note \
      the longest run with rising numbers is taken; what is not in it is out of order. A number \
      that is used again is fine.
      """,
    falseAlarms: """
      A numbered bibliography in another order than the text; when more than half of the markers \
      are out of order, nothing is said.
      """,
    help: "compare the note with the statement, and renumber",
    flags: [
      """
      ---
      imported: 2020-05-10
      ---

      One.[^1] Two.[^3] Three.[^2] Four.[^4]

      [^1]: A. Author, *A Book*.

      [^2]: B. Writer, *A Tale*.

      [^3]: C. Scribe, *A Roll*.

      [^4]: D. Poet, *An Ode*.
      """
    ],
    accepts: ["One.[^1] Two.[^3] Three.[^2]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n"]
  ) { facts, findings in
    guard facts.numbersAreFixed else { return }
    let series = firstMarkers(facts)
    let run = Set(longestRisingRun(series.map(\.number)))
    let stray = series.indices.filter { !run.contains($0) }
    guard let first = stray.first, stray.count * 2 <= series.count else { return }
    let names = NoteNames.many(
      stray.map { String(series[$0].number) }, singular: "marker", plural: "markers")
    let verb = stray.count == 1 ? "is" : "are"
    findings.report(
      at: facts.markers[series[first].marker].span, "\(names) \(verb) out of order",
      label: place(first, in: series),
      related: stray.dropFirst().map { index in
        let span = facts.markers[series[index].marker].span
        return Diagnostic.Label(span: span, message: place(index, in: series))
      },
      about: stray.map { .marker(series[$0].marker) })
  }

  private typealias Numbered = (number: Int, marker: Int)

  /// The first marker of each numbered note outside the notes, in document order.
  private static func firstMarkers(_ facts: ArticleFacts) -> [Numbered] {
    var seen: Set<Int> = []
    return facts.markers.indices.compactMap { index in
      let marker = facts.markers[index]
      guard !marker.isInNote, let number = Int(marker.label), seen.insert(number).inserted
      else { return nil }
      return (number, index)
    }
  }

  private static func place(_ index: Int, in series: [Numbered]) -> String {
    index > 0 ? "follows \(series[index - 1].number)" : "stands first"
  }

  /// The indices of a longest run of rising numbers (patience sorting; n log n).
  private static func longestRisingRun(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = Array(repeating: -1, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [Int] = []
    var at = tails.last ?? -1
    while at >= 0 {
      run.append(at)
      at = previous[at]
    }
    return run
  }
}
