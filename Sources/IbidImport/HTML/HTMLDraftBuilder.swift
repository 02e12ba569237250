import IbidHTML
import IbidModel

/// Walks the elements of a page and makes the blocks of a draft.
///
/// Text that stands in no paragraph gets one; an element such as `font` or `b` may reach over
/// several paragraphs and is opened anew in each.
struct HTMLDraftBuilder {
  let document: HTMLDocument
  var tree: TreeBuilder
  /// Names that links may lead to, with the byte offset of their element.
  private(set) var anchors: [(name: String, at: Int)] = []
  /// The open block containers, the innermost last.
  private var containers: [NodeID] = [.root]
  /// The paragraph or heading that takes text.
  var paragraph: NodeID?
  /// The open inline elements, the innermost last; opened in the tree when text comes.
  var inlines: [OpenInline] = []
  /// True when a space at the end of the paragraph was written already.
  var endsInSpace = true

  /// An inline element that is open.
  struct OpenInline {
    var kind: NodeKind
    var element: NodeID
    var node: NodeID?
  }

  init(document: HTMLDocument) {
    self.document = document
    tree = TreeBuilder(source: document.source)
  }

  /// Makes the blocks of everything at and below `main`.
  mutating func build(from main: NodeID) {
    var walk = document.walk(from: main)
    while let step = walk.next() {
      switch step {
      case .enter(let id):
        if enter(id) { walk.skipChildren() }
      case .leave(let id):
        if document[id].kind == .element { leave(id) }
      }
    }
    closeParagraph()
  }

  // MARK: Entering

  /// Takes up a node; true when its children are done with.
  private mutating func enter(_ id: NodeID) -> Bool {
    let node = document[id]
    switch node.kind {
    case .text: appendText(of: id)
    case .element:
      addAnchors(of: id)
      if PageParts.isLeftOut(node.tag) || document.attribute("hidden", of: id) != nil {
        return true
      }
      return PageParts.isBlock(node.tag) ? enterBlock(id, node) : enterInline(id, node)
    case .document, .doctype, .comment: break
    }
    return false
  }

  private mutating func addAnchors(of id: NodeID) {
    for key in ["id", "name"] {
      if let name = document.attributeString(key, of: id), !name.isEmpty {
        anchors.append((name, document[id].span.start))
      }
    }
  }

  private mutating func enterBlock(_ id: NodeID, _ node: HTMLNode) -> Bool {
    closeParagraph()
    switch node.tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: open(.heading, node.span, value: headingLevel(node.tag))
    case .p, .dt, .dd, .figcaption, .address, .caption, .legend, .summary:
      break
    case .blockquote: containers.append(tree.append(.blockQuote, node.span, to: container))
    case .ul, .ol, .menu, .dir: openList(id, node)
    case .li: openItem(node)
    case .pre, .listing, .xmp:
      appendCode(id, node)
      return true
    case .hr: tree.append(.thematicBreak, node.span, to: container)
    case .table where DataTable.isData(id, in: document):
      appendTable(id, node)
      return true
    default: break
    }
    return false
  }

  private mutating func enterInline(_ id: NodeID, _ node: HTMLNode) -> Bool {
    switch node.tag {
    case .br: appendBreak(node)
    case .img: appendImage(id, node)
    case .em, .i, .cite, .dfn, .`var`: push(.emphasis, id)
    case .strong, .b: push(.strong, id)
    case .sup: push(.superscript, id)
    case .sub: push(.subscript, id)
    case .del, .s, .strike: push(.strikethrough, id)
    case .a where document.attribute("href", of: id) != nil: push(.link, id)
    case .code, .tt, .kbd, .samp:
      appendInlineCode(id, node)
      return true
    case .q: appendMade("“", at: node.span.start)
    default: break
    }
    return false
  }

  private mutating func push(_ kind: NodeKind, _ element: NodeID) {
    inlines.append(OpenInline(kind: kind, element: element))
  }

  // MARK: Leaving

  private mutating func leave(_ id: NodeID) {
    let node = document[id]
    guard PageParts.isBlock(node.tag) else {
      if node.tag == .q { appendMade("”", at: node.span.end) }
      if inlines.last?.element == id { inlines.removeLast() }
      return
    }
    closeParagraph()
    switch node.tag {
    case .blockquote, .ul, .ol, .menu, .dir, .li:
      if containers.count > 1, tree.nodes[Int(container.index)].span == node.span {
        containers.removeLast()
      }
    default: break
    }
  }

  // MARK: Blocks

  var container: NodeID { containers[containers.count - 1] }

  private func headingLevel(_ tag: HTMLTag) -> Int {
    switch tag {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    default: 6
    }
  }

  mutating func open(_ kind: NodeKind, _ span: SourceSpan, value: Int = 0) {
    paragraph = tree.append(kind, span, to: container, value: value)
    endsInSpace = true
  }

  /// Ends the paragraph; the inline elements open now are opened anew in the next.
  mutating func closeParagraph() {
    paragraph = nil
    endsInSpace = true
    for index in inlines.indices { inlines[index].node = nil }
  }

  private mutating func openList(_ id: NodeID, _ node: HTMLNode) {
    let isNumbered = node.tag == .ol
    let start = document.attributeString("start", of: id).flatMap { Int($0) } ?? 1
    let list = tree.append(.list, node.span, to: container)
    tree.nodes[Int(list.index)].payload = tree.addList(
      Tree.ListStyle(
        start: isNumbered ? max(0, min(start, 999_999_999)) : nil,
        delimiter: UInt8(ascii: isNumbered ? "." : "-"), isTight: true))
    containers.append(list)
  }

  private mutating func openItem(_ node: HTMLNode) {
    guard tree.nodes[Int(container.index)].kind == .list else { return }
    containers.append(tree.append(.item, node.span, to: container))
  }

  private mutating func appendCode(_ id: NodeID, _ node: HTMLNode) {
    var code = document.textContent(of: id)
    if code.last == ASCII.lineFeed { code.removeLast() }
    guard code.contains(where: { !ASCII.isSpace($0) }) else { return }
    code.append(ASCII.lineFeed)
    tree.appendMade(.codeBlock, code, span: node.span, to: container)
  }

  private mutating func appendTable(_ id: NodeID, _ node: HTMLNode) {
    let rows = DataTable.rows(of: id, in: document)
    let isHeaded = rows.first.map { row in row.allSatisfy { document[$0].tag == .th } } ?? false
    let table = tree.append(.table, node.span, to: container, value: isHeaded ? 1 : 0)
    for row in rows {
      let span = row.dropFirst().reduce(document[row[0]].span) { $0.union(document[$1].span) }
      let line = tree.append(.tableRow, span, to: table)
      for cell in row {
        let made = tree.append(.tableCell, document[cell].span, to: line)
        let text = String(decoding: document.textContent(of: cell), as: UTF8.self)
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !text.isEmpty {
          tree.appendMade(.text, text.utf8, span: document[cell].span, to: made)
        }
      }
    }
  }
}
