import IbidCheck
import IbidCite
import IbidHTML
import IbidModel

/// The tree of an article as JSON, for other programs: kinds, UTF-8 byte spans, texts.
///
/// Version 1: `{"version", "source", "encoding", "title", "notes", "tree"}`; a node is `{"kind", "start",
/// "end"}` and, where they apply, `value`, `text`, `format`, `label`, `destination`, `title`, `id`,
/// `classes`, `attributes` (pairs), `in_text` and `items` of a citation, `info` of a code block, `delimiter`
/// and `tight` of a list, `numeral` and `first` of one with numbers, `children`.
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
      string(String(decoding: shown(id), as: UTF8.self))
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
    let info = article.tree.info(of: id)
    if !info.isEmpty {
      switch node.kind {
      case .codeBlock: raw(",\"info\":")
      case .callout: raw(",\"type\":")
      default: raw(",\"format\":")
      }
      string(String(decoding: info, as: UTF8.self))
    }
    if let attributes = article.tree.attributes[id] { write(attributes) }
    if node.kind == .citation, article.citations.indices.contains(Int(node.payload)) {
      write(article.citations[Int(node.payload)])
    }
    if let list = article.tree.list(of: id) { write(list) }
    if node.firstChild >= 0 { raw(",\"children\":[") }
  }

  /// The text of a node; comments are shown nowhere.
  private func shown(_ id: NodeID) -> [UInt8] {
    let text = article.tree.text(of: id)
    switch article.tree[id].kind {
    case .htmlBlock, .rawHTML: return RawHTML.withoutComments(text)
    case .rawInline where RawHTML.isFormat(article.tree.info(of: id)):
      return RawHTML.withoutComments(text)
    default: return Array(text)
    }
  }

  private mutating func write(_ attributes: Tree.Attributes) {
    raw(",\"id\":")
    string(attributes.id)
    raw(",\"classes\":[\(attributes.classes.map { jsonQuoted($0) }.joined(separator: ","))]")
    let pairs = attributes.pairs.map { "[\(jsonQuoted($0.key)),\(jsonQuoted($0.value))]" }
    raw(",\"attributes\":[\(pairs.joined(separator: ","))]")
  }

  private mutating func write(_ list: Tree.ListStyle) {
    raw(",\"delimiter\":")
    string(String(UnicodeScalar(list.delimiter)))
    raw(",\"tight\":\(list.isTight)")
    if let start = list.start { raw(",\"numeral\":\"\(list.numeral)\",\"first\":\(start)") }
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
