import IbidModel

/// The parts of a link that are not its text (CommonMark 0.31 §6.3).
enum LinkParts {
  /// The deepest nesting of parentheses in a destination.
  static let deepest = 32

  /// A destination: what it says, and the byte after it.
  struct Destination {
    var content: Range<Int>
    var end: Int
  }

  /// The destination at `at`, or nil.
  static func destination(_ text: [UInt8], _ at: Int, _ end: Int) -> Destination? {
    guard at < end else { return nil }
    return text[at] == 0x3C ? pointed(text, at, end) : bare(text, at, end)
  }

  private static func pointed(_ text: [UInt8], _ at: Int, _ end: Int) -> Destination? {
    var scan = at + 1
    while scan < end {
      switch text[scan] {
      case 0x3E: return Destination(content: at + 1..<scan, end: scan + 1)
      case 0x3C, ASCII.lineFeed, ASCII.carriageReturn: return nil
      case 0x5C: if scan + 1 < end, ASCII.isPunctuation(text[scan + 1]) { scan += 1 }
      default: break
      }
      scan += 1
    }
    return nil
  }

  private static func bare(_ text: [UInt8], _ at: Int, _ end: Int) -> Destination? {
    var scan = at
    var depth = 0
    scanning: while scan < end {
      switch text[scan] {
      case 0x5C: if scan + 1 < end, ASCII.isPunctuation(text[scan + 1]) { scan += 1 }
      case 0x28:
        depth += 1
        if depth > deepest { return nil }
      case 0x29:
        if depth == 0 { break scanning }
        depth -= 1
      case 0...0x20, 0x7F:
        if ASCII.isSpace(text[scan]) { break scanning }
        return nil
      default: break
      }
      scan += 1
    }
    return depth == 0 ? Destination(content: at..<scan, end: scan) : nil
  }

  /// The title at `at` with its quotes, as a range, or nil.
  static func title(_ text: [UInt8], _ at: Int, _ end: Int) -> Range<Int>? {
    guard at < end else { return nil }
    let closing: UInt8
    switch text[at] {
    case 0x22, 0x27: closing = text[at]
    case 0x28: closing = 0x29
    default: return nil
    }
    var scan = at + 1
    while scan < end, text[scan] != closing {
      if text[scan] == 0x28, closing == 0x29 { return nil }
      if text[scan] == 0x5C, scan + 1 < end { scan += 1 }
      scan += 1
    }
    return scan < end ? at..<scan + 1 : nil
  }

  /// The inside of the label at the `[` at `at`, or nil; may be empty.
  static func label(_ text: [UInt8], _ at: Int, _ end: Int) -> Range<Int>? {
    guard at < end, text[at] == 0x5B else { return nil }
    var scan = at + 1
    let limit = min(end, at + 1001)
    while scan < limit {
      switch text[scan] {
      case 0x5D: return at + 1..<scan
      case 0x5B: return nil
      case 0x5C: scan += 1
      default: break
      }
      scan += 1
    }
    return nil
  }

  /// The first byte from `at` that is no white space; at most one line ending is passed over.
  static func spaceEnd(_ text: [UInt8], _ at: Int, _ end: Int) -> Int {
    var scan = at
    while scan < end, ASCII.isSpace(text[scan]) { scan += 1 }
    return scan
  }

