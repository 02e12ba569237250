import IbidModel

extension InlineParser {
  /// Reads `@`: the key of a citation, or an e-mail address.
  mutating func scanAt() {
    if options.extensions.contains(.citations), !followsWord, let key = keySpan(at + 1) {
      let start = at
      let stop = bytes[at + 1] == 0x7B ? key.end + 1 : key.end
      add(.citeKey, to: stop, value: key.end)
      marks[marks.count - 1].limit = key.start
      // A minus before the key belongs to it only inside brackets.
      marks[marks.count - 1].canClose = start > text.start && bytes[start - 1] == 0x2D
      return
    }
    if options.extensions.contains(.autolinks), scanBareEmail() { return }
    at += 1
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
    let limit = min(end, start + NoteLabel.longest)
    while scan < limit, bytes[scan] != 0x7D, !ASCII.isLineEnding(bytes[scan]), bytes[scan] != 0x7B {
      scan += 1
    }
    return scan < limit && bytes[scan] == 0x7D && scan > start ? SourceSpan(start, scan) : nil
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
  mutating func closeCitation(_ opener: Bracket) {
    defer { at += 1 }
    guard options.extensions.contains(.citations), marks[opener.mark].byte == 0x5B else { return }
    if opener.key >= 0 {
      guard at > marks[opener.mark].end, marks[opener.key].kind == .citeKey else { return }
      marks[opener.key].kind = .citation
      // `value` stays the end of the key: the locator starts after the bracket.
      marks[opener.key].end = at + 1
      marks[opener.key].next = Int32(truncatingIfNeeded: opener.mark)
      cutDelimiters(to: opener.bottom)
    } else if everyPartHasKey(opener.mark) {
      marks[opener.mark].kind = .citation
      marks[opener.mark].end = at + 1
      marks[opener.mark].next = -1
      cutDelimiters(to: opener.bottom)
    }
  }

  private func everyPartHasKey(_ opener: Int) -> Bool {
    guard marks[(opener + 1)...].contains(where: { $0.kind == .citeKey }) else { return false }
    return !citationParts(opener, from: marks[opener].start + 1, to: at).contains { $0.key == nil }
  }

  /// One part of a citation: between semicolons.
  struct CitationPart {
    var start: Int
    var end: Int
    /// The mark of its first key.
    var key: Int?
  }

  /// The parts of a citation between `;`, which count only outside other marks.
  func citationParts(_ opener: Int, from start: Int, to stop: Int) -> [CitationPart] {
    var parts = [CitationPart(start: start, end: stop)]
    var scan = start
    var index = opener + 1
    while scan < stop {
      while index < marks.count, marks[index].start < scan { index += 1 }
      if index < marks.count, marks[index].start == scan, marks[index].end <= stop {
        if marks[index].kind == .citeKey, parts[parts.count - 1].key == nil {
          parts[parts.count - 1].key = index
        }
        scan = max(scan + 1, marks[index].end)
        continue
      }
      if bytes[scan] == 0x3B {
        parts[parts.count - 1].end = scan
        parts.append(CitationPart(start: scan + 1, end: stop))
      }
      scan += 1
    }
    return parts
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
      let parts = citationParts(index, from: mark.start + 1, to: mark.end - 1)
      return Citation(items: parts.compactMap(item), span: span, isInText: false)
    }
    let opener = Int(mark.next)
    var parts = citationParts(opener, from: marks[opener].end, to: mark.end - 1)
    let first = parts.removeFirst()
    let locator = item(index, prefix: mark.start..<mark.start, suffix: first.start..<first.end)
    return Citation(items: [locator] + parts.compactMap(item), span: span, isInText: true)
  }

  private func item(_ part: CitationPart) -> Citation.Item? {
    guard let key = part.key else { return nil }
    let mark = marks[key]
    let start = mark.start - (mark.canClose ? 1 : 0)
    var item = item(key, prefix: part.start..<max(part.start, start), suffix: mark.end..<part.end)
    item.suppressesAuthor = mark.canClose && start >= part.start
    return item
  }

  private func item(_ key: Int, prefix: Range<Int>, suffix: Range<Int>) -> Citation.Item {
    let name = marks[key].limit..<marks[key].value
    return Citation.Item(
      key: String(decoding: bytes[name], as: UTF8.self),
      keySpan: text.span(name.lowerBound, name.upperBound),
      prefix: string(prefix), suffix: string(suffix))
  }

  private func string(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    var stop = range.upperBound
    while start < stop, ASCII.isSpace(bytes[start]) { start += 1 }
    while stop > start, ASCII.isSpace(bytes[stop - 1]) { stop -= 1 }
    let lines = bytes[start..<stop].map { ASCII.isLineEnding($0) ? ASCII.space : $0 }
    return String(decoding: lines, as: UTF8.self)
  }
}
