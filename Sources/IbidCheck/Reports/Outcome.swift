package import IbidModel

/// The worst severity in `files`; nil when nothing was found.
package func worstSeverity(in files: [CheckedFile]) -> Diagnostic.Severity? {
  files.flatMap(\.examination.diagnostics).map(\.severity).max()
}

/// The exit code of a check: 1 when a finding reaches the bar, else 0.
package func exitCode(for files: [CheckedFile], bar: Diagnostic.Severity = .error) -> Int32 {
  guard let worst = worstSeverity(in: files) else { return 0 }
  return worst >= bar ? 1 : 0
}
