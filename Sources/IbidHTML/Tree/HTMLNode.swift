package import IbidModel

/// One node of a parsed page.
package struct HTMLNode: Sendable {
  /// What a node is.
  package enum Kind: UInt8, Sendable {
    case document
    case doctype
    case element
    case text
    case comment
  }

  /// The vocabularies an element can belong to.
  package enum Namespace: UInt8, Sendable {
    case html
    case svg
    case mathML
  }

  /// What is special about a node.
  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The text lies in the document's made text, not in the source.
    @inlinable package static var isMade: Flags { Flags(rawValue: 1) }
    /// The element has no start tag of its own in the source: the standard implies or repeats it.
    @inlinable package static var isImplied: Flags { Flags(rawValue: 2) }
    /// Stood deeper than the limit: what followed it was not put into it but after it.
    @inlinable package static var isFlattened: Flags { Flags(rawValue: 4) }
    /// While parsing: on the stack of open elements.
    static var isOpen: Flags { Flags(rawValue: 8) }
    /// While parsing: in the list of active formatting elements.
    static var isActive: Flags { Flags(rawValue: 16) }
    /// Foreign, but its content is HTML.
    static var isHTMLIntegration: Flags { Flags(rawValue: 32) }
  }

  /// What the node is.
  package internal(set) var kind: Kind
  /// The vocabulary of an element.
  package internal(set) var namespace = Namespace.html
  /// The element, when its name is known; else `.other`.
  ///
  /// An SVG `title` is `.title` too: see `namespace`.
  package internal(set) var tag = HTMLTag.other
  /// See `Flags`.
  package internal(set) var flags: Flags = []
  /// The name of an element, in the document's names.
  package internal(set) var name = HTMLNames.none
  var parentLink: Int32 = -1
  var previousLink: Int32 = -1
  @usableFromInline var nextLink: Int32 = -1
  @usableFromInline var firstLink: Int32 = -1
  var lastLink: Int32 = -1
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  /// The range of the text, or of the attributes.
  @usableFromInline var contentStart: UInt32 = 0
  @usableFromInline var contentEnd: UInt32 = 0

  init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.start = UInt32(truncatingIfNeeded: span.start)
    self.end = UInt32(truncatingIfNeeded: span.end)
  }

  /// From the first byte of the start tag to the last of the end tag, or to where the element
  /// ended without one; of text, the bytes it was read from.
  @inlinable package var span: SourceSpan { SourceSpan(Int(start), Int(end)) }
}
