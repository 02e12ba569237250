import IbidModel

/// What a record page shows: the verdict of each part.
struct RecordPage {
  /// The verdicts as the page has them, in its order.
  private(set) var verdicts: [(id: String, verdict: String)] = []

  init(_ page: [UInt8]) {
    var reading = PageReading(page)
    while let event = reading.next() {
      guard case .start = event, let verdict = reading.attribute("data-verdict"),
        let id = reading.attribute("id")
      else { continue }
      verdicts.append((id, verdict))
    }
  }

  /// Where the page and the record differ.
  func differences(from record: Record, _ path: String) -> [SiteDifference] {
    let wanted = Self.verdicts(of: record)
    let expected = Dictionary(wanted.map { ($0.id, $0.verdict) }) { first, _ in first }
    var found: [SiteDifference] = []
    var met: Set<String> = []
    for (id, verdict) in verdicts {
      let isFirst = met.insert(id).inserted
      guard let right = expected[id]?.rawValue, isFirst else {
        found.append(
          SiteDifference(
            .verdict, path, at: id,
            isFirst
              ? "the page has a verdict on \(id.quoted()), the record has no such part"
              : "the page has two verdicts on \(id.quoted())"))
        continue
      }
      guard verdict != right else { continue }
      found.append(
        SiteDifference(
          .verdict, path, at: id, expected: right, found: verdict,
          "the page has the verdict \(verdict.quoted()) on \(id), the record '\(right)'"))
    }
    for (id, verdict) in wanted where !met.contains(id) {
      found.append(
        SiteDifference(
          .verdict, path, at: id, expected: verdict.rawValue,
          "the page has no verdict on \(id), the record has '\(verdict.rawValue)'"))
    }
    return found
  }

  /// The verdict on each part, under its id on the pages.
  private static func verdicts(of record: Record) -> [(id: String, verdict: Verdict)] {
    func named(_ letter: String, _ verdicts: [Verdict]) -> [(id: String, verdict: Verdict)] {
      verdicts.enumerated().map { ("\(letter)\($0.offset + 1)", $0.element) }
    }
    return named("m", record.markers.map(\.verdict)) + named("n", record.notes.map(\.verdict))
      + named("q", record.quotations.map(\.verdict))
      + named("r", record.references.map(\.verdict)) + named("l", record.links.map(\.verdict))
  }
}
