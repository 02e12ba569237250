import IbidModel

/// A tree as lines, to compare trees by: kinds, structure, texts, note labels.
///
/// Runs of text are one line; definitions of labelled notes stand at the end, by label;
/// the byte of a list's marker is left out, for the writer may have to change it.
package struct Outline {
  private let article: Article
  private var tree: Tree { article.tree }
  private var lines: [String] = []
  private var text: [UInt8] = []
  private var depth = 0

  /// The lines of an article.
  package static func lines(_ article: Article) -> [String] {
    var outline = Outline(article: article)
    outline.add(.root)
    let notes = article.notes.filter { !$0.label.isEmpty }.sorted { $0.label < $1.label }
    for note in notes {
      outline.lines.append(
        "note \(note.label) refs \(note.references.count) dup \(note.duplicates.count)")
      guard let node = note.definition, article.tree[node].kind == .noteDefinition else { continue }
      outline.depth = 1
      outline.add(node)
    }
    return outline.lines
  }

  /// The lines of one node and all below it.
  package static func lines(_ article: Article, of node: NodeID) -> [String] {
    var outline = Outline(article: article)
    outline.add(node)
    return outline.lines
  }

  /// The first lines in which two articles differ, or nil when their trees are equal.
  package static func difference(_ old: Article, _ new: Article) -> String? {
    difference(lines(old), lines(new))
  }

  /// The first lines that differ, or nil.
  package static func difference(_ old: [String], _ new: [String]) -> String? {
    guard old != new else { return nil }
    let at = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let from = at ?? min(old.count, new.count)
    return "line \(from): want \(old.dropFirst(from).prefix(3)) "
      + "got \(new.dropFirst(from).prefix(3))"
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
    if node.kind == .rawInline || node.kind == .rawBlock {
      out += " format " + String(decoding: tree.info(of: id), as: UTF8.self)
    }
    if let link = tree.link(of: id) {
      out += " to " + tree.string(link.destination).debugDescription
      if let title = link.title { out += " title " + tree.string(title).debugDescription }
    }
    if let attributes = tree.attributes[id] { out += " " + Self.written(attributes) }
    if let list = tree.list(of: id) {
      out += " \(list.start ?? -1)" + (showsTightness(id) ? " \(list.isTight)" : "")
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

  /// False for a list of one item with one block, which Markdown cannot make loose.
  private func showsTightness(_ list: NodeID) -> Bool {
    let items = Array(tree.children(of: list))
    guard items.count == 1, let only = items.first else { return true }
    return tree.children(of: only).filter { tree[$0].kind != .noteDefinition }.count > 1
  }

  private static func written(_ attributes: Tree.Attributes) -> String {
    let words =
      (attributes.id.isEmpty ? [] : ["#" + attributes.id])
      + attributes.classes.map { "." + $0 }
      + attributes.pairs.map { "\($0.key)=\($0.value.debugDescription)" }
    return "{" + words.joined(separator: " ") + "}"
  }
}
