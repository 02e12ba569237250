import IbidModel

/// Something in a block's text that is not plain text; unmatched delimiters are plain after all.
///
/// Scanning finds marks, matching pairs them, emission makes nodes of them in document order.
struct Mark {
  /// What a mark is.
  enum Kind: UInt8 {
    /// `*`, `_`, `~`, `^` or, with smart punctuation, a quote.
    case delimiter
    /// `[`, `![` or `^[` that is not matched: text.
    case bracket
    case openLink, openImage, openNote
    case closeBracket
    case code, escape, entity, autolink, email, bareLink, bareEmail, bareWeb, rawHTML
    case softBreak, lineBreak, zero, noteReference, citeKey, citation, dashes, ellipsis
    case math, raw, openSpan
    case shortcode, wikiLink, blockID, comment
    /// `{…}` of the inline that ends where it starts.
    case attributes
  }

  var kind: Kind
  /// The delimiter's byte.
  var byte: UInt8 = 0
  var canOpen = false
  var canClose = false
  // Half the width: of some texts each second byte is a mark, and memory is what they cost.
  private var start32: Int32
  private var end32: Int32
  private var value32: Int32 = 0
  private var limit32: Int32 = 0
  /// The delimiters before and after on the stack, or -1.
  var previous: Int32 = -1
  var next: Int32 = -1
  /// The pairs this delimiter opens, innermost last made first, and closes, innermost first; or -1.
  var opens: Int32 = -1
  var closes: Int32 = -1
  /// Of a bracket that is closed: the first mark after it.
  var lastClose: Int32 = -1

  init(kind: Kind, byte: UInt8 = 0, start: Int, end: Int, value: Int = 0) {
    self.kind = kind
    self.byte = byte
    start32 = Int32(clamping: start)
    end32 = Int32(clamping: end)
    value32 = Int32(clamping: value)
  }

  /// The first byte in the joined text.
  var start: Int { Int(start32) }
  /// The byte after the last.
  var end: Int {
    get { Int(end32) }
    set { end32 = Int32(clamping: newValue) }
  }
  /// What it counts, by kind.
  ///
  /// A delimiter: the bytes not yet matched; a link: its entry in the link table; code and
  /// mathematics: the length of its fence; a citation: the end of the key; attributes: their entry
  /// in the table.
  var value: Int {
    get { Int(value32) }
    set { value32 = Int32(clamping: newValue) }
  }
  /// The end of the word of a delimiter `^` or `~`; the start of a key; where raw text's fence ends;
  /// the byte after the `]` of a bracket that is closed.
  var limit: Int {
    get { Int(limit32) }
    set { limit32 = Int32(clamping: newValue) }
  }

  /// True for an address without `<` and `>`.
  var isBare: Bool { kind == .bareLink || kind == .bareEmail || kind == .bareWeb }
}

/// A pair of delimiters that were matched.
struct Pair {
  var kind: NodeKind
  /// The bytes it takes from each side.
  var length: Int
  /// The mark that closes it.
  var closer: Int32
  /// The next pair in the lists of its opener and its closer, or -1.
  var nextOpen: Int32 = -1
  var nextClose: Int32 = -1
}

/// A `[` that may yet be matched.
struct Bracket {
  var mark: Int
  /// The top of the delimiter stack when it was met.
  var bottom: Int32
  /// True when a bracket was opened after it.
  var hasBracketAfter = false
  /// The mark of the key before it, as in `@key [p. 3]`, or -1.
  var key = -1
}
