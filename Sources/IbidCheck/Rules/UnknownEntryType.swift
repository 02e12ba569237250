import IbidModel

extension Rule {
  /// Entries of a type that nobody knows.
  static let unknownEntryType = Rule(
    code: "R317", slug: "unknown-entry-type", severity: .warning, confidence: .certain,
    reportedBy: .library { library, findings in
      for fault in library.faults where fault.kind == .unknownType && library.counts(fault) {
        findings.report(fault)
      }
    },
    summary: "The type of an entry is not known; the work is read as a document.",
    why:
      "A style sets books, articles and web pages in different ways, and this one as none of them.",
    found: "Types are those of CSL 1.0.2, BibLaTeX and RIS. Each unknown type is told once.",
    falseAlarms: "Types that another program has added.",
    help: "correct its spelling, or choose the type that comes nearest",
    flags: [Example(library: #"[{"id": "a", "type": "bok", "title": "On Ice"}]"#)],
    accepts: [
      Example(library: "@book{a, title = {On Ice}, year = 1999, publisher = {Press}}\n")
    ])
}

extension LibraryFacts {
  /// True when rules look at the entry of a fault: its work is cited, or it is no work's.
  func counts(_ fault: LibraryFault) -> Bool {
    guard let key = fault.key, let work = numbers[key] else { return true }
    return counts(work)
  }

  /// Where the value of a field stands in an entry; the entry when it is not found as it is.
  func span(of value: String, in work: WorkFacts) -> SourceSpan {
    let entry = work.span.range.clamped(to: 0..<files[work.file].bytes.count)
    let wanted = Array(value.utf8)
    guard let first = wanted.first, entry.count < 65_536 else { return work.span }
    let bytes = files[work.file].bytes[entry]
    for at in bytes.indices where bytes[at] == first && bytes[at...].starts(with: wanted) {
      return SourceSpan(at, at + wanted.count)
    }
    return work.span
  }
}
