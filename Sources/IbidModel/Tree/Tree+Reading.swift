extension Tree {
  /// The node with this id.
  @inlinable
  package subscript(_ id: NodeID) -> Node { nodes[Int(id.index)] }

  /// The children of a node in order.
  @inlinable
  package func children(of id: NodeID) -> Children {
    Children(tree: self, next: self[id].firstChild)
  }

  /// The bytes of a text range.
  @inlinable
  package func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    (range.isMade ? made : source)[Int(range.start)..<Int(range.end)]
  }

  /// The own text of a node with text (text, code, code block, raw HTML, mathematics); else empty.
  @inlinable
  package func text(of id: NodeID) -> ArraySlice<UInt8> {
    let node = self[id]
    if node.flags.contains(.textIsSpan) { return source[node.span.range] }
    guard node.kind.hasText, node.payload != Node.none else { return [] }
    return bytes(ranges[Int(node.payload)])
  }

  /// The info string of a code block, the format of raw text, the type of a callout; else empty.
  package func info(of id: NodeID) -> ArraySlice<UInt8> {
    let node = self[id]
    let hasInfo = node.kind == .codeBlock || node.kind == .rawInline || node.kind == .callout
    guard hasInfo, node.payload2 != Node.none else { return [] }
    return bytes(ranges[Int(node.payload2)])
  }

  /// The link table's entry of a link, image or link definition.
  package func link(of id: NodeID) -> Link? {
    let node = self[id]
    switch node.kind {
    case .link, .image, .linkDefinition:
      return node.payload == Node.none ? nil : links[Int(node.payload)]
    default: return nil
    }
  }

  /// The style of a list node.
  package func list(of id: NodeID) -> ListStyle? {
    let node = self[id]
    guard node.kind == .list, node.payload != Node.none else { return nil }
    return lists[Int(node.payload)]
  }

  /// A range of bytes as a string.
  package func string(_ range: TextRange) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// The children of one node.
  package struct Children: Sequence, IteratorProtocol {
    @usableFromInline let tree: Tree
    @usableFromInline var at: Int32

    @inlinable
    init(tree: Tree, next: Int32) {
      self.tree = tree
      self.at = next
    }

    @inlinable
    package mutating func next() -> NodeID? {
      guard at >= 0 else { return nil }
      let id = NodeID(Int(at))
      at = tree.nodes[Int(at)].next
      return id
    }
  }
}

extension NodeKind {
  /// True for kinds whose `payload` indexes `Tree.ranges`.
  @inlinable package var hasText: Bool {
    switch self {
    case .text, .code, .codeBlock, .htmlBlock, .rawHTML, .math, .rawInline: true
    case .shortcode, .shortcodeBlock, .comment, .commentBlock, .wikiLink, .blockID, .crossReference:
      true
    default: false
    }
  }
}
