import IbidMarkdown
import IbidModel

/// The slice of a node, read by itself, gives the same node.
///
/// Inlines are read after a word and a space; blocks of the document by themselves, with the link
/// definitions before them. Slices that hold the marks of containers are left to `Embedding`.
package enum SliceProperty {
  /// The first node that its slice does not give, or nil.
  package static func fault(in article: Article, options: MarkdownOptions = .ibid) -> String? {
    var reader = SliceReader(article, options)
    return reader.fault()
  }
}

private struct SliceReader {
  let article: Article
  var tree: Tree { article.tree }
  let options: MarkdownOptions
  /// All link definitions, where they stand outside containers.
  private var definitions: [UInt8] = []
  private var hasInnerDefinitions = false
  /// The number of open blocks that put marks before their lines, line blocks and cells.
  private var containers = 0
  /// The number of open links, in which a bare address is text.
  private var links = 0

  init(_ article: Article, _ options: MarkdownOptions) {
    self.article = article
    var options = options
    options.language = article.metadata.language ?? options.language
    self.options = options
    for index in article.tree.nodes.indices
    where article.tree.nodes[index].kind == .linkDefinition {
      let span = article.tree.nodes[index].span
      definitions += article.tree.source[span.range] + Array("\n\n".utf8)
    }
    let own = article.tree.children(of: .root).filter { article.tree[$0].kind == .linkDefinition }
    hasInnerDefinitions =
      own.count != article.tree.nodes.filter { $0.kind == .linkDefinition }.count
  }

  mutating func fault() -> String? {
    if hasInnerDefinitions { return nil }
    var previous: NodeKind?
    for id in tree.children(of: .root) {
      if previous != .linkDefinition, let fault = blockFault(id) { return fault }
      previous = tree[id].kind
    }
    for step in tree.walk() {
      switch step {
      case .enter(let id):
        if marksLines(tree[id].kind) { containers += 1 }
        if links == 0, let fault = inlineFault(id) { return fault }
        if tree[id].kind == .link { links += 1 }
      case .leave(let id):
        if marksLines(tree[id].kind) { containers -= 1 }
        if tree[id].kind == .link { links -= 1 }
      }
    }
    return nil
  }

  private func marksLines(_ kind: NodeKind) -> Bool {
    switch kind {
    case .blockQuote, .item, .noteDefinition, .definition, .lineBlock, .tableCell: true
    default: false
    }
  }

  // MARK: Inlines

  private func inlineFault(_ id: NodeID) -> String? {
    let node = tree[id]
    switch node.kind {
    case .text, .softBreak, .lineBreak: return nil
    default: guard node.kind.isInline else { return nil }
    }
    let slice = tree.source[node.span.range]
    let isBroken = slice.contains(where: ASCII.isLineEnding)
    guard containers == 0 || (!isBroken && !slice.contains(0x7C)) else { return nil }
    // Without the cells before it, what follows may be a table.
    guard !isBroken || !slice.contains(0x7C) else { return nil }
    if isCut(node) || isBare(id) { return nil }
    // Whether a delimiter also opens depends on what follows it.
    var first: String?
    for (before, after) in [("x ", ""), ("x ", "."), ("x ", "a"), ("x (", ")"), ("a", "")] {
      let fault = fault(id, slice, before, after)
      if fault == nil { return nil }
      first = first ?? fault
    }
    return first
  }

  private func fault(
    _ id: NodeID, _ slice: ArraySlice<UInt8>, _ before: String, _ after: String
  ) -> String? {
    let article = read(definitions + Array(before.utf8) + slice + Array(after.utf8))
    guard let paragraph = article.tree.children(of: .root).first(where: isParagraph(article)),
      let found = Array(article.tree.children(of: paragraph)).dropFirst().first
    else { return "\(tree[id].kind) \(tree[id].span) alone gives no inline: \(string(slice))" }
    return difference(id, article, found, slice)
  }

  /// True for a part of a longer run of delimiters, which alone has another length.
  private func isCut(_ node: Node) -> Bool {
    let (start, end) = (node.span.start, node.span.end)
    return (start > 0 && tree.source[start - 1] == tree.source[start])
      || (end < tree.source.count && tree.source[end] == tree.source[end - 1])
  }

  /// True for a node with a bare address in it, whose end depends on what stands around it.
  private func isBare(_ id: NodeID) -> Bool {
    for step in tree.walk(from: id) {
      guard case .enter(let inner) = step, tree[inner].kind == .link else { continue }
      let first = tree.source[tree[inner].span.start]
      if first != 0x5B, first != 0x3C { return true }
    }
    return false
  }

  private func isParagraph(_ article: Article) -> (NodeID) -> Bool {
    { article.tree[$0].kind == .paragraph }
  }

  // MARK: Blocks

  private func blockFault(_ id: NodeID) -> String? {
    let node = tree[id]
    if node.kind == .linkDefinition { return nil }
    let slice = tree.source[node.span.range]
    let article = read(
      definitions + Array("\n".utf8) + lead(node.span.start) + slice + lineEnd(node.span.end))
    let found = article.tree.children(of: .root).filter {
      article.tree[$0].kind != .linkDefinition
    }
    guard let first = found.first else {
      return "\(node.kind) \(node.span) alone gives nothing: \(string(slice))"
    }
    if found.count > 1 { return "\(node.kind) \(node.span) alone gives more: \(string(slice))" }
    return difference(id, article, first, slice)
  }

  /// What stands before a block on its line.
  private func lead(_ start: Int) -> [UInt8] {
    var line = start
    while line > 0, ASCII.isBlank(tree.source[line - 1]) { line -= 1 }
    return Array(tree.source[line..<start])
  }

  /// The line ending after a block, and the blanks before it.
  private func lineEnd(_ end: Int) -> [UInt8] {
    var stop = end
    while stop < tree.source.count, ASCII.isBlank(tree.source[stop]) { stop += 1 }
    if stop < tree.source.count, ASCII.isLineEnding(tree.source[stop]) { stop += 1 }
    return Array(tree.source[end..<stop])
  }

  // MARK: Comparing

  private func read(_ bytes: [UInt8]) -> Article {
    var alone = options
    alone.extensions.remove(.frontMatter)
    return Article(markdown: SourceFile(path: "-", bytes: bytes), options: alone)
  }

  private func difference(
    _ id: NodeID, _ article: Article, _ found: NodeID, _ slice: ArraySlice<UInt8>
  ) -> String? {
    let want = Outline.lines(self.article, of: id)
    let got = Outline.lines(article, of: found)
    guard let difference = Outline.difference(want, got) else { return nil }
    return "\(tree[id].kind) \(tree[id].span) alone differs: \(string(slice))\n\(difference)"
  }

  private func string(_ slice: ArraySlice<UInt8>) -> String {
    String(decoding: slice, as: UTF8.self).debugDescription
  }
}
