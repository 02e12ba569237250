import IbidModel

/// The first phase: lines to blocks (CommonMark 0.31, appendix “A parsing strategy”).
///
/// Open containers stand on a stack, at most one leaf is open. Leaves get their nodes when they
/// close, because only then is it known what they are.
struct BlockParser {
  let source: [UInt8]
  let options: MarkdownOptions
  var builder: TreeBuilder
  var line = LineCursor()
  var open: [OpenBlock]
  var leaf = OpenLeaf()
  var segments: [Segment] = []
  /// The blocks with inlines, in document order.
  var inlineBlocks: [InlineBlock] = []
  /// The link table's entries of link definitions by folded label; the first wins.
  var definitions: [[UInt8]: UInt32] = [:]
  var noteDefinitions: [NoteDefinition] = []
  /// What is wrong with the blocks, besides what is begun and not ended.
  var diagnostics: [Diagnostic] = []
  /// What is begun and not ended.
  var faults = ConstructFaults()
  /// The paragraph that closed last; a line after it may make it a term or a caption.
  var lastParagraph: LastParagraph?
  /// The line of attributes that closed last; the block after it may take them.
  var attributeLine: AttributeLine?
  /// The lines of the open line block.
  var lineStarts: [LineStart] = []
  /// The alignments of the open table's columns.
  var alignments: [UInt16] = []
  /// The cells made for rows shorter than their header.
  var filledCells = 0
  /// True when the last line was blank for containers inside `open[blankFloor]`.
  var lastLineIsBlank = false
  var blankFloor = -1
  var scratch = JoinedText()
  var shortcodeEnds = ShortcodeEnds()
  var commentEnds = CommentEnds()

  /// The most containers that may be open; what nests deeper is text.
  static let deepest = 200
  /// The most cells that are made for rows shorter than their header.
  static let mostFilledCells = 200_000

  /// A definition of a note where it stands.
  struct NoteDefinition {
    var node: NodeID
    var label: SourceSpan
  }

  /// A closed paragraph, and the sibling before it.
  struct LastParagraph {
    var node: NodeID
    var previous: NodeID?
  }

  init(source: [UInt8], options: MarkdownOptions, from start: Int) {
    self.source = source
    self.options = options
    self.builder = TreeBuilder(source: source)
    self.open = [OpenBlock(kind: .document, node: .root)]
    open.reserveCapacity(8)
    segments.reserveCapacity(source.count / 100)
    inlineBlocks.reserveCapacity(source.count / 200)
    line.next = start
  }

  /// Reads all lines.
  mutating func parse() {
    while line.next < source.count {
      line.begin(line.next, in: source)
      readLine()
    }
    close(downTo: 1)
  }

  /// The byte at `offset` of the line, or 0 after its end.
  func byte(_ offset: Int) -> UInt8 { offset < line.end ? source[offset] : 0 }

  /// True when the open leaf is a paragraph.
  var isInParagraph: Bool { leaf.kind == .paragraph }

  private mutating func readLine() {
    let depth = matchedContainers()
    line.look(in: source)
    if depth == open.count, continueLeaf() { return }
    var matched = depth
    let start = openBlocks(&matched)
    if start == .finished {
      lastLineIsBlank = false
      return
    }
    line.look(in: source)
    if start == .none, matched < open.count, isInParagraph, !line.isBlank {
      addParagraphLine()
      lastLineIsBlank = false
      return
    }
    if start == .none, matched < open.count { close(downTo: matched) }
    if line.isBlank {
      readBlank(afterMarker: start != .none)
    } else {
      addText()
      lastLineIsBlank = false
    }
  }

  private mutating func readBlank(afterMarker: Bool) {
    closeLeaf()
    lastLineIsBlank = !afterMarker
    blankFloor = -1
    for (index, block) in open.enumerated() where block.kind == .quote { blankFloor = index }
  }

  /// Adds the rest of the line to the open paragraph or table, or starts a paragraph.
  private mutating func addText() {
    switch leaf.kind {
    case .paragraph: addParagraphLine()
    case .table: addTableRow()
    default:
      prepareParent(forItem: false)
      leaf = OpenLeaf()
      leaf.kind = .paragraph
      leaf.start = line.content
      leaf.firstSegment = segments.count
      addParagraphLine()
    }
  }

  private mutating func addParagraphLine() {
    leaf.lastLine = line.content
    leaf.end = line.end
    if source[line.content] == 0x24, line.content >= leaf.mathEnd { noteDisplayMath() }
    if let last = segments.last, segments.count > leaf.firstSegment, last.end == line.content {
      segments[segments.count - 1].end = line.next
    } else {
      segments.append(Segment(start: line.content, end: line.next))
    }
  }
}
