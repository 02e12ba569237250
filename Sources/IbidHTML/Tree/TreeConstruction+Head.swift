import IbidModel

/// The insertion modes up to the body, WHATWG §13.2.6.4.1–6 and 8.
extension TreeConstruction {
  mutating func initial(_ token: HTMLToken) {
    switch token.kind {
    case .comment: insertComment(token, in: 0)
    case .doctype:
      insertDoctype(token)
      mode = .beforeHTML
    default:
      guard let rest = splitSpace(token).rest else { return }
      isQuirky = true
      reprocess(rest, in: .beforeHTML)
    }
  }

  private mutating func insertDoctype(_ token: HTMLToken) {
    doctype = tokenizer.doctype
    isQuirky = doctype?.isQuirky ?? true
    nodes.append(HTMLNode(.doctype, span: token.span))
    attach(nodes.count - 1, at: Place(parent: 0))
  }

  mutating func beforeHTML(_ token: HTMLToken) {
    switch token.kind {
    case .doctype: return
    case .comment: insertComment(token, in: 0)
    case .startTag where token.tag == .html:
      openRoot(make(token))
      mode = .beforeHead
    case .endTag where !token.tag.mayImplyBody: return
    default:
      guard let rest = splitSpace(token).rest else { return }
      openRoot(makeImplied(.html))
      reprocess(rest, in: .beforeHead)
    }
  }

  private mutating func openRoot(_ id: Int) {
    attach(id, at: Place(parent: 0))
    push(id)
  }

  mutating func beforeHead(_ token: HTMLToken) {
    switch token.kind {
    case .doctype: return
    case .comment: insertComment(token)
    case .startTag where token.tag == .html: inBody(token)
    case .startTag where token.tag == .head:
      headElement = insert(token)
      mode = .inHead
    case .endTag where token.tag != .head && !token.tag.mayImplyBody: return
    default:
      guard let rest = splitSpace(token).rest else { return }
      headElement = insertImplied(.head)
      reprocess(rest, in: .inHead)
    }
  }

  mutating func inHead(_ token: HTMLToken) {
    switch token.kind {
    case .doctype: return
    case .comment: insertComment(token)
    case .startTag: startTagInHead(token)
    case .endTag: endTagInHead(token)
    case .text, .null, .endOfFile:
      let (space, rest) = splitSpace(token)
      if let space { insertText(space) }
      if let rest { leaveHead(rest) }
    }
  }

  private mutating func leaveHead(_ token: HTMLToken) {
    pop()
    reprocess(token, in: .afterHead)
  }

  private mutating func startTagInHead(_ token: HTMLToken) {
    switch token.tag {
    case .html: inBody(token)
    case .head: return
    case .base, .basefont, .bgsound, .link, .meta: insertVoid(token)
    case .title: insertRawText(token, .rcdata)
    case .noframes, .style: insertRawText(token, .rawtext)
    case .script: insertRawText(token, .scriptData)
    case .noscript:
      insert(token)
      mode = .inHeadNoscript
    case .template:
      insert(token)
      pushMarker()
      allowsFrameset = false
      mode = .inTemplate
      templateModes.append(.inTemplate)
    default: leaveHead(token)
    }
  }

  private mutating func endTagInHead(_ token: HTMLToken) {
    switch token.tag {
    case .head:
      pop()
      mode = .afterHead
    case .body, .html, .br: leaveHead(token)
    case .template: endTemplate()
    default: return
    }
  }

  /// Closes the innermost template, when one is open.
  mutating func endTemplate() {
    guard hasTemplate else { return }
    closeImpliedThoroughly()
    popUntil(.template)
    clearToMarker()
    templateModes.removeLast()
    resetMode()
  }

  mutating func inHeadNoscript(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.doctype, _): return
    case (.comment, _): inHead(token)
    case (.startTag, .html): inBody(token)
    case (.startTag, .basefont), (.startTag, .bgsound), (.startTag, .link), (.startTag, .meta),
      (.startTag, .noframes), (.startTag, .style):
      inHead(token)
    case (.startTag, .head), (.startTag, .noscript): return
    case (.endTag, .noscript):
      pop()
      mode = .inHead
    case (.endTag, let tag) where tag != .br: return
    default:
      let (space, rest) = splitSpace(token)
      if let space { insertText(space) }
      guard let rest else { return }
      pop()
      reprocess(rest, in: .inHead)
    }
  }

  mutating func afterHead(_ token: HTMLToken) {
    switch token.kind {
    case .doctype: return
    case .comment: insertComment(token)
    case .startTag where token.tag == .html: inBody(token)
    case .startTag where token.tag == .head: return
    case .startTag where token.tag == .body:
      insert(token)
      allowsFrameset = false
      mode = .inBody
    case .startTag where token.tag == .frameset:
      insert(token)
      mode = .inFrameset
    case .startTag where token.tag.belongsInHead: lateHeadElement(token)
    case .endTag where token.tag == .template: endTemplate()
    case .endTag where !token.tag.mayImplyBody || token.tag == .head: return
    default:
      let (space, rest) = splitSpace(token)
      if let space { insertText(space) }
      guard let rest else { return }
      insertImplied(.body)
      reprocess(rest, in: .inBody)
    }
  }

  private mutating func lateHeadElement(_ token: HTMLToken) {
    guard let head = headElement else { return }
    push(head)
    inHead(token)
    removeFromStack(head)
  }

  /// Raw text up to its end tag.
  mutating func text(_ token: HTMLToken) {
    switch token.kind {
    case .text: insertText(token)
    case .endTag:
      pop()
      mode = originalMode
    case .endOfFile:
      pop()
      reprocess(token, in: originalMode)
    default: return
    }
  }
}

extension HTMLTag {
  /// The end tags that bring about what is missing up to the body: `</body>`, `</html>`, `</br>`,
  /// and `</head>` where there is none yet.
  fileprivate var mayImplyBody: Bool {
    switch self {
    case .body, .html, .br, .head: true
    default: false
    }
  }
}
