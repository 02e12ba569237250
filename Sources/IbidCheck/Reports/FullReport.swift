import IbidModel

/// The findings for a person: each with the author's own lines, and a summary at the end.
func fullReport(_ files: [CheckedFile], palette: Palette) -> String {
  var out = ""
  for file in files {
    let lines = LineIndex(file.source.bytes)
    for diagnostic in file.examination.diagnostics {
      FullFinding(diagnostic, file: file, lines: lines, palette: palette).write(to: &out)
      out += "\n"
    }
  }
  return out
}

/// One finding as `full` shows it.
private struct FullFinding {
  /// How many related places are shown.
  private static let mostRelated = 24
  /// Places of one line that lie this close, in bytes, share an excerpt.
  private static let sharedBytes = 80

  /// A place with its words.
  private struct Mark {
    let span: SourceSpan
    let message: String
    let isPrimary: Bool
    let line: Int
  }

  private let diagnostic: Diagnostic
  private let file: CheckedFile
  private let lines: LineIndex
  private let palette: Palette
  private let groups: [[Mark]]
  private let gutter: Int

  init(_ diagnostic: Diagnostic, file: CheckedFile, lines: LineIndex, palette: Palette) {
    self.diagnostic = diagnostic
    self.file = file
    self.lines = lines
    self.palette = palette
    var marks = [
      Mark(
        span: diagnostic.span, message: diagnostic.label, isPrimary: true,
        line: lines.line(at: diagnostic.span.start))
    ]
    for related in diagnostic.related.prefix(Self.mostRelated) {
      marks.append(
        Mark(
          span: related.span, message: related.message, isPrimary: false,
          line: lines.line(at: related.span.start)))
    }
    groups = Self.grouped(marks)
    gutter = String(marks.map(\.line).max() ?? 1).utf8.count
  }

  func write(to out: inout String) {
    let severity = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    out += palette.painted(severity, palette.color(diagnostic.severity))
    let message = ": " + VisibleText.shown(diagnostic.message)
    out += palette.painted(message, palette.bold) + "\n"
    let place = lines.position(at: diagnostic.span.start)
    let path = VisibleText.shown(file.path)
    out += margin("-->", isArrow: true) + " \(path):\(place.line):\(place.column)\n"
    out += margin("|") + "\n"
    writeGroups(to: &out)
    writeRemarks(to: &out)
  }

  private func writeGroups(to out: inout String) {
    var last: Int?
    for group in groups {
      guard let first = group.first else { continue }
      if let last, first.line != last + 1 { out += palette.painted("...", palette.gutter) + "\n" }
      last = first.line
      let focus = group.dropFirst().reduce(first.span) { $0.union($1.span) }
      let excerpt = Excerpt(
        file.source.bytes, line: lines.span(ofLine: first.line), around: focus)
      out += numbered(first.line) + " " + excerpt.text + "\n"
      for mark in group { write(mark, below: excerpt, to: &out) }
    }
  }

  private func write(_ mark: Mark, below excerpt: Excerpt, to out: inout String) {
    let columns = excerpt.columns(of: mark.span)
    let carets = String(repeating: mark.isPrimary ? "^" : "-", count: columns.under)
    let words = mark.message.isEmpty ? "" : " " + VisibleText.shown(mark.message)
    let color = mark.isPrimary ? palette.color(diagnostic.severity) : palette.gutter
    out += margin("|") + " " + String(repeating: " ", count: columns.before)
    out += palette.painted(carets + words, color) + "\n"
  }

  /// The words of the article over those of the source, the place of these and what follows them.
  private func write(_ evidence: Diagnostic.Evidence, to out: inout String) {
    let lines = DifferenceLines(evidence.passage.difference, palette: palette)
    let passage = evidence.passage
    let place = "\(evidence.path):\(passage.line):\(passage.column)"
    let next = passage.next.isEmpty ? "; the source ends there" : "; it goes on: \(passage.next) …"
    // The differences are made safe word by word, before they are coloured.
    out += remark("article") + lines.article + "\n"
    out += remark(" source") + lines.source + "\n"
    out += remark("     at") + VisibleText.shown(place + next) + "\n"
  }

  private func writeRemarks(to out: inout String) {
    if let evidence = diagnostic.evidence { write(evidence, to: &out) }
    let hidden = diagnostic.related.count - Self.mostRelated
    if hidden > 0 { write("note", "and \(hidden) more places", to: &out) }
    if !diagnostic.note.isEmpty { write("note", diagnostic.note, to: &out) }
    if !diagnostic.help.isEmpty { write("help", diagnostic.help, to: &out) }
    guard let fix = diagnostic.fix else { return }
    write(fix.isSafe ? "fix" : "fix to review", fix.title, to: &out)
  }

  private func write(_ name: String, _ text: String, to out: inout String) {
    out += remark(name) + VisibleText.shown(text) + "\n"
  }

  private func remark(_ name: String) -> String {
    margin("=") + " " + palette.painted(name + ":", palette.bold) + " "
  }

  /// The gutter without a number: the sign stands one column right of the widest number.
  private func margin(_ sign: String, isArrow: Bool = false) -> String {
    let blank = String(repeating: " ", count: isArrow ? gutter : gutter + 1)
    return blank + palette.painted(sign, palette.gutter)
  }

  private func numbered(_ line: Int) -> String {
    let number = String(line)
    let blank = String(repeating: " ", count: max(0, gutter - number.utf8.count))
    return palette.painted(blank + number + " |", palette.gutter)
  }

  /// The marks by place; those that share an excerpt together.
  private static func grouped(_ marks: [Mark]) -> [[Mark]] {
    let ordered = marks.sorted { left, right in
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      return left.isPrimary && !right.isPrimary
    }
    var groups: [[Mark]] = []
    for mark in ordered {
      if let first = groups.last?.first, first.line == mark.line,
        mark.span.end - first.span.start <= sharedBytes
      {
        groups[groups.count - 1].append(mark)
      } else {
        groups.append([mark])
      }
    }
    return groups
  }
}
