import IbidModel

extension MarkdownWriter {
  /// Writes a citation as it was written, its affixes untouched.
  mutating func writeCitation(_ id: NodeID) {
    let index = Int(tree[id].payload)
    guard article.citations.indices.contains(index) else { return }
    let citation = article.citations[index]
    partFromKey(id)
    let isBare = citation.isInText && citation.items.count == 1 && citation.items[0].suffix.isEmpty
    let writing = CitationWriting(space: scope.scripts > 0 ? "" : " ")
    let text = writing.text(citation, isBraced: isBare && isKeyContinued(after: id))
    put(scope.isCell ? MarkdownEscaping.cell(text) : text)
    scope.followsKey = isBare
  }

  /// True for a citation that begins with `@`.
  func isKey(_ id: NodeID) -> Bool {
    if tree[id].kind == .crossReference { return tree.text(of: id).first == 0x40 }
    let index = Int(tree[id].payload)
    guard tree[id].kind == .citation, article.citations.indices.contains(index) else {
      return false
    }
    let citation = article.citations[index]
    return citation.isInText && citation.items.first?.suppressesAuthor == false
  }

  /// True where what comes next would be read as a part of a key.
  func isKeyContinued(after id: NodeID) -> Bool {
    let next = tree[id].next
    guard next >= 0 else {
      return scope.scripts > 0 || scope.emphasis.last.map { $0.byte != 0x2A } ?? false
    }
    switch tree.nodes[Int(next)].kind {
    case .text:
      let text = tree.text(of: NodeID(Int(next)))
      guard let first = text.first else { return true }
      guard CitationWriting.isKeySign(first) else {
        return CitationWriting.isKeyWord(first) || first == 0x40
      }
      // A sign belongs to a key only with a word after it; the full stop of a sentence does not.
      guard let second = text.dropFirst().first ?? firstByte(after: NodeID(Int(next))) else {
        return false
      }
      return CitationWriting.isKeyWord(second) || CitationWriting.isKeySign(second)
    case .softBreak, .lineBreak, .noteReference, .image, .code, .superscript, .inlineNote:
      return false
    default: return true
    }
  }

  /// The first byte of the text node after a node, if that is one.
  private func firstByte(after id: NodeID) -> UInt8? {
    let next = tree[id].next
    guard next >= 0, tree.nodes[Int(next)].kind == .text else { return nil }
    return tree.text(of: NodeID(Int(next))).first
  }

  /// Writes the character before a key as a reference where it would keep the key from being one.
  mutating func partFromKey(_ id: NodeID) {
    let index = Int(tree[id].payload)
    guard !isAtLineStart, article.citations.indices.contains(index),
      article.citations[index].isInText
    else { return }
    let hidesAuthor = article.citations[index].items.first?.suppressesAuthor ?? false
    if endsInWord || (hidesAuthor && out.last == 0x2D) { encodeLast() }
  }

  private var endsInWord: Bool {
    UTF8Scalars.decode(out, before: out.count)?.scalar.isLetterOrDigit ?? false
  }
}

/// Citations as they are written.
struct CitationWriting {
  /// What stands between its parts; nothing in a superscript, which a space would end.
  let space: String

  /// `[see @a, p. 3; @b]`, or `@a [p. 3]` in the running text.
  func text(_ citation: Citation, isBraced: Bool) -> [UInt8] {
    guard let first = citation.items.first else { return [] }
    guard citation.isInText else {
      return Array("[\(citation.items.map(item).joined(separator: ";" + space))]".utf8)
    }
    var parts = citation.items.dropFirst().map(item)
    if !first.suffix.isEmpty { parts.insert(first.suffix, at: 0) }
    let locator = parts.isEmpty ? "" : space + "[" + parts.joined(separator: ";" + space) + "]"
    return Array((sign(first) + (isBraced ? "@{\(first.key)}" : key(first)) + locator).utf8)
  }

  private func item(_ item: Citation.Item) -> String {
    var text = item.prefix
    if !text.isEmpty, !endsInHyphenatedWord(text) { text += space }
    text += sign(item) + key(item)
    guard let first = item.suffix.utf8.first else { return text }
    return text + (first == 0x2C ? "" : space) + item.suffix
  }

  /// True for a prefix such as `pre-`, whose hyphen no key takes for its own.
  private func endsInHyphenatedWord(_ prefix: String) -> Bool {
    guard prefix.utf8.last == 0x2D, let before = prefix.utf8.dropLast().last else { return false }
    return ASCII.isAlphanumeric(before)
  }

  private func sign(_ item: Citation.Item) -> String { item.suppressesAuthor ? "-" : "" }

  private func key(_ item: Citation.Item) -> String {
    let bytes = Array(item.key.utf8)
    var isPlain = bytes.last.map { $0 >= 0x80 || ASCII.isAlphanumeric($0) || $0 == 0x5F } ?? false
    var wasSign = true
    for byte in bytes {
      let isWord = byte >= 0x80 || ASCII.isAlphanumeric(byte) || byte == 0x5F
      if !isWord, !Self.isKeySign(byte) || wasSign { isPlain = false }
      wasSign = !isWord
    }
    return isPlain ? "@" + item.key : "@{" + item.key + "}"
  }

  /// True for the bytes of words in a key.
  static func isKeyWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isAlphanumeric(byte) || byte == 0x5F
  }

  /// True for the signs that may stand between the words of a key.
  static func isKeySign(_ byte: UInt8) -> Bool { ":.#$%&-+?<>~/".utf8.contains(byte) }
}
