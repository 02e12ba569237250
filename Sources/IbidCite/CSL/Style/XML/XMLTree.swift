/// The elements of an XML file, flat: each before its descendants.
///
/// Comments and processing instructions are gone; text is kept only where an element has no
/// children. Names are those of CSL; what is unknown keeps its name in `unknown`.
struct XMLTree: Sendable {
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var text: [UInt8] = []
  /// Elements and attributes that CSL does not know, in the order of the file.
  var unknown: [Unknown] = []

  /// One element.
  struct Node: Sendable {
    var name: CSLElementName
    /// The line of the end of its start tag, from 1.
    var line: Int32
    /// The index after its last descendant.
    var end: Int32 = 0
    var firstAttribute: Int32
    var attributeEnd: Int32
    var textStart: Int32
    var textEnd: Int32
  }

  /// One attribute.
  struct Attribute: Sendable {
    var name: CSLAttributeName
    var value: String
  }

  /// An element or attribute that CSL does not know.
  struct Unknown: Sendable {
    var name: String
    /// The element; for an attribute, the one that carries it.
    var node: Int
    var isAttribute: Bool
  }

  /// The indices of the children of an element.
  func children(of node: Int) -> Children {
    Children(tree: self, place: node + 1, end: Int(nodes[node].end))
  }

  /// The first child with a name, or nil.
  func child(_ name: CSLElementName, of node: Int) -> Int? {
    children(of: node).first { nodes[$0].name == name }
  }

  /// The value of an attribute, or nil.
  func value(_ name: CSLAttributeName, of node: Int) -> String? {
    let element = nodes[node]
    for index in Int(element.firstAttribute)..<Int(element.attributeEnd)
    where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  /// The attributes of an element.
  func attributes(of node: Int) -> ArraySlice<Attribute> {
    attributes[Int(nodes[node].firstAttribute)..<Int(nodes[node].attributeEnd)]
  }

  /// The text of an element without children.
  func text(of node: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[node].textStart)..<Int(nodes[node].textEnd)]
  }

  /// Steps from sibling to sibling.
  struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var place: Int
    let end: Int

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = Int(tree.nodes[place].end) }
      return place
    }
  }
}
