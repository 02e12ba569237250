import IbidModel

/// “checked 1 article: 10 markers, 4 notes, 14 quotations: 1 compared, 13 not — 8 hold, …”.
package func summaryLine(_ files: [CheckedFile]) -> String {
  let parts = files.reduce(Examination.PartCounts()) { $0 + $1.examination.parts }
  let counts = files.reduce(VerdictCounts()) { $0 + $1.examination.counts }
  let silenced = files.reduce(0) { $0 + $1.examination.silenced }
  var line = "checked \(counted(files.count, "article")): \(looked(at: parts)) — "
  line += "\(grouped(counts.holds)) \(counts.holds == 1 ? "holds" : "hold"), "
  line += "\(grouped(counts.fails)) \(counts.fails == 1 ? "fails" : "fail"), "
  line += "\(grouped(counts.unknown)) could not tell; \(findings(files))"
  return silenced == 0 ? line : line + "; \(grouped(silenced)) silenced"
}

private func looked(at parts: Examination.PartCounts) -> String {
  var names = [
    counted(parts.markers, "marker"), counted(parts.notes, "note"),
  ]
  if parts.references > 0 { names.append(counted(parts.references, "reference")) }
  if parts.links > 0 { names.append(counted(parts.links, "link")) }
  names.append(counted(parts.quotations, "quotation"))
  let line = names.joined(separator: ", ")
  guard parts.quotations > 0 else { return line }
  let rest = grouped(parts.quotations - parts.compared)
  return line + ": \(grouped(parts.compared)) compared, \(rest) not"
}

private func findings(_ files: [CheckedFile]) -> String {
  var counts: [Diagnostic.Severity: Int] = [:]
  for file in files {
    for diagnostic in file.examination.diagnostics { counts[diagnostic.severity, default: 0] += 1 }
  }
  let names = [Diagnostic.Severity.error, .warning, .info].compactMap { severity in
    counts[severity].map { counted($0, severity.rawValue) }
  }
  return names.isEmpty ? "nothing found" : names.joined(separator: ", ")
}
