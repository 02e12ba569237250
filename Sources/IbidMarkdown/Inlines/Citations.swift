import IbidModel

extension InlineParser {
  /// Reads `@`: the key of a citation, or an e-mail address.
  mutating func scanAt() {
    if options.extensions.contains(.citations), !followsWord, !followsHost,
      let key = keySpan(at + 1)
    {
      let stop = bytes[at + 1] == 0x7B ? key.end + 1 : key.end
      if isHandle(key) { at = stop + 1 } else { addKey(key, to: stop) }
      return
    }
    if options.extensions.contains(.autolinks), scanBareEmail() { return }
    at += 1
  }

  private mutating func addKey(_ key: SourceSpan, to stop: Int) {
    let hidesAuthor = followsMinus
    if hidesAuthor { at -= 1 }
    lastKey = marks.count
    add(.citeKey, to: stop, value: key.end)
    marks[lastKey].limit = key.start
    marks[lastKey].canClose = hidesAuthor
  }

  /// True for the `-` of `-@key`, which leaves the author out.
  private var followsMinus: Bool {
    guard at > textFloor, bytes[at - 1] == 0x2D else { return false }
    guard at - 1 > text.start else { return true }
    let before = bytes[at - 2]
    if ASCII.isAlphanumeric(before) || before == 0x2D { return false }
    return before < 0x80 || !isWordEnd(at - 1)
  }

  /// True in `example.org/@name`, the address of a person and no citation.
  private var followsHost: Bool {
    guard at - 2 >= text.start, bytes[at - 1] == 0x2F else { return false }
    return ASCII.isAlphanumeric(bytes[at - 2])
  }

  /// True for `@name@host`, the address of a person and no citation.
  private func isHandle(_ key: SourceSpan) -> Bool {
    key.end + 1 < end && bytes[key.end] == 0x40 && ASCII.isAlphanumeric(bytes[key.end + 1])
  }

  private var followsWord: Bool {
    guard at > text.start else { return false }
    if ASCII.isAlphanumeric(bytes[at - 1]) { return true }
    return bytes[at - 1] >= 0x80 && isWordEnd(at)
  }

  private func isWordEnd(_ end: Int) -> Bool {
    guard let scalar = UTF8Scalars.decode(bytes, before: end)?.scalar else { return false }
    return scalar.isLetterOrDigit
  }

  /// The key that starts at `start`: a word with single signs inside, or anything in braces.
  private func keySpan(_ start: Int) -> SourceSpan? {
    guard start < end else { return nil }
    if bytes[start] == 0x7B { return bracedKey(start + 1) }
    var scan = start
    var stop = start
    while scan < end {
      if let length = wordLength(scan) {
        scan += length
        stop = scan
      } else if scan > start, scan == stop, isKeySign(bytes[scan]) {
        scan += 1
      } else {
        break
      }
    }
    return stop > start ? SourceSpan(start, stop) : nil
  }

  private func bracedKey(_ start: Int) -> SourceSpan? {
    var scan = start
    var depth = 0
    let limit = min(end, start + NoteLabel.longest)
    while scan < limit, !ASCII.isLineEnding(bytes[scan]) {
      if bytes[scan] == 0x7B { depth += 1 }
      if bytes[scan] == 0x7D {
        if depth == 0 { return scan > start ? SourceSpan(start, scan) : nil }
        depth -= 1
      }
      scan += 1
    }
    return nil
  }

  private func wordLength(_ at: Int) -> Int? {
    let byte = bytes[at]
    if ASCII.isAlphanumeric(byte) || byte == 0x5F { return 1 }
    guard byte >= 0x80 else { return nil }
    let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
    return scalar.isLetterOrDigit ? length : nil
  }

