import IbidModel

/// The insertion mode “in body”: text and start tags, WHATWG §13.2.6.4.7.
extension TreeConstruction {
  mutating func inBody(_ token: HTMLToken) {
    switch token.kind {
    case .null, .doctype: return
    case .text:
      reconstructFormatting()
      insertText(token)
      if allowsFrameset, !isSpace(token) { allowsFrameset = false }
    case .comment: insertComment(token)
    case .startTag: startTagInBody(token)
    case .endTag: endTagInBody(token)
    case .endOfFile:
      if !templateModes.isEmpty { inTemplate(token) }
    }
  }

  private mutating func startTagInBody(_ token: HTMLToken) {
    let tag = token.tag
    if tag.isBlock {
      closeParagraph()
      insert(token)
    } else if tag.isPlainFormatting {
      insertFormatting(token)
    } else if tag.belongsInHead {
      inHead(token)
    } else if tag.isHeading {
      closeParagraph()
      if let id = current, nodes[id].namespace == .html, nodes[id].tag.isHeading { pop() }
      insert(token)
    } else if !startRootTag(token), !startFlowTag(token), !startRawTag(token),
      !startControlTag(token), !startForeignTag(token)
    {
      reconstructFormatting()
      insert(token)
    }
  }

  private mutating func insertFormatting(_ token: HTMLToken) {
    reconstructFormatting()
    pushFormatting(insert(token))
  }

  /// Tags of the page's frame, and parts of tables outside of tables.
  private mutating func startRootTag(_ token: HTMLToken) -> Bool {
    switch token.tag {
    case .html:
      if !hasTemplate, let root = open.first { addMissingAttributes(of: token, to: root) }
    case .body:
      guard open.count > 1, isElement(open[1], .body), !hasTemplate else { break }
      allowsFrameset = false
      addMissingAttributes(of: token, to: open[1])
    case .frameset: startFrameset(token)
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
    default: return false
    }
    return true
  }

  private mutating func startFrameset(_ token: HTMLToken) {
    guard open.count > 1, isElement(open[1], .body), allowsFrameset else { return }
    detach(open[1])
    while open.count > 1 { pop() }
    insert(token)
    mode = .inFrameset
  }

  private mutating func startFlowTag(_ token: HTMLToken) -> Bool {
    switch token.tag {
    case .p:
      closeParagraph()
      insert(token)
    case .pre, .listing:
      closeParagraph()
      insert(token)
      ignoresLineFeed = true
      allowsFrameset = false
    case .form: startForm(token)
    case .li: startItem(token) { $0 == .li }
    case .dd, .dt: startItem(token) { $0 == .dd || $0 == .dt }
    case .a: startLink(token)
    case .nobr:
      reconstructFormatting()
      if has(.nobr) {
        adopt(token)
        reconstructFormatting()
      }
      pushFormatting(insert(token))
    case .applet, .marquee, .object:
      reconstructFormatting()
      insert(token)
      pushMarker()
      allowsFrameset = false
    case .table:
      if !isQuirky { closeParagraph() }
      insert(token)
      allowsFrameset = false
      mode = .inTable
    default: return startSmallTag(token)
    }
    return true
  }

  private mutating func startSmallTag(_ token: HTMLToken) -> Bool {
    switch token.tag {
    case .area, .br, .embed, .img, .keygen, .wbr: insertVisibleVoid(token)
    case .param, .source, .track: insertVoid(token)
    case .hr: startRule(token)
    case .image:
      var image = token
      image.tag = .img
      image.name = HTMLNames.id(of: .img)
      insertVisibleVoid(image)
    case .rb, .rtc:
      if has(.ruby) { closeImplied() }
      insert(token)
    case .rp, .rt:
      if has(.ruby) { closeImplied(except: .rtc) }
      insert(token)
    default: return false
    }
    return true
  }

  private mutating func insertVisibleVoid(_ token: HTMLToken) {
    reconstructFormatting()
    insertVoid(token)
    allowsFrameset = false
  }

  private mutating func startForm(_ token: HTMLToken) {
    let inTemplate = hasTemplate
    if formElement != nil, !inTemplate { return }
    closeParagraph()
    let id = insert(token)
    if !inTemplate { formElement = id }
  }

  /// Closes an item that is open and not shut off by another block, and opens the next.
  private mutating func startItem(_ token: HTMLToken, closes: (HTMLTag) -> Bool) {
    allowsFrameset = false
    for id in open.reversed() {
      let node = nodes[id]
      if node.namespace == .html, closes(node.tag) {
        closeImplied(except: node.tag)
        popUntil(node.tag)
        break
      }
      let isPassed =
        node.namespace == .html && (node.tag == .address || node.tag == .div || node.tag == .p)
      if node.isSpecial, !isPassed { break }
    }
    closeParagraph()
    insert(token)
  }

  private mutating func startLink(_ token: HTMLToken) {
    if let old = activeFormatting(token.name) {
      adopt(token)
      removeFormatting(old)
      removeFromStack(old)
    }
    insertFormatting(token)
  }

  private mutating func startRule(_ token: HTMLToken) {
    closeParagraph()
    if has(.select) { closeImplied() }
    insertVoid(token)
    allowsFrameset = false
  }

  private mutating func startRawTag(_ token: HTMLToken) -> Bool {
    switch token.tag {
    case .plaintext:
      closeParagraph()
      insert(token)
      tokenizer.enter(.plaintext)
    case .textarea:
      insertRawText(token, .rcdata)
      ignoresLineFeed = true
      allowsFrameset = false
    case .xmp:
      closeParagraph()
      reconstructFormatting()
      allowsFrameset = false
      insertRawText(token, .rawtext)
    case .iframe:
      allowsFrameset = false
      insertRawText(token, .rawtext)
    case .noembed: insertRawText(token, .rawtext)
    default: return false
    }
    return true
  }

  private mutating func startControlTag(_ token: HTMLToken) -> Bool {
    switch token.tag {
    case .button:
      if has(.button) {
        closeImplied()
        popUntil(.button)
      }
      reconstructFormatting()
      insert(token)
      allowsFrameset = false
    case .input: startInput(token)
    case .select: startSelect(token)
    case .option, .optgroup:
      if has(.select) {
        closeImplied(except: token.tag == .option ? .optgroup : .other)
      } else if currentIs(.option) {
        pop()
      }
      reconstructFormatting()
      insert(token)
    default: return false
    }
    return true
  }

  private mutating func startInput(_ token: HTMLToken) {
    if isContext(.select) { return }
    if has(.select) { popUntil(.select) }
    reconstructFormatting()
    insertVoid(token)
    if !hasAttribute(token, "type", is: "hidden") { allowsFrameset = false }
  }

  private mutating func startSelect(_ token: HTMLToken) {
    if isContext(.select) { return }
    if has(.select) {
      popUntil(.select)
      return
    }
    reconstructFormatting()
    insert(token)
    allowsFrameset = false
  }

  private func isContext(_ tag: HTMLTag) -> Bool { context.map { isElement($0, tag) } ?? false }

  private mutating func startForeignTag(_ token: HTMLToken) -> Bool {
    guard token.tag == .math || token.tag == .svg else { return false }
    reconstructFormatting()
    insertForeign(token, token.tag == .math ? .mathML : .svg)
    return true
  }
}
