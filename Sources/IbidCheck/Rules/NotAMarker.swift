import IbidModel

extension Rule {
  /// Things that look like markers and were left alone: a manual page.
  static let notAMarker = Rule(
    code: "J805", slug: "not-a-marker", severity: .info, confidence: .likely,
    reportedBy: .importer,
    summary: "A number in brackets or above the line was left as text.",
    why: "If it is a marker after all, a note has lost its place in the text.",
    found: """
      A number that opens its paragraph or stands between words, as enumerations do, or that \
      does not fit the rising order of the markers.
      """,
    falseAlarms: "None known: it says what was done.",
    help: "if it is a marker, write it as [^1]")
}
