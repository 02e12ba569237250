import IbidModel

extension MarkdownWriter {
  /// Begins a node; blocks without inlines are written whole.
  mutating func enter(_ id: NodeID, _ walk: inout Tree.Walk) {
    let node = tree[id]
    guard !node.kind.isInline else {
      if !isInText { beginImpliedText() }
      enterInline(id, &walk)
      return
    }
    endImpliedText()
    if scope.isCell, node.kind != .paragraph, node.kind != .tableRow, node.kind != .tableCell,
      node.kind != .caption
    {
      enterInCell(id)
      return
    }
    if needsAttributeLine(id) { writeAttributeLine(id) }
    switch node.kind {
    case .list: enterList(id)
    case .item: enterItem(id)
    case .blockQuote:
      startBlock()
      push(first: [0x3E, 0x20], rest: [0x3E, 0x20], id)
    case .paragraph, .heading, .definitionTerm: enterText(id)
    case .figure where tree.figureImage(of: id) != nil: enterText(id)
    case .caption: enterCaption(id)
    case .definitionList:
      startBlock()
      frames.append(Frame(node: id))
    case .definition: enterDefinition(id)
    case .lineBlock: enterLines(id)
    case .codeBlock, .rawBlock: writeCode(id)
    case .htmlBlock: writeHTML(id)
    case .thematicBreak:
      startBlock()
      startLine()
      out += Array((isInStarredList ? "___" : "***").utf8)
    case .linkDefinition: writeLinkDefinition(id)
    case .shortcodeBlock, .commentBlock: writeOpaqueBlock(id)
    case .callout: enterCallout(id)
    case .calloutTitle: enterCalloutTitle()
    case .table:
      startBlock()
      frames.append(Frame(node: id, isTight: frames[frames.count - 1].isTight))
    case .tableRow: enterRow(id)
    case .tableCell: enterCell(id)
    case .div where tree.attributes[id] != nil: enterDiv(id)
    default: frames.append(Frame(node: id, isTight: frames.last?.isTight ?? false))
    }
  }

  /// Ends a node.
  mutating func leave(_ id: NodeID) {
    let node = tree[id]
    guard !node.kind.isInline else {
      leaveInline(id)
      return
    }
    endImpliedText()
    if scope.isCell, node.kind != .tableCell { return }
    switch node.kind {
    case .paragraph, .heading, .definitionTerm, .caption: leaveText(id)
    case .figure where tree.figureImage(of: id) != nil: leaveText(id)
    case .calloutTitle: leaveCalloutTitle()
    case .lineBlock: leaveLines()
    case .list, .table: frames.removeLast()
    case .item, .blockQuote, .definition, .callout: pop(id)
    case .tableCell: leaveCell(id)
    case .tableRow: leaveRow(id)
    case .codeBlock, .htmlBlock, .rawBlock, .thematicBreak, .linkDefinition, .noteDefinition,
      .shortcodeBlock, .commentBlock:
      break
    case .div where tree.attributes[id] != nil:
      leaveDiv(id)
    default:
      guard let frame = frames.popLast(), !frames.isEmpty else { return }
      if frame.hasChild { frames[frames.count - 1].hasChild = true }
    }
  }

  private var isInStarredList: Bool {
    frames.count > 1 && frames[frames.count - 2].delimiter == 0x2A
      && tree[frames[frames.count - 1].node].kind == .item
  }

  // MARK: Lists

  private mutating func enterList(_ id: NodeID) {
    let style = tree.list(of: id) ?? Tree.ListStyle(start: nil, delimiter: 0x2D, isTight: true)
    let numeral = writableNumeral(style)
    var own = LastList(
      delimiter: style.delimiter, isNumbered: style.start != nil, letters: numeral.letters)
    let known = knownDelimiters(style, numeral)
    if !known.contains(own.delimiter) { own.delimiter = known[0] }
    // A list that follows a list of its kind would be read as more of it.
    if own == frames[frames.count - 1].lastList {
      own.delimiter = known.first { $0 != own.delimiter } ?? own.delimiter
    }
    startBlock()
    frames[frames.count - 1].lastList = own
    var frame = Frame(node: id)
    frame.isTight = style.isTight && canBeTight(id)
    frame.number = style.start ?? -1
    frame.delimiter = own.delimiter
    frame.numeral = numeral
    frames.append(frame)
  }

  private mutating func enterItem(_ id: NodeID) {
    let list = frames.count - 1
    startBlock()
    var marker: [UInt8] = [frames[list].delimiter]
    if frames[list].number >= 0 {
      marker = numberedMarker(frames[list])
      frames[list].number += 1
    }
    marker.append(ASCII.space)
    let rest = [UInt8](repeating: ASCII.space, count: marker.count)
    let isTight = frames[list].isTight
    switch tree[id].value {
    case 1: marker += Array("[ ] ".utf8)
    case 2: marker += Array("[x] ".utf8)
    default: break
    }
    push(first: marker, rest: rest, id)
    frames[frames.count - 1].isTight = isTight
  }

  // MARK: Code and definitions

  private mutating func writeCode(_ id: NodeID) {
    startBlock()
    let text = tree.text(of: id)
    let info = tree.info(of: id)
    let attributes = Array((tree.attributes[id].map(AttributeText.written) ?? "").utf8)
    let sign: UInt8 = info.contains(0x60) || attributes.contains(0x60) ? 0x7E : 0x60
    let fence = [UInt8](repeating: sign, count: max(3, longestRun(of: sign, in: text) + 1))
    startLine()
    out += fence
    if tree[id].kind == .rawBlock {
      out += Array("{=".utf8) + info + Array("}".utf8)
    } else {
      out += MarkdownEscaping.info(info)
      if !attributes.isEmpty, !info.isEmpty { out.append(ASCII.space) }
      out += attributes
    }
    out.append(ASCII.lineFeed)
    if !text.isEmpty {
      writeLines(text)
      out.append(ASCII.lineFeed)
    }
    startLine()
    out += fence
  }

