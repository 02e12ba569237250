/// What rendering writes: a flat tree over one byte buffer, appended to and taken back from the end.
///
/// Nodes stand in preorder: the descendants of the node at `i` are at `i + 1 ..< nodes[i].end`. Punctuation,
/// quotation marks and fonts are not resolved here but by `OutputFinisher`, so that what was rendered
/// can still be hidden, moved or joined.
struct Output: Sendable {
  private(set) var nodes: [Node] = []
  private(set) var text: [UInt8] = []

  /// One node.
  struct Node: Sendable, BitwiseCopyable {
    var kind: Kind
    /// The variable that the text came from, where it came from one.
    var field: Field?
    var formatting: FormattingID = 0
    var prefix: StringID = 0
    var suffix: StringID = 0
    /// What stands between the children that show something.
    var delimiter: StringID = 0
    /// True: as if it were not there (suppressed author, collapsed year …).
    var isHidden = false
    /// The text, for a leaf; bytes in `Output.text`.
    var textStart: Int32 = 0
    var textEnd: Int32 = 0
    /// The index after the last descendant.
    var end: Int32 = 0
  }

  enum Kind: UInt8 {
    /// A leaf with text.
    case text
    /// A leaf that stands between two cites or names, and counts as punctuation of the style.
    case delimiter
    /// A node with children, formatting, affixes and a delimiter.
    case group
    /// The text of a variable with markup: italics, superscript, quotes and the like come as groups.
    case variable
    /// A quotation inside the text of a variable: shown in quotation marks of the right level.
    case quoted
    /// Text whose case stays (`<span class="nocase">`, acronyms).
    case noCase
    /// All of one `names` element, with its labels. The first of a cite is what cites are grouped
    /// by, what suppress-author hides, and what subsequent-author-substitute replaces.
    case names
    /// The names of one variable, without the label.
    case nameList
    /// One name.
    case name
    case date, year, month, day, yearSuffix
    case citationNumber, citationLabel, locator
    /// One cite with the affixes the author wrote.
    case cite
    /// A prefix or suffix that the author of the article wrote.
    case affix
    /// A link; the first child is a hidden text with the address.
    case link
  }

  /// A place to come back to.
  struct Mark: Sendable {
    var nodes: Int
    var text: Int
  }

  /// The place at the end.
  var mark: Mark { Mark(nodes: nodes.count, text: text.count) }

  /// True when nothing was written since a mark.
  func isUnchanged(since mark: Mark) -> Bool { nodes.count == mark.nodes }

  /// Takes back everything written since a mark.
  mutating func rollback(to mark: Mark) {
    nodes.removeLast(nodes.count - mark.nodes)
    text.removeLast(text.count - mark.text)
  }

  /// Empties the output, keeping its memory.
  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  /// Opens a node with children and returns its index, for `close`.
  mutating func open(
    _ kind: Kind, field: Field? = nil, formatting: FormattingID = 0, prefix: StringID = 0,
    suffix: StringID = 0, delimiter: StringID = 0
  ) -> Int {
    nodes.append(
      Node(
        kind: kind, field: field, formatting: formatting, prefix: prefix, suffix: suffix,
        delimiter: delimiter))
    return nodes.count - 1
  }

  /// Closes the node that was opened at an index; takes it back, with false, when it has no children.
  @discardableResult
  mutating func close(_ index: Int) -> Bool {
    if nodes.count == index + 1 {
      nodes.removeLast()
      return false
    }
    nodes[index].end = Int32(truncatingIfNeeded: nodes.count)
    return true
  }

  /// Writes a leaf; nothing when there are no bytes.
  mutating func append(_ bytes: some Collection<UInt8>, kind: Kind = .text, field: Field? = nil) {
    guard !bytes.isEmpty else { return }
    var node = Node(kind: kind, field: field)
    node.textStart = Int32(truncatingIfNeeded: text.count)
    text.append(contentsOf: bytes)
    node.textEnd = Int32(truncatingIfNeeded: text.count)
    node.end = Int32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(node)
  }

  /// Writes a copy of another output's nodes.
  mutating func append(_ other: Output) {
    let nodeShift = Int32(truncatingIfNeeded: nodes.count)
    let textShift = Int32(truncatingIfNeeded: text.count)
    text.append(contentsOf: other.text)
    for var node in other.nodes {
      node.end += nodeShift
      node.textStart += textShift
      node.textEnd += textShift
      nodes.append(node)
    }
  }

  /// Writes a copy of one node of another output with all it contains.
  mutating func append(_ other: Output, subtree index: Int) {
    let end = Int(other.nodes[index].end)
    let nodeShift = Int32(truncatingIfNeeded: nodes.count - index)
    for var node in other.nodes[index..<end] {
      node.end += nodeShift
      let start = Int32(truncatingIfNeeded: text.count)
      text.append(contentsOf: other.text[Int(node.textStart)..<Int(node.textEnd)])
      node.textStart = start
      node.textEnd = Int32(truncatingIfNeeded: text.count)
      nodes.append(node)
    }
  }

  /// Changes one node.
  mutating func update(_ index: Int, _ change: (inout Node) -> Void) { change(&nodes[index]) }

  /// Gives new text to a leaf.
  mutating func replaceText(of index: Int, with bytes: some Collection<UInt8>) {
    nodes[index].textStart = Int32(truncatingIfNeeded: text.count)
    text.append(contentsOf: bytes)
    nodes[index].textEnd = Int32(truncatingIfNeeded: text.count)
  }

  /// The bytes of a leaf.
  func bytes(of index: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[index].textStart)..<Int(nodes[index].textEnd)]
  }
}
