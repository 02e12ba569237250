import IbidModel

/// Comments and document type declarations, WHATWG §13.2.5.41–68.
extension HTMLTokenizer {
  /// The comment that starts here with `<!--`.
  mutating func comment() -> HTMLToken {
    let start = at
    let data = start + 4
    if data < source.count, source[data] == 0x3E {
      return comment(start, data..<data, end: data + 1)
    }
    if data + 1 < source.count, source[data] == 0x2D, source[data + 1] == 0x3E {
      return comment(start, data..<data, end: data + 2)
    }
    var place = data
    while place + 2 < source.count {
      if source[place] == 0x2D, source[place + 1] == 0x2D {
        if source[place + 2] == 0x3E { return comment(start, data..<place, end: place + 3) }
        if source[place + 2] == 0x21, place + 3 < source.count, source[place + 3] == 0x3E {
          return comment(start, data..<place, end: place + 4)
        }
      }
      place += 1
    }
    return comment(start, data..<unfinishedCommentEnd(from: data), end: source.count)
  }

  /// Where the data of a comment ends that the source breaks off: before a begun end mark.
  private func unfinishedCommentEnd(from data: Int) -> Int {
    let rest = source[data...]
    for mark in ["--!", "--", "-"] where rest.count >= mark.utf8.count {
      if rest.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
        return source.count - mark.utf8.count
      }
    }
    return source.count
  }

  /// A comment that is none by its look: everything up to the next `>`.
  mutating func bogusComment(from start: Int, dataFrom data: Int) -> HTMLToken {
    var place = data
    while place < source.count, source[place] != 0x3E { place += 1 }
    return comment(start, data..<place, end: min(source.count, place + 1))
  }

  private mutating func comment(_ start: Int, _ data: Range<Int>, end: Int) -> HTMLToken {
    at = end
    var token = HTMLToken(.comment, span: SourceSpan(start, end))
    token.text = cleanedText(data)
    return token
  }

  /// The declaration that starts here with `<!doctype`.
  mutating func doctypeToken() -> HTMLToken {
    let start = at
    at += 9
    var read = HTMLDoctype()
    readDoctype(into: &read)
    while at < source.count, source[at] != 0x3E { at += 1 }
    at = min(source.count, at + 1)
    doctype = read
    return HTMLToken(.doctype, span: SourceSpan(start, at))
  }

  /// Reads what is well-formed of a declaration and stops; sets `forcesQuirks` when it is not.
  private mutating func readDoctype(into read: inout HTMLDoctype) {
    read.forcesQuirks = true
    skipSpace()
    let start = at
    while at < source.count, source[at] != 0x3E, !ASCII.isSpace(source[at]) { at += 1 }
    guard at > start else { return }
    read.name = cleaned(start..<at).map(ASCII.lowercased)
    skipSpace()
    guard at < source.count else { return }
    if source[at] == 0x3E {
      read.forcesQuirks = false
    } else if hasPrefix("public", at: at) {
      at += 6
      readIDs(into: &read)
    } else if hasPrefix("system", at: at) {
      at += 6
      readSystemID(into: &read)
    }
  }

  private mutating func readIDs(into read: inout HTMLDoctype) {
    let id = identifier()
    read.publicID = id.bytes
    guard id.isClosed else { return }
    skipSpace()
    guard at < source.count else { return }
    if source[at] == 0x3E {
      read.forcesQuirks = false
    } else {
      readSystemID(into: &read)
    }
  }

  private mutating func readSystemID(into read: inout HTMLDoctype) {
    let id = identifier()
    read.systemID = id.bytes
    guard id.isClosed else { return }
    skipSpace()
    // What follows a system identifier is passed over and forces nothing.
    read.forcesQuirks = at >= source.count
  }

  /// A quoted identifier; without bytes when there is no quote.
  private mutating func identifier() -> (bytes: [UInt8]?, isClosed: Bool) {
    skipSpace()
    guard at < source.count, source[at] == 0x22 || source[at] == 0x27 else { return (nil, false) }
    let quote = source[at]
    let start = at + 1
    at = start
    while at < source.count, source[at] != quote, source[at] != 0x3E { at += 1 }
    let bytes = cleaned(start..<at)
    guard at < source.count, source[at] == quote else { return (bytes, false) }
    at += 1
    return (bytes, true)
  }
}
