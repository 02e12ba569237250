/// Formatted text: a citation or an entry of a bibliography, as a flat tree of inlines.
///
/// Nodes stand in preorder over one buffer of UTF-8; every text knows which variable it came from.
/// Pages, mail and plain text are made from it (`html()`, `plainText()`, `markdown()`).
public struct FormattedText: Hashable, Sendable {
  /// The nodes, each before its descendants.
  public internal(set) var nodes: [Node]
  /// The text of all leaves, in order, UTF-8.
  public internal(set) var text: [UInt8]

  /// One inline.
  public struct Node: Hashable, Sendable, BitwiseCopyable {
    /// What it is.
    public var kind: Kind
    /// The variable that a text came from, or nil for words of the style.
    public var field: Field?
    /// The bytes of `text` that it and its descendants cover.
    public var textStart: Int32
    /// The end of these bytes.
    public var textEnd: Int32
    /// The index after its last descendant.
    public var end: Int32
    /// For a link, the index of its address in `addresses`; otherwise 0.
    public var address: Int32 = 0
  }

  /// The kinds of inlines.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    case text
    case italic, oblique, normalStyle
    case bold, light, normalWeight
    case smallCaps, normalVariant
    case underline, noDecoration
    case superscript, `subscript`, baseline
    /// A link; see `Node.address`.
    case link
    /// `display` of the style, in an entry of a bibliography.
    case block, leftMargin, rightInline, indent
  }

  /// The addresses of links.
  public internal(set) var addresses: [String] = []

  /// Makes formatted text.
  public init(nodes: [Node] = [], text: [UInt8] = [], addresses: [String] = []) {
    self.nodes = nodes
    self.text = text
    self.addresses = addresses
  }
}
