import IbidModel

/// The second phase: the text of blocks to inlines.
///
/// Per block: scan for marks, match delimiters and brackets, emit nodes. All stacks are reused.
struct InlineParser {
  let source: [UInt8]
  let options: MarkdownOptions
  let blocks: [InlineBlock]
  let segments: [Segment]
  let definitions: [[UInt8]: UInt32]
  let noteDefinitions: [BlockParser.NoteDefinition]
  var builder: TreeBuilder
  var citations: [Citation] = []
  var noteUses: [NoteUse] = []
  let special: SpecialBytes
  let quotes: QuotationMarks

  var text = JoinedText()
  /// The bytes of `text`, its end, and the byte read next.
  var bytes: [UInt8] = []
  var end = 0
  var at = 0
  var marks: [Mark] = []
  var pairs: [Pair] = []
  var brackets: [Bracket] = []
  var lastDelimiter: Int32 = -1
  /// Openers `[` below this index of `brackets` hold a link already.
  var linkFloor = 0
  var backticks = BacktickRuns()
  /// What Hugo's, Quarto's and Obsidian's constructs remember in this block.
  var dialect = DialectMemory()
  /// What is wrong with the text.
  var diagnostics: [Diagnostic] = []
  /// Room for emission's stack.
  var openNodes: [NodeID] = []
  /// Ends of constructs that are known not to come any more in this block.
  var missing = MissingEnds()
  /// The end of the word that was last looked for.
  var wordEnd = 0
  /// Where the mathematics of this block ends.
  var dollars = DollarEnds()
  /// The attributes of inlines, by the `value` of their marks.
  var inlineAttributes: [Tree.Attributes] = []
  /// The last marks of a key and of a note in this block, or -1.
  var lastKey = -1
  var lastNote = -1
  /// The mark of a `^` in this block that a superscript may begin with, or -1.
  var lastCaret = -1

  /// The bytes of addresses and titles that references repeated so far.
  var repeatedBytes = 0
  /// The place of the first reference that would have repeated too much.
  var firstRefusal: Int?

  /// What is begun and not ended, in blocks and inlines.
  var faults: ConstructFaults

  /// A reference to a note, or an inline note.
  struct NoteUse {
    var node: NodeID
    /// The label; nil for an inline note.
    var label: SourceSpan?
  }

  init(_ blocks: consuming BlockParser) {
    source = blocks.source
    options = blocks.options
    self.blocks = blocks.inlineBlocks
    segments = blocks.segments
    definitions = blocks.definitions
    noteDefinitions = blocks.noteDefinitions
    builder = blocks.builder
    faults = blocks.faults
    special = SpecialBytes(blocks.options)
    quotes = QuotationMarks(language: blocks.options.language)
    marks.reserveCapacity(64)
  }

  /// Reads the text of all blocks.
  mutating func parseAll() {
    for block in blocks { parse(block) }
  }

  private mutating func parse(_ block: InlineBlock) {
    if let lead = block.lead { emit(lead, to: block.node) }
    if text.load(segments[block.segments], of: source) { bytes = text.bytes }
    at = text.start
    end = text.end
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !pairs.isEmpty { pairs.removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    lastDelimiter = -1
    linkFloor = 0
    wordEnd = 0
    backticks.reset()
    missing = MissingEnds()
    dollars = DollarEnds()
    dialect = DialectMemory()
    lastKey = -1
    lastNote = -1
    lastCaret = -1
    // Room that is not used costs nothing; growing by copies doubles what marks cost.
    if end - at > 1 << 16 { marks.reserveCapacity((end - at) / 3) }
    scan()
    if !brackets.isEmpty { reportOpenBrackets() }
    matchDelimiters(above: -1)
    emit(to: block.node)
    if options.extensions.contains(.figures), !block.isTask { makeFigure(of: block.node) }
  }

  /// Makes a figure of a paragraph with nothing but an image that has a description.
  private mutating func makeFigure(of id: NodeID) {
    let node = builder.nodes[Int(id.index)]
    guard node.kind == .paragraph, node.firstChild >= 0 else { return }
    let only = builder.nodes[Int(node.firstChild)]
    guard only.kind == .image, only.next < 0, only.firstChild >= 0 else { return }
    builder.nodes[Int(id.index)].kind = .figure
  }

  private mutating func scan() {
    at = special.next(in: bytes, from: at, to: end)
    while at < end {
      scanSpecial(bytes[at])
      at = special.next(in: bytes, from: at, to: end)
    }
  }

  private mutating func scanSpecial(_ byte: UInt8) {
    switch byte {
    case ASCII.lineFeed, ASCII.carriageReturn: scanBreak()
    case 0x5C: scanBackslash()
    case 0x60: scanCode()
    case 0x2A, 0x5F: scanDelimiters(byte)
    case 0x5B: scanBracket()
    case 0x5D: closeBracket()
    case 0x21: scanImage()
    case 0x26: scanEntity()
    case 0x3C: scanPointed()
    case 0x7E: scanTildes()
    case 0x5E: scanCaret()
    case 0x40: scanAt()
    case 0x24: scanDollar()
    case 0x7B: scanShortcode()
    case 0x25: scanComment()
    case 0x3D: scanHighlight()
    case 0x3A, 0x77: scanBareLink(byte)
    case 0x22, 0x27: scanDelimiters(byte)
    case 0x2D, 0x2E: scanSmart(byte)
    default:
      marks.append(Mark(kind: .zero, start: at, end: at + 1))
      at += 1
    }
  }

  /// Appends a mark that covers `at ..< stop` and moves there.
  mutating func add(_ kind: Mark.Kind, to stop: Int, value: Int = 0) {
    marks.append(Mark(kind: kind, start: at, end: stop, value: value))
    at = stop
  }
}
