/// Makes a `Tree`, one node at a time; used by parsers and importers.
public struct TreeBuilder: Sendable {
  /// The source's bytes.
  public let source: [UInt8]
  /// Text made so far.
  public private(set) var made: [UInt8] = []
  /// The nodes so far; a parser may change them until it finishes.
  public var nodes: [Node]
  /// The table of text ranges so far.
  public private(set) var ranges: [Tree.TextRange] = []
  /// The table of links so far.
  public private(set) var links: [Tree.Link] = []
  /// The list styles so far; a parser may settle `isTight` late.
  public var lists: [Tree.ListStyle] = []
  /// The attributes so far.
  public private(set) var attributes: [NodeID: Tree.Attributes] = [:]
  private var lastChild: [Int32]

  /// Starts a tree whose document covers the whole source.
  public init(source: [UInt8]) {
    self.source = source
    self.nodes = [Node(kind: .document, span: SourceSpan(0, source.count))]
    self.lastChild = [-1]
    nodes.reserveCapacity(source.count / Self.bytesPerNode)
    lastChild.reserveCapacity(source.count / Self.bytesPerNode)
  }

  /// About so many bytes of text make a node.
  private static let bytesPerNode = 40

  /// Appends a node as the last child of `parent`; constant time.
  @discardableResult
  public mutating func append(
    _ kind: NodeKind, _ span: SourceSpan, to parent: NodeID, value: Int = 0
  ) -> NodeID {
    append(Node(kind: kind, span: span, value: value), to: parent)
  }

  @inline(__always)
  private mutating func append(_ node: consuming Node, to parent: NodeID) -> NodeID {
    let id = NodeID(nodes.count)
    node.parent = parent.index
    nodes.append(node)
    lastChild.append(-1)
    link(id, to: parent)
    return id
  }

  /// Makes a node that hangs nowhere yet; `attach` it later.
  public mutating func make(_ kind: NodeKind, _ span: SourceSpan, value: Int = 0) -> NodeID {
    nodes.append(Node(kind: kind, span: span, value: value))
    lastChild.append(-1)
    return NodeID(nodes.count - 1)
  }

  /// Hangs a loose node below `parent`, as its last child.
  public mutating func attach(_ id: NodeID, to parent: NodeID) {
    nodes[Int(id.index)].parent = parent.index
    link(id, to: parent)
  }

  @inline(__always)
  private mutating func link(_ id: NodeID, to parent: NodeID) {
    let last = lastChild[Int(parent.index)]
    if last < 0 {
      nodes[Int(parent.index)].firstChild = id.index
    } else {
      nodes[Int(last)].next = id.index
    }
    lastChild[Int(parent.index)] = id.index
  }

  /// Takes all children from a node; they are loose until attached again.
  public mutating func detachChildren(of parent: NodeID) -> [NodeID] {
    var loose: [NodeID] = []
    var at = nodes[Int(parent.index)].firstChild
    while at >= 0 {
      loose.append(NodeID(Int(at)))
      let next = nodes[Int(at)].next
      nodes[Int(at)].next = -1
      nodes[Int(at)].parent = -1
      at = next
    }
    nodes[Int(parent.index)].firstChild = -1
    lastChild[Int(parent.index)] = -1
    return loose
  }

  /// Puts a loose node, or nothing, in the place of the last child of `parent`; constant time.
  ///
  /// `previous` is the child before the last, or nil when that is the only one. The old child is
  /// loose afterwards.
  public mutating func replaceLastChild(
    of parent: NodeID, after previous: NodeID?, with new: NodeID?
  ) {
    let index = new?.index ?? -1
    // The old child may hang below the new one already.
    if let old = lastChild(of: parent), nodes[Int(old.index)].parent == parent.index {
      nodes[Int(old.index)].parent = -1
    }
    if let new { nodes[Int(new.index)].parent = parent.index }
    if let previous {
      nodes[Int(previous.index)].next = index
    } else {
      nodes[Int(parent.index)].firstChild = index
    }
    lastChild[Int(parent.index)] = new?.index ?? previous?.index ?? -1
  }

  /// The last child of a node, or nil.
  public func lastChild(of parent: NodeID) -> NodeID? {
    let last = lastChild[Int(parent.index)]
    return last < 0 ? nil : NodeID(Int(last))
  }

  /// Appends a text node whose text is exactly the bytes of `span`.
  @discardableResult
  public mutating func appendText(_ span: SourceSpan, to parent: NodeID) -> NodeID {
    var node = Node(kind: .text, span: span)
    node.flags = .textIsSpan
    return append(node, to: parent)
  }

  /// Appends a node with text that differs from the bytes of its span.
  @discardableResult
  public mutating func appendMade(
    _ kind: NodeKind = .text, _ bytes: some Sequence<UInt8>, span: SourceSpan, to parent: NodeID,
    value: Int = 0
  ) -> NodeID {
    let id = append(kind, span, to: parent, value: value)
    nodes[Int(id.index)].payload = addRange(makeText(bytes))
    return id
  }

  /// Copies bytes into the made text.
  public mutating func makeText(_ bytes: some Sequence<UInt8>) -> Tree.TextRange {
    let start = made.count
    made.append(contentsOf: bytes)
    return Tree.TextRange(start: start, end: made.count, isMade: true)
  }

  /// The range of a span of the source.
  public func range(_ span: SourceSpan) -> Tree.TextRange {
    Tree.TextRange(start: span.start, end: span.end, isMade: false)
  }

  /// Enters a range into the table; returns the payload for a node with text.
  public mutating func addRange(_ range: Tree.TextRange) -> UInt32 {
    ranges.append(range)
    return UInt32(ranges.count - 1)
  }

  /// Enters a link into the table; returns the payload for its node.
  public mutating func addLink(_ link: Tree.Link) -> UInt32 {
    links.append(link)
    return UInt32(links.count - 1)
  }

  /// Enters a list style; returns the payload for its node.
  public mutating func addList(_ list: Tree.ListStyle) -> UInt32 {
    lists.append(list)
    return UInt32(lists.count - 1)
  }

  /// Gives a node attributes.
  public mutating func setAttributes(_ value: Tree.Attributes, of id: NodeID) {
    attributes[id] = value
    nodes[Int(id.index)].flags.insert(.hasAttributes)
  }

  /// The finished tree.
  public consuming func finished() -> Tree {
    Tree(
      source: source, made: made, nodes: nodes, ranges: ranges, links: links, lists: lists,
      attributes: attributes)
  }
}
