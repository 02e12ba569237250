import IbidModel

@testable import IbidMarkdown

/// A tree as lines, to compare trees by: kinds, structure, texts, note labels.
///
/// Runs of text are one line; definitions of notes stand at the end, in the order of the notes;
/// the byte of a list's marker is left out, for the writer may have to change it.
struct Outline {
  private let article: Article
  private var tree: Tree { article.tree }
  private var lines: [String] = []
  private var text: [UInt8] = []
  private var depth = 0

  /// The lines of an article.
  static func lines(_ article: Article) -> [String] {
    var outline = Outline(article: article)
    outline.add(.root)
    for note in article.notes {
      outline.lines.append(
        "note \(note.label) refs \(note.references.count) dup \(note.duplicates.count)")
      guard let node = note.definition, article.tree[node].kind == .noteDefinition else { continue }
      outline.depth = 1
      outline.add(node)
    }
    return outline.lines
  }

  private init(article: Article) { self.article = article }

  private mutating func add(_ root: NodeID) {
    var walk = tree.walk(from: root)
    while let step = walk.next() {
      switch step {
      case .enter(let id):
        if tree[id].kind == .text {
          text += tree.text(of: id)
          continue
        }
        flush()
        if tree[id].kind == .noteDefinition, id != root {
          if tree[id].firstChild >= 0 { walk.skipChildren() }
          depth += 1
          continue
        }
        line(describe(id))
        depth += 1
      case .leave(let id):
        if tree[id].kind == .text { continue }
        flush()
        depth -= 1
      }
    }
  }

  private mutating func flush() {
    if !text.isEmpty { line("text \(String(decoding: text, as: UTF8.self).debugDescription)") }
    text = []
  }

  private mutating func line(_ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private func describe(_ id: NodeID) -> String {
    let node = tree[id]
    var out = "\(node.kind)"
    if node.value != 0 { out += " \(node.value)" }
    if node.kind.hasText {
      out += " " + String(decoding: tree.text(of: id), as: UTF8.self).debugDescription
    }
    if node.kind == .codeBlock {
      out += " info " + String(decoding: tree.info(of: id), as: UTF8.self)
    }
    if node.kind == .callout {
      out += " type " + String(decoding: tree.info(of: id), as: UTF8.self)
    }
    if node.kind == .rawInline {
      out += " format " + String(decoding: tree.info(of: id), as: UTF8.self)
    }
    if let link = tree.link(of: id) {
      out += " to " + tree.string(link.destination).debugDescription
      if let title = link.title { out += " title " + tree.string(title).debugDescription }
    }
    if let attributes = tree.attributes[id] { out += " " + AttributeText.written(attributes) }
    if let list = tree.list(of: id) {
      out += " \(list.start ?? -1) \(list.isTight)"
      if list.numeral != .decimal { out += " \(list.numeral)" }
    }
    if node.kind == .noteReference { out += " " + article.notes[Int(node.payload)].label }
    if node.kind == .citation {
      let citation = article.citations[Int(node.payload)]
      for item in citation.items {
        out += " (\(item.prefix)|\(item.suppressesAuthor ? "-" : "")\(item.key)|\(item.suffix))"
      }
      out += citation.isInText ? " in text" : ""
    }
    return out
  }
}
