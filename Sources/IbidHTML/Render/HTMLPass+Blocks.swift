import IbidModel

extension HTMLPass {
  /// Writes the start of a block; false when its children are not to be met.
  mutating func enterBlock(_ id: NodeID) -> Bool {
    switch tree[id].kind {
    case .paragraph: enterParagraph(id)
    case .heading: enterHeading(id)
    case .blockQuote: open("blockquote", id, box: .blockQuote)
    case .list: enterList(id)
    case .item: enterItem(id)
    case .codeBlock: codeBlock(id)
    case .htmlBlock: htmlBlock(id)
    case .rawBlock: if RawHTML.isFormat(tree.info(of: id)) { htmlBlock(id) }
    case .thematicBreak:
      freshLine()
      write("<hr")
      authorAttributes(of: id)
      write(isSite ? ">\n" : " />\n")
    case .table: enterTable(id)
    case .tableRow: enterRow()
    case .tableCell: enterCell(id)
    case .noteDefinition, .linkDefinition: return false
    case .caption where boxes.last?.kind == .table: return false
    default: enterOther(id)
    }
    return true
  }

  private mutating func enterOther(_ id: NodeID) {
    switch tree[id].kind {
    case .div:
      if isSite, enterCalloutDiv(id) { return }
      divCaption = divCaption(of: id)
      open("div", id, box: .div)
    case .shortcodeBlock: shortcodeBlock(id)
    case .callout: enterCallout(id)
    case .calloutTitle: write("<p class=\"callout-title\">")
    case .definitionList: open("dl", id, box: .definitionList)
    case .definitionTerm:
      freshLine()
      write("<dt>")
    case .definition:
      freshLine()
      write("<dd>")
      boxes.append(Box(kind: .definition, isTight: isTight(definition: id)))
    case .lineBlock:
      freshLine()
      write("<p")
      authorAttributes(of: id, with: "lines")
      write(">")
    case .figure where tree.figureImage(of: id) != nil: enterParagraph(id)
    case .figure: open("figure", id, box: .figure)
    case .caption:
      freshLine()
      write("<figcaption>")
      boxes.append(Box(kind: .caption, isTight: true))
    default: break
    }
  }

  /// Writes the end of a block.
  mutating func leaveBlock(_ id: NodeID) {
    switch tree[id].kind {
    case .paragraph: leaveParagraph(id)
    case .heading: leaveHeading(id)
    case .blockQuote: close("</blockquote>\n")
    case .list: close(tree.list(of: id)?.start == nil ? "</ul>\n" : "</ol>\n")
    case .item: write("</li>\n")
    case .table: leaveTable()
    case .tableRow: leaveRow()
    case .tableCell:
      _ = boxes.popLast()
      write(tables.last?.isInHeader == true ? "</th>\n" : "</td>\n")
    case .div, .callout: close("</div>\n")
    case .calloutTitle: write("</p>\n")
    case .definitionList: close("</dl>\n")
    case .definitionTerm: write("</dt>\n")
    case .definition:
      _ = boxes.popLast()
      write("</dd>\n")
    case .lineBlock: write("</p>\n")
    case .figure where tree.figureImage(of: id) != nil: leaveParagraph(id)
    case .figure: close("</figure>\n")
    case .caption:
      if boxes.last?.kind == .table { break }
      _ = boxes.popLast()
      write("</figcaption>\n")
    default: break
    }
  }

  /// True when the paragraph of a definition is written without tags; two are told apart by them.
  private func isTight(definition id: NodeID) -> Bool {
    guard tree[id].value == 0 else { return false }
    var paragraphs = 0
    for child in tree.children(of: id) where tree[child].kind == .paragraph { paragraphs += 1 }
    return paragraphs == 1
  }

  private mutating func open(_ name: StaticString, _ id: NodeID, box: NodeKind) {
    freshLine()
    write("<")
    write(name)
    authorAttributes(of: id)
    write(">\n")
    boxes.append(Box(kind: box, isTight: false))
  }

  private mutating func close(_ tag: StaticString) {
    _ = boxes.popLast()
    freshLine()
    write(tag)
  }
}

// MARK: - Paragraphs and headings

extension HTMLPass {
  private mutating func enterParagraph(_ id: NodeID) {
    guard boxes.last?.isTight != true else { return }
    if isSite, boxes.last?.kind != .figure, let image = tree.figureImage(of: id),
      let link = tree.link(of: image), address(link.destination, as: .image) != nil
    {
      figure = image
      freshLine()
      write("<figure")
      if tree[id].flags.contains(.hasAttributes) { authorAttributes(of: id) }
      write(">\n")
      return
    }
    freshLine()
    write("<p")
    if tree[id].flags.contains(.hasAttributes) { authorAttributes(of: id) }
    write(">")
    if let divCaption, divCaption.node == id { Escaping.appendText(divCaption.label, to: &out) }
  }

