import IbidModel

/// What the writer keeps of a tree, as a digest: kinds, structure, texts, destinations, labels.
///
/// Left out are the places in the source, where a definition of a note stands, the marker of a list
/// and the tightness that nobody can see. Equal trees have equal digests; unequal ones have equal
/// digests by chance once in 2⁶⁴. One walk that keeps nothing of the text: the trees to compare may
/// be many times as large as what is written.
struct WrittenShape: Equatable {
  private var body = 0
  /// The sum over the definitions of notes, so that their order does not count.
  private var definitions = 0

  /// The shape of an article; linear in its nodes and text.
  init(_ article: Article) {
    var reading = WrittenShapeReading(article)
    for step in article.tree.walk() {
      switch step {
      case .enter(let id): reading.enter(id)
      case .leave(let id): if let digest = reading.leave(id) { definitions &+= digest }
      }
    }
    body = reading.digest()
  }
}

/// A walk over a tree that makes digests of its body and of each definition of a note.
private struct WrittenShapeReading {
  private let article: Article
  private var tree: Tree { article.tree }
  /// The part that is read: the body or, inside one, a definition.
  private var part = Part()
  private var outer: [Part] = []
  /// How many definitions of each note were met.
  private var definitions: [UInt32]

  /// A part with a digest of its own.
  private struct Part {
    var hasher = Hasher()
    /// The bytes of the text that is being read, however many nodes it stands in.
    var run = 0
    /// The open lists, innermost last.
    var lists: [(items: Int, blocks: Int)] = []
  }

  init(_ article: Article) {
    self.article = article
    definitions = Array(repeating: 0, count: article.notes.count)
  }

  func digest() -> Int { part.hasher.finalize() }

  mutating func enter(_ id: NodeID) {
    let node = tree[id]
    if node.kind == .text { return addRun(tree.text(of: id)) }
    endRun()
    if node.kind == .noteDefinition {
      outer.append(part)
      part = Part()
      addPlace(amongDefinitionsOf: Int(node.payload))
    } else {
      count(node)
    }
    add(node)
    if node.kind.hasText || node.flags.contains(.textIsSpan) { add(tree.text(of: id)) }
    add(tree.info(of: id))
    if let link = tree.link(of: id) { add(link) }
    if !tree.attributes.isEmpty { part.hasher.combine(tree.attributes[id]) }
    addReferred(node)
  }

  /// Gives the digest of a definition that ends.
  mutating func leave(_ id: NodeID) -> Int? {
    let kind = tree[id].kind
    guard kind != .text else { return nil }
    endRun()
    part.hasher.combine(UInt8.max)
    if kind == .list { endList(id) }
    guard kind == .noteDefinition, let above = outer.popLast() else { return nil }
    defer { part = above }
    return part.hasher.finalize()
  }

  private mutating func addRun(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBytes { part.hasher.combine(bytes: $0) }
    part.run += text.count
  }

  private mutating func endRun() {
    guard part.run > 0 else { return }
    part.hasher.combine(part.run)
    part.run = 0
  }

  /// Bytes, and after them how many.
  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    if !bytes.isEmpty { bytes.withUnsafeBytes { part.hasher.combine(bytes: $0) } }
    part.hasher.combine(bytes.count)
  }

  private mutating func add(_ node: Node) {
    part.hasher.combine(UInt32(node.kind.rawValue) << 16 | UInt32(node.value))
  }

  private mutating func add(_ link: Tree.Link) {
    add(tree.bytes(link.destination))
    part.hasher.combine(link.title == nil)
    if let title = link.title { add(tree.bytes(title)) }
  }

  /// Definitions of one note count in their order.
  private mutating func addPlace(amongDefinitionsOf note: Int) {
    guard definitions.indices.contains(note) else { return }
    definitions[note] += 1
    part.hasher.combine(definitions[note])
  }

  /// The label of a note, the works of a citation.
  private mutating func addReferred(_ node: Node) {
    let index = Int(node.payload)
    switch node.kind {
    case .noteReference, .noteDefinition:
      guard article.notes.indices.contains(index) else { return }
      part.hasher.combine(article.notes[index].label)
    case .citation:
      guard article.citations.indices.contains(index) else { return }
      add(article.citations[index])
    default: break
    }
  }

  private mutating func add(_ citation: Citation) {
    part.hasher.combine(citation.isInText)
    part.hasher.combine(citation.items.count)
    for item in citation.items {
      part.hasher.combine(item.key)
      part.hasher.combine(item.prefix)
      part.hasher.combine(item.suffix)
      part.hasher.combine(item.suppressesAuthor)
    }
  }

  /// Counts items and the blocks in them; a list of one with one is neither tight nor loose.
  private mutating func count(_ node: Node) {
    let last = part.lists.count - 1
    if last >= 0, node.parent >= 0 {
      switch tree.nodes[Int(node.parent)].kind {
      case .list: part.lists[last].items += 1
      case .item: part.lists[last].blocks += 1
      default: break
      }
    }
    if node.kind == .list { part.lists.append((0, 0)) }
  }

  private mutating func endList(_ id: NodeID) {
    guard let count = part.lists.popLast(), let style = tree.list(of: id) else { return }
    part.hasher.combine(style.start)
    part.hasher.combine(style.numeral)
    part.hasher.combine(style.isTight || (count.items <= 1 && count.blocks <= 1))
  }
}
