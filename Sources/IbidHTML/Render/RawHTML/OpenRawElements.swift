import IbidModel

/// The elements of raw HTML that are open while an article is rendered.
///
/// An element belongs to the node of the tree that its start tag stands in, and is closed when that
/// node ends at the latest. So whatever an author leaves open or closes too often, the tags of the
/// page around it stay in balance.
struct OpenRawElements {
  /// What is let through, by name.
  let allowed: [String: RawElement]
  /// The node around each node of raw HTML.
  private let parents: [NodeID: NodeID]
  private(set) var open: [Open] = []

  /// An element that is open.
  struct Open {
    var element: RawElement
    /// The node of the tree that it ends with.
    var scope: NodeID
  }

  /// The most that may be open at a time; browsers flatten what is deeper.
  static let deepest = 100

  /// Finds the nodes of raw HTML; nil when there are none, or nothing is allowed.
  init?(_ names: Set<String>, in tree: Tree) {
    guard !names.isEmpty, tree.nodes.contains(where: { Self.isRaw($0.kind) }) else { return nil }
    var parents: [NodeID: NodeID] = [:]
    var path: [NodeID] = []
    for step in tree.walk() {
      switch step {
      case .enter(let id):
        if Self.isRaw(tree[id].kind), let parent = path.last { parents[id] = parent }
        path.append(id)
      case .leave: path.removeLast()
      }
    }
    self.parents = parents
    allowed = Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        RawElement.named(name).map { (name, $0) }
      })
  }

  private static func isRaw(_ kind: NodeKind) -> Bool {
    kind == .rawHTML || kind == .htmlBlock || kind == .rawInline
  }

  /// The node that elements which begin in a node of raw HTML end with.
  func scope(of id: NodeID) -> NodeID { parents[id] ?? .root }

  /// The innermost element that is open in a scope.
  func top(in scope: NodeID) -> RawElement? {
    guard let last = open.last, last.scope == scope else { return nil }
    return last.element
  }

  /// True when an element may begin here.
  func admits(_ element: RawElement, in scope: NodeID, amongBlocks: Bool) -> Bool {
    guard open.count < Self.deepest else { return false }
    let top = top(in: scope)
    switch element.place {
    case .text: return top?.content != .parts
    case .blocks: return amongBlocks && (top == nil || top?.content == .blocks)
    case .inside(let names): return top.map { names.contains($0.name) } ?? false
    }
  }

  mutating func push(_ element: RawElement, in scope: NodeID) {
    open.append(Open(element: element, scope: scope))
  }

  /// Takes the innermost element off, if it belongs to a scope and `condition` holds.
  mutating func pop(in scope: NodeID, if condition: (RawElement) -> Bool) -> RawElement? {
    guard let top = top(in: scope), condition(top) else { return nil }
    open.removeLast()
    return top
  }

  /// True when an element with this name is open in a scope.
  func isOpen(_ name: String, in scope: NodeID) -> Bool {
    open.reversed().prefix { $0.scope == scope }.contains { $0.element.name == name }
  }
}
