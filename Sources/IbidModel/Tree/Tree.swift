/// A document as a flat tree over two byte buffers; immutable once built.
///
/// The first node is the document. Children are reached by links, so the order of the array
/// means nothing. Use `TreeBuilder` to make one.
public struct Tree: Sendable {
  /// The source's bytes (UTF-8); spans point here.
  public let source: [UInt8]
  /// Bytes that are not in the source as they are needed: decoded entities, joined code lines.
  public let made: [UInt8]
  /// All nodes; index with `NodeID.index`.
  public let nodes: [Node]
  /// Text that is not simply a node's span.
  public let ranges: [TextRange]
  /// Destinations and titles of links, images and link definitions.
  public let links: [Link]
  /// Kind, start and spacing of lists.
  public let lists: [ListStyle]
  /// Attributes of the nodes that have some.
  public let attributes: [NodeID: Attributes]

  /// Makes a tree of its parts; `TreeBuilder` does so.
  public init(
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
  public struct TextRange: Hashable, Sendable {
    /// The first byte.
    public var start: UInt32
    /// The byte after the last.
    public var end: UInt32
    /// True when the range lies in `made`, false when in `source`.
    public var isMade: Bool

    /// Makes the range `start ..< end`.
    @inlinable
    public init(start: Int, end: Int, isMade: Bool) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
      self.isMade = isMade
    }
  }

  /// Where a link or image leads.
  public struct Link: Hashable, Sendable {
    /// The address with entities and escapes resolved, not percent-encoded.
    public var destination: TextRange
    /// The title, or nil when there is none.
    public var title: TextRange?

    /// Makes a link.
    public init(destination: TextRange, title: TextRange? = nil) {
      self.destination = destination
      self.title = title
    }
  }

  /// How a list is marked.
  public struct ListStyle: Hashable, Sendable {
    /// The number of the first item; nil for a bullet list.
    public var start: Int?
    /// The marker's byte: `-`, `+`, `*`; or the delimiter of a numbered list: `.`, `)`, and `(`
    /// where the number stands between parentheses.
    public var delimiter: UInt8
    /// How the numbers are written; of no meaning for a bullet list.
    public var numeral: Numeral
    /// True when no blank line separates the items.
    public var isTight: Bool

    /// How the numbers of a list are written.
    public enum Numeral: UInt8, Hashable, Sendable, CaseIterable {
      case decimal
      case lowerAlpha
      case upperAlpha
      case lowerRoman
      case upperRoman
    }

    /// Makes a style.
    public init(start: Int?, delimiter: UInt8, isTight: Bool, numeral: Numeral = .decimal) {
      self.start = start
      self.delimiter = delimiter
      self.isTight = isTight
      self.numeral = numeral
    }
  }

  /// An id, classes and key-value pairs, as in `{#id .class key=value}`.
  public struct Attributes: Hashable, Sendable {
    /// The id, or an empty string.
    public var id: String
    /// The classes in source order.
    public var classes: [String]
    /// Pairs in source order.
    public var pairs: [Pair]

    /// One `key=value`.
    public struct Pair: Hashable, Sendable {
      /// What stands before the `=`.
      public var key: String
      /// What stands after it, without quotation marks.
      public var value: String
      /// Makes a pair.
      public init(key: String, value: String) {
        self.key = key
        self.value = value
      }
    }

    /// Makes attributes.
    public init(id: String = "", classes: [String] = [], pairs: [Pair] = []) {
      self.id = id
      self.classes = classes
      self.pairs = pairs
    }
  }
}
