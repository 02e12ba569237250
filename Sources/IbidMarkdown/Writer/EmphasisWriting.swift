import IbidModel

extension MarkdownWriter {
  /// Writes the opening delimiter of emphasis and its like.
  ///
  /// Where the characters around it would keep it from opening, they are written as references:
  /// `a&#98;*(c)*` (CommonMark 0.31 §6.2 counts `;` as punctuation).
  mutating func open(_ id: NodeID) {
    let kind = tree[id].kind
    if kind == .superscript || kind == .subscript {
      put([kind == .superscript ? 0x5E : 0x7E])
      scope.scripts += 1
      return
    }
    let byte = delimiter(id)
    let before = classBefore()
    var after = firstClass(of: tree[id].firstChild)
    let mustEncode = after == .space
    if mustEncode { after = .punctuation }
    if before == .other, after == .punctuation || byte == 0x5F { encodeLast() }
    put([UInt8](repeating: byte, count: kind == .emphasis ? 1 : 2))
    scope.emphasis.append((kind, byte))
    scope.encodesNext = mustEncode
  }

  /// Writes the closing delimiter.
  mutating func close(_ id: NodeID) {
    let kind = tree[id].kind
    if kind == .superscript || kind == .subscript {
      put([kind == .superscript ? 0x5E : 0x7E])
      scope.scripts -= 1
      return
    }
    guard let byte = scope.emphasis.popLast()?.byte else { return }
    if classBefore() == .space { encodeLast() }
    let before = classBefore()
    put([UInt8](repeating: byte, count: kind == .emphasis ? 1 : 2))
    scope.closedAt = out.count
    scope.closedByte = byte
    let isFollowedByLetter = tree[id].next >= 0 && firstClass(of: tree[id].next) == .other
    scope.encodesNext = isFollowedByLetter && (before == .punctuation || byte == 0x5F)
  }

  /// `*` where that is read rightly, else `_`.
  private func delimiter(_ id: NodeID) -> UInt8 {
    let kind = tree[id].kind
    if kind == .strikethrough { return 0x7E }
    if kind == .highlight { return 0x3D }
    if let outer = scope.emphasis.last(where: { $0.kind == kind }) { return other(outer.byte) }
    if scope.closedAt == out.count { return other(scope.closedByte) }
    if kind == .emphasis, let outer = scope.emphasis.last, outer.kind == .strong,
      tree[id].next < 0, out.last == outer.byte
    {
      return other(outer.byte)
    }
    return 0x2A
  }

  private func other(_ byte: UInt8) -> UInt8 { byte == 0x2A ? 0x5F : 0x2A }

  /// The class of the character before the end of what is written.
  private func classBefore() -> CharacterClass {
    isAtLineStart || out.isEmpty ? .space : CharacterClass.before(out, out.count)
  }

  /// The class of the first character that a node and those after it will write.
  private func firstClass(of first: Int32) -> CharacterClass {
    var at = first
    while at >= 0 {
      let id = NodeID(Int(at))
      switch tree[id].kind {
      case .text:
        let text = tree.text(of: id)
        if !text.isEmpty { return CharacterClass.at(Array(text.prefix(4)), 0) }
      case .softBreak, .lineBreak: return .space
      case .span where !isWritten(id): return firstClass(ofSpan: id)
      default: return .punctuation
      }
      at = tree[id].next
    }
    return .punctuation
  }

  private func firstClass(ofSpan id: NodeID) -> CharacterClass {
    let text = tree.plainText(of: id)
    return text.isEmpty ? .punctuation : CharacterClass.at(text, 0)
  }

  /// Writes the last character as a reference.
  mutating func encodeLast() {
    guard let (scalar, length) = UTF8Scalars.decode(out, before: out.count) else { return }
    out.removeLast(length)
    // A backslash that stood before a character it does not escape would take the `&`.
    let backslashes = out.reversed().prefix { $0 == 0x5C }.count
    if backslashes % 2 == 1 { out.append(0x5C) }
    out += MarkdownEscaping.reference(scalar)
  }
}
