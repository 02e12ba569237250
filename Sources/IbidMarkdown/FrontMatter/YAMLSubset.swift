import IbidModel

/// The part of YAML that front matter is written in, read line by line.
///
/// Scalars (plain, quoted, `|`, `>`), lists in brackets or with hyphens, maps by indentation, as
/// deep as `deepest`. Values keep their text: `1`, `true` and `2020-05-09` stay as written.
struct YAMLSubset {
  let source: [UInt8]
  /// The lines that cannot be read.
  private(set) var unreadable: [SourceSpan] = []
  private var lines: [Line] = []
  private var at = 0

  /// The most levels of maps and lists; deeper ones are read as unreadable lines.
  private static let deepest = 8

  /// A line that is not blank and no comment.
  private struct Line {
    /// The columns before the content.
    var indent: Int
    /// The content without blanks at its ends.
    var span: SourceSpan
    /// The whole line with its ending, for block scalars.
    var whole: SourceSpan
    var isEmpty: Bool
  }

  init(_ source: [UInt8], _ span: SourceSpan) {
    self.source = source
    var cursor = LineCursor()
    cursor.next = span.start
    while cursor.next < span.end {
      cursor.begin(cursor.next, in: source)
      cursor.look(in: source)
      var end = cursor.end
      while end > cursor.content, ASCII.isBlank(source[end - 1]) { end -= 1 }
      let isComment = cursor.content < end && source[cursor.content] == 0x23
      lines.append(
        Line(
          indent: cursor.content - cursor.start, span: SourceSpan(cursor.content, end),
          whole: SourceSpan(cursor.start, cursor.end), isEmpty: end == cursor.content || isComment))
    }
  }

  /// The keys at the outermost level with their values.
  mutating func entries() -> [Metadata.Entry] {
    var out: [Metadata.Entry] = []
    while let line = nextLine() {
      guard line.indent == 0, let key = key(line.span) else {
        skipUnreadable(line)
        continue
      }
      at += 1
      let (value, span) = value(after: key, indent: 0, depth: 1)
      out.append(
        Metadata.Entry(key: key.name, value: value, keySpan: key.span, valueSpan: span))
    }
    return out
  }

  /// The next line that says something; it is not yet passed.
  private mutating func nextLine() -> Line? {
    while at < lines.count, lines[at].isEmpty { at += 1 }
    return at < lines.count ? lines[at] : nil
  }

  private mutating func skipUnreadable(_ line: Line) {
    unreadable.append(line.span)
    at += 1
  }

  // MARK: Keys

  private struct Key {
    var name: String
    var span: SourceSpan
    /// What follows the colon on the line.
    var rest: SourceSpan
  }

  /// The key at the start of a line, with `:` and a blank or the line's end after it.
  private func key(_ span: SourceSpan) -> Key? {
    guard !span.isEmpty else { return nil }
    var nameEnd = span.start
    var name: SourceSpan
    if source[span.start] == 0x22 || source[span.start] == 0x27 {
      guard let end = quotedEnd(span.start, span.end) else { return nil }
      name = SourceSpan(span.start + 1, end - 1)
      nameEnd = end
      while nameEnd < span.end, ASCII.isBlank(source[nameEnd]) { nameEnd += 1 }
    } else {
      while nameEnd < span.end, !isColon(nameEnd, span.end) { nameEnd += 1 }
      name = trimmed(span.start, nameEnd)
      guard let first = source[name.range].first, !"[]{}-#&*!|>%@`,".utf8.contains(first) else {
        return nil
      }
    }
    guard nameEnd < span.end, isColon(nameEnd, span.end) else { return nil }
    return Key(
      name: String(decoding: source[name.range], as: UTF8.self), span: name,
      rest: trimmed(nameEnd + 1, span.end))
  }

  private func isColon(_ at: Int, _ end: Int) -> Bool {
    source[at] == 0x3A && (at + 1 >= end || ASCII.isBlank(source[at + 1]))
  }

