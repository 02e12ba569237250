import IbidModel

/// Putting nodes into the tree, WHATWG §13.2.6.1.
extension TreeConstruction {
  /// Where a node goes: before a child of `parent`, or after all when `before` is -1.
  struct Place {
    var parent: Int
    var before = -1
  }

  /// The place for the next node, or for one that would go into `target`.
  func place(in target: Int? = nil) -> Place {
    let target = target ?? open.last ?? 0
    guard isFostering, nodes[target].namespace == .html, nodes[target].tag.isTablePart else {
      return Place(parent: target)
    }
    guard let table = open.lastIndex(where: { isElement($0, .table) || isElement($0, .template) })
    else { return Place(parent: open.first ?? 0) }
    if nodes[open[table]].tag == .template { return Place(parent: open[table]) }
    let parent = nodes[open[table]].parentLink
    if parent >= 0 { return Place(parent: Int(parent), before: open[table]) }
    return Place(parent: table > 0 ? open[table - 1] : 0)
  }

  /// Makes the element of a start tag; it hangs nowhere yet.
  mutating func make(_ token: HTMLToken, _ namespace: HTMLNode.Namespace = .html) -> Int {
    var node = HTMLNode(.element, span: token.span)
    node.namespace = namespace
    node.tag = token.tag
    node.name = token.name
    node.contentStart = UInt32(truncatingIfNeeded: token.attributes.lowerBound)
    node.contentEnd = UInt32(truncatingIfNeeded: token.attributes.upperBound)
    nodes.append(node)
    return nodes.count - 1
  }

  /// Inserts the element of a start tag and opens it.
  @discardableResult
  mutating func insert(_ token: HTMLToken) -> Int {
    let id = make(token)
    attach(id, at: place())
    push(id)
    return id
  }

  /// Inserts an element that has no content.
  mutating func insertVoid(_ token: HTMLToken) {
    attach(make(token), at: place())
  }

  /// Inserts and opens an element whose start tag the standard implies here.
  @discardableResult
  mutating func insertImplied(_ tag: HTMLTag) -> Int {
    let id = makeImplied(tag)
    attach(id, at: place())
    push(id)
    return id
  }

  /// Makes an element without attributes that has no start tag in the source.
  mutating func makeImplied(_ tag: HTMLTag) -> Int {
    var start = HTMLToken(.startTag, span: SourceSpan(token.span.start, token.span.start))
    start.tag = tag
    start.name = HTMLNames.id(of: tag)
    let id = make(start)
    nodes[id].flags.insert(.isImplied)
    return id
  }

  /// Inserts a comment at the end of `parent`, or at the place at hand.
  mutating func insertComment(_ token: HTMLToken, in parent: Int? = nil) {
    let id = makeText(.comment, token)
    attach(id, at: parent.map { Place(parent: $0) } ?? place())
  }

  /// Inserts a run of text; one that goes on where the text before it ends lengthens that.
  mutating func insertText(_ token: HTMLToken) {
    let place = place()
    guard place.parent != 0 else { return }
    let before =
      place.before >= 0 ? nodes[place.before].previousLink : nodes[place.parent].lastLink
    if before >= 0, !token.text.isMade, nodes[Int(before)].kind == .text,
      !nodes[Int(before)].flags.contains(.isMade),
      nodes[Int(before)].contentEnd == token.text.start
    {
      nodes[Int(before)].contentEnd = token.text.end
      nodes[Int(before)].end = token.text.end
      return
    }
    attach(makeText(.text, token), at: place)
  }

  private mutating func makeText(_ kind: HTMLNode.Kind, _ token: HTMLToken) -> Int {
    var node = HTMLNode(kind, span: token.span)
    node.contentStart = token.text.start
    node.contentEnd = token.text.end
    if token.text.isMade { node.flags.insert(.isMade) }
    nodes.append(node)
    return nodes.count - 1
  }

  /// Hangs a loose node at a place.
  mutating func attach(_ id: Int, at place: Place) {
    let next = place.before
    let previous = next >= 0 ? Int(nodes[next].previousLink) : Int(nodes[place.parent].lastLink)
    nodes[id].parentLink = Int32(place.parent)
    nodes[id].previousLink = Int32(previous)
    nodes[id].nextLink = Int32(next)
    if previous >= 0 {
      nodes[previous].nextLink = Int32(id)
    } else {
      nodes[place.parent].firstLink = Int32(id)
    }
    if next >= 0 {
      nodes[next].previousLink = Int32(id)
    } else {
      nodes[place.parent].lastLink = Int32(id)
    }
  }

  /// Takes a node out of its parent.
  mutating func detach(_ id: Int) {
    let node = nodes[id]
    guard node.parentLink >= 0 else { return }
    if node.previousLink >= 0 {
      nodes[Int(node.previousLink)].nextLink = node.nextLink
    } else {
      nodes[Int(node.parentLink)].firstLink = node.nextLink
    }
    if node.nextLink >= 0 {
      nodes[Int(node.nextLink)].previousLink = node.previousLink
    } else {
      nodes[Int(node.parentLink)].lastLink = node.previousLink
    }
    nodes[id].parentLink = -1
    nodes[id].previousLink = -1
    nodes[id].nextLink = -1
  }

  /// Moves all children of one node to the end of another; linear in their number.
  mutating func moveChildren(of old: Int, to new: Int) {
    while nodes[old].firstLink >= 0 {
      let child = Int(nodes[old].firstLink)
      detach(child)
      attach(child, at: Place(parent: new))
    }
  }

  /// Inserts an element whose content is raw text and reads that.
  mutating func insertRawText(_ token: HTMLToken, _ state: HTMLTokenizer.State) {
    insert(token)
    tokenizer.enter(state)
    originalMode = mode
    mode = .text
  }

  /// Gives an element the attributes of a repeated tag that it does not have yet.
  ///
  /// An element never gets more than 64 so: repeated tags must not cost quadratic time.
  mutating func addMissingAttributes(of token: HTMLToken, to id: Int) {
    let old = Int(nodes[id].contentStart)..<Int(nodes[id].contentEnd)
    guard old.count < 64, !token.attributes.isEmpty else { return }
    let has = Set(tokenizer.attributes[old].map(\.name))
    let missing = tokenizer.attributes[token.attributes].filter { !has.contains($0.name) }
    guard !missing.isEmpty else { return }
    let all = tokenizer.attributes[old] + missing.prefix(64)
    nodes[id].contentStart = UInt32(truncatingIfNeeded: tokenizer.attributes.count)
    tokenizer.attributes.append(contentsOf: all)
    nodes[id].contentEnd = UInt32(truncatingIfNeeded: tokenizer.attributes.count)
  }

  /// True when the value of an attribute is this, whatever its case; `value` in small letters.
  func hasAttribute(_ token: HTMLToken, _ name: String, is value: String) -> Bool {
    guard let attribute = attribute(token, name) else { return false }
    return bytes(attribute.value).lazy.map(ASCII.lowercased).elementsEqual(value.utf8)
  }

  /// The attribute of a start tag with this name.
  func attribute(_ token: HTMLToken, _ name: String) -> HTMLAttribute? {
    tokenizer.attributes[token.attributes].first {
      tokenizer.names[$0.name].elementsEqual(name.utf8)
    }
  }
}
