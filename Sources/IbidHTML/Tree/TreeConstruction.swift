import IbidModel

/// The tree construction of the HTML standard (WHATWG §13.2.6), scripting off.
///
/// Bounded where the standard is not, so that time and memory stay linear in the source:
/// - at most `depthLimit` elements are open; what starts deeper is flattened,
/// - at most `formattingLimit` formatting elements are active between two markers,
/// - the number of formatting elements made again is bounded by `repeatsLeft`.
struct TreeConstruction {
  /// WHATWG §13.2.4.1.
  enum Mode {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text
    case inTable, inTableText, inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate
    case afterBody, inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
  }

  static let depthLimit = 250
  static let formattingLimit = 50

  var tokenizer: HTMLTokenizer
  var nodes: [HTMLNode]
  /// The token at hand; elements that close end at it.
  var token = HTMLToken(.endOfFile, span: SourceSpan(0, 0))

  var mode = Mode.initial
  /// The mode that follows `text` and `inTableText`.
  var originalMode = Mode.initial
  var templateModes: [Mode] = []

  /// The stack of open elements.
  var open: [Int] = []
  /// The list of active formatting elements; `marker` parts it.
  var formatting: [Int] = []
  /// How often formatting elements may still be made again.
  var repeatsLeft: Int
  /// How many elements of each name were flattened and not yet ended.
  var flattened: [HTMLNames.ID: Int] = [:]

  var headElement: Int?
  var formElement: Int?
  /// The element a fragment is parsed inside of; it hangs nowhere.
  var context: Int?
  var doctype: HTMLDoctype?
  var isQuirky = false
  var allowsFrameset = true
  var isFostering = false
  var ignoresLineFeed = false
  var pendingTableText: [HTMLToken] = []

  static let marker = -1

  init(_ source: [UInt8]) {
    tokenizer = HTMLTokenizer(source)
    nodes = [HTMLNode(.document, span: SourceSpan(0, source.count))]
    nodes.reserveCapacity(source.count / 64)
    repeatsLeft = 10_000 + source.count / 8
  }

  /// Reads all tokens.
  mutating func run() {
    repeat {
      if let current = adjustedCurrent { tokenizer.allowsCDATA = nodes[current].namespace != .html }
      token = tokenizer.next()
      receive(token)
    } while token.kind != .endOfFile
    while !open.isEmpty { pop() }
  }

  private mutating func receive(_ token: HTMLToken) {
    var token = token
    if ignoresLineFeed {
      ignoresLineFeed = false
      if token.kind == .text, bytes(token.text).first == 0x0A {
        guard let rest = dropFirst(1, of: token) else { return }
        token = rest
      }
    }
    if flattens(token) { return }
    dispatch(token)
  }

  /// Hands a token to the rules of the insertion mode, or to those for foreign content.
  mutating func dispatch(_ token: HTMLToken) {
    if usesHTMLRules(token) {
      process(token, in: mode)
    } else {
      processForeign(token)
    }
  }

  /// Changes the mode and hands the token out again.
  mutating func reprocess(_ token: HTMLToken, in mode: Mode) {
    self.mode = mode
    dispatch(token)
  }

  /// Handles a token by the rules of one insertion mode.
  mutating func process(_ token: HTMLToken, in mode: Mode) {
    switch mode {
    case .initial: initial(token)
    case .beforeHTML: beforeHTML(token)
    case .beforeHead: beforeHead(token)
    case .inHead: inHead(token)
    case .inHeadNoscript: inHeadNoscript(token)
    case .afterHead: afterHead(token)
    case .inBody: inBody(token)
    case .text: text(token)
    case .inTable: inTable(token)
    case .inTableText: inTableText(token)
    case .inCaption: inCaption(token)
    case .inColumnGroup: inColumnGroup(token)
    case .inTableBody: inTableBody(token)
    case .inRow: inRow(token)
    case .inCell: inCell(token)
    case .inTemplate: inTemplate(token)
    case .afterBody: afterBody(token)
    case .inFrameset: inFrameset(token)
    case .afterFrameset: afterFrameset(token)
    case .afterAfterBody: afterAfterBody(token)
    case .afterAfterFrameset: afterAfterFrameset(token)
    }
  }
}

// MARK: - Text of tokens

extension TreeConstruction {
  /// The bytes of a token's text.
  func bytes(_ range: Tree.TextRange) -> ArraySlice<UInt8> {
    (range.isMade ? tokenizer.made : tokenizer.source)[Int(range.start)..<Int(range.end)]
  }

  /// True when a text token holds white space only.
  func isSpace(_ token: HTMLToken) -> Bool { bytes(token.text).allSatisfy(ASCII.isSpace) }

  /// The token without its first bytes; nil when nothing is left.
  func dropFirst(_ count: Int, of token: HTMLToken) -> HTMLToken? {
    guard count < Int(token.text.end) - Int(token.text.start) else { return nil }
    var rest = token
    rest.text.start += UInt32(count)
    if !token.text.isMade { rest.span.start += count }
    return rest
  }

  /// A text token parted after its leading white space.
  func splitSpace(_ token: HTMLToken) -> (space: HTMLToken?, rest: HTMLToken?) {
    guard token.kind == .text else { return (nil, token) }
    let count = bytes(token.text).prefix(while: ASCII.isSpace).count
    guard count > 0 else { return (nil, token) }
    guard let rest = dropFirst(count, of: token) else { return (token, nil) }
    var space = token
    space.text.end = rest.text.start
    if !token.text.isMade { space.span.end = rest.span.start }
    return (space, rest)
  }
}
