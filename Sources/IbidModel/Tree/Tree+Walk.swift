extension Tree {
  /// One step of a walk.
  package enum Step: Hashable, Sendable {
    /// A node is met, before its children.
    case enter(NodeID)
    /// A node with its children is done.
    case leave(NodeID)
  }

  /// All nodes below and with `root` in document order, each entered and left; never recursive.
  @inlinable
  package func walk(from root: NodeID = .root) -> Walk { Walk(tree: self, root: root) }

  /// An iterative walk in document order.
  package struct Walk: Sequence, IteratorProtocol {
    @usableFromInline let tree: Tree
    @usableFromInline var path: [NodeID] = []
    @usableFromInline var pending: Step?

    @inlinable
    init(tree: Tree, root: NodeID) {
      self.tree = tree
      self.pending = .enter(root)
    }

    @inlinable
    package mutating func next() -> Step? {
      guard let step = pending else { return nil }
      switch step {
      case .enter(let id): pending = followUp(entered: id)
      case .leave(let id): pending = followUp(left: id)
      }
      return step
    }

    /// Passes over the children of the node that was just entered.
    @inlinable
    package mutating func skipChildren() {
      guard case .enter(let id) = pending, let parent = path.last,
        tree[parent].firstChild == id.index
      else { return }
      pending = .leave(parent)
      path.removeLast()
    }

    @inlinable
    mutating func followUp(entered id: NodeID) -> Step {
      let child = tree[id].firstChild
      guard child >= 0 else { return .leave(id) }
      path.append(id)
      return .enter(NodeID(Int(child)))
    }

    @inlinable
    mutating func followUp(left id: NodeID) -> Step? {
      guard let parent = path.last else { return nil }
      let sibling = tree[id].next
      if sibling >= 0 { return .enter(NodeID(Int(sibling))) }
      path.removeLast()
      return .leave(parent)
    }
  }
}
