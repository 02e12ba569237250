import IbidModel

extension Rule {
  /// Reference links beyond the limit: a manual page.
  static let tooManyLinkBytes = Rule(
    code: "M906", slug: "too-many-link-bytes", severity: .warning, confidence: .certain,
    reportedBy: .markdown,
    summary: "References repeat a long address so often that the rest of them stays text.",
    why: "A small text could otherwise grow to gigabytes when it is published.",
    found: """
      The addresses and titles that reference links repeat are counted; beyond 100 KB and beyond \
      the length of the text no more links are made.
      """,
    falseAlarms: "None known: it says what was done.",
    help: "write the addresses out, or make them shorter")
}
