import IbidModel

extension HTMLPass {
  /// Writes the start of a table, in a box that scrolls when it is too wide.
  mutating func enterTable(_ id: NodeID) {
    freshLine()
    write(isSite ? "<div class=\"table\" tabindex=\"0\"><table" : "<table")
    authorAttributes(of: id)
    write(">\n")
    boxes.append(Box(kind: .table, isTight: true))
    tables.append(TableState(hasHeader: tree[id].value == 1))
    for child in tree.children(of: id) where tree[child].kind == .caption {
      writeCaption(child, of: id)
    }
  }

  /// Writes a caption before the rows, where HTML wants it, wherever it stands.
  private mutating func writeCaption(_ id: NodeID, of table: NodeID) {
    write("<caption>")
    if let label = referenceLabel(of: table) { Escaping.appendText(label, to: &out) }
    boxes.append(Box(kind: .caption, isTight: true))
    render(below: id)
    _ = boxes.popLast()
    write("</caption>\n")
  }

  /// Writes the end of a table.
  mutating func leaveTable() {
    if let table = tables.popLast(), table.row > (table.hasHeader ? 0 : -1) {
      write("</tbody>\n")
    }
    _ = boxes.popLast()
    write(isSite ? "</table></div>\n" : "</table>\n")
  }

  /// Writes the start of a row, and of the head or body that begins with it.
  mutating func enterRow() {
    guard var table = tables.popLast() else { return }
    table.row += 1
    if table.isInHeader {
      write("<thead>\n")
    } else if table.row == (table.hasHeader ? 1 : 0) {
      write("<tbody>\n")
    }
    tables.append(table)
    write("<tr>\n")
  }

  /// Writes the end of a row.
  mutating func leaveRow() {
    write("</tr>\n")
    if tables.last?.isInHeader == true { write("</thead>\n") }
  }

  /// Writes the start of a cell.
  mutating func enterCell(_ id: NodeID) {
    let isHeader = tables.last?.isInHeader == true
    write(isHeader ? "<th" : "<td")
    if isHeader, isSite { attribute("scope", "col") }
    let alignments = ["", "left", "center", "right"]
    let value = Int(tree[id].value)
    if alignments.indices.contains(value), value > 0 {
      attribute(isSite ? "class" : "align", alignments[value])
    }
    write(">")
    boxes.append(Box(kind: .tableCell, isTight: true))
  }
}
