import IbidModel

extension BlockParser {
  /// Opens a list item, and its list where it is the first.
  mutating func openItem(_ matched: Int, interrupts: Bool) -> Start {
    guard let marker = ListMarker(source, line.content, line.end) else { return .none }
    return openItem(marker, matched, interrupts: interrupts)
  }

  /// Opens a list item with a marker that has been read.
  mutating func openItem(_ marker: ListMarker, _ matched: Int, interrupts: Bool) -> Start {
    if interrupts {
      guard marker.number ?? 1 == 1, !isBlank(from: line.content + marker.length) else {
        return .none
      }
    }
    guard matched < Self.deepest else { return .none }
    close(downTo: matched)
    let indent = line.indent
    let start = line.content
    line.skipToContent()
    line.skipBytes(marker.length)
    let span = SourceSpan(start, line.at)
    let padding = passPadding()
    openList(marker, span)
    push(.item, .item, span)
    open[open.count - 1].indent = indent + marker.length + padding
    return .containers
  }

  private func isBlank(from start: Int) -> Bool {
    var at = start
    while at < line.end, ASCII.isBlank(source[at]) { at += 1 }
    return at >= line.end
  }

  /// Passes over the white space after a marker; gives its columns as they count.
  mutating func passPadding() -> Int {
    line.look(in: source)
    let columns = line.indent
    if line.isBlank {
      return 1
    }
    if columns >= 5 {
      line.skipColumns(1, in: source)
      return 1
    }
    line.skipToContent()
    return columns
  }

  private mutating func openList(_ marker: ListMarker, _ span: SourceSpan) {
    if let list = open.last, list.kind == .list {
      if marker.joins(builder.lists[Int(builder.nodes[Int(list.node.index)].payload)]) {
        loosenList(at: open.count - 1)
        return
      }
    }
    prepareParent(forItem: false)
    push(.list, .list, span)
    open[open.count - 1].delimiter = marker.delimiter
    let style = Tree.ListStyle(
      start: marker.number, delimiter: marker.delimiter, isTight: true, numeral: marker.numeral)
    let payload = builder.addList(style)
    builder.nodes[Int(open[open.count - 1].node.index)].payload = payload
  }

  /// Makes the innermost container ready for a new child that is not an item of an open list.
  mutating func prepareParent(forItem: Bool) {
    let last = open[open.count - 1].kind
    if !forItem, last == .list || last == .definitionList { close(downTo: open.count - 1) }
    let parent = open.count - 1
    if open[parent].kind == .item, open[parent].hasChild {
      loosenList(at: parent - 1, from: parent)
    }
  }

  /// Makes a list loose when the last line was blank.
  private mutating func loosenList(at list: Int, from container: Int? = nil) {
    guard lastLineIsBlank, (container ?? list) > blankFloor, open[list].hasChild else { return }
    let payload = Int(builder.nodes[Int(open[list].node.index)].payload)
    builder.lists[payload].isTight = false
  }
}
