import IbidModel

/// What recovery decided about a draft; `Rebuild` carries it out.
struct Decisions {
  /// Blocks that are not part of the article: residue, title, byline.
  var dropped: Set<NodeID> = []
  /// Paragraphs that are headings, with their level.
  var headings: [NodeID: Int] = [:]
  /// Runs of blocks (indices into `Draft.blocks`) that are each one quotation.
  var quotations: [ClosedRange<Int>] = []
  /// Bytes of the source that are cut from the text; with a label they become a note reference.
  var cuts: [Cut] = []
  /// Inline nodes cut as a whole.
  var cutNodes: [NodeID: Cut] = [:]
  /// The scalars that markers take in each block (an index into `Draft.blocks`).
  var markerRanges: [Int: [Range<Int>]] = [:]
  /// The notes in order.
  var notes: [NoteEntry] = []
  /// Doubtful decisions, for the report.
  var diagnostics: [Diagnostic] = []
  var metadata: Metadata

  /// A piece of text that goes; with a label a marker stands in its place.
  struct Cut: Hashable {
    var span: SourceSpan
    var label: String?
  }

  /// A note: its label and the blocks that hold its text; none when it is lost.
  struct NoteEntry {
    var label: String
    /// Indices into `Draft.blocks`.
    var blocks: [Int]
    var span: SourceSpan
    var isLost: Bool
  }

  init(metadata: Metadata) {
    self.metadata = metadata
  }

  /// Adds a doubtful decision to the report.
  mutating func doubt(
    _ doubt: Doubt, _ span: SourceSpan, _ message: String, related: [Diagnostic.Label] = [],
    confidence: Diagnostic.Confidence = .likely, help: String = ""
  ) {
    diagnostics.append(
      Diagnostic(
        code: doubt.code, slug: doubt.rawValue, severity: .info, confidence: confidence,
        span: span, message: message, related: related, help: help))
  }
}

/// What an importer may be in doubt about; each has a page in the manual.
enum Doubt: String, CaseIterable {
  case headingGuessed = "heading-guessed"
  case quotationGuessed = "quotation-guessed"
  case metadataGuessed = "metadata-guessed"
  case notesGuessed = "notes-guessed"
  case notAMarker = "not-a-marker"
  case residueRemoved = "residue-removed"
  case textDecoded = "text-decoded"
  case contentGuessed = "content-guessed"
  case perhapsQuotation = "block-quotation-without-markup"

  /// The code of the finding.
  var code: String {
    switch self {
    case .headingGuessed: "J801"
    case .quotationGuessed: "J802"
    case .metadataGuessed: "J803"
    case .notesGuessed: "J804"
    case .notAMarker: "J805"
    case .residueRemoved: "J806"
    case .textDecoded: "J807"
    case .contentGuessed: "J808"
    case .perhapsQuotation: "Q517"
    }
  }
}
