package import IbidModel

/// The text of one block as a reader sees it, with the way back to the source.
///
/// Notes are left out; their markers are remembered at the place where they stand.
package struct BlockText: Sendable {
  /// The block.
  package let node: NodeID
  /// The text in UTF-8; a soft break is a space.
  package private(set) var bytes: [UInt8] = []
  /// The markers in the order of the text.
  package private(set) var markers: [Marker] = []
  /// The citations, likewise.
  package private(set) var citations: [Marker] = []
  /// What stands in italics, outermost, as ranges of `bytes`.
  package private(set) var emphases: [Range<Int>] = []
  private var pieces: [Piece] = []

  /// A note marker or a citation inside the block.
  package struct Marker: Hashable, Sendable {
    /// The offset in `bytes` that it stands before.
    package let offset: Int
    package let node: NodeID
  }

  /// A run of text that comes from one node.
  private struct Piece: Sendable {
    var offset: Int
    var span: SourceSpan
    var isExact: Bool
  }

  /// Reads the inlines below `node`.
  package init(_ node: NodeID, in tree: Tree) {
    self.node = node
    var walk = tree.walk(from: node)
    var emphasis: (node: NodeID, start: Int)?
    while let step = walk.next() {
      guard case .enter(let id) = step else {
        if case .leave(let id) = step, let open = emphasis, open.node == id {
          if bytes.count > open.start { emphases.append(open.start..<bytes.count) }
          emphasis = nil
        }
        continue
      }
      if emphasis == nil, tree[id].kind == .emphasis { emphasis = (id, bytes.count) }
      let inline = tree[id]
      switch inline.kind {
      case .text, .code, .math:
        append(tree.text(of: id), inline.span, inline.flags.contains(.textIsSpan))
      case .wikiLink:
        let shown = WikiLink(tree.text(of: id)).shown
        let isExact = inline.flags.contains(.textIsSpan)
        let own = SourceSpan(shown.startIndex, shown.endIndex)
        append(shown, isExact ? own : inline.span, isExact)
      case .softBreak, .lineBreak: append([ASCII.space], inline.span, false)
      case .citation:
        citations.append(Marker(offset: bytes.count, node: id))
        walk.skipChildren()
      case .noteReference: markers.append(Marker(offset: bytes.count, node: id))
      case .inlineNote where id != node:
        markers.append(Marker(offset: bytes.count, node: id))
        walk.skipChildren()
      case .noteDefinition where id != node: walk.skipChildren()
      default:
        if !inline.kind.isInline, !bytes.isEmpty {
          append([ASCII.space], SourceSpan(inline.span.start, inline.span.start), false)
        }
      }
    }
  }

  /// The text as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Where a range of the text stands in the source.
  package func span(_ range: Range<Int>) -> SourceSpan {
    guard !range.isEmpty else {
      let at = sourceOffset(range.lowerBound, isEnd: false)
      return SourceSpan(at, at)
    }
    return SourceSpan(
      sourceOffset(range.lowerBound, isEnd: false), sourceOffset(range.upperBound, isEnd: true))
  }

  private mutating func append(_ text: some Collection<UInt8>, _ span: SourceSpan, _ exact: Bool) {
    pieces.append(Piece(offset: bytes.count, span: span, isExact: exact))
    bytes.append(contentsOf: text)
  }

  private func sourceOffset(_ offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      let isBefore = isEnd ? pieces[middle].offset < offset : pieces[middle].offset <= offset
      if isBefore { low = middle } else { high = middle }
    }
    guard low < pieces.count else { return 0 }
    let piece = pieces[low]
    if piece.isExact { return min(piece.span.start + offset - piece.offset, piece.span.end) }
    return isEnd ? piece.span.end : piece.span.start
  }
}
