extension Tree {
  /// The node with this id.
  @inlinable @inline(__always)
  public subscript(_ id: NodeID) -> Node { nodes[Int(id.index)] }

  /// The children of a node in order.
  @inlinable @inline(__always)
  public func children(of id: NodeID) -> Children {
    Children(nodes: nodes, next: self[id].firstChild)
  }

  /// The bytes of a text range.
  @inlinable @inline(__always)
  public func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    (range.isMade ? made : source)[Int(range.start)..<Int(range.end)]
  }

  /// The own text of a node with text (text, code, code block, raw HTML, mathematics); else empty.
  @inlinable @inline(__always)
  public func text(of id: NodeID) -> ArraySlice<UInt8> {
    let node = self[id]
    if node.flags.contains(.textIsSpan) { return source[node.span.range] }
    guard node.kind.hasText, node.payload != Node.none else { return [] }
    return bytes(ranges[Int(node.payload)])
  }

  /// The info string of a code block, the format of raw text, the type of a callout; else
  /// empty.
  public func info(of id: NodeID) -> ArraySlice<UInt8> {
    let node = self[id]
    switch node.kind {
    case .codeBlock, .rawBlock, .rawInline, .callout:
      return node.payload2 == Node.none ? [] : bytes(ranges[Int(node.payload2)])
    default: return []
    }
  }

  /// The link table's entry of a link, image or link definition.
  public func link(of id: NodeID) -> Link? {
    let node = self[id]
    switch node.kind {
    case .link, .image, .linkDefinition:
      return node.payload == Node.none ? nil : links[Int(node.payload)]
    default: return nil
    }
  }

  /// The style of a list node.
  public func list(of id: NodeID) -> ListStyle? {
    let node = self[id]
    guard node.kind == .list, node.payload != Node.none else { return nil }
    return lists[Int(node.payload)]
  }

  /// A range of bytes as a string.
  public func string(_ range: TextRange) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// The children of one node.
  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let nodes: [Node]
    @usableFromInline var at: Int32

    @inlinable
    init(nodes: [Node], next: Int32) {
      self.nodes = nodes
      self.at = next
    }

    /// The next child, or nil.
    @inlinable @inline(__always)
    public mutating func next() -> NodeID? {
      guard at >= 0 else { return nil }
      let id = NodeID(Int(at))
      at = nodes[Int(at)].next
      return id
    }
  }
}

extension NodeKind {
  /// True for kinds whose `payload` indexes `Tree.ranges`.
  @inlinable public var hasText: Bool {
    switch self {
    case .text, .code, .codeBlock, .htmlBlock, .rawBlock, .rawHTML, .math, .rawInline: true
    case .shortcode, .shortcodeBlock, .comment, .commentBlock, .wikiLink, .blockID, .crossReference:
      true
    default: false
    }
  }
}
