import IbidModel

extension InlineParser {
  /// Reads `[`: the marker of a note, or what may become a link or a citation.
  mutating func scanBracket() {
    if scanWikiLink(opener: 2) { return }
    if options.extensions.contains(.notes), at + 1 < end, bytes[at + 1] == 0x5E,
      let label = missing.noteLabel(bytes, at, end)
    {
      lastNote = marks.count
      add(.noteReference, to: label.end + 1)
      return
    }
    let key = keyBefore()
    pushBracket(length: 1)
    brackets[brackets.count - 1].key = key
  }

  /// The mark of the key before, as in `@key [p. 3]`, with nothing but white space between; or -1.
  private func keyBefore() -> Int {
    guard lastKey >= 0, marks[lastKey].kind == .citeKey else { return -1 }
    var start = at
    var index = marks.count - 1
    if index > lastKey, marks[index].kind == .softBreak {
      guard marks[index].end == at else { return -1 }
      start = marks[index].start
      index -= 1
    }
    guard index == lastKey else { return -1 }
    return bytes[marks[lastKey].end..<start].allSatisfy(ASCII.isBlank) ? lastKey : -1
  }

  /// Reads `!`, with `[` the start of an image.
  mutating func scanImage() {
    if scanWikiLink(opener: 3) { return }
    let isNote = options.extensions.contains(.notes) && at + 2 < end && bytes[at + 2] == 0x5E
    guard at + 1 < end, bytes[at + 1] == 0x5B, !isNote else {
      at += 1
      return
    }
    pushBracket(length: 2)
  }

  /// Puts an opening bracket of `length` bytes on the stack.
  mutating func pushBracket(length: Int) {
    if let last = brackets.indices.last { brackets[last].hasBracketAfter = true }
    brackets.append(Bracket(mark: marks.count, bottom: lastDelimiter))
    marks.append(Mark(kind: .bracket, byte: bytes[at], start: at, end: at + length))
    at += length
  }

  /// Reads `]`: closes a link, an image, an inline note or a citation, or is text.
  mutating func closeBracket() {
    guard let opener = brackets.last else {
      at += 1
      return
    }
    let mark = marks[opener.mark]
    if mark.byte == 0x5E {
      lastNote = max(lastNote, opener.mark)
      match(opener, as: .openNote, link: 0, to: at + 1)
    } else if mark.byte == 0x5B, let attributes = spanAttributes() {
      match(opener, as: .openSpan, link: attributes.index, to: attributes.end)
    } else if mark.byte == 0x21 || brackets.count > linkFloor,
      let (link, stop) = linkTarget(opener)
    {
      match(opener, as: mark.byte == 0x21 ? .openImage : .openLink, link: link, to: stop)
      scanAttributes()
    } else {
      if mark.byte == 0x21 || brackets.count > linkFloor { reportNoLink(opener) }
      brackets.removeLast()
      closeCitation(opener)
    }
    marks[opener.mark].limit = at
    marks[opener.mark].lastClose = Int32(truncatingIfNeeded: marks.count)
    linkFloor = min(linkFloor, brackets.count)
  }

  private mutating func match(_ opener: Bracket, as kind: Mark.Kind, link: Int, to stop: Int) {
    marks[opener.mark].kind = kind
    marks[opener.mark].value = link
    matchDelimiters(above: opener.bottom)
    add(.closeBracket, to: stop)
    brackets.removeLast()
    if kind == .openLink { linkFloor = brackets.count }
  }

  /// The link table's entry and the end of the link whose text ends at the `]` at `at`.
  private mutating func linkTarget(_ opener: Bracket) -> (Int, Int)? {
    if let inline = inlineTarget() { return inline }
    guard !definitions.isEmpty else { return nil }
    let textStart = marks[opener.mark].end
    var label = textStart..<at
    var stop = at + 1
    if let explicit = LinkParts.label(bytes, at + 1, end) {
      stop = explicit.upperBound + 1
      if !explicit.isEmpty {
        label = explicit
      } else if opener.hasBracketAfter {
        return nil
      }
    } else if opener.hasBracketAfter {
      return nil
    }
    guard label.count <= 999, let key = LinkParts.folded(bytes[label]),
      let payload = definitions[key], isAffordable(builder.links[Int(payload)])
    else { return nil }
    return (Int(payload), stop)
  }

  /// True while the addresses that references repeat stay within bounds; a text of 250 KB could
  /// otherwise grow to gigabytes.
  private mutating func isAffordable(_ link: Tree.Link) -> Bool {
    let title = link.title.map { Int($0.end - $0.start) } ?? 0
    repeatedBytes += Int(link.destination.end - link.destination.start) + title
    if repeatedBytes <= max(100_000, source.count) { return true }
    firstRefusal = firstRefusal ?? text.source(at)
    return false
  }

  private mutating func inlineTarget() -> (Int, Int)? {
    guard at + 1 < end, bytes[at + 1] == 0x28 else { return nil }
    let start = LinkParts.spaceEnd(bytes, at + 2, end)
    guard start < end,
      let destination = shortcodeDestination(start) ?? LinkParts.destination(bytes, start, end)
    else { return nil }
    var title: Range<Int>?
    var stop = LinkParts.spaceEnd(bytes, destination.end, end)
    if stop > destination.end, let found = LinkParts.title(bytes, stop, end) {
      title = found
      stop = LinkParts.spaceEnd(bytes, found.upperBound, end)
    }
    guard stop < end, bytes[stop] == 0x29 else { return nil }
    let link = LinkMaker.link(destination.content, title, in: text, &builder)
    return (Int(builder.addLink(link)), stop + 1)
  }
}

extension MissingEnds {
  /// The label at the `[` at `at`; remembers up to where there is none.
  mutating func noteLabel(_ text: [UInt8], _ at: Int, _ end: Int) -> SourceSpan? {
    guard at >= noLabelBefore else { return nil }
    if let label = NoteLabel.span(text, at, end) { return label }
    guard at + 2 < end, text[at + 2] != 0x5D else { return nil }
    var scan = at + 2
    while scan < end, !ASCII.isSpace(text[scan]), text[scan] != 0x5D { scan += 1 }
    // With `]` the label was too long; a later `[^` may have a shorter one.
    let isTooLong = scan < end && text[scan] == 0x5D
    noLabelBefore = isTooLong ? scan - NoteLabel.longest - 2 : scan
    return nil
  }
}
