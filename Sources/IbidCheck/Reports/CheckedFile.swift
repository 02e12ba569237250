package import IbidModel

/// One file with what its check gave: what a report is made of.
package struct CheckedFile: Sendable {
  /// The path as the user named it.
  package let path: String
  /// The text the findings point into.
  package let source: SourceFile
  package let examination: Examination
  /// True for a library of references.
  package let isLibrary: Bool

  package init(
    path: String, source: SourceFile, examination: Examination, isLibrary: Bool = false
  ) {
    self.path = path
    self.source = source
    self.examination = examination
    self.isLibrary = isLibrary
  }
}

/// How findings are written down.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For a person: each finding with its lines.
  case full
  /// One line a finding.
  case concise
  /// For a program.
  case json

  /// The report on `files`, in their order, with a closing line; JSON takes no colours.
  package func report(on files: [CheckedFile], palette: Palette = .plain) -> String {
    let findings = findings(in: files, palette: palette)
    return self == .json ? findings : findings + summaryLine(files) + "\n"
  }

  /// The findings alone, without a closing line.
  package func findings(in files: [CheckedFile], palette: Palette = .plain) -> String {
    switch self {
    case .full: fullReport(files, palette: palette)
    case .concise: conciseReport(files, palette: palette)
    case .json: jsonReport(files)
    }
  }
}
