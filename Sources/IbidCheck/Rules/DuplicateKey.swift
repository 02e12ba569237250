import IbidModel

extension Rule {
  /// Two entries with one key.
  static let duplicateKey = Rule(
    code: "R310", slug: "duplicate-key", severity: .warning, confidence: .certain,
    reportedBy: .library { library, findings in
      for fault in library.faults where fault.kind == .duplicateKey {
        guard let key = fault.key, let first = library[key] else { continue }
        let isNear = first.file == fault.file
        let isSame =
          library.words(at: fault.span, fault.file) == library.words(at: first.span, first.file)
        findings.report(
          fault, severity: isSame ? .info : nil,
          related: isNear
            ? [Diagnostic.Label(span: first.span, message: "the entry that counts")] : [])
      }
    },
    summary: "Two entries have the same key; the first one counts.",
    why: "A citation shows the first entry, where the author may have meant the second.",
    found: """
      The keys of all libraries of an article are compared. Entries that agree word for word are \
      worth a look only (info).
      """,
    falseAlarms: "None known.",
    help: "give one of them another key, or take it out",
    flags: [
      Example(
        library: """
          @book{a, title = {On Ice}, year = 1999, publisher = {Press}}
          @book{a, title = {On Water}, year = 1999, publisher = {Press}}

          """)
    ],
    accepts: [
      Example(
        library: """
          @book{a, title = {On Ice}, year = 1999, publisher = {Press}}
          @book{b, title = {On Water}, year = 1999, publisher = {Press}}

          """)
    ])
}

extension LibraryFacts {
  /// The text of an entry, white space folded.
  fileprivate func words(at span: SourceSpan, _ file: Int) -> [Substring] {
    files[file].text(span).split(whereSeparator: \.isWhitespace)
  }
}