  /// A label as labels are compared: case folded, white space collapsed; nil when it is blank.
  static func folded(_ label: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var isASCII = true
    var pendingSpace = false
    for byte in label {
      if ASCII.isSpace(byte) {
        pendingSpace = !out.isEmpty
        continue
      }
      if pendingSpace { out.append(ASCII.space) }
      pendingSpace = false
      if byte >= 0x80 { isASCII = false }
      out.append(ASCII.lowercased(byte))
    }
    if out.isEmpty { return nil }
    // Upper-casing between makes ß and ẞ and ss one, as case folding does.
    return isASCII
      ? out
      : Array(String(decoding: out, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }
}

extension BlockParser {
  /// Takes link definitions from the start of the open paragraph (CommonMark 0.31 §4.7).
  mutating func takeDefinitions() {
    let first = leaf.firstSegment
    guard first < segments.count, source[segments[first].start] == 0x5B else { return }
    scratch.load(segments[first...], of: source)
    var at = scratch.start
    while at < scratch.end, let next = readDefinition(at) { at = next }
    if at > scratch.start { dropText(before: at) }
  }

  private mutating func dropText(before at: Int) {
    let start = at < scratch.end ? scratch.source(at) : segments[segments.count - 1].end
    while leaf.firstSegment < segments.count, segments[leaf.firstSegment].end <= start {
      leaf.firstSegment += 1
    }
    guard leaf.firstSegment < segments.count else { return }
    segments[leaf.firstSegment].start = max(segments[leaf.firstSegment].start, start)
    leaf.start = segments[leaf.firstSegment].start
  }

  /// Reads one definition of the joined text; gives the start of the line after it.
  private mutating func readDefinition(_ at: Int) -> Int? {
    let text = scratch.bytes
    let end = scratch.end
    guard let label = LinkParts.label(text, at, end), label.upperBound + 1 < end,
      text[label.upperBound + 1] == 0x3A, let key = LinkParts.folded(text[label])
    else { return nil }
    let start = LinkParts.spaceEnd(text, label.upperBound + 2, end)
    guard let destination = LinkParts.destination(text, start, end), destination.end > start
    else { return nil }
    var stop = destination.end
    var title: Range<Int>?
    let titleStart = LinkParts.spaceEnd(text, stop, end)
    if titleStart > stop, let found = LinkParts.title(text, titleStart, end),
      lineEnd(found.upperBound) != nil
    {
      title = found
      stop = found.upperBound
    }
    guard let next = lineEnd(stop) else { return nil }
    addDefinition(key, SourceSpan(at, stop), destination.content, title)
    return next
  }

  private mutating func addDefinition(
    _ key: [UInt8], _ range: SourceSpan, _ destination: Range<Int>, _ title: Range<Int>?
  ) {
    let link = LinkMaker.link(destination, title, in: scratch, &builder)
    let payload = builder.addLink(link)
    let node = append(.linkDefinition, scratch.span(range.start, range.end))
    builder.nodes[Int(node.index)].payload = payload
    if let first = definitions[key] {
      reportDuplicate(node, first: first)
    } else {
      definitions[key] = payload
    }
  }

  /// The start of the next line when nothing but blanks follows `at`, or nil.
  private func lineEnd(_ at: Int) -> Int? {
    var scan = at
    while scan < scratch.end, ASCII.isBlank(scratch.bytes[scan]) { scan += 1 }
    guard scan < scratch.end else { return scan }
    guard ASCII.isLineEnding(scratch.bytes[scan]) else { return nil }
    let isPair =
      scratch.bytes[scan] == ASCII.carriageReturn && scan + 1 < scratch.end
      && scratch.bytes[scan + 1] == ASCII.lineFeed
    return scan + (isPair ? 2 : 1)
  }

}

/// Makes entries of the link table.
enum LinkMaker {
  /// The entry for a destination and a title (with its quotes) in the joined text.
  static func link(
    _ destination: Range<Int>, _ title: Range<Int>?, in text: JoinedText,
    _ builder: inout TreeBuilder
  ) -> Tree.Link {
    let inner = title.map { $0.lowerBound + 1..<$0.upperBound - 1 }
    return Tree.Link(
      destination: range(destination, in: text, &builder),
      title: inner.map { range($0, in: text, &builder) })
  }

  private static func range(
    _ range: Range<Int>, in text: JoinedText, _ builder: inout TreeBuilder
  ) -> Tree.TextRange {
    if let made = Unescaped.range(of: range, in: text.bytes, &builder) { return made }
    if !range.isEmpty, text.stretchEnd(range.lowerBound) < range.upperBound {
      return builder.makeText(text.bytes[range])
    }
    return builder.range(text.span(range.lowerBound, range.upperBound))
  }
}
