import IbidModel

/// SVG and MathML in HTML, WHATWG §13.2.6.5.
extension TreeConstruction {
  /// True when the rules of the insertion mode hold, not those for foreign content.
  func usesHTMLRules(_ token: HTMLToken) -> Bool {
    guard let id = adjustedCurrent else { return true }
    let node = nodes[id]
    if node.namespace == .html || token.kind == .endOfFile { return true }
    let isText = token.kind == .text || token.kind == .null
    if node.isMathTextIntegration {
      if isText { return true }
      if token.kind == .startTag { return token.tag != .mglyph && token.tag != .malignmark }
    }
    if node.namespace == .mathML, node.tag == .annotationXML, token.kind == .startTag,
      token.tag == .svg
    {
      return true
    }
    return node.flags.contains(.isHTMLIntegration) && (isText || token.kind == .startTag)
  }

  mutating func processForeign(_ token: HTMLToken) {
    switch token.kind {
    case .null: insertReplacement(token)
    case .text:
      insertText(token)
      if allowsFrameset, !isSpace(token) { allowsFrameset = false }
    case .comment: insertComment(token)
    case .doctype, .endOfFile: return
    case .startTag:
      if breaksOut(token) {
        leaveForeign(token)
      } else {
        insertForeign(token, adjustedCurrent.map { nodes[$0].namespace } ?? .html)
      }
    case .endTag:
      if token.tag == .br || token.tag == .p {
        leaveForeign(token)
      } else {
        endForeign(token)
      }
    }
  }

  private mutating func insertReplacement(_ token: HTMLToken) {
    let start = tokenizer.made.count
    tokenizer.made.append(contentsOf: HTMLTokenizer.replacement)
    insertText(tokenizer.madeText(from: start, span: token.span))
  }

  /// True for the tags of HTML that end foreign content.
  private func breaksOut(_ token: HTMLToken) -> Bool {
    switch token.tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1,
      .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p,
      .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    case .font: ["color", "face", "size"].contains { attribute(token, $0) != nil }
    default: false
    }
  }

  private mutating func leaveForeign(_ token: HTMLToken) {
    while let id = current, open.count > 1, nodes[id].namespace != .html,
      !nodes[id].isMathTextIntegration, !nodes[id].flags.contains(.isHTMLIntegration)
    {
      pop()
    }
    process(token, in: mode)
  }

  /// Inserts an element of SVG or MathML with names and attributes as they are spelt there.
  mutating func insertForeign(_ token: HTMLToken, _ namespace: HTMLNode.Namespace) {
    var token = token
    if namespace == .svg, let name = ForeignNames.elements[string(token.name)] {
      token.name = tokenizer.names.intern(Array(name.utf8))
      token.tag = tokenizer.names.tag(token.name)
    }
    adjustAttributes(of: token, namespace)
    let id = make(token, namespace)
    if isHTMLIntegration(id, token) { nodes[id].flags.insert(.isHTMLIntegration) }
    attach(id, at: place())
    if !token.isSelfClosing { push(id) }
  }

  private func isHTMLIntegration(_ id: Int, _ token: HTMLToken) -> Bool {
    switch nodes[id].namespace {
    case .html: false
    case .svg: nodes[id].isForeignSpecial
    case .mathML:
      token.tag == .annotationXML
        && (hasAttribute(token, "encoding", is: "text/html")
          || hasAttribute(token, "encoding", is: "application/xhtml+xml"))
    }
  }

  private func string(_ name: HTMLNames.ID) -> String {
    String(decoding: tokenizer.names[name], as: UTF8.self)
  }

  private mutating func adjustAttributes(of token: HTMLToken, _ namespace: HTMLNode.Namespace) {
    for index in token.attributes {
      let name = string(tokenizer.attributes[index].name)
      if let qualified = ForeignNames.qualified[name] {
        tokenizer.attributes[index].prefix = qualified.prefix
        tokenizer.attributes[index].name = tokenizer.names.intern(Array(qualified.name.utf8))
      } else if namespace == .svg, let adjusted = ForeignNames.attributes[name] {
        tokenizer.attributes[index].name = tokenizer.names.intern(Array(adjusted.utf8))
      } else if namespace == .mathML, name == "definitionurl" {
        tokenizer.attributes[index].name = tokenizer.names.intern(Array("definitionURL".utf8))
      }
    }
  }

  private mutating func endForeign(_ token: HTMLToken) {
    for index in open.indices.reversed() {
      guard index > 0 else { return }
      let node = nodes[open[index]]
      if index < open.count - 1, node.namespace == .html { return process(token, in: mode) }
      if tokenizer.names.matchesIgnoringCase(node.name, token.name) {
        while open.count > index { pop() }
        return
      }
    }
  }
}