  private mutating func leaveParagraph(_ id: NodeID) {
    if figure != nil {
      figure = nil
      freshLine()
      write("</figure>\n")
      return
    }
    if id == backLinkParagraph { writeBackLinks() }
    if boxes.last?.isTight != true { write("</p>\n") }
  }

  private func level(of id: NodeID) -> Int {
    min(6, max(1, Int(tree[id].value) + options.headingShift))
  }

  private mutating func enterHeading(_ id: NodeID) {
    freshLine()
    if id == calloutHeading {
      write("<p")
    } else {
      write("<h")
      out.append(0x30 + UInt8(level(of: id)))
    }
    if isSite {
      if let name = headings.identifiers[id] { attribute("id", identifier: name) }
      authorAttributes(of: id, with: id == calloutHeading ? "callout-title" : "")
    }
    write(">")
  }

  private mutating func leaveHeading(_ id: NodeID) {
    if id == calloutHeading { return write("</p>\n") }
    write("</h")
    out.append(0x30 + UInt8(level(of: id)))
    write(">\n")
  }
}

// MARK: - Lists

extension HTMLPass {
  private mutating func enterList(_ id: NodeID) {
    freshLine()
    let style = tree.list(of: id)
    if let start = style?.start {
      write("<ol")
      if start != 1 { attribute("start", String(start)) }
      if let type = style?.numeral.htmlType { attribute("type", type) }
      authorAttributes(of: id)
    } else {
      write("<ul")
      let hasTasks = isSite && tree.children(of: id).contains { tree[$0].value > 0 }
      authorAttributes(of: id, with: hasTasks ? "tasks" : "")
    }
    write(">\n")
    boxes.append(Box(kind: .list, isTight: style?.isTight ?? false))
  }

  private mutating func enterItem(_ id: NodeID) {
    freshLine()
    write("<li>")
    let state = tree[id].value
    guard state > 0 else { return }
    write(state == 2 ? "<input checked=\"\"" : "<input")
    write(" disabled=\"\" type=\"checkbox\"")
    let words = options.words
    if isSite { attribute("aria-label", state == 2 ? words.taskDone : words.taskOpen) }
    write("> ")
  }
}

// MARK: - Code and raw HTML

extension HTMLPass {
  private mutating func codeBlock(_ id: NodeID) {
    freshLine()
    // What may scroll must be reached with the keyboard.
    write(isSite ? "<pre tabindex=\"0\"><code" : "<pre><code")
    let info = tree.info(of: id)
    let cell = CodeCell.language(of: info)
    let word = cell ?? info.prefix { !ASCII.isSpace($0) }
    let language = word.isEmpty ? "" : "language-" + String(decoding: word, as: UTF8.self)
    if cell != nil, let label = tree.cellLabel(of: id) { attribute("id", options.idPrefix + label) }
    authorAttributes(of: id, with: language)
    write(">")
    Escaping.appendText(tree.text(of: id), to: &out)
    write("</code></pre>\n")
  }

  private mutating func htmlBlock(_ id: NodeID) {
    let raw = tree.text(of: id)
    if options.rawHTML == .allowed {
      freshLine()
      out.append(contentsOf: raw)
      freshLine()
      return
    }
    if holdsAllowedTag(raw) {
      freshLine()
      filteredHTML(raw, of: id, amongBlocks: true)
      closeRawText(of: id)
      freshLine()
      return
    }
    let shown = RawHTML.withoutComments(raw)
    guard !shown.allSatisfy(ASCII.isSpace) else { return }
    freshLine()
    write("<pre class=\"raw\">")
    Escaping.appendText(shown[...], to: &out)
    write("</pre>\n")
  }
}

/// Raw HTML as it stands in an article.
package enum RawHTML {
  /// The bytes without `<!-- … -->`; a comment that does not end runs to the end.
  package static func withoutComments(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var at = raw.startIndex
    while at < raw.endIndex {
      if raw[at] == 0x3C, raw[at...].starts(with: "<!--".utf8) {
        at = end(ofCommentAt: at, in: raw)
      } else {
        out.append(raw[at])
        at += 1
      }
    }
    return out
  }

  private static func end(ofCommentAt start: Int, in raw: ArraySlice<UInt8>) -> Int {
    var at = start + 2
    while at + 2 < raw.endIndex {
      if raw[at] == 0x2D, raw[at + 1] == 0x2D, raw[at + 2] == 0x3E { return at + 3 }
      at += 1
    }
    return raw.endIndex
  }
}
