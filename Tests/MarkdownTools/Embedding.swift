import IbidMarkdown
import IbidModel
import TestTools

/// A text inside a container reads as it does by itself, all its spans moved with its bytes.
package struct Embedding {
  /// The container.
  package enum Container: CaseIterable, Sendable {
    case quote, item, note, definition, div

    /// What stands before the first line and before the others.
    var prefixes: (first: String, rest: String) {
      switch self {
      case .quote: ("> ", "> ")
      case .item: ("1.  ", "    ")
      case .note: ("[^N]: ", "    ")
      case .definition: ("Term\n:   ", "    ")
      case .div: ("::: {.K}\n", "")
      }
    }
  }

  private let body: Article
  private var bytes: [UInt8] = []
  /// For each byte of the body, and for its end, its place in the whole.
  private var places: [Int] = []

  /// The first span that is not where it should be, or nil.
  ///
  /// `body` begins with a word on a line of its own. With `dice`, some lines of paragraphs are lazy.
  package static func fault(_ body: [UInt8], in container: Container, _ dice: inout Dice) -> String?
  {
    // The columns of tabs change behind `> `.
    if container == .quote, body.contains(ASCII.tab) { return nil }
    // A line of colons would close the div.
    if container == .div, String(decoding: body, as: UTF8.self).contains(":::") { return nil }
    var embedding = Embedding(
      body: Article(markdown: SourceFile(path: "-", bytes: body), options: Self.options))
    embedding.embed(container, &dice)
    return embedding.fault(container)
  }

  private static let options = MarkdownOptions(
    extensions: .all.subtracting(.frontMatter))

  private init(body: Article) { self.body = body }

  private mutating func embed(_ container: Container, _ dice: inout Dice) {
    let source = body.source.bytes
    let lazy = lazyLines()
    let (first, rest) = container.prefixes
    bytes = Array(first.utf8)
    for at in source.indices {
      let isLineStart =
        at > 0 && ASCII.isLineEnding(source[at - 1])
        && !(source[at - 1] == ASCII.carriageReturn && source[at] == ASCII.lineFeed)
      let isLazy = lazy.contains(at) && dice.roll(2) == 0
      if isLineStart, !isLazy { bytes += Array(rest.utf8) }
      places.append(bytes.count)
      bytes.append(source[at])
    }
    places.append(bytes.count)
  }

  /// The starts of lines that go on with a paragraph of the body itself, by a word.
  private func lazyLines() -> Set<Int> {
    var lines: Set<Int> = []
    let tree = body.tree
    for block in tree.children(of: .root) where tree[block].kind == .paragraph {
      for inline in tree.children(of: block) where tree[inline].kind == .softBreak {
        let start = tree[inline].span.end
        if tree.source[start...].starts(with: "word ".utf8) { lines.insert(start) }
      }
    }
    return lines
  }

  private func fault(_ container: Container) -> String? {
    let whole = Article(
      markdown: SourceFile(path: "-", bytes: bytes), options: Self.options)
    guard let parent = content(of: whole, container) else { return "\(container): no container" }
    var old = body.tree.walk()
    var new = whole.tree.walk(from: parent)
    _ = (old.next(), new.next())
    while let want = old.next() {
      guard let got = new.next() else { return "\(container): ends early" }
      guard case .enter(let id) = want else {
        guard case .leave = got else { return "\(container): more children" }
        continue
      }
      guard case .enter(let other) = got else {
        return "\(container): \(body.tree[id].kind) is gone"
      }
      if let fault = fault(id, whole.tree, other) { return "\(container): \(fault)" }
    }
    return citationFault(whole).map { "\(container): \($0)" }
  }

  private func content(of whole: Article, _ container: Container) -> NodeID? {
    guard let block = whole.tree.children(of: .root).first(where: { _ in true }) else { return nil }
    switch container {
    case .quote, .note, .div: return block
    case .item: return whole.tree.children(of: block).first { _ in true }
    case .definition: return Array(whole.tree.children(of: block)).dropFirst().first
    }
  }

  private func fault(_ id: NodeID, _ whole: Tree, _ other: NodeID) -> String? {
    let (old, new) = (body.tree[id], whole[other])
    guard old.kind == new.kind, old.value == new.value else {
      return "\(old.kind) \(old.span) is \(new.kind) \(new.span)"
    }
    let moved = moved(old.span)
    if moved == new.span { return nil }
    // An empty cell, or the break before a line, may lie on either side of a container's mark.
    let isLoose = old.kind == .htmlBlock || old.kind == .lineBreak || old.span.isEmpty
    if isLoose, moved.end == new.span.end { return nil }
    // Code without its last fence may end with an empty line.
    if moved.start == new.span.start, old.span.end > 0,
      ASCII.isLineEnding(body.tree.source[old.span.end - 1]), new.span.end == places[old.span.end]
    {
      return nil
    }
    return "\(old.kind) \(old.span) should be \(moved), is \(new.span)"
  }

  private func moved(_ span: SourceSpan) -> SourceSpan {
    guard !span.isEmpty else { return SourceSpan(places[span.start], places[span.start]) }
    return SourceSpan(places[span.start], places[span.end - 1] + 1)
  }

  private func citationFault(_ whole: Article) -> String? {
    guard body.citations.count == whole.citations.count else { return "citations" }
    for (old, new) in zip(body.citations, whole.citations) {
      for (one, other) in zip(old.items, new.items) {
        guard one.key == other.key, one.prefix == other.prefix, one.suffix == other.suffix,
          moved(one.keySpan) == other.keySpan
        else { return "citation \(old.span)" }
      }
    }
    return nil
  }
}
