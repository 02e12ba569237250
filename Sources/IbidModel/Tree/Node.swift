/// The place of a node in its tree's array.
public struct NodeID: Hashable, Sendable, Comparable {
  /// The index into `Tree.nodes`.
  public let index: Int32

  /// Makes the id of the node at `index`.
  @inlinable public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// The document, which is every tree's first node.
  @inlinable public static var root: NodeID { NodeID(0) }

  /// Orders by index, which is the order of making.
  @inlinable
  public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// One node of a flat tree: 32 bytes; its strings are in the tree's buffers and tables.
public struct Node: Sendable {
  /// What the node is.
  public var kind: NodeKind
  /// Bit set; see `Node.Flags`.
  public var flags: Flags
  /// A small number whose meaning depends on the kind (heading level, alignment, task state …).
  public var value: UInt16
  /// The next sibling's index, or -1.
  public var next: Int32
  /// The first child's index, or -1.
  public var firstChild: Int32
  /// The parent's index, or -1 for the document and for nodes that hang nowhere yet.
  public var parent: Int32
  /// The first byte of the node in the source.
  public var start: UInt32
  /// The byte after the node's last in the source.
  public var end: UInt32
  /// An index into the table that the kind names, or into `Tree.ranges` for kinds with text.
  public var payload: UInt32
  /// A second index, for kinds with two (code block: info string); else `Node.none`.
  public var payload2: UInt32

  /// What is special about a node.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set of its bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The node's text is exactly the bytes of its span; `payload` is not used.
    @inlinable public static var textIsSpan: Flags { Flags(rawValue: 1) }
    /// The node has an entry in `Tree.attributes`.
    @inlinable public static var hasAttributes: Flags { Flags(rawValue: 2) }
    /// The node was made by an importer and has no text of its own in the source.
    @inlinable public static var isMade: Flags { Flags(rawValue: 4) }
  }

  /// The value of `payload` and `payload2` when there is nothing.
  @inlinable public static var none: UInt32 { .max }

  /// Makes a node without links.
  @inlinable
  public init(kind: NodeKind, span: SourceSpan, value: Int = 0) {
    self.kind = kind
    self.flags = []
    self.value = UInt16(truncatingIfNeeded: value)
    self.next = -1
    self.firstChild = -1
    self.parent = -1
    self.start = UInt32(truncatingIfNeeded: span.start)
    self.end = UInt32(truncatingIfNeeded: span.end)
    self.payload = Node.none
    self.payload2 = Node.none
  }

  /// Where the node stands in the source.
  @inlinable public var span: SourceSpan { SourceSpan(Int(start), Int(end)) }
}
