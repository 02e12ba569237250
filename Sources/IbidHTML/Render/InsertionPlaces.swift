import IbidModel

/// Where in the text insertions go: found once, before the rendering.
struct InsertionPlaces {
  /// A place in the text of a node.
  struct Place {
    /// How many bytes of the node's text stand before it.
    var offset: Int
    var html: [UInt8]
  }

  private var places: [NodeID: [Place]] = [:]

  var isEmpty: Bool { places.isEmpty }

  /// The places in a node, in order.
  subscript(_ id: NodeID) -> [Place] { places[id] ?? [] }

  /// Finds the last words of the body that begin before each insertion; linear.
  init(_ insertions: [RenderOptions.Insertion], in tree: Tree) {
    guard !insertions.isEmpty else { return }
    var rest = insertions.sorted { $0.offset < $1.offset }[...]
    var last: NodeID?
    var walk = tree.walk()
    while let step = walk.next(), let next = rest.first {
      guard case .enter(let id) = step else { continue }
      if Self.isPassedOver(tree[id].kind) {
        walk.skipChildren()
      } else if Self.isText(tree[id].kind) {
        if let last, next.offset <= tree[id].span.start { put(&rest, upTo: id, after: last, tree) }
        last = id
      }
    }
    if let last { put(&rest, upTo: nil, after: last, tree) }
  }

  /// Gives a node all insertions that stand before the start of the next one.
  private mutating func put(
    _ rest: inout ArraySlice<RenderOptions.Insertion>, upTo next: NodeID?, after node: NodeID,
    _ tree: Tree
  ) {
    while let insertion = rest.first, next.map({ insertion.offset <= tree[$0].span.start }) ?? true
    {
      let offset = Self.offset(insertion.offset, in: node, tree)
      places[node, default: []].append(Place(offset: offset, html: insertion.html))
      rest.removeFirst()
    }
  }

  /// The place in the text of a node; its end where the text is not that of the source.
  private static func offset(_ offset: Int, in id: NodeID, _ tree: Tree) -> Int {
    let text = tree.text(of: id)
    guard tree[id].kind == .text, tree[id].flags.contains(.textIsSpan) else { return text.count }
    var at = min(max(offset, text.startIndex), text.endIndex)
    while at < text.endIndex, text[at] & 0xC0 == 0x80 { at += 1 }
    return at - text.startIndex
  }

  private static func isText(_ kind: NodeKind) -> Bool {
    kind == .text || kind == .code || kind == .math || kind == .citation
  }

  private static func isPassedOver(_ kind: NodeKind) -> Bool {
    switch kind {
    case .noteDefinition, .linkDefinition, .heading, .table, .image, .inlineNote: true
    default: false
    }
  }
}
