import IbidModel

extension Rule {
  /// Entries of a library that cannot be read.
  static let brokenEntry = Rule(
    code: "R316", slug: "broken-entry", severity: .error, confidence: .certain,
    reportedBy: .library { library, findings in
      for fault in library.faults where fault.kind == .broken { findings.report(fault) }
    },
    summary: "An entry of a library, or a part of it, cannot be read and is left out.",
    why: "The work cannot be cited, or is shown without what was left out.",
    found: "While the library is read; reading goes on with the next entry.",
    falseAlarms: "None known.",
    help: "mend the entry: a brace, a comma or a quotation mark may be missing",
    flags: [
      Example(
        library: """
          @book{a, title = {On Ice}, year = 1999, publisher = {Press}}
          @book{b, title = {On Water, year = 1999
          @book{c, title = {On Steam}, year = 1999, publisher = {Press}}

          """),
      Example(library: "@book{title = {On Ice}}\n"),
    ],
    accepts: [
      Example(library: "@book{a, title = {On Ice}, year = 1999, publisher = {Press}}\n")
    ])
}
