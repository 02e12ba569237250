import IbidModel

/// Inlines that Hugo, Quarto and Obsidian have beyond Pandoc's.
extension InlineParser {
  /// Reads `{`: a shortcode, or text.
  mutating func scanShortcode() {
    guard ShortcodeEnds.opens(bytes, at, end) else {
      at += 1
      return
    }
    if let stop = dialect.shortcodes.end(bytes, at, end) {
      add(.shortcode, to: stop)
    } else {
      report(.shortcode, to: at + 3)
    }
  }

  /// Reads `%`: a comment, or text.
  mutating func scanComment() {
    guard at + 1 < end, bytes[at + 1] == 0x25 else {
      at += 1
      return
    }
    if let stop = dialect.comments.end(bytes, at, end) {
      add(.comment, to: stop)
    } else {
      report(.comment, to: at + 2)
    }
  }

  /// Reads `=`: `==` delimits a highlight.
  mutating func scanHighlight() {
    var stop = at
    while stop < end, bytes[stop] == 0x3D { stop += 1 }
    guard stop - at == 2 else {
      at = stop
      return
    }
    pushFlanked(0x3D, to: stop)
  }

  /// Reads a wiki link at the `[[` or `![[` at `at`; false when there is none.
  mutating func scanWikiLink(opener: Int) -> Bool {
    guard options.extensions.contains(.wikiLinks), at + opener < end,
      bytes[at + opener - 1] == 0x5B, bytes[at + opener - 2] == 0x5B
    else { return false }
    switch dialect.wikiLinks.end(bytes, at + opener, end) {
    case .at(let stop):
      add(.wikiLink, to: stop, value: opener == 3 ? 1 : 0)
      return true
    case .missing:
      if dialect.lastOpen != at + opener - 2 { report(.wikiLink, at: at + opener - 2) }
      return false
    case .none: return false
    }
  }

  /// Reads ` ^name` at the end of a block; false when there is none.
  mutating func scanBlockID() -> Bool {
    guard options.extensions.contains(.blockIDs), at + 1 < end,
      at == text.start || ASCII.isSpace(bytes[at - 1])
    else { return false }
    var stop = at + 1
    while stop < end, ASCII.isAlphanumeric(bytes[stop]) || bytes[stop] == 0x2D { stop += 1 }
    guard stop == end, stop > at + 1 else { return false }
    add(.blockID, to: stop)
    return true
  }

  /// Reads ` {#eq-name}` after display mathematics.
  mutating func scanEquationName() {
    guard options.extensions.contains(.crossReferences) else { return }
    var brace = at
    while brace < end, ASCII.isBlank(bytes[brace]) { brace += 1 }
    guard brace + 4 < end, bytes[brace..<brace + 5].elementsEqual("{#eq-".utf8),
      let (attributes, stop) = InlineAttributes.read(bytes, brace, end)
    else { return }
    add(.attributes, to: stop, value: inlineAttributes.count)
    inlineAttributes.append(attributes)
  }

  /// A destination with shortcodes in it, as in `[a]({{< ref "x y" >}}#z)`; nil for any other.
  mutating func shortcodeDestination(_ start: Int) -> LinkParts.Destination? {
    guard options.extensions.contains(.shortcodes) else { return nil }
    var scan = start
    var depth = 0
    var hasShortcode = false
    while scan < end, bytes[scan] > 0x20, bytes[scan] != 0x7F {
      switch bytes[scan] {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x7B where ShortcodeEnds.opens(bytes, scan, end):
        guard let stop = dialect.shortcodes.singleEnd(bytes, scan, end) else { return nil }
        hasShortcode = true
        scan = stop - 1
      default: break
      }
      if depth < 0 { break }
      if depth > LinkParts.deepest { return nil }
      scan += 1
    }
    return hasShortcode && depth <= 0
      ? LinkParts.Destination(content: start..<scan, end: scan) : nil
  }

  /// Makes a node whose text is all of the mark.
  mutating func emitOpaque(_ mark: Mark, _ span: SourceSpan, _ parent: NodeID) {
    let kind: NodeKind =
      switch mark.kind {
      case .wikiLink: .wikiLink
      case .blockID: .blockID
      case .comment: .comment
      default: .shortcode
      }
    let node: NodeID
    if text.stretchEnd(mark.start) >= mark.end {
      node = builder.append(kind, span, to: parent)
      builder.nodes[Int(node.index)].flags.insert(.textIsSpan)
    } else {
      node = builder.appendMade(kind, bytes[mark.start..<mark.end], span: span, to: parent)
    }
    if kind == .wikiLink { builder.nodes[Int(node.index)].value = UInt16(mark.value) }
  }

  private mutating func report(_ fault: UnclosedFault, to stop: Int) {
    report(fault, at: at)
    at = stop
  }

  private mutating func report(_ fault: UnclosedFault, at place: Int) {
    dialect.lastOpen = place
    diagnostics.append(fault.diagnostic(text.span(place, min(end, place + fault.length))))
  }
}

/// What the dialects remember while one block is read.
struct DialectMemory {
  var shortcodes = ShortcodeEnds()
  var comments = CommentEnds()
  var wikiLinks = WikiLinkEnds()
  /// The place of the `[[` that was reported last.
  var lastOpen = -1
}

/// Finds where wiki links end; remembers where none begins.
struct WikiLinkEnds {
  private var noneBefore = 0

  /// What was found.
  enum End {
    case at(Int)
    /// The brackets are something else.
    case none
    /// They are not closed in their line.
    case missing
  }

  /// The end of the link whose content starts at `start`, in the same line.
  mutating func end(_ text: [UInt8], _ start: Int, _ end: Int) -> End {
    guard start >= noneBefore else { return .none }
    var at = start
    var closing = -1
    while at < end, !ASCII.isLineEnding(text[at]) {
      if text[at] == 0x5D {
        if at + 1 < end, text[at + 1] == 0x5D { return at > start ? .at(at + 2) : .none }
        if closing < 0 { closing = at }
      } else if text[at] == 0x5B, at + 1 < end, text[at + 1] == 0x5B {
        break
      }
      at += 1
    }
    noneBefore = at
    let follower = closing >= 0 && closing + 1 < end ? text[closing + 1] : 0
    return "([{:".utf8.contains(follower) ? .none : .missing
  }
}

/// A construct that begins and does not end: it stays text and is reported.
enum UnclosedFault {
  case shortcode, wikiLink, comment

  /// The bytes of its opening mark.
  var length: Int { self == .shortcode ? 3 : 2 }

  /// The report at a place.
  func diagnostic(_ span: SourceSpan) -> Diagnostic {
    switch self {
    case .shortcode:
      Diagnostic(
        code: "M920", slug: "unclosed-shortcode", severity: .warning, span: span,
        message: "a shortcode begins here and is not closed; it is shown as text",
        help: "end it with '>}}' or '%}}', before a blank line and before the next one")
    case .wikiLink:
      Diagnostic(
        code: "M921", slug: "unclosed-wiki-link", severity: .warning, span: span,
        message: "a wiki link begins here and is not closed in its line; it is shown as text",
        help: "end it with ']]'")
    case .comment:
      Diagnostic(
        code: "M922", slug: "unclosed-hidden-comment", severity: .warning, span: span,
        message: "a comment begins here and is not closed; it is shown as text",
        help: "end it with '%%'")
    }
  }
}
