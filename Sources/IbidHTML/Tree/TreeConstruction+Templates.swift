import IbidModel

/// The insertion modes of templates, of framesets and after the body, §13.2.6.4.16–22.
extension TreeConstruction {
  mutating func inTemplate(_ token: HTMLToken) {
    switch token.kind {
    case .text, .null, .comment, .doctype: inBody(token)
    case .startTag where token.tag.belongsInHead: inHead(token)
    case .startTag: leaveTemplateMode(token)
    case .endTag:
      if token.tag == .template { endTemplate() }
    case .endOfFile:
      guard hasTemplate else { return }
      popUntil(.template)
      clearToMarker()
      templateModes.removeLast()
      resetMode()
      dispatch(token)
    }
  }

  private mutating func leaveTemplateMode(_ token: HTMLToken) {
    let next: Mode =
      switch token.tag {
      case .caption, .colgroup, .tbody, .tfoot, .thead: .inTable
      case .col: .inColumnGroup
      case .tr: .inTableBody
      case .td, .th: .inRow
      default: .inBody
      }
    if !templateModes.isEmpty { templateModes[templateModes.count - 1] = next }
    reprocess(token, in: next)
  }

  mutating func afterBody(_ token: HTMLToken) {
    switch token.kind {
    case .doctype, .endOfFile: return
    case .comment: insertComment(token, in: open.first ?? 0)
    case .startTag where token.tag == .html: inBody(token)
    case .endTag where token.tag == .html:
      if context == nil { mode = .afterAfterBody }
    default: backToBody(token)
    }
  }

  mutating func afterAfterBody(_ token: HTMLToken) {
    switch token.kind {
    case .doctype, .endOfFile: return
    case .comment: insertComment(token, in: 0)
    case .startTag where token.tag == .html: inBody(token)
    default: backToBody(token)
    }
  }

  private mutating func backToBody(_ token: HTMLToken) {
    let (space, rest) = splitSpace(token)
    if let space { inBody(space) }
    if let rest { reprocess(rest, in: .inBody) }
  }

  mutating func inFrameset(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.text, _): insertSpaces(of: token)
    case (.comment, _): insertComment(token)
    case (.startTag, .html): inBody(token)
    case (.startTag, .frameset) where open.count < Self.depthLimit: insert(token)
    case (.startTag, .frameset), (.startTag, .frame): insertVoid(token)
    case (.startTag, .noframes): inHead(token)
    case (.endTag, .frameset):
      guard open.count > 1 else { return }
      pop()
      if context == nil, !currentIs(.frameset) { mode = .afterFrameset }
    default: return
    }
  }

  mutating func afterFrameset(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.text, _): insertSpaces(of: token)
    case (.comment, _): insertComment(token)
    case (.startTag, .html): inBody(token)
    case (.startTag, .noframes): inHead(token)
    case (.endTag, .html): mode = .afterAfterFrameset
    default: return
    }
  }

  mutating func afterAfterFrameset(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.text, _): insertSpaces(of: token)
    case (.comment, _): insertComment(token, in: 0)
    case (.startTag, .html): inBody(token)
    case (.startTag, .noframes): inHead(token)
    default: return
    }
  }

  /// Inserts the white space of a text and drops the rest.
  private mutating func insertSpaces(of token: HTMLToken) {
    var rest: HTMLToken? = token
    while let part = rest {
      let split = splitSpace(part)
      if let space = split.space { insertText(space) }
      guard let tail = split.rest else { return }
      rest = dropFirst(bytes(tail.text).prefix { !ASCII.isSpace($0) }.count, of: tail)
    }
  }
}
