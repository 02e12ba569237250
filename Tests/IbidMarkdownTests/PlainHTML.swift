import IbidModel

/// HTML as the CommonMark tests show it; the product's renderer is in IbidHTML.
struct PlainHTML {
  private let article: Article
  private var tree: Tree { article.tree }
  private var out: [UInt8] = []
  private var parents: [NodeID] = []
  private var imageDepth = 0

  private init(_ article: Article) { self.article = article }

  /// The body of an article.
  static func text(_ article: Article) -> String {
    var html = PlainHTML(article)
    for step in article.tree.walk() {
      switch step {
      case .enter(let id):
        if html.imageDepth > 0 { html.describe(id) } else { html.enter(id) }
        html.parents.append(id)
      case .leave(let id):
        html.parents.removeLast()
        if html.imageDepth > 0 { html.endDescription(id) } else { html.leave(id) }
      }
    }
    return String(decoding: html.out, as: UTF8.self)
  }

  private mutating func write(_ text: String) { out += Array(text.utf8) }

  private mutating func line(_ text: String) {
    if !out.isEmpty, out.last != 0x0A { out.append(0x0A) }
    write(text)
  }

  private mutating func escape(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch byte {
      case 0x26: write("&amp;")
      case 0x3C: write("&lt;")
      case 0x3E: write("&gt;")
      case 0x22: write("&quot;")
      default: out.append(byte)
      }
    }
  }

  private mutating func address(_ bytes: some Sequence<UInt8>) {
    let safe = Set("-_.+!*'(),%#@?=;:/$~".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      if byte == 0x26 {
        write("&amp;")
      } else if ASCII.isAlphanumeric(byte) || safe.contains(byte) {
        out.append(byte)
      } else {
        out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  private func isTight() -> Bool {
    guard parents.count >= 2, tree[parents[parents.count - 1]].kind == .item else { return false }
    return tree.list(of: parents[parents.count - 2])?.isTight ?? false
  }

  private mutating func describe(_ id: NodeID) {
    switch tree[id].kind {
    case .text, .code: escape(tree.text(of: id))
    case .softBreak, .lineBreak: write("\n")
    case .image: imageDepth += 1
    default: break
    }
  }

  private mutating func endDescription(_ id: NodeID) {
    if tree[id].kind == .image { imageDepth -= 1 }
    guard imageDepth == 0, let link = tree.link(of: id) else { return }
    write("\"")
    title(link)
    write(" />")
  }

  private mutating func enter(_ id: NodeID) {
    let node = tree[id]
    switch node.kind {
    case .paragraph: if !isTight() { line("<p>") }
    case .heading: line("<h\(node.value)>")
    case .blockQuote: line("<blockquote>\n")
    case .list:
      let start = tree.list(of: id)?.start
      line(start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
    case .item:
      line("<li>")
      if node.value > 0 {
        write("<input \(node.value == 2 ? "checked=\"\" " : "")disabled=\"\" type=\"checkbox\"> ")
      }
    case .codeBlock: code(id)
    case .htmlBlock:
      line("")
      out += tree.text(of: id)
      write("\n")
    case .thematicBreak: line("<hr />\n")
    case .table: line("<table>\n")
    case .tableRow:
      if isFirst(id) { write("<thead>\n") } else if isSecond(id) { write("<tbody>\n") }
      write("<tr>\n")
    case .tableCell:
      let names = ["", " align=\"left\"", " align=\"center\"", " align=\"right\""]
      write("<\(cellName)\(names[Int(node.value)])>")
    default: enterInline(id)
    }
  }

  private mutating func code(_ id: NodeID) {
    let info = tree.info(of: id).split(separator: 0x20).first ?? []
    line("<pre><code")
    if !info.isEmpty {
      write(" class=\"language-")
      escape(info)
      write("\"")
    }
    write(">")
    escape(tree.text(of: id))
    write("</code></pre>\n")
  }

  private mutating func enterInline(_ id: NodeID) {
    switch tree[id].kind {
    case .text: escape(tree.text(of: id))
    case .softBreak: write("\n")
    case .lineBreak: write("<br />\n")
    case .code:
      write("<code>")
      escape(tree.text(of: id))
      write("</code>")
    case .emphasis: write("<em>")
    case .strong: write("<strong>")
    case .strikethrough: write("<del>")
    case .link:
      guard let link = tree.link(of: id) else { return }
      write("<a href=\"")
      address(tree.bytes(link.destination))
      write("\"")
      title(link)
      write(">")
    case .image:
      guard let link = tree.link(of: id) else { return }
      write("<img src=\"")
      address(tree.bytes(link.destination))
      write("\" alt=\"")
      imageDepth = 1
    case .rawHTML: out += tree.text(of: id)
    default: break
    }
  }

  private mutating func title(_ link: Tree.Link) {
    guard let title = link.title else { return }
    write(" title=\"")
    escape(tree.bytes(title))
    write("\"")
  }

  private func isFirst(_ row: NodeID) -> Bool {
    tree[parents[parents.count - 1]].firstChild == row.index
  }

  private func isSecond(_ row: NodeID) -> Bool {
    tree[NodeID(Int(tree[parents[parents.count - 1]].firstChild))].next == row.index
  }

  private var cellName: String {
    tree[parents[parents.count - 2]].firstChild == parents[parents.count - 1].index ? "th" : "td"
  }

  private mutating func leave(_ id: NodeID) {
    let node = tree[id]
    switch node.kind {
    case .paragraph: if !isTight() { write("</p>\n") } else if node.next >= 0 { write("\n") }
    case .heading: write("</h\(node.value)>\n")
    case .blockQuote: line("</blockquote>\n")
    case .list: line(tree.list(of: id)?.start == nil ? "</ul>\n" : "</ol>\n")
    case .item: write("</li>\n")
    case .table:
      if tree[NodeID(Int(node.firstChild))].next >= 0 { write("</tbody>\n") }
      write("</table>\n")
    case .tableRow:
      write("</tr>\n")
      if isFirst(id) { write("</thead>\n") }
    case .tableCell: write("</\(cellName)>\n")
    case .emphasis: write("</em>")
    case .strong: write("</strong>")
    case .strikethrough: write("</del>")
    case .link: write("</a>")
    default: break
    }
  }
}
