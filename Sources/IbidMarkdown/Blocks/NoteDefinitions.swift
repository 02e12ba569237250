import IbidModel

/// The label of a note: `^label` between brackets.
enum NoteLabel {
  /// The most bytes of a label.
  static let longest = 999

  /// The label at the `[` at `at`, or nil: no white space, no `]`, not empty.
  static func span(_ text: [UInt8], _ at: Int, _ end: Int) -> SourceSpan? {
    guard at + 3 < end, text[at] == 0x5B, text[at + 1] == 0x5E else { return nil }
    var scan = at + 2
    let limit = min(end, scan + longest + 1)
    while scan < limit, text[scan] != 0x5D {
      if ASCII.isSpace(text[scan]) { return nil }
      scan += 1
    }
    return scan < limit && scan > at + 2 ? SourceSpan(at + 2, scan) : nil
  }
}

extension BlockParser {
  /// Opens the definition of a note: `[^label]: text`, further lines indented by four columns.
  mutating func openNote(_ matched: Int) -> Start {
    guard let label = NoteLabel.span(source, line.content, line.end), byte(label.end + 1) == 0x3A,
      matched < Self.deepest
    else { return .none }
    close(downTo: matched)
    prepareParent(forItem: false)
    let start = line.content
    line.skipToContent()
    line.skipBytes(label.end + 2 - start)
    push(.note, .noteDefinition, SourceSpan(start, line.at))
    open[open.count - 1].indent = 4
    noteDefinitions.append(NoteDefinition(node: open[open.count - 1].node, label: label))
    line.look(in: source)
    line.skipToContent()
    return .containers
  }
}
