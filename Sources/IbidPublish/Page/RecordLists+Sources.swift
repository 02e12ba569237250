import IbidHTML
import IbidModel

extension RecordLists {
  /// Writes what was found, in the words of the check.
  func findings(in main: inout Markup) {
    main.element("h2", ["id": "findings"], text: words.findings)
    main.line()
    let findings = record.record.findings
    guard !findings.isEmpty else {
      main.element("p", text: words.noFindings)
      return main.line()
    }
    main.element("ol", ["class": "list"]) { list in
      for (index, finding) in findings.enumerated() {
        list.line()
        list.element("li", ["id": "f\(index + 1)"]) { item in
          item.element("span", ["lang": shell.language == "en" ? nil : "en"]) { line in
            line.element("code", text: finding.code)
            line.text(" " + finding.message)
          }
          item.literal(" ")
          item.element(
            "span", ["class": "about"],
            text: words.severities[finding.severity] ?? finding.severity.rawValue)
        }
      }
      list.line()
    }
    main.line()
  }

  /// Writes the captured sources with their hashes.
  func captures(in main: inout Markup) {
    let captures = record.record.captures
    guard !captures.isEmpty else { return }
    let evidence = record.words.record.evidence
    main.element("h2", ["id": "captures"], text: words.captures)
    main.line()
    main.element("ol") { list in
      for (index, capture) in captures.enumerated() {
        list.line()
        list.element("li", ["id": "c\(index + 1)"]) { item in
          let source = CaptureLine(record: record, capture: capture, shell: shell)
          source.title(in: &item)
          item.text(", " + evidence.capturedOn(record.words.date(capture.id.day)) + ". ")
          item.text(evidence.levels[capture.level] ?? "")
          source.copies(in: &item)
          item.element("p", ["class": "about"]) { line in
            record.hash(evidence.hashOfText, capture.textSHA256, in: &line)
            line.literal("<br>")
            record.hash(evidence.hashOfPage, capture.pageSHA256, in: &line)
          }
        }
      }
      list.line()
    }
    main.line()
  }
}
