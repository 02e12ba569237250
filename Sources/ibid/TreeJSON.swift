import IbidCheck
import IbidCite
import IbidModel

/// The tree of an article as JSON, for other programs: kinds, UTF-8 byte spans, texts.
///
/// Version 1: `{"version", "source", "encoding", "title", "notes", "tree"}`; a node is `{"kind", "start",
/// "end"}` and, where they apply, `value`, `text`, `format`, `label`, `destination`, `title`, `id`,
/// `classes`, `attributes` (pairs), `in_text` and `items` of a citation, `numeral`, `first`, `children`.
/// An item has its `prefix` and `suffix` as written; the `locators` read from the suffix, with the
/// names of CSL; and the `rest` of the suffix after them.
struct TreeJSON {
  private(set) var bytes: [UInt8] = []
  private let article: Article

  init(_ article: Article) {
    self.article = article
    raw("{\"version\":1,\"source\":")
    string(article.source.path)
    raw(",\"encoding\":")
    string(article.source.encoding)
    raw(",\"title\":")
    article.metadata.title.map { string($0) } ?? raw("null")
    raw(",\"notes\":[")
    for (index, note) in article.notes.enumerated() {
      raw(index == 0 ? "{\"label\":" : ",{\"label\":")
      string(note.label)
      raw(",\"defined\":\(note.definition != nil),\"references\":\(note.references.count)}")
    }
    raw("],\"tree\":")
    tree()
    raw("}\n")
  }

  private mutating func tree() {
    var isFirst = true
    for step in article.tree.walk() {
      switch step {
      case .enter(let id):
        if !isFirst, bytes.last != UInt8(ascii: "[") { raw(",") }
        isFirst = false
        open(id)
      case .leave(let id): raw(article.tree[id].firstChild >= 0 ? "]}" : "}")
      }
    }
  }

  private mutating func open(_ id: NodeID) {
    let node = article.tree[id]
    raw("{\"kind\":\"\(node.kind)\",\"start\":\(node.start),\"end\":\(node.end)")
    if node.value != 0 { raw(",\"value\":\(node.value)") }
    if node.kind.hasText {
      raw(",\"text\":")
      string(String(decoding: article.tree.text(of: id), as: UTF8.self))
    }
    switch node.kind {
    case .noteReference, .noteDefinition, .inlineNote:
      if article.notes.indices.contains(Int(node.payload)) {
        raw(",\"label\":")
        string(article.notes[Int(node.payload)].label)
      }
    default: break
    }
    if let link = article.tree.link(of: id) {
      raw(",\"destination\":")
      string(article.tree.string(link.destination))
      if let title = link.title {
        raw(",\"title\":")
        string(article.tree.string(title))
      }
    }
    if node.kind == .rawInline || node.kind == .callout {
      raw(node.kind == .callout ? ",\"type\":" : ",\"format\":")
      string(String(decoding: article.tree.info(of: id), as: UTF8.self))
    }
    if let attributes = article.tree.attributes[id] { write(attributes) }
    if node.kind == .citation, article.citations.indices.contains(Int(node.payload)) {
      write(article.citations[Int(node.payload)])
    }
    if let list = article.tree.list(of: id), let start = list.start {
      raw(",\"numeral\":\"\(list.numeral)\",\"first\":\(start)")
    }
    if node.firstChild >= 0 { raw(",\"children\":[") }
  }

  private mutating func write(_ attributes: Tree.Attributes) {
    raw(",\"id\":")
    string(attributes.id)
    raw(",\"classes\":[\(attributes.classes.map { jsonQuoted($0) }.joined(separator: ","))]")
    let pairs = attributes.pairs.map { "[\(jsonQuoted($0.key)),\(jsonQuoted($0.value))]" }
    raw(",\"attributes\":[\(pairs.joined(separator: ","))]")
  }

  private mutating func write(_ citation: Citation) {
    raw(",\"in_text\":\(citation.isInText),\"items\":[")
    for (index, item) in citation.items.enumerated() {
      raw(index == 0 ? "{\"key\":" : ",{\"key\":")
      string(item.key)
      raw(",\"start\":\(item.keySpan.start),\"end\":\(item.keySpan.end)")
      raw(",\"suppresses_author\":\(item.suppressesAuthor)")
      affix("prefix", item.prefix, item.prefixSpan)
      affix("suffix", item.suffix, item.suffixSpan)
      write(item.locatedSuffix(language: article.metadata.language, in: article.source.bytes))
      raw("}")
    }
    raw("]")
  }

  private mutating func write(_ suffix: CitationSuffix) {
    raw(",\"locators\":[")
    for (index, locator) in suffix.locators.enumerated() {
      raw("\(index == 0 ? "" : ","){\"label\":\"\(locator.label.rawValue)\"")
      raw(",\"label_start\":\(locator.labelSpan.start),\"label_end\":\(locator.labelSpan.end)")
      raw(",\"value\":")
      string(locator.value)
      raw(",\"start\":\(locator.valueSpan.start),\"end\":\(locator.valueSpan.end)}")
    }
    raw("]")
    affix("rest", suffix.text, suffix.span)
  }

  private mutating func affix(_ name: String, _ text: String, _ span: SourceSpan) {
    raw(",\"\(name)\":{\"text\":")
    string(text)
    raw(",\"start\":\(span.start),\"end\":\(span.end)}")
  }

  private mutating func raw(_ text: String) { bytes += Array(text.utf8) }
  private mutating func string(_ text: String) { raw(jsonQuoted(text)) }
}
