import IbidModel

extension Rule {
  /// Entries that build on one that is not there.
  static let missingParentEntry = Rule(
    code: "R321", slug: "missing-parent-entry", severity: .warning, confidence: .certain,
    reportedBy: .library { library, findings in
      for fault in library.faults where fault.kind == .missingParent && library.counts(fault) {
        findings.report(fault)
      }
    },
    summary: "An entry takes fields from another one ('crossref', 'xdata') that is not there.",
    why: "What it would have taken is missing: the book of a chapter, the publisher, the year.",
    found: "While a BibTeX library is read; also entries that lead back to themselves.",
    falseAlarms: "None known.",
    help: "correct the key, or add the entry",
    flags: [
      Example(
        library: "@inbook{a, title = {Ice}, crossref = {b}, booktitle = {All}, year = 1999}\n")
    ],
    accepts: [
      Example(
        library: """
          @inbook{a, title = {Ice}, crossref = {b}}
          @book{b, title = {All}, year = 1999, publisher = {Press}}

          """)
    ])
}
