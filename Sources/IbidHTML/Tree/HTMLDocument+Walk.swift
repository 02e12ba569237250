package import IbidModel

extension HTMLDocument {
  /// One step of a walk.
  package enum Step: Hashable, Sendable {
    /// A node is met, before its children.
    case enter(NodeID)
    /// A node with its children is done.
    case leave(NodeID)
  }

  /// All nodes at and below `root` in document order, each entered and left; never recursive.
  package func walk(from root: NodeID = .root) -> Walk { Walk(document: self, root: root) }

  /// An iterative walk in document order.
  package struct Walk: Sequence, IteratorProtocol {
    private let document: HTMLDocument
    private let root: NodeID
    private var pending: Step?

    fileprivate init(document: HTMLDocument, root: NodeID) {
      self.document = document
      self.root = root
      self.pending = .enter(root)
    }

    package mutating func next() -> Step? {
      guard let step = pending else { return nil }
      switch step {
      case .enter(let id):
        let child = document.nodes[Int(id.index)].firstLink
        pending = child >= 0 ? .enter(NodeID(Int(child))) : .leave(id)
      case .leave(let id): pending = id == root ? nil : followUp(document.nodes[Int(id.index)])
      }
      return step
    }

    /// Passes over the children of the node that was just entered.
    package mutating func skipChildren() {
      guard case .enter(let child) = pending, child != root,
        let parent = document.parent(of: child), document[parent].firstLink == child.index
      else { return }
      pending = .leave(parent)
    }

    private func followUp(_ left: HTMLNode) -> Step? {
      if left.nextLink >= 0 { return .enter(NodeID(Int(left.nextLink))) }
      return left.parentLink >= 0 ? .leave(NodeID(Int(left.parentLink))) : nil
    }
  }
}
