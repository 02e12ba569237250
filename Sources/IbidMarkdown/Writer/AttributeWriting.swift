import IbidModel

extension MarkdownWriter {
  /// True when a `$` stands in mathematics, code, raw text, an address, attributes or a citation.
  var hasDollarsOutsideText: Bool {
    for index in tree.nodes.indices {
      let id = NodeID(index)
      switch tree[id].kind {
      case .math: return true
      case .code, .rawInline, .rawHTML: if tree.text(of: id).contains(0x24) { return true }
      default: continue
      }
    }
    let links = tree.links.flatMap { [$0.destination] + ($0.title.map { [$0] } ?? []) }
    let affixes = article.citations.flatMap(\.items).flatMap { [$0.prefix, $0.key, $0.suffix] }
    return links.contains { tree.bytes($0).contains(0x24) }
      || affixes.contains { $0.utf8.contains(0x24) }
      || tree.attributes.values.contains { AttributeText.written($0).utf8.contains(0x24) }
  }

  /// True for inlines that Markdown has a sign for; a span without attributes is only its text.
  func isWritten(_ id: NodeID) -> Bool {
    tree[id].kind != .span || tree[id].flags.contains(.hasAttributes)
  }

  /// Writes the `[` of a span.
  mutating func openBracket(_ id: NodeID) {
    put([0x5B])
    scope.brackets += 1
  }

  /// Writes the attributes of the inline that was written last.
  mutating func writeAttributes(_ id: NodeID) {
    guard let attributes = tree.attributes[id] else { return }
    let text = Array(AttributeText.written(attributes).utf8)
    put(scope.isCell ? MarkdownEscaping.cell(text) : text)
  }

  /// Writes `` `text`{=format} ``.
  mutating func writeRawFormat(_ id: NodeID) {
    guard !tree.text(of: id).isEmpty else { return }
    writeCodeSpan(tree.text(of: id))
    put(Array("{=".utf8) + tree.info(of: id) + [0x7D])
  }

  /// Writes mathematics; as code where dollars cannot say it.
  mutating func writeMathematics(_ id: NodeID) {
    let isDisplay = tree[id].value == 1
    let sign = [UInt8](repeating: 0x24, count: isDisplay ? 2 : 1)
    let written = sign + tree.text(of: id) + sign
    var ends = DollarEnds()
    let stop =
      isDisplay
      ? ends.displayEnd(written, 0, written.count) : ends.inlineEnd(written, 0, 0, written.count)
    guard stop == written.count else {
      writeCodeSpan(tree.text(of: id))
      return
    }
    writeLines(ofMathematics: written[...])
    writeEquationName(id)
    scope.encodesNext = !isDisplay && startsWithDigit(tree[id].next)
  }

  /// Writes lines of mathematics; one that would start a block is set in, which means nothing in TeX.
  private mutating func writeLines(ofMathematics text: ArraySlice<UInt8>) {
    for (index, line) in text.split(separator: ASCII.lineFeed).enumerated() {
      if index > 0, scope.isHeading || scope.isCell {
        put([ASCII.space])
      } else if index > 0 {
        out.append(ASCII.lineFeed)
        startLine()
        if BlockStart.escape(Array(line), endsLine: true) != nil {
          put([UInt8](repeating: 0x20, count: 4))
        }
      }
      put(scope.isCell ? MarkdownEscaping.cell(Array(line)) : Array(line))
    }
  }

  private func startsWithDigit(_ next: Int32) -> Bool {
    guard next >= 0 else { return false }
    return tree.text(of: NodeID(Int(next))).first.map(ASCII.isDigit) ?? false
  }
}

extension MarkdownEscaping {
  /// Text for a cell of a table, which no `|` may end.
  static func cell(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { $0 == 0x7C ? [0x5C, $0] : [$0] }
  }
}

extension MarkdownWriter {
  /// True for a block whose attributes stand on a line before it, for want of a place of their own.
  func needsAttributeLine(_ id: NodeID) -> Bool {
    guard tree[id].flags.contains(.hasAttributes), tree.attributes[id] != Tree.Attributes() else {
      return false
    }
    switch tree[id].kind {
    case .paragraph, .blockQuote, .list, .definitionList, .lineBlock, .htmlBlock, .rawBlock,
      .thematicBreak, .figure:
      return true
    case .table: return !tree.children(of: id).contains { tree[$0].kind == .caption }
    default: return false
    }
  }

  /// Writes the attributes of a block on a line of their own.
  mutating func writeAttributeLine(_ id: NodeID) {
    guard let attributes = tree.attributes[id] else { return }
    startBlock()
    startLine()
    out += Array(AttributeText.written(attributes).utf8)
  }
}
