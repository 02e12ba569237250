import IbidModel

/// Which blocks may stand one below the other without a blank line between them.
extension MarkdownWriter {
  /// True when no two blocks of an item need a blank line between them.
  func canBeTight(_ list: NodeID) -> Bool {
    for item in tree.children(of: list) {
      var previous: NodeID?
      for child in tree.children(of: item) where tree[child].kind != .noteDefinition {
        if let previous, !canTouch(previous, child) { return false }
        previous = child
      }
    }
    return true
  }

  private func canTouch(_ previous: NodeID, _ next: NodeID) -> Bool {
    // A quote right below another would be more of it.
    if tree[previous].kind == .blockQuote, tree[next].kind == .blockQuote { return false }
    let last = lastLeaf(previous)
    let isOwn = last == previous
    if needsAttributeLine(next) { return false }
    if isOpaque(last) { return isOwn || startsAlone(next) }
    if isOpaque(next) { return canTouch(tree[last].kind, opaque: next) }
    switch tree.figureImage(of: last) == nil ? tree[last].kind : .paragraph {
    case .heading, .codeBlock, .rawBlock, .thematicBreak, .div: return startsAlone(next)
    case .item, .blockQuote, .callout: return startsAlone(next)
    case .htmlBlock: return HTMLBlockStart.isClosed(tree.text(of: last)) && startsAlone(next)
    case .paragraph: return isOwn ? interruptsOwn(next) : interruptsInner(next)
    case .linkDefinition: return isOwn && followsDefinition(last, next)
    case .table, .lineBlock:
      if !isOwn { return startsAlone(next) }
      return interruptsOwn(next) || (tree[last].kind == .lineBlock && startsWithText(next))
    default: return false
    }
  }

  private func isOpaque(_ block: NodeID) -> Bool {
    tree[block].kind == .shortcodeBlock || tree[block].kind == .commentBlock
  }

  /// The last block in a block that may still take in lines; a div is closed by its fence.
  private func lastLeaf(_ block: NodeID) -> NodeID {
    var at = block
    while true {
      switch tree[at].kind {
      case .blockQuote, .callout, .list, .item, .definitionList, .definition:
        let last = tree.children(of: at).filter { tree[$0].kind != .noteDefinition }.last
        guard let last else { return at }
        at = last
      default: return at
      }
    }
  }

  private func startsWithText(_ block: NodeID) -> Bool {
    switch tree[block].kind {
    case .paragraph, .definitionList, .linkDefinition: true
    default: false
    }
  }

  /// True for a block that does not begin with a blank line of its own, as a caption and its table.
  private func startsAlone(_ block: NodeID) -> Bool {
    guard tree[block].kind == .table, tree[block].firstChild >= 0 else { return true }
    return tree.nodes[Int(tree[block].firstChild)].kind != .caption
  }

  /// True for a block that ends a paragraph right before it.
  private func interruptsOwn(_ block: NodeID) -> Bool {
    switch tree[block].kind {
    case .blockQuote, .callout, .codeBlock, .rawBlock, .heading, .thematicBreak: return true
    case .div: return tree[block].flags.contains(.hasAttributes)
    case .htmlBlock: return HTMLBlockStart.condition(of: tree.text(of: block)) < 7
    case .list:
      guard let first = tree.children(of: block).first(where: { _ in true }) else { return false }
      let style = tree.list(of: block)
      return style?.start ?? 1 == 1 && style?.numeral ?? .decimal == .decimal
        && style?.delimiter != 0x28 && tree[first].firstChild >= 0
    default: return false
    }
  }

  /// True for a block that ends a paragraph inside the container before it.
  private func interruptsInner(_ block: NodeID) -> Bool {
    guard tree[block].kind == .list else { return interruptsOwn(block) }
    let style = tree.list(of: block)
    return style?.numeral ?? .decimal == .decimal && style?.delimiter != 0x28
  }

  /// True for a block that is no title of the link definition before it.
  private func followsDefinition(_ definition: NodeID, _ next: NodeID) -> Bool {
    switch tree[next].kind {
    case .linkDefinition: return true
    case .paragraph:
      guard tree.link(of: definition)?.title == nil, tree[next].firstChild >= 0 else { return true }
      let first = NodeID(Int(tree[next].firstChild))
      let sign = tree[first].kind == .text ? tree.text(of: first).first : 0x2A
      return sign != 0x22 && sign != 0x27 && sign != 0x28 && sign != 0x5B
    default: return interruptsOwn(next)
    }
  }
}

extension HTMLBlockStart {
  /// The number of the condition that begins an HTML block, 0 for none.
  static func condition(of html: ArraySlice<UInt8>) -> Int {
    let text = Array(html.drop(while: ASCII.isBlank))
    guard text.first == 0x3C else { return 0 }
    let end = text.firstIndex(where: ASCII.isLineEnding) ?? text.count
    return condition(text, 0, end)
  }

  /// True for an HTML block whose last line ends it; others go on to a blank line, or for ever.
  static func isClosed(_ html: ArraySlice<UInt8>) -> Bool {
    let text = Array(html)
    let start = text.lastIndex(where: ASCII.isLineEnding).map { $0 + 1 } ?? 0
    return ends(condition(of: html), text, start, text.count)
  }

  /// True for an HTML block that takes in all that follows it in its container.
  static func isEndless(_ html: ArraySlice<UInt8>) -> Bool {
    (1...5).contains(condition(of: html)) && !isClosed(html)
  }
}
