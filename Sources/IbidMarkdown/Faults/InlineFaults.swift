import IbidModel

extension InlineParser {
  /// Reports the brackets that nothing closed, where they begin a note or a citation.
  mutating func reportOpenBrackets() {
    for bracket in brackets {
      let start = marks[bracket.mark].start
      if bytes[start] == 0x5E {
        faults.report(
          .note, text.span(start, start + 2),
          "a note begins here and no ']' closes it in this paragraph")
      } else if bytes[start] == 0x5B, beginsMarker(start) {
        faults.report(
          .note, text.span(start, wordEnd(from: start + 2)),
          "the marker of a note begins here and no ']' closes it")
      } else if bytes[start] == 0x5B, let end = firstKeyEnd(bracket) {
        faults.report(
          .citation, text.span(start, end), "a citation begins here and no ']' closes it")
      }
    }
  }

  private func beginsMarker(_ start: Int) -> Bool {
    options.extensions.contains(.notes) && start + 2 < end && bytes[start + 1] == 0x5E
      && ASCII.isAlphanumeric(bytes[start + 2])
  }

  /// The end of a word of at most 40 bytes, cut after a whole character.
  private func wordEnd(from start: Int) -> Int {
    var at = start
    let limit = min(end, start + 40)
    while at < limit, !ASCII.isSpace(bytes[at]) { at += 1 }
    while at > start, at < end, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  /// The longest text before the first key, in bytes.
  private static let longestPrefix = 40

  /// The end of the first key in brackets; nil when they do not begin as citations do.
  private func firstKeyEnd(_ bracket: Bracket) -> Int? {
    var next = bracket.mark + 1
    while next < marks.count, marks[next].kind == .softBreak { next += 1 }
    guard next < marks.count, marks[next].kind == .citeKey,
      marks[next].start - marks[bracket.mark].end <= Self.longestPrefix
    else { return nil }
    return marks[next].end
  }

  /// Reports `$$` at the start of a line that nothing ends.
  mutating func reportDollars() {
    var before = at
    while before > text.start, ASCII.isBlank(bytes[before - 1]) { before -= 1 }
    guard before == text.start || ASCII.isLineEnding(bytes[before - 1]) else { return }
    var after = at + 2
    while after < end, ASCII.isSpace(bytes[after]) { after += 1 }
    // After a formula with a blank line inside its end is left over: its start was reported.
    guard after < end || before == text.start else { return }
    faults.report(
      .mathematics, text.span(at, at + 2),
      "mathematics begins here and no '$$' ends it in this paragraph")
  }

  /// Reports backticks from `at` to `stop` that look like the start of code.
  mutating func reportBackticks(to stop: Int) {
    guard stop < end, !ASCII.isSpace(bytes[stop]), at == text.start || opensAfter(bytes[at - 1]),
      !hasApostrophes(from: stop, count: stop - at)
    else { return }
    faults.report(
      .codeSpan, text.span(at, stop), "code begins here and no '\(backticks(stop - at))' ends it")
  }

  private func backticks(_ count: Int) -> String { String(repeating: "`", count: min(count, 8)) }

  private func opensAfter(_ byte: UInt8) -> Bool {
    ASCII.isSpace(byte) || byte == 0x28 || byte == 0x5B || byte == 0x2A || byte == 0x5F
  }

  /// True where `` `word' `` is meant: quotation marks as typewriters and TeX have them.
  private func hasApostrophes(from start: Int, count: Int) -> Bool {
    guard count <= 2 else { return false }
    let limit = min(end, start + 400)
    var run = 0
    for place in start..<limit {
      run = bytes[place] == 0x27 ? run + 1 : 0
      if run == count { return true }
    }
    return false
  }

  /// Reports a comment inside a paragraph that nothing ends: readers see it.
  mutating func reportComment() {
    guard at + 3 < end, bytes[at + 1] == 0x21, bytes[at + 2] == 0x2D, bytes[at + 3] == 0x2D else {
      return
    }
    faults.report(
      .comment, text.span(at, at + 4),
      "a comment begins here and no '-->' ends it in this paragraph: it is shown")
  }
}
