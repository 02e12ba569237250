import IbidModel

extension Rule {
  /// Fields that nobody knows.
  static let unknownField = Rule(
    code: "R322", slug: "unknown-field", severity: .info, confidence: .certain,
    reportedBy: .library { library, findings in
      for fault in library.faults where fault.kind == .unknownField && library.counts(fault) {
        findings.report(fault)
      }
    },
    summary: "A field of an entry is not known.",
    why: "It may be misspelt, and then no style shows what it says. It is kept.",
    found: "Fields are looked up in the list of CSL. Each unknown field is told once.",
    falseAlarms: "Fields that another program reads.",
    help: "correct its spelling, or leave it",
    flags: [
      Example(library: #"[{"id": "a", "type": "webpage", "title": "Ice", "adress": "https://x"}]"#)
    ],
    accepts: [
      Example(library: #"[{"id": "a", "type": "webpage", "title": "Ice", "URL": "https://x"}]"#)
    ])
}
