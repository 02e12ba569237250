import IbidModel

extension MarkdownWriter {
  /// Writes a citation as it was written, its affixes untouched.
  mutating func writeCitation(_ id: NodeID) {
    let index = Int(tree[id].payload)
    guard article.citations.indices.contains(index) else { return }
    let citation = article.citations[index]
    let isBare = citation.isInText && citation.items.count == 1 && citation.items[0].suffix.isEmpty
    let text = CitationWriting.text(citation, isBraced: isBare && isKeyContinued(after: id))
    put(scope.isCell ? MarkdownEscaping.cell(text) : text)
    scope.followsKey = isBare
  }

  /// True for a citation that begins with `@`.
  func isKey(_ id: NodeID) -> Bool {
    let index = Int(tree[id].payload)
    guard tree[id].kind == .citation, article.citations.indices.contains(index) else {
      return false
    }
    let citation = article.citations[index]
    return citation.isInText && citation.items.first?.suppressesAuthor == false
  }

  /// True where what comes next would be read as a part of a key.
  private func isKeyContinued(after id: NodeID) -> Bool {
    let next = tree[id].next
    guard next >= 0, tree.nodes[Int(next)].kind == .text,
      let first = tree.text(of: NodeID(Int(next))).first
    else { return false }
    return first >= 0x80 || ASCII.isAlphanumeric(first) || first == 0x5F || first == 0x40
      || CitationWriting.isKeySign(first)
  }
}

/// Citations as they are written.
enum CitationWriting {
  /// `[see @a, p. 3; @b]`, or `@a [p. 3]` in the running text.
  static func text(_ citation: Citation, isBraced: Bool) -> [UInt8] {
    guard let first = citation.items.first else { return [] }
    guard citation.isInText else {
      return Array("[\(citation.items.map(item).joined(separator: "; "))]".utf8)
    }
    var parts = citation.items.dropFirst().map(item)
    if !first.suffix.isEmpty { parts.insert(first.suffix, at: 0) }
    let locator = parts.isEmpty ? "" : " [" + parts.joined(separator: "; ") + "]"
    return Array((sign(first) + (isBraced ? "@{\(first.key)}" : key(first)) + locator).utf8)
  }

  private static func item(_ item: Citation.Item) -> String {
    var text = item.prefix.isEmpty ? "" : item.prefix + (item.prefix.hasSuffix("-") ? "" : " ")
    text += sign(item) + key(item)
    guard let first = item.suffix.utf8.first else { return text }
    return text + (first == 0x2C ? "" : " ") + item.suffix
  }

  private static func sign(_ item: Citation.Item) -> String { item.suppressesAuthor ? "-" : "" }

  private static func key(_ item: Citation.Item) -> String {
    let bytes = Array(item.key.utf8)
    var isPlain = bytes.last.map { $0 >= 0x80 || ASCII.isAlphanumeric($0) || $0 == 0x5F } ?? false
    var wasSign = true
    for byte in bytes {
      let isWord = byte >= 0x80 || ASCII.isAlphanumeric(byte) || byte == 0x5F
      if !isWord, !isKeySign(byte) || wasSign { isPlain = false }
      wasSign = !isWord
    }
    return isPlain ? "@" + item.key : "@{" + item.key + "}"
  }

  /// True for the signs that may stand between the words of a key.
  static func isKeySign(_ byte: UInt8) -> Bool { ":.#$%&-+?<>~/".utf8.contains(byte) }
}
