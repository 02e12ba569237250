import IbidModel
import IbidRead

/// A page as an importer read it, before its apparatus is recovered: a tree without notes.
///
/// Every importer makes a draft; recovery decides what in it is title, heading, quotation, marker
/// and note; `Rebuild` makes the article. So all formats share one recovery.
struct Draft: Sendable {
  let source: SourceFile
  let tree: Tree
  /// What the page says of itself outside its text (`<meta>`, `<title>`).
  var metadata: Metadata
  /// The blocks that hold text, in document order.
  let blocks: [DraftBlock]
  /// The block that each anchor (`id`, `name`) stands in or before.
  let anchors: [String: Int]
  /// True when headings and quotations are marked by elements; false for plain text.
  let hasElements: Bool

  init(
    source: SourceFile, tree: Tree, metadata: Metadata, anchorNodes: [(name: String, at: Int)] = [],
    hasElements: Bool
  ) {
    self.source = source
    self.tree = tree
    self.metadata = metadata
    self.hasElements = hasElements
    let blocks = DraftBlock.blocks(of: tree)
    self.blocks = blocks
    var anchors: [String: Int] = [:]
    for anchor in anchorNodes where anchors[anchor.name] == nil {
      anchors[anchor.name] = blocks.firstIndex { $0.span.end > anchor.at }
    }
    self.anchors = anchors
  }

  /// The anchor that a link leads to; `isHere` when the address is nothing but the anchor.
  func anchor(of link: NodeID) -> (name: String, isHere: Bool)? {
    guard tree[link].kind == .link, let target = tree.link(of: link) else { return nil }
    let destination = tree.string(target.destination)
    guard let hash = destination.firstIndex(of: "#") else { return nil }
    let name = String(destination[destination.index(after: hash)...])
    return name.isEmpty ? nil : (name, hash == destination.startIndex)
  }
}
