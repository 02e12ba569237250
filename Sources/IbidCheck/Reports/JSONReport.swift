import IbidModel

/// The findings for a program: version 1 of the schema in the manual, one finding a line.
func jsonReport(_ files: [CheckedFile]) -> String {
  var out = #"{"version":1,"findings":["#
  var isFirst = true
  for file in files {
    let places = JSONPlaces(file)
    for diagnostic in file.examination.diagnostics {
      out += isFirst ? "\n" : ",\n"
      isFirst = false
      out += places.finding(diagnostic)
    }
  }
  let counts = files.reduce(VerdictCounts()) { $0 + $1.examination.counts }
  out += isFirst ? "]," : "\n],"
  out += #""counts":{"holds":\#(counts.holds),"fails":\#(counts.fails),"#
  out += #""unknown":\#(counts.unknown)}}"#
  return out + "\n"
}

/// Writes the findings of one file.
private struct JSONPlaces {
  let file: CheckedFile
  let lines: LineIndex

  init(_ file: CheckedFile) {
    self.file = file
    lines = LineIndex(file.source.bytes)
  }

  func finding(_ diagnostic: Diagnostic) -> String {
    let help = diagnostic.help.isEmpty ? "null" : jsonQuoted(diagnostic.help)
    let print = fingerprint(of: diagnostic, in: file.source, path: file.path)
    let places = diagnostic.related.map { label in
      #"{"file":\#(jsonQuoted(file.path)),\#(place(label.span)),"#
        + #""message":\#(jsonQuoted(label.message))}"#
    }
    let related = places + (diagnostic.evidence.map { [passage($0)] } ?? [])
    return #"{"code":\#(jsonQuoted(diagnostic.code)),"slug":\#(jsonQuoted(diagnostic.slug)),"#
      + #""severity":"\#(diagnostic.severity.rawValue)","#
      + #""confidence":"\#(diagnostic.confidence.rawValue)","#
      + #""file":\#(jsonQuoted(file.path)),"encoding":\#(jsonQuoted(file.source.encoding)),"#
      + place(diagnostic.span)
      + #","message":\#(jsonQuoted(diagnostic.message)),"help":\#(help),"#
      + #""fix":\#(fix(diagnostic.fix)),"fingerprint":"\#(print)","#
      + #""related":[\#(related.joined(separator: ","))]\#(difference(diagnostic.evidence))}"#
  }

  /// The place in the captured text.
  private func passage(_ evidence: Diagnostic.Evidence) -> String {
    let passage = evidence.passage
    let next = passage.next.isEmpty ? "the source" : "the source; it goes on: \(passage.next) …"
    return #"{"file":\#(jsonQuoted(evidence.path)),"line":\#(passage.line),"#
      + #""column":\#(passage.column),"column_utf16":\#(evidence.columnUTF16),"#
      + #""start":\#(passage.span.start),"end":\#(passage.span.end),"#
      + #""message":\#(jsonQuoted(next))}"#
  }

  /// The key `difference`: pieces with the words of the article, of the source, or both.
  private func difference(_ evidence: Diagnostic.Evidence?) -> String {
    guard let evidence else { return "" }
    let pieces = evidence.passage.difference.map { piece in
      switch piece {
      case .same(let article, let source):
        #"{"article":\#(jsonQuoted(article)),"source":\#(jsonQuoted(source))}"#
      case .article(let words): #"{"article":\#(jsonQuoted(words))}"#
      case .source(let words): #"{"source":\#(jsonQuoted(words))}"#
      }
    }
    return #","difference":[\#(pieces.joined(separator: ","))]"#
  }

  /// The keys of a place.
  private func place(_ span: SourceSpan) -> String {
    let start = lines.position(at: span.start)
    return #""line":\#(start.line),"column":\#(start.column),"#
      + #""column_utf16":\#(start.columnUTF16),"start":\#(span.start),"end":\#(span.end)"#
  }

  private func fix(_ fix: Diagnostic.Fix?) -> String {
    guard let fix else { return "null" }
    let edits = fix.edits.map { edit in
      let replacement = jsonQuoted(String(decoding: edit.replacement, as: UTF8.self))
      return #"{"start":\#(edit.span.start),"end":\#(edit.span.end),"replacement":\#(replacement)}"#
    }
    return #"{"title":\#(jsonQuoted(fix.title)),"safe":\#(fix.isSafe),"#
      + #""edits":[\#(edits.joined(separator: ","))]}"#
  }
}