  private func trimmed(_ from: Int, _ to: Int) -> SourceSpan {
    var start = from
    var end = to
    while start < end, ASCII.isSpace(source[start]) { start += 1 }
    while end > start, ASCII.isSpace(source[end - 1]) { end -= 1 }
    return SourceSpan(start, end)
  }

  // MARK: Values

  /// The value of a key: on its line, or in the lines below that are indented further.
  private mutating func value(
    after key: Key, indent: Int, depth: Int
  ) -> (Metadata.Value, SourceSpan) {
    let rest = withoutComment(key.rest)
    if rest.isEmpty { return block(above: indent, from: key.rest.start, depth: depth) }
    switch source[rest.start] {
    case 0x7C, 0x3E:
      if rest.count <= 3 { return blockScalar(rest, above: indent) }
    case 0x5B, 0x7B: return flow(rest, above: indent)
    case 0x22, 0x27: return quoted(rest, above: indent)
    default: break
    }
    return plain(rest, above: indent)
  }

  private func withoutComment(_ span: SourceSpan) -> SourceSpan {
    guard !span.isEmpty, source[span.start] != 0x22, source[span.start] != 0x27 else { return span }
    if source[span.start] == 0x23 { return SourceSpan(span.start, span.start) }
    for at in span.range.dropFirst()
    where source[at] == 0x23 && ASCII.isBlank(source[at - 1]) {
      return trimmed(span.start, at)
    }
    return span
  }

  /// A plain scalar; lines below that are indented further go on with it.
  private mutating func plain(
    _ first: SourceSpan, above indent: Int
  ) -> (Metadata.Value, SourceSpan) {
    var text = Array(source[first.range])
    var span = first
    while at < lines.count, !lines[at].isEmpty, lines[at].indent > indent {
      let more = withoutComment(lines[at].span)
      text.append(ASCII.space)
      text += source[more.range]
      span.end = more.end
      at += 1
    }
    let string = String(decoding: text, as: UTF8.self)
    return (.scalar(string == "null" || string == "~" ? "" : string), span)
  }

  private mutating func block(
    above indent: Int, from start: Int, depth: Int
  ) -> (Metadata.Value, SourceSpan) {
    let nothing = SourceSpan(start, start)
    guard depth <= Self.deepest, let line = nextLine() else { return (.scalar(""), nothing) }
    let isList = isHyphen(line.span)
    guard line.indent > indent || (isList && line.indent == indent) else {
      return (.scalar(""), nothing)
    }
    if isList { return list(at: line.indent, depth: depth) }
    if key(line.span) != nil { return map(at: line.indent, depth: depth) }
    at += 1
    return plain(withoutComment(line.span), above: indent)
  }

  private func isHyphen(_ span: SourceSpan) -> Bool {
    guard !span.isEmpty, source[span.start] == 0x2D else { return false }
    return span.count == 1 || ASCII.isBlank(source[span.start + 1])
  }

  private mutating func list(
    at indent: Int, depth: Int
  ) -> (Metadata.Value, SourceSpan) {
    var values: [Metadata.Value] = []
    var span: SourceSpan?
    while let line = nextLine(), line.indent == indent, isHyphen(line.span) {
      let rest = trimmed(line.span.start + 1, line.span.end)
      let item: (value: Metadata.Value, span: SourceSpan)
      if !rest.isEmpty, source[rest.start] != 0x22, source[rest.start] != 0x27, key(rest) != nil {
        // The hyphen counts as indentation: `- name: X` starts a map.
        lines[at].indent = indent + rest.start - line.span.start
        lines[at].span = rest
        item = map(at: lines[at].indent, depth: depth + 1)
      } else {
        at += 1
        let key = Key(name: "", span: rest, rest: rest)
        item = value(after: key, indent: indent, depth: depth + 1)
      }
      values.append(item.value)
      span = (span ?? SourceSpan(line.span.start, line.span.end)).union(item.span)
    }
    return (.list(values), span ?? SourceSpan(0, 0))
  }

