import IbidModel

/// The insertion mode “in body”: end tags, WHATWG §13.2.6.4.7.
extension TreeConstruction {
  mutating func endTagInBody(_ token: HTMLToken) {
    let tag = token.tag
    if tag.isBlock || tag == .button || tag == .listing || tag == .pre || tag == .select {
      endElement(tag)
    } else if tag.isPlainFormatting || tag == .a || tag == .nobr {
      adopt(token)
    } else if tag.isHeading {
      guard hasAny(where: \.isHeading) else { return }
      closeImplied()
      while let id = pop(), nodes[id].namespace != .html || !nodes[id].tag.isHeading {}
    } else {
      endOtherTag(token)
    }
  }

  private mutating func endOtherTag(_ token: HTMLToken) {
    switch token.tag {
    case .template: endTemplate()
    case .body:
      if has(.body) { mode = .afterBody }
    case .html:
      if has(.body) { reprocess(token, in: .afterBody) }
    case .form: endForm()
    case .p:
      if !has(.p, in: .button) { insertImplied(.p) }
      closeParagraph()
    case .li:
      guard has(.li, in: .listItem) else { return }
      closeImplied(except: .li)
      popUntil(.li)
    case .dd, .dt:
      guard has(token.tag) else { return }
      closeImplied(except: token.tag)
      popUntil(token.tag)
    case .applet, .marquee, .object:
      guard has(token.tag) else { return }
      endElement(token.tag)
      clearToMarker()
    case .br:
      reconstructFormatting()
      attach(makeImplied(.br), at: place())
      allowsFrameset = false
    default: anyOtherEndTag(token)
    }
  }

  private mutating func endElement(_ tag: HTMLTag) {
    guard has(tag) else { return }
    closeImplied()
    popUntil(tag)
  }

  private mutating func endForm() {
    if hasTemplate {
      endElement(.form)
      return
    }
    guard let form = formElement else { return }
    formElement = nil
    guard nodes[form].flags.contains(.isOpen), isInScope(form) else { return }
    closeImplied()
    removeFromStack(form)
  }

  /// Closes the nearest element with the name, unless a special one is open in it.
  mutating func anyOtherEndTag(_ token: HTMLToken) {
    for (index, id) in open.enumerated().reversed() {
      if nodes[id].namespace == .html, nodes[id].name == token.name {
        closeImplied(except: token.tag == .other ? .html : token.tag)
        while open.count > index { pop() }
        return
      }
      if nodes[id].isSpecial { return }
    }
  }
}
