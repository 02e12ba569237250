import IbidModel

/// A tree written down as nested values, for tests that want no parser.
indirect enum Sketch {
  case text(String)
  case breakSoft
  case node(NodeKind, Int, [Sketch])
  case list(start: Int?, isTight: Bool, [[Sketch]])
  case link(NodeKind, String, String?, [Sketch])
  case leaf(NodeKind, String)
  case reference(String)
  case note([Sketch])
  case definition(String, [Sketch])

  static func paragraph(_ inlines: Sketch...) -> Sketch { .node(.paragraph, 0, inlines) }
  static func heading(_ level: Int, _ text: String) -> Sketch {
    .node(.heading, level, [.text(text)])
  }
  static func link(_ destination: String, _ text: String) -> Sketch {
    .link(.link, destination, nil, [.text(text)])
  }

  /// The article with these blocks.
  static func article(_ blocks: [Sketch], _ change: (inout Metadata) -> Void = { _ in }) -> Article
  {
    var maker = SketchMaker()
    for block in blocks { maker.append(block, to: .root) }
    var metadata = Metadata()
    change(&metadata)
    return Article(
      source: SourceFile(text: ""), metadata: metadata, tree: maker.builder.finished(),
      notes: maker.notes)
  }
}

private struct SketchMaker {
  var builder = TreeBuilder(source: [])
  var notes: [Note] = []
  let nowhere = SourceSpan(0, 0)

  mutating func append(_ sketch: Sketch, to parent: NodeID) {
    switch sketch {
    case .text(let text): builder.appendMade(.text, text.utf8, span: nowhere, to: parent)
    case .breakSoft: builder.append(.softBreak, nowhere, to: parent)
    case .node(let kind, let value, let below):
      let id = builder.append(kind, nowhere, to: parent, value: value)
      for one in below { append(one, to: id) }
    case .list(let start, let isTight, let items):
      let id = builder.append(.list, nowhere, to: parent)
      let style = Tree.ListStyle(start: start, delimiter: 0x2D, isTight: isTight)
      builder.nodes[Int(id.index)].payload = builder.addList(style)
      for item in items { append(.node(.item, 0, item), to: id) }
    case .link(let kind, let destination, let title, let below):
      let id = builder.append(kind, nowhere, to: parent)
      let link = Tree.Link(
        destination: builder.makeText(destination.utf8),
        title: title.map { builder.makeText($0.utf8) })
      builder.nodes[Int(id.index)].payload = builder.addLink(link)
      for one in below { append(one, to: id) }
    case .leaf(let kind, let text): builder.appendMade(kind, text.utf8, span: nowhere, to: parent)
    case .reference(let label):
      let id = builder.append(.noteReference, nowhere, to: parent)
      let index = note(label)
      notes[index].references.append(id)
      builder.nodes[Int(id.index)].payload = UInt32(index)
    case .note(let below):
      let id = builder.append(.inlineNote, nowhere, to: parent)
      notes.append(Note(label: "", definition: id, references: [id]))
      builder.nodes[Int(id.index)].payload = UInt32(notes.count - 1)
      for one in below { append(one, to: id) }
    case .definition(let label, let below):
      let id = builder.append(.noteDefinition, nowhere, to: parent)
      let index = note(label)
      notes[index].definition = id
      builder.nodes[Int(id.index)].payload = UInt32(index)
      for one in below { append(one, to: id) }
    }
  }

  private mutating func note(_ label: String) -> Int {
    if let index = notes.firstIndex(where: { $0.label == label }) { return index }
    notes.append(Note(label: label))
    return notes.count - 1
  }
}
