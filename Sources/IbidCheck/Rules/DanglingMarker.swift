import IbidModel

extension Rule {
  /// Markers whose note is lost or was never written.
  static let danglingMarker = Rule(
    code: "N101", slug: "dangling-marker", severity: .error, confidence: .certain,
    summary: "A marker in the text refers to a note that is not there.",
    why: """
      The reader follows the marker to see what the statement rests on and finds nothing. A note \
      that was lost when a page was moved looks the same as a note that was never written.
      """,
    found: """
      Every marker is looked up among the notes once the series of notes is known. A note counts \
      as missing when nothing defines it, or when its text is '[…]' and the front matter names it in \
      'notes-lost'. All missing notes of an article are one finding.
      """,
    falseAlarms: """
      Rare in Markdown. On a scraped page a number in brackets that is no marker, such as an \
      enumeration inside a quotation, may be taken for one.
      """,
    help: "write the missing notes, or take their markers out",
    flags: [
      "The offer was refused.[^2]\n",
      """
      ---
      notes-lost: ["2"]
      ---

      One.[^1] Two.[^2]

      [^1]: A. Author, *A Book*, 1965, p. 27.

      [^2]: […]
      """,
    ],
    accepts: ["The offer was refused.[^2]\n\n[^2]: A. Author, *A Book*, 1965, p. 27.\n"]
  ) { facts, findings in
    let markers = facts.markers.indices.filter { isMissing(facts.markers[$0], in: facts) }
    guard let first = markers.first else { return }
    let missing = Set(markers.map { facts.markers[$0].note }).sorted()
    let names = NoteNames.many(missing.map { facts.notes[$0].label })
    let verb = missing.count == 1 ? "is" : "are"
    let count = counted(markers.count, "marker")
    findings.report(
      at: facts.markers[first].span, "\(names) \(verb) missing (\(count))",
      label: label(facts.markers[first], in: facts),
      related: markers.dropFirst().map { index in
        let marker = facts.markers[index]
        return Diagnostic.Label(span: marker.span, message: label(marker, in: facts))
      },
      about: markers.map { .marker($0) })
  }

  private static func isMissing(_ marker: MarkerFacts, in facts: ArticleFacts) -> Bool {
    facts.notes.indices.contains(marker.note) && facts.notes[marker.note].isMissing
  }

  private static func label(_ marker: MarkerFacts, in facts: ArticleFacts) -> String {
    let name = NoteNames.one(facts.notes[marker.note].label)
    return facts.notes[marker.note].state == .lost ? "\(name) is lost" : "no \(name)"
  }
}
