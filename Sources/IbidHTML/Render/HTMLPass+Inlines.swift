import IbidModel

extension HTMLPass {
  /// Writes the start of an inline; false when its children are not to be met.
  mutating func enterInline(_ id: NodeID) -> Bool {
    switch tree[id].kind {
    case .text: text(id)
    case .softBreak: write("\n")
    case .lineBreak: write(isSite ? "<br>\n" : "<br />\n")
    case .code:
      write("<code")
      authorAttributes(of: id)
      write(">")
      Escaping.appendText(tree.text(of: id), to: &out)
      write("</code>")
    case .emphasis: write("<em>")
    case .strong: write("<strong>")
    case .strikethrough: write("<del>")
    case .superscript: write("<sup>")
    case .subscript: write("<sub>")
    case .link: enterLink(id)
    case .image: return enterImage(id)
    case .rawHTML: rawHTML(id)
    case .rawInline: if RawHTML.isFormat(tree.info(of: id)) { rawHTML(id) }
    case .noteReference, .inlineNote:
      marker(id)
      return false
    case .citation: citation(id)
    case .math: math(id)
    case .shortcode: shortcode(id)
    case .wikiLink: wikiLink(id)
    case .blockID: blockID(id)
    case .crossReference: crossReference(id)
    case .highlight: write("<mark>")
    case .comment: break
    default:
      write("<span")
      authorAttributes(of: id)
      write(">")
    }
    return true
  }

  /// Writes the end of an inline.
  mutating func leaveInline(_ id: NodeID) {
    switch tree[id].kind {
    case .code, .math, .citation: if !insertions.isEmpty { holdInsertions(of: id) }
    case .emphasis: write("</em>")
    case .strong: write("</strong>")
    case .strikethrough: write("</del>")
    case .superscript: write("</sup>")
    case .subscript: write("</sub>")
    case .link: if openLinks.popLast() == true { write("</a>") }
    case .image: if figure == id, tree[id].firstChild >= 0 { write("</figcaption>") }
    case .highlight: write("</mark>")
    case .span: write("</span>")
    default: break
    }
  }

  private mutating func enterLink(_ id: NodeID) {
    guard let link = tree.link(of: id), let address = address(link.destination, as: .link)
    else {
      openLinks.append(false)
      return
    }
    openLinks.append(true)
    write("<a")
    attribute("href", address)
    if let title = link.title { attribute("title", tree.bytes(title)) }
    // On paper an address that is its own text need not be printed again; Pandoc's name for it.
    let kind = isSite && isOwnText(link.destination, of: id) ? "uri" : ""
    authorAttributes(of: id, with: kind, hasTitle: link.title != nil)
    write(">")
  }

  /// True when the text of a link is its address.
  private func isOwnText(_ destination: Tree.TextRange, of id: NodeID) -> Bool {
    let first = tree[id].firstChild
    guard first >= 0 else { return destination.start == destination.end }
    let only = NodeID(Int(first))
    if tree[only].kind == .text, tree[only].next < 0 {
      return tree.text(of: only) == tree.bytes(destination)
    }
    return tree.plainText(of: id)[...] == tree.bytes(destination)
  }

  private mutating func enterImage(_ id: NodeID) -> Bool {
    let description = tree.plainText(of: id)
    guard let link = tree.link(of: id), let address = address(link.destination, as: .image) else {
      Escaping.appendText(description[...], to: &out)
      return false
    }
    write("<img")
    attribute("src", address)
    attribute("alt", description[...])
    if let title = link.title { attribute("title", tree.bytes(title)) }
    authorAttributes(of: id, hasTitle: link.title != nil)
    if isSite { attribute("loading", "lazy") }
    write(isSite ? ">" : " />")
    guard figure == id, tree[id].firstChild >= 0 else { return false }
    // The description is read out as the image's alternative text already.
    write("\n<figcaption aria-hidden=\"true\">")
    if let label = referenceLabel(of: id) { Escaping.appendText(label, to: &out) }
    return true
  }

  private mutating func rawHTML(_ id: NodeID) {
    let raw = tree.text(of: id)
    if options.rawHTML == .allowed {
      out.append(contentsOf: raw)
    } else if openRaw != nil {
      filteredHTML(raw, of: id, amongBlocks: false)
    } else {
      Escaping.appendText(RawHTML.withoutComments(raw)[...], to: &out)
    }
  }

  /// The citation as the style formats it, or as written.
  private mutating func citation(_ id: NodeID) {
    write("<span class=\"citation\">")
    defer { write("</span>") }
    if let formatted = options.citations[id] { return out.append(contentsOf: formatted) }
    let range = tree[id].span.range.clamped(to: 0..<tree.source.count)
    Escaping.appendText(tree.source[range], to: &out)
  }

  /// The TeX as written; no script is needed to read it.
  private mutating func math(_ id: NodeID) {
    write("<code")
    authorAttributes(of: id, with: tree[id].value == 1 ? "math display" : "math inline")
    write(">")
    Escaping.appendText(tree.text(of: id), to: &out)
    write("</code>")
    if let label = referenceLabel(of: id) {
      write(" (")
      Escaping.appendText(label.filter(\.isNumber), to: &out)
      write(")")
    }
  }
}

extension RawHTML {
  /// True for the names of formats that are HTML.
  package static func isFormat(_ name: ArraySlice<UInt8>) -> Bool {
    ["html", "html4", "html5"].contains { name.elementsEqual($0.utf8) }
  }
}
