import IbidHTML
import IbidModel

/// The box under the header: what an article has, and what of it was compared.
struct RecordBox {
  let record: ArticleRecord

  private var words: RecordWords { record.words.record }

  /// Writes the box, or nothing for an article without markers, notes and quotations.
  func append(to main: inout Markup) {
    guard record.hasParts else { return }
    main.element(
      "aside",
      [
        "class": "record", "aria-label": words.page.title, "lang": record.otherLanguage,
        "dir": record.otherDirection,
      ]
    ) { box in
      box.element("p") { counts(in: &$0) }
      if !record.compared.isEmpty { box.element("p") { outcomes(in: &$0) } }
    }
    main.line()
  }

  private func counts(in line: inout Markup) {
    let all = record.record
    var groups: [[(target: StaticString, text: String)]] = []
    if !all.markers.isEmpty || !all.notes.isEmpty {
      groups.append([
        ("record/#markers", words.counted(all.markers.count, words.markerForms)),
        ("record/#notes", notes(all.notes)),
      ])
    }
    if !all.quotations.isEmpty {
      let text = words.quotations(all.quotations.count, record.compared.count)
      groups.append([("record/#quotations", text)])
    }
    if !all.findings.isEmpty {
      groups.append([
        ("record/#findings", words.counted(all.findings.count, words.findingForms))
      ])
    }
    for (place, group) in groups.enumerated() {
      if place > 0 { line.literal(" <span class=\"dot\">·</span> ") }
      for (place, part) in group.enumerated() {
        if place > 0 { line.text(", ") }
        line.element("a", ["href": part.target.description], text: part.text)
      }
    }
  }

  /// “4 notes, 6 lost, 1 missing”.
  private func notes(_ notes: [Record.Note]) -> String {
    let lost = notes.count { $0.state == .lost }
    let missing = notes.count { $0.state == .undefined }
    var parts = [words.counted(notes.count - lost - missing, words.noteForms)]
    if lost > 0 { parts.append(words.counted(lost, words.lostForms)) }
    if missing > 0 { parts.append(words.counted(missing, words.missingForms)) }
    return parts.joined(separator: ", ")
  }

  /// “Compared with the source: 1 verbatim ✓, 1 with a word altered ≠”.
  private func outcomes(in line: inout Markup) {
    line.text(words.compared + " ")
    var isFirst = true
    for outcome in Comparison.Outcome.allCases {
      let those = record.compared.filter { $0.quotation.outcome == outcome }
      guard let first = those.first else { continue }
      if !isFirst { line.text(", ") }
      isFirst = false
      line.element("a", ["href": "evidence/#q\(first.index + 1)"]) { link in
        link.text(words.counted(those.count, words.outcomeForms[outcome] ?? []) + "\u{A0}")
        link.element("span", ["class": "sign", "aria-hidden": "true"], text: outcome.sign)
      }
    }
  }
}
