import IbidModel

/// The insertion modes of tables, WHATWG §13.2.6.4.9–15.
extension TreeConstruction {
  mutating func inTable(_ token: HTMLToken) {
    switch token.kind {
    case .text, .null:
      guard let id = current, nodes[id].namespace == .html,
        nodes[id].tag.isTablePart || nodes[id].tag == .template
      else { return foster(token) }
      pendingTableText.removeAll(keepingCapacity: true)
      originalMode = mode
      reprocess(token, in: .inTableText)
    case .comment: insertComment(token)
    case .doctype: return
    case .startTag: startTagInTable(token)
    case .endTag: endTagInTable(token)
    case .endOfFile: inBody(token)
    }
  }

  /// Puts what may not be in a table before it.
  private mutating func foster(_ token: HTMLToken) {
    isFostering = true
    inBody(token)
    isFostering = false
  }

  private mutating func startTagInTable(_ token: HTMLToken) {
    switch token.tag {
    case .caption:
      clearToTable()
      pushMarker()
      insert(token)
      mode = .inCaption
    case .colgroup:
      clearToTable()
      insert(token)
      mode = .inColumnGroup
    case .col:
      clearToTable()
      insertImplied(.colgroup)
      reprocess(token, in: .inColumnGroup)
    case .tbody, .tfoot, .thead:
      clearToTable()
      insert(token)
      mode = .inTableBody
    case .td, .th, .tr:
      clearToTable()
      insertImplied(.tbody)
      reprocess(token, in: .inTableBody)
    case .table:
      guard endTable() else { return }
      dispatch(token)
    case .style, .script, .template: inHead(token)
    case .input where hasAttribute(token, "type", is: "hidden"): insertVoid(token)
    case .form:
      guard !hasTemplate, formElement == nil else { return }
      formElement = insert(token)
      pop()
    default: foster(token)
    }
  }

  private mutating func endTagInTable(_ token: HTMLToken) {
    switch token.tag {
    case .table: _ = endTable()
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: return
    case .template: endTemplate()
    default: foster(token)
    }
  }

  /// Closes the innermost table; false when none is open.
  private mutating func endTable() -> Bool {
    guard has(.table, in: .table) else { return false }
    popUntil(.table)
    resetMode()
    return true
  }

  private mutating func clearToTable() {
    popBack { $0 == .table || $0 == .template || $0 == .html }
  }

  /// Collects text until something else comes; then it stays only if it is all white space.
  mutating func inTableText(_ token: HTMLToken) {
    if token.kind == .null { return }
    if token.kind == .text {
      pendingTableText.append(token)
      return
    }
    let pending = pendingTableText
    pendingTableText.removeAll(keepingCapacity: true)
    let isAllSpace = pending.allSatisfy(isSpace)
    for text in pending {
      if isAllSpace { insertText(text) } else { foster(text) }
    }
    reprocess(token, in: originalMode)
  }

  mutating func inCaption(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.endTag, .caption): _ = endCaption()
    case (.startTag, let tag) where tag.startsTablePart: if endCaption() { dispatch(token) }
    case (.endTag, .table): if endCaption() { dispatch(token) }
    case (.endTag, let tag) where tag.startsTablePart || tag == .body || tag == .html: return
    default: inBody(token)
    }
  }

  private mutating func endCaption() -> Bool {
    guard has(.caption, in: .table) else { return false }
    closeImplied()
    popUntil(.caption)
    clearToMarker()
    mode = .inTable
    return true
  }

  mutating func inColumnGroup(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.comment, _): insertComment(token)
    case (.doctype, _), (.endTag, .col): return
    case (.startTag, .html), (.endOfFile, _): inBody(token)
    case (.startTag, .col): insertVoid(token)
    case (.endTag, .colgroup):
      guard currentIs(.colgroup) else { return }
      pop()
      mode = .inTable
    case (.startTag, .template): inHead(token)
    case (.endTag, .template): endTemplate()
    default:
      let (space, rest) = splitSpace(token)
      if let space { insertText(space) }
      guard let rest, currentIs(.colgroup) else { return }
      pop()
      reprocess(rest, in: .inTable)
    }
  }

  mutating func inTableBody(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.startTag, .tr):
      clearToTableBody()
      insert(token)
      mode = .inRow
    case (.startTag, .th), (.startTag, .td):
      clearToTableBody()
      insertImplied(.tr)
      reprocess(token, in: .inRow)
    case (.endTag, let tag) where tag.isTableSection:
      if has(tag, in: .table) { endTableBody() }
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
      guard hasAny(in: .table, where: \.isTableSection) else { return }
      endTableBody()
      dispatch(token)
    case (.endTag, let tag) where tag.startsTablePart || tag == .body || tag == .html: return
    default: inTable(token)
    }
  }

  private mutating func endTableBody() {
    clearToTableBody()
    pop()
    mode = .inTable
  }

  private mutating func clearToTableBody() {
    popBack { $0.isTableSection || $0 == .template || $0 == .html }
  }

  mutating func inRow(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.startTag, .th), (.startTag, .td):
      popBack { $0 == .tr || $0 == .template || $0 == .html }
      insert(token)
      mode = .inCell
      pushMarker()
    case (.endTag, .tr): _ = endRow()
    case (.startTag, let tag) where tag.startsTablePart: if endRow() { dispatch(token) }
    case (.endTag, .table): if endRow() { dispatch(token) }
    case (.endTag, let tag) where tag.isTableSection:
      if has(tag, in: .table), endRow() { dispatch(token) }
    case (.endTag, let tag) where tag.startsTablePart || tag == .body || tag == .html: return
    default: inTable(token)
    }
  }

  private mutating func endRow() -> Bool {
    guard has(.tr, in: .table) else { return false }
    popBack { $0 == .tr || $0 == .template || $0 == .html }
    pop()
    mode = .inTableBody
    return true
  }

  mutating func inCell(_ token: HTMLToken) {
    switch (token.kind, token.tag) {
    case (.endTag, .td), (.endTag, .th):
      guard has(token.tag, in: .table) else { return }
      closeImplied()
      popUntil(token.tag)
      clearToMarker()
      mode = .inRow
    case (.startTag, let tag) where tag.startsTablePart: closeCell(before: token)
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html):
      return
    case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead), (.endTag, .tr):
      if has(token.tag, in: .table) { closeCell(before: token) }
    default: inBody(token)
    }
  }

  private mutating func closeCell(before token: HTMLToken) {
    guard hasAny(in: .table, where: { $0 == .td || $0 == .th }) else { return }
    closeImplied()
    while let id = pop(), !isElement(id, .td), !isElement(id, .th) {}
    clearToMarker()
    reprocess(token, in: .inRow)
  }
}