  private func isKeySign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3A, 0x2E, 0x23, 0x24, 0x25, 0x26, 0x2D, 0x2B, 0x3F, 0x3C, 0x3E, 0x7E, 0x2F: true
    default: false
    }
  }

  /// Makes a citation of the brackets that end at the `]` at `at`, where they hold one.
  ///
  /// Brackets with a note inside stay text: in a citation the note would be lost.
  mutating func closeCitation(_ opener: Bracket) {
    defer { at += 1 }
    guard options.extensions.contains(.citations), marks[opener.mark].byte == 0x5B,
      lastNote < opener.mark, !(at + 1 < end && bytes[at + 1] == 0x5B)
    else { return }
    if opener.key >= 0 {
      closeLocator(opener)
    } else if lastKey > opener.mark {
      matchDelimiters(above: opener.bottom)
      guard hasKeyInEachPart(opener.mark, to: at) else { return }
      marks[opener.mark].kind = .citation
      marks[opener.mark].end = at + 1
      marks[opener.mark].next = -1
    }
  }

  /// Makes the brackets after a key its locator.
  private mutating func closeLocator(_ opener: Bracket) {
    guard at > marks[opener.mark].end, marks[opener.key].kind == .citeKey else { return }
    matchDelimiters(above: opener.bottom)
    guard citationParts(opener.mark, to: at).dropFirst().allSatisfy({ $0.key != nil }) else {
      return
    }
    marks[opener.key].kind = .citation
    // `value` stays the end of the key: the locator starts after the bracket.
    marks[opener.key].end = at + 1
    marks[opener.key].next = Int32(truncatingIfNeeded: opener.mark)
    cutDelimiters(to: opener.bottom)
  }

  /// One part of a citation: between semicolons.
  private struct CitationPart {
    var start: Int
    var end: Int
    /// The mark of its first key.
    var key: Int?
  }

  /// The parts of a citation between `;`.
  ///
  /// Keys and `;` inside other marks, brackets or emphasis do not count. Each of those is passed over
  /// in one step, so all brackets of a block together cost linear time.
  private func eachPart(_ opener: Int, to stop: Int, _ take: (CitationPart) -> Void) {
    let start = marks[opener].start + 1
    var part = CitationPart(start: start, end: stop)
    var scan = start
    var index = opener + 1
    while scan < stop {
      while index < marks.count, marks[index].start < scan { index += 1 }
      if index < marks.count, marks[index].start == scan, marks[index].end <= stop {
        if isKey(index), part.key == nil { part.key = index }
        (scan, index) = markEnd(index)
        continue
      }
      if bytes[scan] == 0x3B {
        part.end = scan
        take(part)
        part = CitationPart(start: scan + 1, end: stop)
      }
      scan += 1
    }
    take(part)
  }

  private func citationParts(_ opener: Int, to stop: Int) -> [CitationPart] {
    var parts: [CitationPart] = []
    eachPart(opener, to: stop) { parts.append($0) }
    return parts
  }

  private func hasKeyInEachPart(_ opener: Int, to stop: Int) -> Bool {
    var hasKeys = true
    eachPart(opener, to: stop) { if $0.key == nil { hasKeys = false } }
    return hasKeys
  }

  /// The works of a citation in brackets; counted first, for there may be a million of them.
  private func items(_ opener: Int, to stop: Int) -> [Citation.Item] {
    var count = 0
    eachPart(opener, to: stop) { _ in count += 1 }
    var items: [Citation.Item] = []
    items.reserveCapacity(count)
    eachPart(opener, to: stop) { if let one = item($0) { items.append(one) } }
    return items
  }

  /// True for a key, with a locator after it or without.
  private func isKey(_ index: Int) -> Bool {
    marks[index].kind == .citeKey || (marks[index].kind == .citation && marks[index].next >= 0)
  }

  /// The byte after a mark with all that it holds, and the first mark after that.
  private func markEnd(_ index: Int) -> (Int, Int) {
    let mark = marks[index]
    switch mark.kind {
    case .delimiter where mark.opens >= 0:
      let closer = Int(pairs[Int(mark.opens)].closer)
      return (marks[closer].end, closer + 1)
    case .citation where mark.next >= 0:
      return (mark.end, Int(marks[Int(mark.next)].lastClose))
    case .bracket, .openLink, .openImage, .openSpan, .citation:
      if mark.limit > 0 { return (mark.limit, Int(mark.lastClose)) }
    default: break
    }
    return (max(mark.start + 1, mark.end), index + 1)
  }

  /// The citation that a mark stands for.
  func citation(_ index: Int) -> Citation {
    let mark = marks[index]
    let span = text.span(mark.start, mark.end)
    if mark.kind == .citeKey {
      return Citation(
        items: [item(index, prefix: mark.start..<mark.start, suffix: mark.end..<mark.end)],
        span: span, isInText: true)
    }
    if mark.byte == 0x5B {
      return Citation(items: items(index, to: mark.end - 1), span: span, isInText: false)
    }
    let parts = citationParts(Int(mark.next), to: mark.end - 1)
    // Brackets that begin with another work, as in `@a [see @b]`, have no locator.
    let locator = parts.first { $0.key == nil }.map { $0.start..<$0.end }
    let first = item(index, prefix: mark.start..<mark.start, suffix: locator ?? mark.end..<mark.end)
    return Citation(items: [first] + parts.compactMap(item), span: span, isInText: true)
  }

  private func item(_ part: CitationPart) -> Citation.Item? {
    guard let key = part.key else { return nil }
    let mark = marks[key]
    let stop = mark.value + (bytes[mark.limit - 1] == 0x7B ? 1 : 0)
    return item(key, prefix: part.start..<max(part.start, mark.start), suffix: stop..<part.end)
  }

  private func item(_ key: Int, prefix: Range<Int>, suffix: Range<Int>) -> Citation.Item {
    let name = marks[key].limit..<marks[key].value
    let (before, after) = (trimmed(prefix), trimmed(suffix))
    return Citation.Item(
      key: String(decoding: bytes[name], as: UTF8.self),
      keySpan: text.span(name.lowerBound, name.upperBound),
      prefix: string(before), suffix: string(after),
      prefixSpan: text.span(before.lowerBound, before.upperBound),
      suffixSpan: text.span(after.lowerBound, after.upperBound),
      suppressesAuthor: marks[key].canClose)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var stop = range.upperBound
    while start < stop, ASCII.isSpace(bytes[start]) { start += 1 }
    while stop > start, ASCII.isSpace(bytes[stop - 1]) { stop -= 1 }
    return start..<stop
  }

  private func string(_ range: Range<Int>) -> String {
    let lines = bytes[range].map { ASCII.isLineEnding($0) ? ASCII.space : $0 }
    return String(decoding: lines, as: UTF8.self)
  }
}
