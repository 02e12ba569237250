import IbidModel

/// One line a finding, as editors and `grep` read it, and a summary at the end.
func conciseReport(_ files: [CheckedFile], palette: Palette) -> String {
  var out = ""
  for file in files {
    let lines = LineIndex(file.source.bytes)
    let path = VisibleText.shown(file.path)
    for diagnostic in file.examination.diagnostics {
      let place = lines.position(at: diagnostic.span.start)
      let severity = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
      out += "\(path):\(place.line):\(place.column): "
      out += palette.painted(severity, palette.color(diagnostic.severity))
      out += " \(diagnostic.slug): \(VisibleText.shown(diagnostic.message))"
      out += diagnostic.evidence.map { comparison($0, palette) } ?? ""
      out += "\n"
    }
  }
  return out
}

/// “ — lit at [-noon-]{+sunset+} every day (sources/minutes/2024-05-03/text.txt:12:5)”.
private func comparison(_ evidence: Diagnostic.Evidence, _ palette: Palette) -> String {
  let passage = evidence.passage
  let lines = DifferenceLines(passage.difference, around: 3, palette: palette)
  let place = VisibleText.shown("\(evidence.path):\(passage.line):\(passage.column)")
  return " — \(lines.joined) (\(place))"
}
