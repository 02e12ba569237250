import IbidModel

/// Reads the part of YAML that libraries are written in, into values with places.
///
/// Maps and lists by indentation (`- - 2020`, too), lists and maps in brackets, scalars plain,
/// quoted, `|` and `>`, comments. No anchors, no tags, one document. A line that cannot be read is
/// reported and left out. Linear.
struct YAMLReader {
  private let bytes: [UInt8]
  private var lines: [Line] = []
  private var number = 0

  private static let deepest = 24

  /// A line with something on it.
  private struct Line {
    var indent: Int
    /// The content without blanks at its ends.
    var content: Range<Int>
    /// The whole line without its ending.
    var whole: Range<Int>
    var isEmpty: Bool
  }

  init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    var at = range?.lowerBound ?? 0
    let end = range?.upperBound ?? bytes.count
    while at < end {
      let lineEnd = min(end, ByteScan.lineEnd(in: bytes, from: at))
      add(at..<lineEnd)
      at = lineEnd + 1
      if lineEnd < end, bytes[lineEnd] == ASCII.carriageReturn, at < end,
        bytes[at] == ASCII.lineFeed
      {
        at += 1
      }
    }
  }

  private mutating func add(_ whole: Range<Int>) {
    let content = trimmed(whole)
    let isMarker =
      content.lowerBound == whole.lowerBound
      && (bytes[content].elementsEqual("---".utf8) || bytes[content].elementsEqual("...".utf8))
    let isComment = !content.isEmpty && bytes[content.lowerBound] == 0x23
    lines.append(
      Line(
        indent: content.lowerBound - whole.lowerBound, content: content, whole: whole,
        isEmpty: content.isEmpty || isComment || isMarker))
  }

  /// The value of the document.
  mutating func value(_ source: inout LibrarySource) -> LibraryValue {
    var value = LibraryValue(.nothing, range: 0..<0)
    guard let line = next() else { return value }
    value = node(at: line.indent, depth: 0, &source)
    while let rest = next() {
      skip(rest, &source)
    }
    return value
  }

  private mutating func next() -> Line? {
    while number < lines.count, lines[number].isEmpty { number += 1 }
    return number < lines.count ? lines[number] : nil
  }

  private mutating func skip(_ line: Line, _ source: inout LibrarySource) {
    source.report(.syntax, "the line cannot be read as YAML", line.content)
    number += 1
  }

  /// The map, list or scalar that begins on the next line.
  private mutating func node(
    at indent: Int, depth: Int, _ source: inout LibrarySource
  ) -> LibraryValue {
    guard let line = next() else { return LibraryValue(.nothing, range: 0..<0) }
    guard depth < Self.deepest else {
      source.report(
        .limit, "lists and maps are nested deeper than \(Self.deepest)", line.content)
      passBlock(indent)
      return LibraryValue(.nothing, range: line.content)
    }
    if isHyphen(line.content) { return list(at: line.indent, depth: depth, &source) }
    if key(line.content) != nil { return map(at: line.indent, depth: depth, &source) }
    number += 1
    return scalar(line.content, above: indent - 1, &source)
  }

  private mutating func passBlock(_ indent: Int) {
    while let line = next(), line.indent >= indent { number += 1 }
  }

  // MARK: Lists and maps

  private func isHyphen(_ content: Range<Int>) -> Bool {
    guard !content.isEmpty, bytes[content.lowerBound] == 0x2D else { return false }
    return content.count == 1 || ASCII.isBlank(bytes[content.lowerBound + 1])
  }

  private mutating func list(
    at indent: Int, depth: Int, _ source: inout LibrarySource
  ) -> LibraryValue {
    var values: [LibraryValue] = []
    var range: Range<Int>?
    while let line = next(), line.indent == indent, isHyphen(line.content) {
      let rest = trimmed((line.content.lowerBound + 1)..<line.content.upperBound)
      var value: LibraryValue
      if rest.isEmpty || bytes[rest.lowerBound] == 0x23 {
        number += 1
        value = below(indent, from: rest.lowerBound, isInList: true, depth: depth, &source)
      } else if isHyphen(rest) || key(rest) != nil {
        // The hyphen counts as indentation.
        lines[number].indent = indent + rest.lowerBound - line.content.lowerBound
        lines[number].content = rest
        value = node(at: lines[number].indent, depth: depth + 1, &source)
      } else {
        number += 1
        value = scalar(rest, above: indent, &source)
      }
      let end = max(value.range.upperBound, line.content.lowerBound)
      value.range = min(line.content.lowerBound, end)..<end
      range = (range?.lowerBound ?? value.range.lowerBound)..<end
      values.append(value)
    }
    return LibraryValue(.list(values), range: range ?? 0..<0)
  }

  private mutating func map(
    at indent: Int, depth: Int, _ source: inout LibrarySource
  ) -> LibraryValue {
    var pairs: [LibraryValue.Pair] = []
    var range: Range<Int>?
    while let line = next(), line.indent >= indent {
      guard line.indent == indent, let key = key(line.content) else {
        if line.indent == indent, isHyphen(line.content) { break }
        skip(line, &source)
        continue
      }
      number += 1
      let value =
        key.rest.isEmpty
        ? below(indent, from: key.rest.lowerBound, isInList: false, depth: depth, &source)
        : scalar(key.rest, above: indent, &source)
      pairs.append(LibraryValue.Pair(key: key.name, keyRange: key.range, value: value))
      let start = range?.lowerBound ?? key.range.lowerBound
      range = start..<max(start, key.range.upperBound, value.range.upperBound)
    }
    return LibraryValue(.map(pairs), range: range ?? 0..<0)
  }

  /// What stands in the lines below, indented further; a list may stand in the column of its key.
  private mutating func below(
    _ indent: Int, from place: Int, isInList: Bool, depth: Int, _ source: inout LibrarySource
  ) -> LibraryValue {
    let nothing = LibraryValue(.nothing, range: place..<place)
    guard let line = next() else { return nothing }
    let isListOfKey = !isInList && line.indent == indent && isHyphen(line.content)
    guard line.indent > indent || isListOfKey else { return nothing }
    return node(at: line.indent, depth: depth + 1, &source)
  }

  // MARK: Keys

  private struct Key {
    var name: String
    var range: Range<Int>
    /// What follows the colon, without a comment.
    var rest: Range<Int>
  }

  private func key(_ content: Range<Int>) -> Key? {
    guard let first = content.first else { return nil }
    var at = first
    let name: String
    if bytes[first] == 0x22 || bytes[first] == 0x27 {
      guard let end = quotedEnd(first, content.upperBound) else { return nil }
      name = YAMLText.unquoted(bytes[first..<end])
      at = end
      while at < content.upperBound, ASCII.isBlank(bytes[at]) { at += 1 }
      guard at < content.upperBound, isColon(at, content.upperBound) else { return nil }
    } else {
      guard !"[]{}&*!|>%@`,#".utf8.contains(bytes[first]) else { return nil }
      let longest = min(content.upperBound, first + 256)
      while at < longest, !isColon(at, content.upperBound) { at += 1 }
      guard at < longest else { return nil }
      name = String(decoding: bytes[trimmed(first..<at)], as: UTF8.self)
    }
    let rest = trimmed((at + 1)..<content.upperBound)
    let isComment = !rest.isEmpty && bytes[rest.lowerBound] == 0x23
    return Key(
      name: name, range: first..<at,
      rest: isComment ? rest.lowerBound..<rest.lowerBound : rest)
  }

  private func isColon(_ at: Int, _ end: Int) -> Bool {
    bytes[at] == 0x3A && (at + 1 >= end || ASCII.isBlank(bytes[at + 1]))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  // MARK: Scalars

  /// A scalar or a value in brackets that begins on a line that is passed.
  private mutating func scalar(
    _ first: Range<Int>, above indent: Int, _ source: inout LibrarySource
  ) -> LibraryValue {
    switch bytes[first.lowerBound] {
    case 0x7C, 0x3E:
      if first.count <= 3 { return block(first, above: indent) }
    case 0x22, 0x27: return quoted(first, above: indent, &source)
    case 0x5B, 0x7B: return flow(first, above: indent, &source)
    case 0x26, 0x2A, 0x21:
      source.report(.syntax, "anchors, aliases and tags of YAML are not read", first)
    default: break
    }
    return plain(first, above: indent)
  }

  /// A plain scalar; lines below that are indented further go on with it.
  private mutating func plain(_ first: Range<Int>, above indent: Int) -> LibraryValue {
    var text = Array(bytes[withoutComment(first)])
    var end = first.upperBound
    let isAlone = number >= lines.count || lines[number].isEmpty || lines[number].indent <= indent
    while number < lines.count, lines[number].isEmpty == false, lines[number].indent > indent {
      let line = withoutComment(lines[number].content)
      text.append(ASCII.space)
      text += bytes[line]
      end = line.upperBound
      number += 1
    }
    let range = first.lowerBound..<end
    guard isAlone else {
      return LibraryValue(.text(String(decoding: text, as: UTF8.self)), range: range)
    }
    return LibraryValue(YAMLText.content(text), range: range)
  }

  private func withoutComment(_ range: Range<Int>) -> Range<Int> {
    for at in range.dropFirst() where bytes[at] == 0x23 && ASCII.isBlank(bytes[at - 1]) {
      return trimmed(range.lowerBound..<at)
    }
    return range
  }

  /// `|` keeps lines, `>` joins them.
  private mutating func block(_ sign: Range<Int>, above indent: Int) -> LibraryValue {
    let isFolded = bytes[sign.lowerBound] == 0x3E
    var text: [UInt8] = []
    var end = sign.upperBound
    var inner: Int?
    while number < lines.count {
      let line = lines[number]
      let isBlank = line.content.isEmpty
      let indentHere = isBlank ? 0 : line.content.lowerBound - line.whole.lowerBound
      if !isBlank, indentHere <= indent { break }
      number += 1
      if isBlank {
        text.append(ASCII.lineFeed)
        continue
      }
      let column = inner ?? indentHere
      inner = column
      if !text.isEmpty, text.last != ASCII.lineFeed {
        text.append(isFolded ? ASCII.space : ASCII.lineFeed)
      }
      text += bytes[(line.whole.lowerBound + min(column, indentHere))..<line.content.upperBound]
      if !isFolded { text.append(ASCII.lineFeed) }
      end = line.content.upperBound
    }
    while text.last == ASCII.lineFeed { text.removeLast() }
    return LibraryValue(
      .text(String(decoding: text, as: UTF8.self)), range: sign.lowerBound..<end)
  }

  private mutating func quoted(
    _ first: Range<Int>, above indent: Int, _ source: inout LibrarySource
  ) -> LibraryValue {
    var end = first.upperBound
    var scan = QuotedScan(at: first.lowerBound + 1, quote: bytes[first.lowerBound])
    var stop = scan.end(in: bytes, before: end)
    while stop == nil, number < lines.count,
      lines[number].content.isEmpty || lines[number].indent > indent
    {
      end = max(end, lines[number].content.upperBound)
      number += 1
      stop = scan.end(in: bytes, before: end)
    }
    guard let stop else {
      source.report(.syntax, "a text in quotation marks is not ended", first)
      return LibraryValue(
        .text(String(decoding: bytes[first], as: UTF8.self)), range: first)
    }
    let range = first.lowerBound..<stop
    return LibraryValue(.text(YAMLText.unquoted(bytes[range])), range: range)
  }

  private func quotedEnd(_ start: Int, _ end: Int) -> Int? {
    var scan = QuotedScan(at: start + 1, quote: bytes[start])
    return scan.end(in: bytes, before: end)
  }

  /// Looks for the end of a quoted text, going on where it stopped.
  private struct QuotedScan {
    var at: Int
    let quote: UInt8

    mutating func end(in bytes: [UInt8], before end: Int) -> Int? {
      while at < end {
        if bytes[at] == quote {
          guard quote == 0x27, at + 1 < end, bytes[at + 1] == quote else { return at + 1 }
          at += 1
        } else if bytes[at] == 0x5C, quote == 0x22 {
          at += 1
        }
        at += 1
      }
      return nil
    }
  }

  /// A list or map in brackets; it may go on over lines that are indented further.
  private mutating func flow(
    _ first: Range<Int>, above indent: Int, _ source: inout LibrarySource
  ) -> LibraryValue {
    var end = first.upperBound
    var balance = YAMLBalance()
    balance.read(bytes[first])
    while balance.isOpen, number < lines.count,
      lines[number].isEmpty || lines[number].indent > indent
    {
      balance.read(bytes[lines[number].content])
      end = max(end, lines[number].content.upperBound)
      number += 1
    }
    var parser = YAMLFlowReader(bytes, first.lowerBound, end)
    guard let value = parser.value(depth: 0) else {
      source.report(.syntax, "a list or map in brackets cannot be read", first)
      return LibraryValue(
        .text(String(decoding: bytes[first], as: UTF8.self)), range: first)
    }
    return value
  }
}
