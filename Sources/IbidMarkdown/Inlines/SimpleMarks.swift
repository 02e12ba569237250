import IbidModel

extension InlineParser {
  /// Reads a line ending and the blanks before it (CommonMark 0.31 §6.7, §6.8).
  mutating func scanBreak() {
    var start = at
    let floor = max(text.start, marks.last?.end ?? 0)
    while start > floor, ASCII.isBlank(bytes[start - 1]) { start -= 1 }
    let isHard = at - start >= 2 && bytes[at - 1] == ASCII.space && bytes[at - 2] == ASCII.space
    var stop = at + 1
    if bytes[at] == ASCII.carriageReturn, stop < end, bytes[stop] == ASCII.lineFeed { stop += 1 }
    marks.append(Mark(kind: isHard ? .lineBreak : .softBreak, start: start, end: stop))
    at = stop
  }

  /// Reads an escape, or a backslash that breaks the line.
  mutating func scanBackslash() {
    guard at + 1 < end else {
      at += 1
      return
    }
    let next = bytes[at + 1]
    if ASCII.isPunctuation(next) {
      marks.append(Mark(kind: .escape, start: at, end: at + 2))
      at += 2
    } else if ASCII.isLineEnding(next) {
      let isPair = next == ASCII.carriageReturn && at + 2 < end && bytes[at + 2] == ASCII.lineFeed
      add(.lineBreak, to: at + (isPair ? 3 : 2))
    } else {
      at += 1
    }
  }

  /// Reads a code span (CommonMark 0.31 §6.1).
  mutating func scanCode() {
    var stop = at
    while stop < end, bytes[stop] == 0x60 { stop += 1 }
    let length = stop - at
    backticks.prepare(bytes, at, end)
    guard backticks.hasRun(of: length, after: stop) else {
      reportBackticks(to: stop)
      at = stop
      return
    }
    var scan = stop
    while scan < end {
      guard bytes[scan] == 0x60 else {
        scan += 1
        continue
      }
      var runEnd = scan
      while runEnd < end, bytes[runEnd] == 0x60 { runEnd += 1 }
      if runEnd - scan == length {
        add(.code, to: runEnd, value: length)
        scanRawFormat()
        scanAttributes()
        return
      }
      scan = runEnd
    }
    at = stop
  }

  /// Reads a character reference.
  mutating func scanEntity() {
    var unused: [UInt8] = []
    if let length = Entity.read(bytes, at, end, into: &unused) {
      add(.entity, to: at + length)
    } else {
      at += 1
    }
  }

  /// Reads what stands between `<` and `>`: an address or raw HTML (CommonMark 0.31 §6.5, §6.6).
  mutating func scanPointed() {
    if let stop = Autolink.addressEnd(bytes, at, end) {
      add(.autolink, to: stop)
      scanAttributes()
    } else if let stop = Autolink.emailEnd(bytes, at, end) {
      add(.email, to: stop)
      scanAttributes()
    } else if let stop = HTMLTag.end(bytes, at, end) ?? missing.end(bytes, at, end) {
      add(.rawHTML, to: stop)
    } else {
      reportComment()
      at += 1
    }
  }

  /// Reads dashes and points of smart punctuation.
  mutating func scanSmart(_ byte: UInt8) {
    var stop = at
    while stop < end, bytes[stop] == byte { stop += 1 }
    if byte == 0x2D, stop - at >= 2 {
      add(.dashes, to: stop)
    } else if byte == 0x2E, stop - at >= 3 {
      add(.ellipsis, to: at + 3)
    } else {
      at = stop
    }
  }
}

/// Where the last run of backticks of each length stands, so that openers without a closer cost
/// nothing.
struct BacktickRuns {
  private var last: [Int] = []
  private var isPrepared = false

  mutating func reset() { isPrepared = false }

  /// Finds all runs from `start` on, once per block.
  mutating func prepare(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    guard !isPrepared else { return }
    isPrepared = true
    last = [Int](repeating: -1, count: 81)
    var at = start
    while at < end {
      guard bytes[at] == 0x60 else {
        at &+= 1
        continue
      }
      let runStart = at
      while at < end, bytes[at] == 0x60 { at &+= 1 }
      if at - runStart < last.count { last[at - runStart] = runStart }
    }
  }

  /// True when a run of this length stands at `offset` or later.
  func hasRun(of length: Int, after offset: Int) -> Bool {
    length < last.count && last[length] >= offset
  }
}

/// Comments, instructions, declarations and CDATA; remembers which ends do not come any more.
struct MissingEnds {
  private var comment = false
  private var instruction = false
  private var declaration = false
  private var data = false
  /// No label of a note starts before this place.
  var noLabelBefore = 0

  /// The end of the construct at the `<` at `at`, or nil.
  mutating func end(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
    guard at + 2 < end else { return nil }
    switch (text[at + 1], text[at + 2]) {
    case (0x3F, _): return Self.find([0x3F, 0x3E], text, at + 2, end, &instruction)
    case (0x21, 0x2D):
      guard at + 3 < end, text[at + 3] == 0x2D else { return nil }
      if at + 4 < end, text[at + 4] == 0x3E { return at + 5 }
      if at + 5 < end, text[at + 4] == 0x2D, text[at + 5] == 0x3E { return at + 6 }
      return Self.find([0x2D, 0x2D, 0x3E], text, at + 4, end, &comment)
    case (0x21, 0x5B):
      guard at + 8 < end, text[at + 2..<at + 9].elementsEqual("[CDATA[".utf8) else { return nil }
      return Self.find([0x5D, 0x5D, 0x3E], text, at + 9, end, &data)
    case (0x21, let byte):
      return ASCII.isLetter(byte) ? Self.find([0x3E], text, at + 2, end, &declaration) : nil
    default: return nil
    }
  }

  private static func find(
    _ mark: [UInt8], _ text: [UInt8], _ start: Int, _ end: Int, _ isMissing: inout Bool
  ) -> Int? {
    if isMissing { return nil }
    var at = start
    while at + mark.count <= end {
      if text[at] == mark[0], text[at..<at + mark.count].elementsEqual(mark) {
        return at + mark.count
      }
      at += 1
    }
    isMissing = true
    return nil
  }
}
