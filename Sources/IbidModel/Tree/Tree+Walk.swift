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
    /// The open nodes around the next one, outermost first.
    @usableFromInline var path: [Int32] = []
    /// The node of the next step, or -1.
    @usableFromInline var at: Int32
    /// True when the next step leaves its node.
    @usableFromInline var isLeaving = false

    @inlinable
    init(nodes: [Node], root: NodeID) {
      self.nodes = nodes
      self.at = root.index
    }

    /// The next step, or nil after the root was left.
    @inlinable @inline(__always)
    public mutating func next() -> Step? {
      guard at >= 0 else { return nil }
      let id = NodeID(Int(at))
      if isLeaving {
        pass(id)
        return .leave(id)
      }
      let child = nodes[Int(at)].firstChild
      if child >= 0 {
        path.append(at)
        at = child
      } else {
        isLeaving = true
      }
      return .enter(id)
    }

    /// Goes on from a node that is done.
    @inlinable @inline(__always)
    mutating func pass(_ id: NodeID) {
      guard let parent = path.last else {
        at = -1
        return
      }
      let sibling = nodes[Int(id.index)].next
      if sibling >= 0 {
        at = sibling
        isLeaving = false
      } else {
        at = parent
        path.removeLast()
      }
    }

    /// Passes over the children of the node that was just entered.
    @inlinable
    public mutating func skipChildren() {
      guard !isLeaving, let parent = path.last, nodes[Int(parent)].firstChild == at else { return }
      at = parent
      path.removeLast()
      isLeaving = true
    }
  }
}
