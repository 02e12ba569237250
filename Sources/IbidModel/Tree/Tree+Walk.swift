extension Tree {
  /// One step of a walk.
  public enum Step: Hashable, Sendable {
    /// A node is met, before its children.
    case enter(NodeID)
    /// A node with its children is done.
    case leave(NodeID)
  }

  /// All nodes below and with `root` in document order, each entered and left; never recursive.
  @inlinable @inline(__always)
  public func walk(from root: NodeID = .root) -> Walk { Walk(nodes: nodes, root: root) }

  /// An iterative walk in document order.
  public struct Walk: Sequence, IteratorProtocol {
    @usableFromInline let nodes: [Node]
    @usableFromInline let root: Int32
    /// The node of the next step, or -1.
    @usableFromInline var at: Int32
    /// True when the next step leaves its node.
    @usableFromInline var isLeaving = false

    @inlinable
    init(nodes: [Node], root: NodeID) {
      self.nodes = nodes
      self.root = root.index
      self.at = root.index
    }

    /// The next step, or nil after the root was left.
    @inlinable @inline(__always)
    public mutating func next() -> Step? {
      guard at >= 0 else { return nil }
      let id = NodeID(Int(at))
      if isLeaving {
        pass()
        return .leave(id)
      }
      let child = nodes[Int(at)].firstChild
      if child >= 0 {
        at = child
      } else {
        isLeaving = true
      }
      return .enter(id)
    }

    /// Goes on from a node that is done.
    @inlinable @inline(__always)
    mutating func pass() {
      guard at != root else {
        at = -1
        return
      }
      let node = nodes[Int(at)]
      isLeaving = node.next < 0
      at = isLeaving ? node.parent : node.next
    }

    /// Passes over the children of the node that was just entered.
    @inlinable
    public mutating func skipChildren() {
      guard !isLeaving, at >= 0, at != root else { return }
      let parent = nodes[Int(at)].parent
      guard parent >= 0, nodes[Int(parent)].firstChild == at else { return }
      at = parent
      isLeaving = true
    }
  }
}