  private mutating func map(
    at indent: Int, depth: Int
  ) -> (Metadata.Value, SourceSpan) {
    var pairs: [Metadata.Value.Pair] = []
    var span: SourceSpan?
    while let line = nextLine(), line.indent >= indent {
      guard line.indent == indent, let key = key(line.span) else {
        skipUnreadable(line)
        continue
      }
      at += 1
      let (value, valueSpan) = value(after: key, indent: indent, depth: depth + 1)
      pairs.append(Metadata.Value.Pair(key: key.name, value: value))
      span = (span ?? key.span).union(valueSpan)
    }
    return (.map(pairs), span ?? SourceSpan(0, 0))
  }

  // MARK: Block scalars

  /// `|` keeps lines, `>` joins them; `-` takes the last line ending, which Ibid never keeps.
  private mutating func blockScalar(
    _ sign: SourceSpan, above indent: Int
  ) -> (Metadata.Value, SourceSpan) {
    let isFolded = source[sign.start] == 0x3E
    var text: [UInt8] = []
    var span = sign
    var inner = -1
    while at < lines.count {
      let line = lines[at]
      let isBlank = trimmed(line.whole.start, line.whole.end).isEmpty
      if !isBlank, line.indent <= indent { break }
      at += 1
      if isBlank {
        text.append(ASCII.lineFeed)
        continue
      }
      if inner < 0 { inner = line.indent }
      let start = line.whole.start + min(inner, line.indent)
      if !text.isEmpty, text.last != ASCII.lineFeed {
        text.append(isFolded ? ASCII.space : ASCII.lineFeed)
      }
      text += source[start..<line.whole.end]
      if !isFolded { text.append(ASCII.lineFeed) }
      span.end = line.whole.end
    }
    while text.last == ASCII.lineFeed { text.removeLast() }
    return (.scalar(String(decoding: text, as: UTF8.self)), span)
  }

  // MARK: Quotes and brackets

  /// A quoted scalar, which may go on over several lines.
  private mutating func quoted(
    _ first: SourceSpan, above indent: Int
  ) -> (Metadata.Value, SourceSpan) {
    var end = first.end
    var stop = quotedEnd(first.start, end)
    while stop == nil, at < lines.count, lines[at].isEmpty || lines[at].indent > indent {
      end = max(end, lines[at].span.end)
      at += 1
      stop = quotedEnd(first.start, end)
    }
    guard let stop else {
      unreadable.append(first)
      return (.scalar(String(decoding: source[first.range], as: UTF8.self)), first)
    }
    let span = SourceSpan(first.start, stop)
    return (.scalar(YAMLScalar.unquoted(source[span.range])), span)
  }

  /// The byte after the quoted scalar at `start`, or nil.
  private func quotedEnd(_ start: Int, _ end: Int) -> Int? {
    let quote = source[start]
    var at = start + 1
    while at < end {
      if source[at] == quote {
        guard quote == 0x27, at + 1 < end, source[at + 1] == quote else { return at + 1 }
        at += 1
      } else if source[at] == 0x5C, quote == 0x22 {
        at += 1
      }
      at += 1
    }
    return nil
  }

  /// A list in `[…]` or a map in `{…}`, which may go on over several lines.
  private mutating func flow(
    _ first: SourceSpan, above indent: Int
  ) -> (Metadata.Value, SourceSpan) {
    var end = first.end
    var parser = YAMLFlow(source, first.start, end)
    var value = parser.value()
    while value == nil, at < lines.count, lines[at].isEmpty || lines[at].indent > indent {
      end = max(end, lines[at].span.end)
      at += 1
      if at < lines.count, !lines[at].isEmpty, lines[at].indent > indent { continue }
      parser = YAMLFlow(source, first.start, end)
      value = parser.value()
    }
    guard let value else {
      unreadable.append(first)
      return (.scalar(String(decoding: source[first.range], as: UTF8.self)), first)
    }
    return (value, SourceSpan(first.start, parser.at))
  }
}
