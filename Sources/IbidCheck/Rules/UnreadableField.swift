import IbidModel

extension Rule {
  /// Names, dates and other values of a library that cannot be taken apart.
  static let unreadableField = Rule(
    code: "R318", slug: "unreadable-field", severity: .warning, confidence: .certain,
    reportedBy: .library { library, findings in
      for fault in library.faults where fault.kind == .unreadable && library.counts(fault) {
        findings.report(fault)
      }
    },
    summary: "A name, a date or an abbreviation of an entry cannot be read.",
    why: "It is shown as it stands, or not at all, and sorted by chance.",
    found: "While the library is read.",
    falseAlarms: "None known.",
    help: "write names as 'Family, Given', dates as 1999-05-03, and define abbreviations",
    flags: [
      Example(
        library: #"""
          [{"id": "a", "type": "book", "title": "On Ice", "issued": {"raw": "the year after"}}]
          """#)
    ],
    accepts: [
      Example(
        library: #"""
          [{"id": "a", "type": "book", "title": "On Ice", "issued": {"date-parts": [[1999, 5]]}}]
          """#)
    ])
}
