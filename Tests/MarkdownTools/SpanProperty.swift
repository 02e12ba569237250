import IbidMarkdown
import IbidModel

/// What must be true of the spans of every tree that was read from Markdown.
package enum SpanProperty {
  /// The first fault of an article's spans, or nil.
  package static func fault(in article: Article) -> String? {
    let tree = article.tree
    for step in tree.walk() {
      guard case .enter(let id) = step else { continue }
      if let fault = orderFault(tree, id) ?? edgeFault(tree, id) ?? textFault(tree, id) {
        return fault
      }
      if tree[id].kind == .citation, let fault = citationFault(article, id) { return fault }
      if let fault = labelFault(article, id) { return fault }
    }
    return frontMatterFault(article)
  }

  /// Children lie in their parent, in order, and do not overlap.
  private static func orderFault(_ tree: Tree, _ id: NodeID) -> String? {
    let node = tree[id]
    guard node.span.end <= tree.source.count, node.end >= node.start else {
      return "\(node.kind) \(node.span) leaves the source"
    }
    var at = node.span.start
    for child in tree.children(of: id) {
      let span = tree[child].span
      guard node.span.contains(span) else {
        return "\(tree[child].kind) \(span) leaves \(node.kind) \(node.span)"
      }
      guard span.start >= at else {
        return "\(tree[child].kind) \(span) overlaps its elder, which ends at \(at)"
      }
      at = span.end
    }
    return nil
  }

  // MARK: Edges

  /// A span starts and ends with the signs of its kind.
  private static func edgeFault(_ tree: Tree, _ id: NodeID) -> String? {
    let node = tree[id]
    let slice = Array(tree.source[node.span.range])
    guard !hasEdges(slice, node, tree, id) else { return nil }
    return "\(node.kind) \(node.span) is \(String(decoding: slice, as: UTF8.self).debugDescription)"
  }

  private static func hasEdges(
    _ slice: [UInt8], _ node: Node, _ tree: Tree, _ id: NodeID
  ) -> Bool {
    let text = String(decoding: slice, as: UTF8.self)
    // Compared as bytes: a sign may have a combining character after it.
    func starts(_ sign: String) -> Bool { slice.starts(with: sign.utf8) }
    func ends(_ sign: String) -> Bool { slice.reversed().starts(with: sign.utf8.reversed()) }
    func isIn(_ one: String, _ other: String) -> Bool { starts(one) && ends(other) }
    let hasAttributes = tree.attributes[id] != nil
    // Attributes may stand on a line before their block.
    func begins(_ sign: String) -> Bool { starts(sign) || (hasAttributes && starts("{")) }
    switch node.kind {
    case .document: return true
    case .paragraph, .definitionTerm, .caption: return isTrimmed(slice)
    case .heading: return isTrimmed(slice)
    case .blockQuote: return begins(">")
    case .callout: return starts(">")
    case .calloutTitle: return isTrimmed(slice)
    case .list, .item: return slice.first.map { !ASCII.isSpace($0) } ?? false
    case .codeBlock, .rawBlock: return !slice.isEmpty
    case .htmlBlock: return text.contains("<") && !ASCII.isLineEnding(slice[slice.count - 1])
    case .thematicBreak: return isTrimmed(slice) && slice.count >= 3
    case .table: return isTrimmed(slice) && (text.contains("|") || text.contains("-"))
    case .tableRow: return isTrimmed(slice)
    case .tableCell: return slice.isEmpty || isTrimmed(slice)
    case .noteDefinition: return starts("[^")
    case .linkDefinition: return starts("[") && isTrimmed(slice)
    case .div: return begins(":::")
    case .definitionList: return isTrimmed(slice) || !slice.isEmpty
    case .definition: return starts(":") || starts("~")
    case .lineBlock: return begins("|")
    case .figure: return begins("![")
    case .text: return !slice.isEmpty
    case .softBreak: return isBreak(slice, hasMark: false)
    case .lineBreak: return isBreak(slice, hasMark: true) || text.contains("|")
    case .code: return hasAttributes ? isIn("`", "}") : isIn("`", "`")
    case .emphasis: return isIn("*", "*") || isIn("_", "_")
    case .strong: return isIn("**", "**") || isIn("__", "__")
    case .strikethrough: return isIn("~", "~")
    case .superscript: return isIn("^", "^")
    case .subscript: return isIn("~", "~")
    case .link: return !slice.isEmpty && isTrimmed(slice)
    case .image: return starts("![") && (ends(")") || ends("]") || (hasAttributes && ends("}")))
    case .rawHTML: return isIn("<", ">")
    case .noteReference: return isIn("[^", "]")
    case .inlineNote: return isIn("^[", "]")
    case .citation: return starts("[") || starts("@") || starts("-@")
    case .math:
      if node.value == 1, hasAttributes { return isIn("$$", "}") }
      return node.value == 1 ? isIn("$$", "$$") : isIn("$", "$")
    case .span: return isIn("[", "}")
    case .rawInline: return isIn("`", "}")
    case .shortcode, .shortcodeBlock: return isIn("{{", "}}")
    case .comment, .commentBlock: return starts("%%")
    case .wikiLink: return (starts("[[") || starts("![[")) && ends("]]")
    case .blockID: return starts("^") || starts(" ") || starts("\t")
    case .highlight: return isIn("==", "==")
    case .crossReference: return starts("@") || starts("-@") || starts("[")
    }
  }

  private static func isTrimmed(_ slice: [UInt8]) -> Bool {
    guard let first = slice.first, let last = slice.last else { return false }
    return !ASCII.isSpace(first) && !ASCII.isSpace(last)
  }

  private static func isBreak(_ slice: [UInt8], hasMark: Bool) -> Bool {
    var rest = slice[...]
    guard let last = rest.last, ASCII.isLineEnding(last) else { return false }
    rest.removeLast()
    if last == ASCII.lineFeed, rest.last == ASCII.carriageReturn { rest.removeLast() }
    if rest.elementsEqual([0x5C]) { return hasMark }
    return rest.allSatisfy(ASCII.isBlank) && hasMark == rest.suffix(2).elementsEqual([0x20, 0x20])
  }

  // MARK: Texts

  /// A text node says what its span says.
  private static func textFault(_ tree: Tree, _ id: NodeID) -> String? {
    guard tree[id].kind == .text else { return nil }
    let text = tree.text(of: id)
    let slice = tree.source[tree[id].span.range]
    if text.isEmpty { return "empty text at \(tree[id].span)" }
    if text.contains(where: ASCII.isLineEnding), slice.first != 0x26 {
      return "line ending in text at \(tree[id].span)"
    }
    if text.contains(0) { return "NUL in text at \(tree[id].span)" }
    if text.elementsEqual(slice) || isMade(text, slice) { return nil }
    // An address keeps its place when a NUL in it is shown as U+FFFD.
    if slice.contains(0), text.count > slice.count { return nil }
    return "text \(tree[id].span) differs from its span"
  }

  private static func isMade(_ text: ArraySlice<UInt8>, _ slice: ArraySlice<UInt8>) -> Bool {
    switch slice.first {
    case 0: return slice.count == 1 && text.elementsEqual([0xEF, 0xBF, 0xBD])
    case 0x26: return slice.last == 0x3B
    case 0x22, 0x27: return slice.count == 1
    case 0x2D: return slice.allSatisfy { $0 == 0x2D }
    case 0x2E: return slice.count == 3
    default: return slice.allSatisfy(ASCII.isBlank)
    }
  }

  /// The label of a note stands after `[^`.
  private static func labelFault(_ article: Article, _ id: NodeID) -> String? {
    let node = article.tree[id]
    guard node.kind == .noteReference || node.kind == .noteDefinition else { return nil }
    let label = Array(article.notes[Int(node.payload)].label.utf8)
    let rest = article.tree.source[node.span.range].dropFirst(2)
    guard !label.isEmpty, rest.starts(with: label), rest.dropFirst(label.count).first == 0x5D else {
      return "label of \(node.kind) \(node.span)"
    }
    return node.kind == .noteReference && rest.count != label.count + 1
      ? "reference \(node.span) is longer than its label" : nil
  }

  // MARK: Citations and front matter

  private static func citationFault(_ article: Article, _ id: NodeID) -> String? {
    let citation = article.citations[Int(article.tree[id].payload)]
    guard citation.span == article.tree[id].span else { return "citation's span \(citation.span)" }
    if citation.items.isEmpty { return "empty citation \(citation.span)" }
    for item in citation.items {
      for (span, text) in [
        (item.keySpan, item.key), (item.prefixSpan, item.prefix), (item.suffixSpan, item.suffix),
      ] {
        guard citation.span.contains(span) else { return "\(text) leaves its citation" }
        let slice = article.source.text(span)
        let isBroken = slice.utf8.contains(where: ASCII.isLineEnding)
        if !isBroken, slice != text { return "\(text.debugDescription) is \(slice)" }
      }
    }
    return nil
  }

  private static func frontMatterFault(_ article: Article) -> String? {
    for entry in article.metadata.entries {
      guard let whole = article.metadata.span, whole.contains(entry.keySpan),
        whole.contains(entry.valueSpan)
      else { return "'\(entry.key)' leaves the front matter" }
      let key = article.source.text(entry.keySpan)
      if key != entry.key, !key.contains("\\") { return "'\(entry.key)' is \(key)" }
      guard entry.valueSpan.start >= entry.keySpan.end || article.source.bytes.first == 0x2B else {
        return "the value of '\(entry.key)' stands before it"
      }
    }
    return nil
  }
}
