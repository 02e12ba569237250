import IbidModel

extension Capture {
  /// A capture of the work `minutes` of 3 May 2024.
  static func minutes(_ text: String, url: String? = nil) -> Capture {
    Capture(
      id: .minutes, url: url, text: Array(text.utf8),
      textSHA256: String(repeating: "1", count: 64), pageSHA256: String(repeating: "2", count: 64),
      path: "sources/minutes/2024-05-03/text.txt")
  }
}

extension Capture.ID {
  static let minutes: Capture.ID = {
    guard let day = PartialDate(iso: "2024-05-03") else { preconditionFailure("no such day") }
    return Capture.ID(key: "minutes", day: day)
  }()
}

extension DamagedCapture {
  static let minutes = DamagedCapture(
    id: .minutes, path: "sources/minutes/2024-05-03/text.txt", fault: .altered)
}

extension Sample {
  /// Says that a quotation was compared with the place of `minutes` where `words` stand in `text`;
  /// without a likeness they are only the closest ones.
  mutating func compare(
    _ index: Int, _ likeness: Comparison.Likeness?, _ difference: [DifferencePiece],
    with words: String, in text: String, next: String = ""
  ) {
    let capture = Capture.minutes(text)
    let span = Sample(text).span(words)
    let place = LineIndex(capture.text).position(at: span.start)
    let passage = Passage(
      capture: .minutes, span: span, line: place.line, column: place.column,
      difference: difference, next: next)
    facts.captures[.minutes] = capture
    facts.comparisons[index] =
      likeness.map { .found($0, passage) } ?? .notFound(in: .minutes, closest: passage)
  }
}
