/// A document as a flat tree over two byte buffers; immutable once built.
///
/// The first node is the document. Children are reached by links, so the order of the array
/// means nothing. Use `TreeBuilder` to make one.
package struct Tree: Sendable {
  /// The source's bytes (UTF-8); spans point here.
  package let source: [UInt8]
  /// Bytes that are not in the source as they are needed: decoded entities, joined code lines.
  package let made: [UInt8]
  /// All nodes; index with `NodeID.index`.
  package let nodes: [Node]
  /// Text that is not simply a node's span.
  package let ranges: [TextRange]
  /// Destinations and titles of links, images and link definitions.
  package let links: [Link]
  /// Kind, start and spacing of lists.
  package let lists: [ListStyle]
  /// Attributes of the nodes that have some.
  package let attributes: [NodeID: Attributes]

  package init(
    source: [UInt8], made: [UInt8], nodes: [Node], ranges: [TextRange], links: [Link],
    lists: [ListStyle], attributes: [NodeID: Attributes]
  ) {
    self.source = source
    self.made = made
    self.nodes = nodes
    self.ranges = ranges
    self.links = links
    self.lists = lists
    self.attributes = attributes
  }

  /// A run of bytes in the source or in the made text.
  package struct TextRange: Hashable, Sendable {
    /// The first byte.
    package var start: UInt32
    /// The byte after the last.
    package var end: UInt32
    /// True when the range lies in `made`, false when in `source`.
    package var isMade: Bool

    @inlinable
    package init(start: Int, end: Int, isMade: Bool) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
      self.isMade = isMade
    }
  }

  /// Where a link or image leads.
  package struct Link: Hashable, Sendable {
    /// The address with entities and escapes resolved, not percent-encoded.
    package var destination: TextRange
    /// The title, or nil when there is none.
    package var title: TextRange?

    package init(destination: TextRange, title: TextRange? = nil) {
      self.destination = destination
      self.title = title
    }
  }

  /// How a list is marked.
  package struct ListStyle: Hashable, Sendable {
    /// The number of the first item; nil for a bullet list.
    package var start: Int?
    /// The marker's byte: `-`, `+`, `*`; or the delimiter of a numbered list: `.`, `)`, and `(`
    /// where the number stands between parentheses.
    package var delimiter: UInt8
    /// How the numbers are written; of no meaning for a bullet list.
    package var numeral: Numeral
    /// True when no blank line separates the items.
    package var isTight: Bool

    /// How the numbers of a list are written.
    package enum Numeral: UInt8, Hashable, Sendable, CaseIterable {
      case decimal
      case lowerAlpha
      case upperAlpha
      case lowerRoman
      case upperRoman
    }

    package init(start: Int?, delimiter: UInt8, isTight: Bool, numeral: Numeral = .decimal) {
      self.start = start
      self.delimiter = delimiter
      self.isTight = isTight
      self.numeral = numeral
    }
  }

  /// An id, classes and key-value pairs, as in `{#id .class key=value}`.
  package struct Attributes: Hashable, Sendable {
    package var id: String
    package var classes: [String]
    /// Pairs in source order.
    package var pairs: [Pair]

    /// One `key=value`.
    package struct Pair: Hashable, Sendable {
      package var key: String
      package var value: String
      package init(key: String, value: String) {
        self.key = key
        self.value = value
      }
    }

    package init(id: String = "", classes: [String] = [], pairs: [Pair] = []) {
      self.id = id
      self.classes = classes
      self.pairs = pairs
    }
  }
}
