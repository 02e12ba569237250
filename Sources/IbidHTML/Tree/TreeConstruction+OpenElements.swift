import IbidModel

/// The stack of open elements, WHATWG §13.2.4.2.
extension TreeConstruction {
  /// The current node.
  var current: Int? { open.last }

  /// The current node, or the context when a fragment has only its root open.
  var adjustedCurrent: Int? { open.count == 1 ? context ?? open.last : open.last }

  /// True for an element of HTML with this tag.
  func isElement(_ id: Int, _ tag: HTMLTag) -> Bool {
    nodes[id].tag == tag && nodes[id].namespace == .html
  }

  /// True when the current node is an element of HTML with this tag.
  func currentIs(_ tag: HTMLTag) -> Bool { open.last.map { isElement($0, tag) } ?? false }

  mutating func push(_ id: Int) {
    open.append(id)
    nodes[id].flags.insert(.isOpen)
  }

  @discardableResult
  mutating func pop() -> Int? {
    guard let id = open.popLast() else { return nil }
    close(id)
    return id
  }

  /// Takes an element out of the middle of the stack.
  mutating func removeFromStack(_ id: Int) {
    guard nodes[id].flags.contains(.isOpen), let index = open.lastIndex(of: id) else { return }
    open.remove(at: index)
    close(id)
  }

  /// Sets where an element ends: after its own tag, else where the token at hand starts.
  private mutating func close(_ id: Int) {
    let endsHere = token.kind == .endTag && token.name == nodes[id].name
    let end =
      endsHere || Int(nodes[id].start) == token.span.start
      ? token.span.end : token.span.start
    nodes[id].end = max(nodes[id].end, UInt32(truncatingIfNeeded: end))
    nodes[id].flags.remove(.isOpen)
    if open.count < Self.depthLimit, !flattened.isEmpty { flattened.removeAll() }
  }

  /// Pops up to and with the nearest element of HTML with this tag.
  mutating func popUntil(_ tag: HTMLTag) {
    while let id = pop(), !isElement(id, tag) {}
  }

  /// Pops until the current node is one of these.
  mutating func popBack(to isContext: (HTMLTag) -> Bool) {
    while let id = current, nodes[id].namespace != .html || !isContext(nodes[id].tag) {
      guard open.count > 1 else { return }
      pop()
    }
  }

  /// What ends the look for an open element.
  enum Scope { case normal, listItem, button, table }

  /// True when an element of HTML with this tag is open in scope.
  func has(_ tag: HTMLTag, in scope: Scope = .normal) -> Bool {
    hasAny(in: scope) { $0 == tag }
  }

  /// True when an element of HTML with one of these tags is open in scope.
  func hasAny(in scope: Scope = .normal, where isWanted: (HTMLTag) -> Bool) -> Bool {
    for id in open.reversed() {
      if nodes[id].namespace == .html, isWanted(nodes[id].tag) { return true }
      if ends(scope, at: nodes[id]) { return false }
    }
    return false
  }

  /// True when this very element is open in scope.
  func isInScope(_ element: Int) -> Bool {
    for id in open.reversed() {
      if id == element { return true }
      if ends(.normal, at: nodes[id]) { return false }
    }
    return false
  }

  private func ends(_ scope: Scope, at node: HTMLNode) -> Bool {
    guard node.namespace == .html else { return scope != .table && node.isForeignSpecial }
    switch scope {
    case .table: return node.tag == .html || node.tag == .table || node.tag == .template
    case .listItem: return node.tag.endsScope || node.tag == .ol || node.tag == .ul
    case .button: return node.tag.endsScope || node.tag == .button
    case .normal: return node.tag.endsScope
    }
  }

  /// True when a template is open.
  var hasTemplate: Bool { !templateModes.isEmpty && open.contains { isElement($0, .template) } }

  /// Closes elements whose end tags may be left out.
  mutating func closeImplied(except tag: HTMLTag = .other) {
    while let id = current, nodes[id].namespace == .html, nodes[id].tag.hasImpliedEnd,
      nodes[id].tag != tag
    {
      pop()
    }
  }

  /// The same, with the parts of tables.
  mutating func closeImpliedThoroughly() {
    while let id = current, nodes[id].namespace == .html,
      nodes[id].tag.hasImpliedEnd || nodes[id].tag.hasThoroughlyImpliedEnd
    {
      pop()
    }
  }

  /// Closes an open `p`.
  mutating func closeParagraph() {
    guard has(.p, in: .button) else { return }
    closeImplied(except: .p)
    popUntil(.p)
  }

  /// Chooses the insertion mode by what is open, §13.2.4.1.
  mutating func resetMode() {
    for (index, id) in open.enumerated().reversed() {
      let isLast = index == 0
      let node = nodes[isLast ? context ?? id : id]
      if let found = mode(for: node, isLast: isLast) {
        mode = found
        return
      }
    }
    mode = .inBody
  }

  private func mode(for node: HTMLNode, isLast: Bool) -> Mode? {
    guard node.namespace == .html else { return isLast ? .inBody : nil }
    switch node.tag {
    case .td, .th: return isLast ? .inBody : .inCell
    case .tr: return .inRow
    case .tbody, .thead, .tfoot: return .inTableBody
    case .caption: return .inCaption
    case .colgroup: return .inColumnGroup
    case .table: return .inTable
    case .template: return templateModes.last ?? .inBody
    case .head where !isLast: return .inHead
    case .body: return .inBody
    case .frameset: return .inFrameset
    case .html: return headElement == nil ? .beforeHead : .afterHead
    default: return isLast ? .inBody : nil
    }
  }
}

extension HTMLNode {
  /// True for the foreign elements that end scopes and are special.
  var isForeignSpecial: Bool {
    switch namespace {
    case .html: false
    case .svg: tag == .foreignObject || tag == .desc || tag == .title
    case .mathML: isMathTextIntegration || tag == .annotationXML
    }
  }

  /// True for MathML elements whose text is HTML.
  var isMathTextIntegration: Bool {
    guard namespace == .mathML else { return false }
    switch tag {
    case .mi, .mo, .mn, .ms, .mtext: return true
    default: return false
    }
  }

  /// True for the elements of the standard's category “special”.
  var isSpecial: Bool { namespace == .html ? tag.isSpecial : isForeignSpecial }
}
