import IbidModel

/// A parsed page or fragment as a flat tree over two byte buffers; immutable.
///
/// The tree is the one the HTML standard asks for (scripting off), with four differences: runs of
/// text are not joined (each knows exactly where its bytes come from); the content of a `template`
/// is its children; `selectedcontent` stays empty, so that no text is there twice; and what stands
/// deeper than 250 elements is flattened.
package struct HTMLDocument: Sendable {
  /// The bytes that were parsed (UTF-8); spans point here.
  package let source: [UInt8]
  /// Characters that do not stand so in the source: decoded references, normalised newlines.
  package let made: [UInt8]
  /// All nodes by their ids, the document first.
  package let nodes: [HTMLNode]
  /// The attributes of all elements.
  package let attributes: [HTMLAttribute]
  /// The names of elements and attributes.
  package let names: HTMLNames
  /// The document type declaration, when there is one at its place.
  package let doctype: HTMLDoctype?
  /// True when browsers would show the page in quirks mode.
  package let isQuirky: Bool

  /// The number of bytes that are read at most (1 GiB); what follows is left out.
  package static let byteLimit = 1 << 30

  /// Parses a page (valid UTF-8 without byte order mark); linear, never fails.
  package init(parsing source: [UInt8]) {
    var construction = TreeConstruction(Self.limited(source))
    construction.run()
    self.init(construction)
  }

  /// Parses what stands inside an element: the children of the document are its content.
  package init(
    parsing source: [UInt8], inside context: HTMLTag, namespace: HTMLNode.Namespace = .html
  ) {
    var construction = TreeConstruction(Self.limited(source))
    construction.enterFragment(HTMLNames.id(of: context), namespace: namespace)
    construction.run()
    construction.unwrapFragment()
    self.init(construction)
  }

  /// Offsets are kept in 32 bits.
  private static func limited(_ source: [UInt8]) -> [UInt8] {
    source.count <= byteLimit ? source : Array(source.prefix(byteLimit))
  }

  private init(_ construction: TreeConstruction) {
    source = construction.tokenizer.source
    made = construction.tokenizer.made
    nodes = construction.nodes
    attributes = construction.tokenizer.attributes
    names = construction.tokenizer.names
    doctype = construction.doctype
    isQuirky = construction.isQuirky
  }
}
