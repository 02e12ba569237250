package import IbidModel

/// What the check of the libraries of an article gave.
package struct LibraryExamination: Sendable {
  /// The findings of each file, by position.
  package var files: [File]
  /// The findings about works, by their keys.
  package var works: [String: [Diagnostic]] = [:]
  /// How many of the works that count hold, and how many fail.
  package var counts = VerdictCounts()

  /// A file with its findings.
  package struct File: Sendable {
    package var source: SourceFile
    package var diagnostics: [Diagnostic] = []
    /// How many findings were silenced.
    package var silenced = 0
  }
}

/// Checks the works of libraries by all rules; `allowing` are codes or slugs that are silenced.
package func examined(_ library: LibraryFacts, allowing: [String] = []) -> LibraryExamination {
  var findings = LibraryFindings()
  for rule in Rule.all { findings.run(rule, on: library) }
  let silence = Silence(allowing)
  var result = LibraryExamination(files: library.files.map { LibraryExamination.File(source: $0) })
  for entry in findings.entries {
    guard !silence.covers(entry.diagnostic) else {
      result.files[entry.file].silenced += 1
      continue
    }
    result.files[entry.file].diagnostics.append(entry.diagnostic)
    for key in entry.about { result.works[key, default: []].append(entry.diagnostic) }
  }
  for fault in library.faults where fault.kind == .decoded {
    result.files[fault.file].diagnostics.append(decoded(fault))
  }
  for index in result.files.indices {
    result.files[index].diagnostics = sorted(result.files[index].diagnostics)
  }
  for index in library.works.indices where library.counts(index) {
    let found = result.works[library.works[index].key] ?? []
    result.counts.add(found.contains { $0.severity >= .warning } ? .fails : .holds)
  }
  return result
}

extension LibraryFacts {
  /// The libraries with the works that these articles cite; `isWhole` says that no other text cites
  /// from them.
  package func cited(in articles: [ArticleFacts], isWhole: Bool) -> LibraryFacts {
    var library = self
    var cited: Set<Int> = []
    for article in articles {
      for citation in article.citations {
        if let number = numbers[citation.key] { cited.insert(number) }
      }
      for key in article.metadata.citing.uncitedKeys {
        if let number = numbers[key] { cited.insert(number) }
      }
      if article.metadata.citing.listsAllWorks { cited.formUnion(works.indices) }
    }
    library.cited = cited
    library.isReadWhole = isWhole
    return library
  }
}

/// The remark on bytes that are not in UTF-8.
private func decoded(_ fault: LibraryFault) -> Diagnostic {
  let rule = Rule.textDecoded
  return Diagnostic(
    code: rule.code, slug: rule.slug, severity: rule.severity, confidence: rule.confidence,
    span: fault.span, message: fault.message, help: rule.help)
}

extension CheckedFile {
  /// A library by itself: its works are what was looked at.
  package init(path: String, library: LibraryExamination.File, counts: VerdictCounts?) {
    var parts = Examination.PartCounts()
    if let counts { parts.works = counts.holds + counts.fails + counts.unknown }
    self.init(
      path: path, source: library.source,
      examination: Examination(
        diagnostics: library.diagnostics, verdicts: [:], codes: [:],
        counts: counts ?? VerdictCounts(), parts: parts, silenced: library.silenced),
      isLibrary: true)
  }
}
