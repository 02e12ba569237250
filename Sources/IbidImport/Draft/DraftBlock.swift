import IbidModel
import IbidRead

/// One block of a draft that holds text: a paragraph, a heading, a code block.
struct DraftBlock: Sendable {
  let node: NodeID
  let parent: NodeID
  let kind: NodeKind
  let span: SourceSpan
  let block: BlockText
  let text: ScalarText
  /// True inside a `blockquote`.
  let isInQuote: Bool
  /// True when an empty line of the source stands before it.
  let isAfterBlankLine: Bool
  /// The number of the list item that this block opens, for numbered lists.
  let itemNumber: Int?

  /// The blocks of a tree in document order.
  static func blocks(of tree: Tree) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    var path: [NodeID] = []
    var items: [NodeID: Int] = [:]
    var walk = tree.walk()
    while let step = walk.next() {
      switch step {
      case .leave: path.removeLast()
      case .enter(let id):
        let node = tree[id]
        if node.kind == .list { number(itemsOf: id, in: tree, into: &items) }
        if node.kind == .paragraph || node.kind == .heading || node.kind == .codeBlock {
          let opens = path.last.flatMap { tree[$0].firstChild == id.index ? items[$0] : nil }
          blocks.append(
            DraftBlock(id, in: tree, path: path, itemNumber: opens))
          walk.skipChildren()
        }
        path.append(id)
      }
    }
    return blocks
  }

  private init(_ id: NodeID, in tree: Tree, path: [NodeID], itemNumber: Int?) {
    node = id
    parent = path.last ?? .root
    kind = tree[id].kind
    span = tree[id].span
    block = BlockText(id, in: tree)
    text = ScalarText(block.bytes)
    isInQuote = path.contains { tree[$0].kind == .blockQuote }
    self.itemNumber = itemNumber
    isAfterBlankLine = Self.hasBlankLine(before: tree[id].span.start, in: tree.source)
  }

  private static func hasBlankLine(before offset: Int, in source: [UInt8]) -> Bool {
    var at = offset
    var feeds = 0
    while at > 0, ASCII.isSpace(source[at - 1]) {
      at -= 1
      if source[at] == ASCII.lineFeed { feeds += 1 }
      if feeds > 1 { return true }
    }
    return false
  }

  private static func number(itemsOf list: NodeID, in tree: Tree, into items: inout [NodeID: Int]) {
    guard let start = tree.list(of: list)?.start else { return }
    for (offset, item) in tree.children(of: list).enumerated() {
      items[item] = start &+ offset
    }
  }

  /// The indices of the first scalar that is no space and of the end without trailing space.
  var trimmed: Range<Int> {
    let start = text.skippingSpace(from: 0)
    return start..<max(start, text.skippingSpace(before: text.count))
  }

  /// The text without space around it.
  var string: String { text.string(trimmed) }

  /// The source of a range of scalars.
  func source(_ range: Range<Int>) -> SourceSpan { block.span(text.byteRange(range)) }

  /// The last scalar that is no space.
  var lastScalar: Unicode.Scalar? {
    trimmed.isEmpty ? nil : text.scalars[trimmed.upperBound - 1]
  }

  /// The first scalar that is no space.
  var firstScalar: Unicode.Scalar? {
    trimmed.isEmpty ? nil : text.scalars[trimmed.lowerBound]
  }
}
