import IbidModel

extension Rule {
  /// Works of a library that nobody cites.
  static let uncitedWork = Rule(
    code: "R320", slug: "uncited-work", severity: .info, confidence: .certain,
    reportedBy: .library { library, findings in
      guard library.isReadWhole, let cited = library.cited else { return }
      for file in library.files.indices {
        let left = library.works.indices
          .filter { library.works[$0].file == file && !cited.contains($0) }
          .map { library.works[$0] }
        guard let first = left.first else { continue }
        let all = library.works.count { $0.file == file }
        let names = NoteNames.many(left.map(\.key), singular: "work", plural: "works")
        let verb = left.count == 1 ? "is" : "are"
        findings.report(
          first, "\(names) \(verb) cited nowhere (\(left.count) of \(grouped(all)))",
          related: left.dropFirst().prefix(mostPlaces).map {
            Diagnostic.Label(span: $0.start, message: "'\(NoteNames.shortened($0.key, to: 60))'")
          })
      }
    },
    summary: "Works of a library are cited nowhere in the publication.",
    why: "A citation may have been lost. Readers do not see these works.",
    found: """
      When a whole publication is checked: all citations of all its texts, with those of 'nocite'. \
      All works of one file are one finding.
      """,
    falseAlarms: "A library that serves more than one publication.",
    help: "cite them, leave them, or take them out",
    flags: [
      Example(
        "Words [@a, p. 3].\n",
        library: """
          @book{a, title = {On Ice}, year = 1999, publisher = {Press}}
          @book{b, title = {On Water}, year = 1999, publisher = {Press}}

          """)
    ],
    accepts: [
      Example(
        "---\nnocite: '@b'\n---\n\nWords [@a, p. 3].\n",
        library: """
          @book{a, title = {On Ice}, year = 1999, publisher = {Press}}
          @book{b, title = {On Water}, year = 1999, publisher = {Press}}

          """)
    ])

  /// The entries that are shown besides the first.
  private static let mostPlaces = 3
}

extension WorkFacts {
  /// The first bytes of the entry.
  fileprivate var start: SourceSpan { SourceSpan(span.start, min(span.end, span.start + 1)) }
}
