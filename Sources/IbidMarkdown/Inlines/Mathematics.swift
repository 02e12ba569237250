import IbidModel

extension InlineParser {
  /// Reads `$`: mathematics as TeX, or is text (Pandoc's `tex_math_dollars`).
  ///
  /// Of a longer run the last two open, as in `commonmark_x`.
  mutating func scanDollar() {
    while at + 2 < end, bytes[at + 1] == 0x24, bytes[at + 2] == 0x24 { at += 1 }
    let isDouble = at + 1 < end && bytes[at + 1] == 0x24
    if isDouble, let stop = dollars.displayEnd(bytes, at, end) {
      add(.math, to: stop, value: 2)
      scanEquationName()
    } else if !isDouble, let stop = dollars.inlineEnd(bytes, at, text.start, end) {
      add(.math, to: stop, value: 1)
    } else {
      if isDouble { reportDollars() }
      at += 1
    }
  }

  /// Makes a node of mathematics; its text is the TeX between the dollars as written.
  mutating func emitMathematics(_ mark: Mark, _ span: SourceSpan, _ parent: NodeID) {
    let range = mark.start + mark.value..<mark.end - mark.value
    let node = builder.append(.math, span, to: parent, value: mark.value == 2 ? 1 : 0)
    let isWhole =
      text.stretchEnd(range.lowerBound) >= range.upperBound
      && !bytes[range].contains { ASCII.isLineEnding($0) || $0 == 0 }
    let content =
      isWhole
      ? builder.range(text.span(range.lowerBound, range.upperBound))
      : builder.makeText(lines(range))
    builder.nodes[Int(node.index)].payload = builder.addRange(content)
  }

  /// The bytes with line feeds for all line endings.
  private func lines(_ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    for at in range {
      switch bytes[at] {
      case 0: out += [0xEF, 0xBF, 0xBD]
      case ASCII.lineFeed where at > range.lowerBound && bytes[at - 1] == ASCII.carriageReturn:
        break
      case ASCII.carriageReturn: out.append(ASCII.lineFeed)
      case let byte: out.append(byte)
      }
    }
    return out
  }
}

/// Where mathematics ends, found in linear time for all the dollars of a block.
///
/// Pandoc's `tex_math_dollars`: nothing blank after the opening `$` and before the closing one, no
/// digit after that; the first `$` that is not escaped decides. Dollars in `\text{…}` do not count.
struct DollarEnds {
  /// True when no `$$` comes any more.
  private var isDisplayMissing = false
  /// The next `$` that counts, by place from `tableStart`; made when a block has `\text{`.
  private var table: [Int] = []
  private var tableStart = 0

  /// The byte after the display mathematics at `start`, or nil.
  mutating func displayEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    if isDisplayMissing { return nil }
    var at = start + 2
    while at + 1 < end {
      if text[at] == 0x24, text[at + 1] == 0x24 { return at + 2 }
      at += text[at] == 0x5C ? 2 : 1
    }
    isDisplayMissing = true
    return nil
  }

  /// The byte after the mathematics in the line at `start`, or nil.
  mutating func inlineEnd(_ text: [UInt8], _ start: Int, _ lower: Int, _ end: Int) -> Int? {
    guard start + 1 < end, !ASCII.isSpace(text[start + 1]) else { return nil }
    let close = next(text, start + 1, lower, end)
    guard close < end, !isBlank(text, before: close) else { return nil }
    return close + 1 < end && ASCII.isDigit(text[close + 1]) ? nil : close + 1
  }

  /// True for white space that no backslash escapes.
  private func isBlank(_ text: [UInt8], before close: Int) -> Bool {
    guard ASCII.isSpace(text[close - 1]) else { return false }
    // A backslash before a line ending breaks the line; it makes no character of it.
    if ASCII.isLineEnding(text[close - 1]) { return true }
    var at = close - 1
    while at > 0, text[at - 1] == 0x5C { at -= 1 }
    return (close - 1 - at) % 2 == 0
  }

  /// The next `$` that counts, or `end`.
  private mutating func next(_ text: [UInt8], _ start: Int, _ lower: Int, _ end: Int) -> Int {
    var at = start
    while at < end, text[at] != 0x24 {
      if Self.isText(text, at, end) {
        if table.isEmpty { prepare(text, at, end) }
        return table[at - tableStart]
      }
      at += text[at] == 0x5C ? 2 : 1
    }
    return min(at, end)
  }

  private static let command = Array("\\text{".utf8)

  private static func isText(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
    text[at] == 0x5C && at + command.count <= end
      && text[at..<at + command.count].elementsEqual(command)
  }

  /// Fills the table from the end, passing over `\text{…}`.
  private mutating func prepare(_ text: [UInt8], _ start: Int, _ end: Int) {
    tableStart = start
    let closings = Self.braces(text, start, end)
    table = [Int](repeating: end, count: end - start + 2)
    for at in stride(from: end - 1, through: start, by: -1) {
      var following = at + 1
      if text[at] == 0x24 {
        table[at - start] = at
        continue
      }
      if text[at] == 0x5C { following = at + 2 }
      if Self.isText(text, at, end), closings[at + Self.command.count - 1 - start] >= 0 {
        following = closings[at + Self.command.count - 1 - start] + 1
      }
      table[at - start] = table[following - start]
    }
  }

  /// For each `{` its `}`, or -1.
  private static func braces(_ text: [UInt8], _ start: Int, _ end: Int) -> [Int] {
    var closings = [Int](repeating: -1, count: end - start)
    var open: [Int] = []
    for at in start..<end {
      if text[at] == 0x7B {
        open.append(at)
      } else if text[at] == 0x7D, let last = open.popLast() {
        closings[last - start] = at
      }
    }
    return closings
  }
}
