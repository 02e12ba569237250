import IbidModel

/// A tree without its spans, to compare trees by: kinds, structure, texts, destinations, labels.
///
/// Runs of text are one step, however many nodes they stand in.
struct TreeShape: Equatable {
  /// One step of a walk.
  enum Step: Hashable {
    case enter(Part)
    case text([UInt8])
    case leave
  }

  /// A node without its place.
  struct Part: Hashable {
    var kind: NodeKind
    var value: UInt16
    var text: [UInt8] = []
    var info: [UInt8] = []
    var destination: [UInt8]?
    var title: [UInt8]?
    var attributes: Tree.Attributes?
    var list: Tree.ListStyle?
    var label: String?
    var items: [Item] = []
    var isInText = false
  }

  /// A cited work without its place.
  struct Item: Hashable {
    var key: String
    var prefix: String
    var suffix: String
    var suppressesAuthor: Bool
  }

  /// Where a node stands in the steps; a text begins at `offset` of its step.
  struct Place {
    var step: Int
    var offset: Int
  }

  var steps: [Step] = []
  private(set) var places: [NodeID: Place] = [:]

  /// The shape of a tree, definitions of notes where they stand.
  init(_ article: Article) {
    for step in article.tree.walk() { add(step, article) }
  }

  static func == (left: TreeShape, right: TreeShape) -> Bool { left.steps == right.steps }

  private mutating func add(_ step: Tree.Step, _ article: Article) {
    switch step {
    case .enter(let id) where article.tree[id].kind == .text:
      addText(Array(article.tree.text(of: id)), of: id)
    case .enter(let id):
      places[id] = Place(step: steps.count, offset: 0)
      steps.append(.enter(Self.part(id, article)))
    case .leave(let id):
      if article.tree[id].kind != .text { steps.append(.leave) }
    }
  }

  private mutating func addText(_ text: [UInt8], of id: NodeID) {
    guard case .text(var run)? = steps.last else {
      places[id] = Place(step: steps.count, offset: 0)
      if !text.isEmpty { steps.append(.text(text)) }
      return
    }
    // Taken out first, so that the run grows in its place: there may be a million nodes in it.
    steps.removeLast()
    places[id] = Place(step: steps.count, offset: run.count)
    run += text
    steps.append(.text(run))
  }

  private static func part(_ id: NodeID, _ article: Article) -> Part {
    let tree = article.tree
    let node = tree[id]
    var part = Part(kind: node.kind, value: node.value)
    part.text = Array(tree.text(of: id))
    part.info = Array(tree.info(of: id))
    part.attributes = tree.attributes[id]
    part.list = tree.list(of: id)
    if let link = tree.link(of: id) {
      part.destination = Array(tree.bytes(link.destination))
      part.title = link.title.map { Array(tree.bytes($0)) }
    }
    let index = Int(node.payload)
    switch node.kind {
    case .noteReference, .noteDefinition:
      part.label = article.notes.indices.contains(index) ? article.notes[index].label : nil
    case .citation where article.citations.indices.contains(index):
      part.isInText = article.citations[index].isInText
      part.items = article.citations[index].items.map {
        Item(
          key: $0.key, prefix: $0.prefix, suffix: $0.suffix, suppressesAuthor: $0.suppressesAuthor)
      }
    default: break
    }
    return part
  }
}

extension TreeShape {
  /// Gives a text step other bytes; an empty one is no step.
  mutating func setText(_ step: Int, to text: [UInt8]) {
    if text.isEmpty { steps.remove(at: step) } else { steps[step] = .text(text) }
  }

  /// Joins a text with the text before it.
  mutating func joinTexts(at step: Int) {
    guard step > 0, step < steps.count, case .text(let left) = steps[step - 1],
      case .text(let right) = steps[step]
    else { return }
    steps[step - 1] = .text(left + right)
    steps.remove(at: step)
  }

  /// Changes the nodes for which `change` does something.
  mutating func changeParts(_ change: (inout Part) -> Void) {
    for (index, step) in steps.enumerated() {
      guard case .enter(var part) = step else { continue }
      change(&part)
      steps[index] = .enter(part)
    }
  }

  /// Changes one node.
  mutating func changePart(of id: NodeID, _ change: (inout Part) -> Void) {
    guard let place = places[id], case .enter(var part) = steps[place.step] else { return }
    change(&part)
    steps[place.step] = .enter(part)
  }

  /// The step after the node that is entered at `step`.
  func end(of step: Int) -> Int {
    var depth = 0
    var at = step
    while at < steps.count {
      switch steps[at] {
      case .enter: depth += 1
      case .leave: depth -= 1
      case .text: break
      }
      at += 1
      if depth == 0 { return at }
    }
    return at
  }
}
