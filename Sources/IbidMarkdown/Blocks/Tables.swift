import IbidModel

extension BlockParser {
  /// Makes the last line of the open paragraph a header when the line is a delimiter row.
  mutating func openTable() -> Bool {
    let first = source[line.content]
    guard first == 0x7C || first == 0x2D || first == 0x3A,
      let columns = readDelimiters(), columns.count > 0
    else { return false }
    let header = SourceSpan(leaf.lastLine, lineEnd(from: leaf.lastLine))
    let cells = TableRow.cells(source, trimmed(header))
    guard cells.count == columns.count else { return false }
    alignments = columns
    closeParagraphBeforeHeader()
    let end = trimmed(SourceSpan(line.content, line.end)).end
    prepareParent(forItem: false)
    let node =
      tableAfterCaption(to: end) ?? append(.table, SourceSpan(header.start, end), value: 1)
    leaf = OpenLeaf()
    leaf.kind = .table
    leaf.node = node
    addRow(header)
    return true
  }

  private mutating func closeParagraphBeforeHeader() {
    let headerStart = leaf.lastLine
    while segments.count > leaf.firstSegment, segments[segments.count - 1].start >= headerStart {
      segments.removeLast()
    }
    if segments.count > leaf.firstSegment {
      segments[segments.count - 1].end = min(segments[segments.count - 1].end, headerStart)
      closeLeaf()
      lastParagraph = nil
    }
  }

  private func lineEnd(from start: Int) -> Int {
    var at = start
    while at < source.count, !ASCII.isLineEnding(source[at]) { at += 1 }
    return at
  }

  /// The alignments when the line is a delimiter row with at least one `|`, else nil.
  private func readDelimiters() -> [UInt16]? {
    let row = trimmed(SourceSpan(line.content, line.end))
    var hasPipe = false
    for byte in source[row.range] {
      switch byte {
      case 0x7C: hasPipe = true
      case 0x2D, 0x3A, ASCII.space, ASCII.tab: break
      default: return nil
      }
    }
    guard hasPipe else { return nil }
    var out: [UInt16] = []
    for cell in TableRow.cells(source, row) {
      guard let alignment = alignment(cell) else { return nil }
      out.append(alignment)
    }
    return out
  }

  private func alignment(_ cell: SourceSpan) -> UInt16? {
    guard !cell.isEmpty else { return nil }
    let left = source[cell.start] == 0x3A
    let right = source[cell.end - 1] == 0x3A
    let dashes = SourceSpan(cell.start + (left ? 1 : 0), cell.end - (right ? 1 : 0))
    guard !dashes.isEmpty, source[dashes.range].allSatisfy({ $0 == 0x2D }) else { return nil }
    return left ? (right ? 2 : 1) : (right ? 3 : 0)
  }

  /// Adds the line as a row of the open table.
  mutating func addTableRow() {
    addRow(SourceSpan(line.content, line.end))
  }

  private mutating func addRow(_ span: SourceSpan) {
    let row = trimmed(span)
    let node = builder.append(.tableRow, row, to: leaf.node)
    builder.nodes[Int(leaf.node.index)].end = max(
      builder.nodes[Int(leaf.node.index)].end, UInt32(truncatingIfNeeded: row.end))
    let cells = TableRow.cells(source, row)
    for (column, alignment) in alignments.enumerated() {
      if column >= cells.count, !mayFillCell(at: row) { break }
      let cell = column < cells.count ? cells[column] : SourceSpan(row.end, row.end)
      let id = builder.append(.tableCell, cell, to: node, value: Int(alignment))
      addCellInlines(of: id, cell)
    }
  }

  /// Counts one more cell that a row does not have; false where there are too many.
  ///
  /// A wide header over many short rows would make cells without bound.
  private mutating func mayFillCell(at row: SourceSpan) -> Bool {
    filledCells += 1
    if filledCells == Self.mostFilledCells + 1 {
      diagnostics.append(
        Diagnostic(
          code: "M940", slug: "too-many-cells", severity: .warning, span: row,
          message: "rows of tables lack more than \(Self.mostFilledCells) cells; "
            + "from here they end early",
          help: "make the header of the table as wide as its rows"))
    }
    return filledCells <= Self.mostFilledCells
  }

  /// Parts a cell where a backslash before a pipe is to be left out (GFM 0.29 §4.10).
  private mutating func addCellInlines(of node: NodeID, _ cell: SourceSpan) {
    guard !cell.isEmpty else { return }
    let first = segments.count
    var start = cell.start
    for at in cell.range where source[at] == 0x5C && at + 1 < cell.end && source[at + 1] == 0x7C {
      if at > start { segments.append(Segment(start: start, end: at)) }
      start = at + 1
    }
    segments.append(Segment(start: start, end: cell.end))
    inlineBlocks.append(InlineBlock(node: node, segments: first..<segments.count))
  }
}

/// The cells of a row of a table.
enum TableRow {
  /// The cells without their pipes and the white space around them.
  static func cells(_ source: [UInt8], _ row: SourceSpan) -> [SourceSpan] {
    var out: [SourceSpan] = []
    var at = row.start
    if at < row.end, source[at] == 0x7C { at += 1 }
    var start = at
    while at < row.end {
      if source[at] == 0x5C, at + 1 < row.end {
        at += 2
        continue
      }
      if source[at] == 0x7C {
        out.append(trimmed(source, start, at))
        start = at + 1
      }
      at += 1
    }
    if start < row.end { out.append(trimmed(source, start, row.end)) }
    return out
  }

  private static func trimmed(_ source: [UInt8], _ from: Int, _ to: Int) -> SourceSpan {
    var start = from
    var end = to
    while start < end, ASCII.isBlank(source[start]) { start += 1 }
    while end > start, ASCII.isBlank(source[end - 1]) { end -= 1 }
    return SourceSpan(start, end)
  }
}
