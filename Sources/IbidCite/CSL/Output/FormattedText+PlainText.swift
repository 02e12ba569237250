extension FormattedText {
  /// The text without its formatting.
  ///
  /// A label in the margin is followed by a space, and a block stands on a line of its own.
  public var plainText: String {
    guard nodes.contains(where: \.kind.isDisplay) else {
      return String(decoding: text, as: UTF8.self)
    }
    var result: [UInt8] = []
    var blockEnd = Int.max
    for (index, node) in nodes.enumerated() where node.textStart < node.textEnd {
      if index >= blockEnd {
        Self.part(&result, by: UInt8(ascii: "\n"))
        blockEnd = Int.max
      }
      switch node.kind {
      case .text: result += text[Int(node.textStart)..<Int(node.textEnd)]
      case .rightInline: Self.part(&result, by: UInt8(ascii: " "))
      case .block, .indent:
        Self.part(&result, by: UInt8(ascii: "\n"))
        blockEnd = Int(node.end)
      default: break
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Puts a space or line break at the end, but not at the start or after another.
  private static func part(_ result: inout [UInt8], by byte: UInt8) {
    guard let last = result.last, last != UInt8(ascii: "\n") else { return }
    if last == UInt8(ascii: " ") { result.removeLast() }
    result.append(byte)
  }

  /// The text with a capital at its start, as a note begins: `see also` becomes `See also`.
  public func capitalizedFirst() -> FormattedText {
    guard
      let leaf = nodes.firstIndex(where: { $0.kind == .text && $0.textStart < $0.textEnd }),
      let range = firstLetter(in: nodes[leaf])
    else { return self }
    let letter = String(decoding: text[range], as: UTF8.self)
    let capital = Array(letter.uppercased().utf8)
    guard capital.count == range.count else { return self }
    var result = self
    result.text.replaceSubrange(range, with: capital)
    return result
  }

  /// The first scalar of a leaf after marks and brackets, where it is a letter.
  private func firstLetter(in leaf: Node) -> Range<Int>? {
    var place = Int(leaf.textStart)
    while place < Int(leaf.textEnd) {
      let length = WordBoundary.length(in: text, at: place)
      guard length == 0 else {
        place += length
        continue
      }
      let end = min(place + WordBoundary.scalarLength(text[place]), Int(leaf.textEnd))
      return place..<end
    }
    return nil
  }
}

extension FormattedText.Kind {
  /// True for the parts of an entry that are set apart.
  var isDisplay: Bool {
    switch self {
    case .block, .leftMargin, .rightInline, .indent: true
    default: false
    }
  }
}
