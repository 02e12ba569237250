import IbidModel

/// A container block that may still take in lines.
struct OpenBlock {
  /// What it is.
  enum Kind { case document, quote, list, item, note, div, definitionList, definition }
  var kind: Kind
  var node: NodeID
  /// The columns that the lines of an item, a definition or a note are indented by.
  var indent = 0
  /// A list: the byte of its marker or delimiter.
  var delimiter: UInt8 = 0
  /// True when it has a child.
  var hasChild = false
}

/// The leaf block that may still take in lines.
struct OpenLeaf {
  /// What it is.
  enum Kind { case none, paragraph, fencedCode, indentedCode, html, table, lineBlock }
  var kind = Kind.none
  /// The first byte of the block.
  var start = 0
  /// The byte after the last that belongs to it so far.
  var end = 0
  /// Its first segment.
  var firstSegment = 0
  /// A paragraph: where its last line starts.
  var lastLine = 0
  /// A paragraph: where display mathematics that a line of it begins ends.
  var mathEnd = 0
  /// Fenced code: the byte, length and indent of its fence.
  var fence = Fence(byte: 0, length: 0, indent: 0)
  var info = SourceSpan(0, 0)
  /// HTML: the number of its start condition (CommonMark 0.31 §4.6).
  var condition = 0
  /// True when what ends fenced code or HTML was read.
  var isClosed = false
  /// A table: its node.
  var node = NodeID.root
}

/// The opening line of fenced code.
struct Fence {
  var byte: UInt8
  var length: Int
  var indent: Int
}

/// A stretch of the source that belongs to a block's content.
struct Segment {
  var start: Int
  var end: Int
  /// Spaces that stand for the rest of a tab, before the stretch.
  var padding = 0
}

/// A block whose content is yet to be read as inlines.
struct InlineBlock {
  var node: NodeID
  var segments: Range<Int>
  /// A line of a line block: what stands before it.
  var lead: LineLead?
  /// True for the text of a task, which is no figure.
  var isTask = false
}
