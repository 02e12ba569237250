package import IbidModel

extension HTMLDocument {
  /// The node with this id.
  @inlinable
  package subscript(_ id: NodeID) -> HTMLNode { nodes[Int(id.index)] }

  /// The children of a node in order.
  @inlinable
  package func children(of id: NodeID) -> Children {
    Children(document: self, next: self[id].firstLink)
  }

  /// The node an element or text stands in; nil for the document.
  package func parent(of id: NodeID) -> NodeID? { link(self[id].parentLink) }

  /// The node before this one in the same parent.
  package func previous(of id: NodeID) -> NodeID? { link(self[id].previousLink) }

  /// The node after this one in the same parent.
  package func next(of id: NodeID) -> NodeID? { link(self[id].nextLink) }

  /// The last child of a node.
  package func lastChild(of id: NodeID) -> NodeID? { link(self[id].lastLink) }

  private func link(_ index: Int32) -> NodeID? { index < 0 ? nil : NodeID(Int(index)) }

  /// The name of an element, such as `p` or `foreignObject`; empty for other nodes.
  package func name(of id: NodeID) -> ArraySlice<UInt8> { names[self[id].name] }

  /// The characters of a text or comment node; empty for other nodes.
  @inlinable
  package func text(of id: NodeID) -> ArraySlice<UInt8> {
    let node = self[id]
    guard node.kind == .text || node.kind == .comment else { return [] }
    let range = Int(node.contentStart)..<Int(node.contentEnd)
    return node.flags.contains(.isMade) ? made[range] : source[range]
  }

  /// The attributes of an element in source order, each name once.
  package func attributes(of id: NodeID) -> ArraySlice<HTMLAttribute> {
    let node = self[id]
    guard node.kind == .element else { return [] }
    return attributes[Int(node.contentStart)..<Int(node.contentEnd)]
  }

  /// The bytes of an attribute's value, references decoded.
  package func value(of attribute: HTMLAttribute) -> ArraySlice<UInt8> {
    let range = Int(attribute.value.start)..<Int(attribute.value.end)
    return attribute.value.isMade ? made[range] : source[range]
  }

  /// The value of the attribute with this name (in small letters); nil when there is none.
  package func attribute(_ name: String, of id: NodeID) -> ArraySlice<UInt8>? {
    for attribute in attributes(of: id) where names[attribute.name].elementsEqual(name.utf8) {
      return value(of: attribute)
    }
    return nil
  }

  /// The same as a string.
  package func attributeString(_ name: String, of id: NodeID) -> String? {
    attribute(name, of: id).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The characters of all text at and below a node, comments left out; linear in the subtree.
  package func textContent(of id: NodeID) -> [UInt8] {
    var out: [UInt8] = []
    for step in walk(from: id) {
      if case .enter(let node) = step, self[node].kind == .text {
        out.append(contentsOf: text(of: node))
      }
    }
    return out
  }

  /// The first element of HTML with this tag at or below a node, in document order.
  package func first(_ tag: HTMLTag, in root: NodeID = .root) -> NodeID? {
    for step in walk(from: root) {
      if case .enter(let id) = step, self[id].tag == tag, self[id].namespace == .html { return id }
    }
    return nil
  }

  /// The children of one node.
  package struct Children: Sequence, IteratorProtocol {
    @usableFromInline let document: HTMLDocument
    @usableFromInline var at: Int32

    @inlinable
    init(document: HTMLDocument, next: Int32) {
      self.document = document
      self.at = next
    }

    @inlinable
    package mutating func next() -> NodeID? {
      guard at >= 0 else { return nil }
      let id = NodeID(Int(at))
      at = document.nodes[Int(at)].nextLink
      return id
    }
  }
}
