extension Tree {
  /// The text of a node and all below it as a reader sees it, notes left out.
  ///
  /// A soft break gives a space, a line break a line feed, blocks are parted by a line feed;
  /// citations and cross-references stand as they are written.
  public func plainText(of root: NodeID) -> [UInt8] { plainText(of: root) { _ in nil } }

  /// The same, with other words for the citations for which `citation` has some.
  public func plainText(of root: NodeID, citation: (NodeID) -> [UInt8]?) -> [UInt8] {
    var out: [UInt8] = []
    appendPlainText(of: root, citation, to: &out)
    return out
  }

  /// The same as a string.
  public func plainString(of root: NodeID) -> String {
    String(decoding: plainText(of: root), as: UTF8.self)
  }

  private func appendPlainText(
    of root: NodeID, _ citation: (NodeID) -> [UInt8]?, to out: inout [UInt8]
  ) {
    var walk = walk(from: root)
    while let step = walk.next() {
      switch step {
      case .enter(let id):
        switch self[id].kind {
        case .text, .code, .codeBlock, .math, .crossReference:
          out.append(contentsOf: text(of: id))
        case .citation:
          if let words = citation(id) {
            out.append(contentsOf: words)
            break
          }
          out.append(contentsOf: source[self[id].span.range.clamped(to: 0..<source.count)])
        case .wikiLink:
          out.append(contentsOf: WikiLink(text(of: id)).words(isEmbedded: self[id].value == 1))
        case .softBreak: out.append(ASCII.space)
        case .lineBreak: out.append(ASCII.lineFeed)
        case .noteDefinition, .inlineNote:
          if id != root { walk.skipChildren() }
        default: break
        }
      case .leave(let id):
        let node = self[id]
        if !node.kind.isInline, id != root, node.next >= 0, out.last != ASCII.lineFeed {
          out.append(ASCII.lineFeed)
        }
      }
    }
  }
}
