import IbidModel

/// The list of active formatting elements and the adoption agency, WHATWG §13.2.4.3 and §13.2.6.4.7.
extension TreeConstruction {
  /// Enters an element into the list; of three equal ones the first goes (“Noah's Ark”), and of
  /// more than `formattingLimit` since the last marker too.
  mutating func pushFormatting(_ id: Int) {
    var equal = 0
    var first = formatting.count
    for index in formatting.indices.reversed() {
      guard formatting[index] != Self.marker else { break }
      first = index
      if isSameFormatting(formatting[index], id) {
        equal += 1
        if equal == 3 {
          removeFormatting(at: index)
          break
        }
      }
    }
    if equal < 3, formatting.count - first >= Self.formattingLimit { removeFormatting(at: first) }
    formatting.append(id)
    nodes[id].flags.insert(.isActive)
  }

  mutating func pushMarker() { formatting.append(Self.marker) }

  /// Forgets everything up to and with the last marker.
  mutating func clearToMarker() {
    while let id = formatting.popLast(), id != Self.marker { nodes[id].flags.remove(.isActive) }
  }

  mutating func removeFormatting(at index: Int) {
    nodes[formatting[index]].flags.remove(.isActive)
    formatting.remove(at: index)
  }

  mutating func removeFormatting(_ id: Int) {
    guard nodes[id].flags.contains(.isActive), let index = formatting.lastIndex(of: id) else {
      return
    }
    removeFormatting(at: index)
  }

  /// The last active formatting element with this name since the last marker.
  func activeFormatting(_ name: HTMLNames.ID) -> Int? {
    for id in formatting.reversed() {
      if id == Self.marker { return nil }
      if nodes[id].name == name { return id }
    }
    return nil
  }

  private func isSameFormatting(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (nodes[left], nodes[right])
    guard a.name == b.name, a.namespace == b.namespace else { return false }
    let these = tokenizer.attributes[Int(a.contentStart)..<Int(a.contentEnd)]
    let those = tokenizer.attributes[Int(b.contentStart)..<Int(b.contentEnd)]
    guard these.count == those.count else { return false }
    if zip(these, those).allSatisfy(isSameAttribute) { return true }
    // Any order counts as equal, but a tag with a thousand attributes must not cost a million.
    return these.count <= 16
      && these.allSatisfy { one in those.contains { isSameAttribute(one, $0) } }
  }

  private func isSameAttribute(_ left: HTMLAttribute, _ right: HTMLAttribute) -> Bool {
    left.name == right.name && bytes(left.value) == bytes(right.value)
  }

  /// Opens again the formatting elements that a block has closed.
  mutating func reconstructFormatting() {
    guard let last = formatting.last, last != Self.marker, !isOpen(last) else { return }
    var index = formatting.count - 1
    while index > 0, formatting[index - 1] != Self.marker, !isOpen(formatting[index - 1]) {
      index -= 1
    }
    while index < formatting.count, open.count < Self.depthLimit, repeatsLeft > 0 {
      repeatsLeft -= 1
      let id = clone(formatting[index])
      attach(id, at: place())
      push(id)
      replaceFormatting(at: index, with: id)
      index += 1
    }
  }

  private func isOpen(_ id: Int) -> Bool { nodes[id].flags.contains(.isOpen) }

  private mutating func replaceFormatting(at index: Int, with id: Int) {
    nodes[formatting[index]].flags.remove(.isActive)
    formatting[index] = id
    nodes[id].flags.insert(.isActive)
  }

  /// Makes an element with the same name and attributes; it hangs nowhere yet.
  private mutating func clone(_ id: Int) -> Int {
    var copy = HTMLNode(.element, span: SourceSpan(token.span.start, token.span.start))
    copy.namespace = nodes[id].namespace
    copy.tag = nodes[id].tag
    copy.name = nodes[id].name
    copy.contentStart = nodes[id].contentStart
    copy.contentEnd = nodes[id].contentEnd
    copy.flags = .isImplied
    nodes.append(copy)
    return nodes.count - 1
  }
}

// MARK: - The adoption agency

extension TreeConstruction {
  /// Ends a formatting element, whatever is open in it.
  mutating func adopt(_ end: HTMLToken) {
    if let id = current, nodes[id].name == end.name, nodes[id].namespace == .html,
      !nodes[id].flags.contains(.isActive)
    {
      pop()
      return
    }
    for _ in 0..<8 {
      guard let element = activeFormatting(end.name) else { return anyOtherEndTag(end) }
      guard adoptOnce(element) else { return }
    }
  }

  /// One round of the algorithm; false when it is done.
  private mutating func adoptOnce(_ element: Int) -> Bool {
    guard isOpen(element), let place = open.lastIndex(of: element) else {
      removeFormatting(element)
      return false
    }
    guard isInScope(element) else { return false }
    guard let block = open[(place + 1)...].firstIndex(where: { nodes[$0].isSpecial }) else {
      while let id = pop(), id != element {}
      removeFormatting(element)
      return false
    }
    rearrange(element, at: place, block: block)
    return true
  }

  /// Moves the block out of the element and what it holds into a copy of the element.
  private mutating func rearrange(_ element: Int, at place: Int, block blockPlace: Int) {
    let ancestor = place > 0 ? open[place - 1] : 0
    let block = open[blockPlace]
    var bookmark = formatting.lastIndex(of: element) ?? formatting.count
    let last = copyBetween(element, block, from: blockPlace, bookmark: &bookmark)
    detach(last)
    attach(last, at: self.place(in: ancestor))
    let copy = clone(element)
    moveChildren(of: block, to: copy)
    attach(copy, at: Place(parent: block))
    replaceInList(element, with: copy, bookmark: bookmark)
    removeFromStack(element)
    if let index = open.lastIndex(of: block) {
      open.insert(copy, at: index + 1)
      nodes[copy].flags.insert(.isOpen)
    }
  }

  /// The inner loop: copies the formatting elements between the element and the block.
  ///
  /// - Returns: the topmost node of the chain so made.
  private mutating func copyBetween(
    _ element: Int, _ block: Int, from blockPlace: Int, bookmark: inout Int
  ) -> Int {
    var last = block
    var index = blockPlace
    var round = 0
    while index > 0 {
      round += 1
      index -= 1
      var node = open[index]
      if node == element { break }
      if round > 3, let listed = listIndex(of: node) {
        removeFormatting(at: listed)
        if listed < bookmark { bookmark -= 1 }
      }
      guard let listed = listIndex(of: node) else {
        removeFromStack(node)
        continue
      }
      let copy = clone(node)
      replaceFormatting(at: listed, with: copy)
      nodes[node].flags.remove(.isOpen)
      open[index] = copy
      nodes[copy].flags.insert(.isOpen)
      node = copy
      if last == block { bookmark = listed + 1 }
      detach(last)
      attach(last, at: Place(parent: node))
      last = node
    }
    return last
  }

  private func listIndex(of id: Int) -> Int? {
    nodes[id].flags.contains(.isActive) ? formatting.lastIndex(of: id) : nil
  }

  private mutating func replaceInList(_ element: Int, with copy: Int, bookmark: Int) {
    var bookmark = bookmark
    if let listed = listIndex(of: element) {
      removeFormatting(at: listed)
      if listed < bookmark { bookmark -= 1 }
    }
    formatting.insert(copy, at: min(max(bookmark, 0), formatting.count))
    nodes[copy].flags.insert(.isActive)
  }
}
