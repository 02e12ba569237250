import IbidModel

/// What Hugo, Quarto and Obsidian have beyond Pandoc's Markdown, written as it was read.
extension MarkdownWriter {
  /// Writes a block byte for byte: its later lines have their prefixes already.
  mutating func writeOpaqueBlock(_ id: NodeID) {
    startBlock()
    startLine()
    out += tree.text(of: id)
    isAtLineStart = false
  }

  /// Writes an inline byte for byte; one of several lines gets the prefixes of its container.
  mutating func writeOpaque(_ id: NodeID) {
    let text = tree.text(of: id)
    let lines = text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 {
        out.append(ASCII.lineFeed)
        startLine()
      }
      put(scope.isCell ? Self.cell(Array(line)) : Array(line))
    }
  }

  /// Writes a cross-reference; what follows a bare key must not be read as more of it.
  mutating func writeCrossReference(_ id: NodeID) {
    writeOpaque(id)
    guard tree.text(of: id).first != 0x5B else { return }
    scope.followsKey = true
    scope.encodesNext = isKeyContinued(after: id)
  }

  /// A bar is escaped unless it is already.
  private static func cell(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text {
      if byte == 0x7C, out.last != 0x5C { out.append(0x5C) }
      out.append(byte)
    }
    return out
  }

  /// True when such a block needs no blank line after what stands before it.
  func canTouch(_ previous: NodeKind, opaque next: NodeID) -> Bool {
    switch previous {
    case .heading, .codeBlock, .thematicBreak, .table: return true
    default:
      let text = tree.text(of: next)
      if tree[next].kind == .commentBlock {
        return text.dropFirst(2).first { !ASCII.isBlank($0) }.map(ASCII.isLineEnding) ?? false
      }
      return Shortcode(text).isClosing
    }
  }

  /// Begins a callout: its type stands on the first line.
  mutating func enterCallout(_ id: NodeID) {
    startBlock()
    push(first: [0x3E, 0x20], rest: [0x3E, 0x20], id)
    startLine()
    out += [0x5B, 0x21] + tree.info(of: id) + [0x5D]
    if tree[id].value > 0 { out.append(tree[id].value == 1 ? 0x2D : 0x2B) }
    frames[frames.count - 1].hasChild = true
  }

  /// Begins the title, on the same line.
  mutating func enterCalloutTitle() {
    out.append(ASCII.space)
    isInText = true
    isAtLineStart = true
    scope = freshScope
    scope.isHeading = true
  }

  /// Ends the title.
  mutating func leaveCalloutTitle() {
    flush(before: nil)
    isInText = false
  }

  /// Writes the name of an equation after it.
  mutating func writeEquationName(_ id: NodeID) {
    guard let attributes = tree.attributes[id], attributes.id.hasPrefix("eq-") else { return }
    put([ASCII.space] + Array(AttributeText.written(attributes).utf8))
  }
}

extension MarkdownEscaping {
  /// True for an address with a shortcode in it, which is written as it is.
  static func isShortcode(_ address: ArraySlice<UInt8>) -> Bool {
    address.contains(0x7B) && ShortcodeEnds.areIn(Array(address))
  }
}
