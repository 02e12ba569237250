/// The info string of a cell of Quarto or R Markdown: `{python}`, `{r, echo=FALSE}`.
package enum CodeCell {
  /// The language in an info string that begins with a brace; nil for any other.
  package static func language(of info: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = info
    guard rest.first == 0x7B, rest.last == 0x7D else { return nil }
    while rest.first == 0x7B { rest.removeFirst() }
    guard let first = rest.first, ASCII.isLetter(first) else { return nil }
    return rest.prefix { ASCII.isAlphanumeric($0) || "-+_#".utf8.contains($0) }
  }

  /// The `label` that the first lines of a cell give it, as in `#| label: fig-x`; or nil.
  package static func label(in code: ArraySlice<UInt8>) -> String? {
    var rest = code
    while let sign = sign(rest) {
      let line = rest.dropFirst(sign).prefix { !ASCII.isLineEnding($0) }
      let text = String(decoding: line, as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 1).map { words($0) }
      if parts.count == 2, parts[0] == "label" {
        return parts[1].isEmpty ? nil : parts[1]
      }
      guard line.endIndex < rest.endIndex else { return nil }
      rest = rest[(line.endIndex + 1)...]
    }
    return nil
  }

  /// The length of the mark of an option's line: `#|`, `//|`, `--|`, `%%|`; nil on other lines.
  private static func sign(_ line: ArraySlice<UInt8>) -> Int? {
    for mark in ["#|", "//|", "--|", "%%|"] where line.starts(with: mark.utf8) {
      return mark.utf8.count
    }
    return nil
  }

  private static func words(_ text: Substring) -> String {
    let plain = text.drop { $0 == " " || $0 == "\"" || $0 == "'" }
    return String(plain.reversed().drop { " \"'\r".contains($0) }.reversed())
  }
}

extension Tree {
  /// The label of a cell that is to be run elsewhere; nil for other code.
  package func cellLabel(of id: NodeID) -> String? {
    guard self[id].kind == .codeBlock, CodeCell.language(of: info(of: id)) != nil else {
      return nil
    }
    return CodeCell.label(in: text(of: id))
  }
}

extension TreeBuilder {
  /// The label of a cell that is to be run elsewhere; nil for other code.
  package func cellLabel(of id: NodeID) -> String? {
    let node = nodes[Int(id.index)]
    guard node.kind == .codeBlock, node.payload2 != Node.none, node.payload != Node.none,
      CodeCell.language(of: bytes(ranges[Int(node.payload2)])) != nil
    else { return nil }
    return CodeCell.label(in: bytes(ranges[Int(node.payload)]))
  }

  private func bytes(_ range: Tree.TextRange) -> ArraySlice<UInt8> {
    (range.isMade ? made : source)[Int(range.start)..<Int(range.end)]
  }
}
