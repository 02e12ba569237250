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
      out += " \(diagnostic.slug): \(VisibleText.shown(diagnostic.message))\n"
    }
  }
  return out
}