  /// The length of the longest run of a byte.
  func longestRun(of byte: UInt8, in text: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for other in text {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private mutating func writeLinkDefinition(_ id: NodeID) {
    guard let link = tree.link(of: id),
      let label = LinkParts.label(tree.source, tree[id].span.start, tree[id].span.end)
    else { return }
    startBlock()
    startLine()
    out.append(0x5B)
    out += tree.source[label].map { ASCII.isLineEnding($0) ? ASCII.space : $0 }
    out += [0x5D, 0x3A, 0x20]
    writeTarget(link, isDefinition: true)
  }

  // MARK: Paragraphs and headings

  /// Begins a paragraph for inlines that stand among blocks, as importers may leave them.
  private mutating func beginImpliedText() {
    startBlock()
    startLine()
    scope = freshScope
    isInText = true
    isTextImplied = true
  }

  /// Ends such a paragraph.
  mutating func endImpliedText() {
    guard isTextImplied else { return }
    flush(before: nil)
    isInText = false
    isTextImplied = false
  }

  mutating func enterText(_ id: NodeID) {
    if scope.isCell {
      enterInCell(id)
      return
    }
    startBlock()
    startLine()
    isInText = true
    scope = freshScope
    scope.mayEndInAttributes = tree[id].kind == .heading || tree[id].kind == .caption
    if tree[id].kind == .heading, !isSetext(id) {
      out += [UInt8](repeating: 0x23, count: Int(tree[id].value)) + [ASCII.space]
      scope.isHeading = true
    }
  }

  /// True for a heading of two lines or more, which only underlining can write.
  private func isSetext(_ id: NodeID) -> Bool {
    guard tree[id].value <= 2 else { return false }
    for step in tree.walk(from: id) {
      if case .enter(let inner) = step,
        tree[inner].kind == .softBreak || tree[inner].kind == .lineBreak
      {
        return true
      }
    }
    return false
  }

  private mutating func leaveText(_ id: NodeID) {
    if scope.isCell { return }
    flush(before: nil)
    isInText = false
    if tree[id].kind == .heading || tree[id].kind == .caption,
      let attributes = tree.attributes[attributed(id)]
    {
      out += Array((" " + AttributeText.written(attributes)).utf8)
    }
    guard tree[id].kind == .heading, !scope.isHeading else { return }
    out.append(ASCII.lineFeed)
    startLine()
    out += Array((tree[id].value == 1 ? "===" : "---").utf8)
  }

  // MARK: Tables

  private mutating func enterRow(_ id: NodeID) {
    let table = frames[frames.count - 1].node
    let isAfterCaption =
      tree[table].firstChild >= 0 && tree[table].firstChild != id.index
      && tree[NodeID(Int(tree[table].firstChild))].next == id.index
      && tree[NodeID(Int(tree[table].firstChild))].kind == .caption
    if isAfterCaption {
      endLine()
      writeBlankLine()
    } else if frames[frames.count - 1].hasChild {
      out.append(ASCII.lineFeed)
    } else if tree[frames[frames.count - 1].node].value == 0 {
      writeEmptyHeader(id)
    }
    frames[frames.count - 1].hasChild = true
    startLine()
    out.append(0x7C)
  }

  /// A table without a header gets an empty one, for there is no other way to write it.
  private mutating func writeEmptyHeader(_ row: NodeID) {
    startLine()
    out.append(0x7C)
    for _ in tree.children(of: row) { out += [0x20, 0x20, 0x7C] }
    out.append(ASCII.lineFeed)
    writeDelimiterRow(row)
    out.append(ASCII.lineFeed)
  }

  private mutating func writeDelimiterRow(_ row: NodeID) {
    startLine()
    out.append(0x7C)
    let signs = [" --- |", " :-- |", " :-: |", " --: |"]
    for cell in tree.children(of: row) { out += Array(signs[Int(tree[cell].value & 3)].utf8) }
  }

  private mutating func leaveRow(_ id: NodeID) {
    let table = frames[frames.count - 1].node
    let rows = tree.children(of: table).first { tree[$0].kind == .tableRow }
    guard tree[table].value == 1, rows == id else { return }
    out.append(ASCII.lineFeed)
    writeDelimiterRow(id)
  }

  private mutating func enterCell(_ id: NodeID) {
    out.append(ASCII.space)
    scope = freshScope
    scope.isCell = true
    isInText = true
    isAtLineStart = true
    frames.append(Frame(node: id))
  }

  /// Begins a block inside a cell, where Markdown has no blocks: its text is kept.
  private mutating func enterInCell(_ id: NodeID) {
    if !pending.isEmpty || out.last != ASCII.space { pending.append(ASCII.space) }
    if tree[id].kind == .codeBlock || tree[id].kind == .htmlBlock || tree[id].kind == .rawBlock {
      pending += tree.text(of: id).map { ASCII.isLineEnding($0) ? ASCII.space : $0 }
    }
  }

  private mutating func leaveCell(_ id: NodeID) {
    flush(before: nil)
    scope = freshScope
    isInText = false
    frames.removeLast()
    out += [0x20, 0x7C]
  }
}

/// How a list is marked, to tell the next one apart.
struct LastList: Equatable {
  var delimiter: UInt8
  var isNumbered: Bool
  /// The letters its numbers are written with: a letter goes on with a list of either kind.
  var letters: Letters

  /// What numbers are written with.
  enum Letters { case none, lower, upper }
}
