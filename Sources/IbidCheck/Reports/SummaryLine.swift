import IbidModel

/// “checked 1 article: 10 markers, 4 notes, 14 quotations: 1 compared, 13 not — 8 hold, …”.
package func summaryLine(_ files: [CheckedFile]) -> String {
  let parts = files.reduce(Examination.PartCounts()) { $0 + $1.examination.parts }
  let counts = files.reduce(VerdictCounts()) { $0 + $1.examination.counts }
  let silenced = files.reduce(0) { $0 + $1.examination.silenced }
  var line = "checked \(names(of: files)): \(looked(at: parts)) — "
  line += "\(grouped(counts.holds)) \(counts.holds == 1 ? "holds" : "hold"), "
  line += "\(grouped(counts.fails)) \(counts.fails == 1 ? "fails" : "fail"), "
  line += "\(grouped(counts.unknown)) could not tell; \(findings(files))"
  return silenced == 0 ? line : line + "; \(grouped(silenced)) silenced"
}

/// “3 articles, 1 library”.
private func names(of files: [CheckedFile]) -> String {
  let libraries = files.count(where: \.isLibrary)
  guard libraries > 0 else { return counted(files.count, "article") }
  let word = libraries == 1 ? "1 library" : "\(grouped(libraries)) libraries"
  let articles = files.count - libraries
  return articles == 0 ? word : counted(articles, "article") + ", " + word
}

private func looked(at parts: Examination.PartCounts) -> String {
  if parts.works > 0, parts == .works(parts.works) { return counted(parts.works, "work") }
  var names = [
    counted(parts.markers, "marker"), counted(parts.notes, "note"),
  ]
  if parts.works > 0 { names.append(counted(parts.works, "work")) }
  if parts.references > 0 { names.append(counted(parts.references, "reference")) }
  if parts.links > 0 { names.append(counted(parts.links, "link")) }
  names.append(counted(parts.quotations, "quotation"))
  let line = names.joined(separator: ", ")
  guard parts.quotations > 0 else { return line }
  let rest = grouped(parts.quotations - parts.compared)
  return line + ": \(grouped(parts.compared)) compared, \(rest) not"
}

extension Examination.PartCounts {
  /// Works and nothing else.
  fileprivate static func works(_ count: Int) -> Self {
    var parts = Self()
    parts.works = count
    return parts
  }
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
