import IbidModel

/// The tokenizer of the HTML standard (WHATWG §13.2.5) over UTF-8 bytes; linear, never fails.
///
/// States that lie inside one token are code, not data: `state` is only what holds between
/// tokens. Newlines are normalised on the way: the CR of a CR LF is left out of the text runs.
package struct HTMLTokenizer: Sendable {
  /// How the bytes up to the next token are read.
  package enum State: Sendable {
    case data
    case rcdata
    case rawtext
    case scriptData
    case plaintext
    case cdata
  }

  /// The bytes that are read, valid UTF-8.
  package let source: [UInt8]
  /// Characters that do not stand so in the source.
  package internal(set) var made: [UInt8] = []
  /// The names met so far.
  package internal(set) var names = HTMLNames.known
  /// All attributes met so far; tokens hold ranges of it.
  package internal(set) var attributes: [HTMLAttribute] = []
  /// The last document type declaration.
  package internal(set) var doctype: HTMLDoctype?
  /// True where `<![CDATA[` starts a CDATA section: in foreign content.
  package var allowsCDATA = false

  /// The next byte.
  var at = 0
  private(set) var state = State.data
  /// Where the text of a state other than data ends.
  private var textEnd = 0
  private var lastStartTag = HTMLNames.none

  /// Starts at the beginning of `source`, in the data state.
  package init(_ source: [UInt8]) {
    self.source = source
  }

  /// Reads on in another state; call it when a start tag was met that asks for it.
  package mutating func enter(_ state: State) {
    self.state = state
    switch state {
    case .data, .plaintext: textEnd = source.count
    case .rcdata, .rawtext: textEnd = rawTextEnd(from: at)
    case .scriptData: textEnd = scriptEnd(from: at)
    case .cdata: textEnd = cdataEnd(from: at)
    }
  }

  /// Reads on as the element of a start tag asks for, outside foreign content and without a tree.
  package mutating func enterText(of tag: HTMLTag) {
    switch tag {
    case .script: enter(.scriptData)
    case .style, .iframe, .noembed, .noframes, .xmp: enter(.rawtext)
    case .title, .textarea: enter(.rcdata)
    case .plaintext: enter(.plaintext)
    default: return
    }
  }

  /// Reads on in another state as if a start tag with this name had just been met.
  package mutating func enter(_ state: State, after name: [UInt8]) {
    lastStartTag = names.intern(name)
    enter(state)
  }

  /// The next token; `.endOfFile` for ever when there are no more.
  package mutating func next() -> HTMLToken {
    if state != .data {
      if at < textEnd { return rawTextToken() }
      if state == .cdata { at = min(source.count, textEnd + 3) }
      state = .data
    }
    while at < source.count {
      if source[at] == 0x3C, startsMarkup(at) {
        if let token = markup() { return token }
      } else if let token = text(until: source.count, decodesReferences: true, stopsAtMarkup: true)
      {
        return token
      }
    }
    return HTMLToken(.endOfFile, span: SourceSpan(at, at))
  }

  /// True when the `<` at `place` begins something other than text.
  func startsMarkup(_ place: Int) -> Bool {
    guard place + 1 < source.count else { return false }
    let next = source[place + 1]
    return ASCII.isLetter(next) || next == 0x21 || next == 0x3F
      || (next == 0x2F && place + 2 < source.count)
  }

  /// The tag, comment or declaration that starts here; nil when it is dropped.
  private mutating func markup() -> HTMLToken? {
    let start = at
    let next = source[at + 1]
    if ASCII.isLetter(next) {
      guard let token = tag(.startTag) else { return nil }
      lastStartTag = token.name
      return token
    }
    if next == 0x21 { return declaration() }
    if next == 0x3F { return bogusComment(from: start, dataFrom: start + 1) }
    let third = source[start + 2]
    if ASCII.isLetter(third) { return tag(.endTag) }
    if third != 0x3E { return bogusComment(from: start, dataFrom: start + 2) }
    at = start + 3
    return nil
  }

  private mutating func declaration() -> HTMLToken {
    let start = at
    if hasPrefix("<!--", at: start) { return comment() }
    if hasPrefix("<!doctype", at: start) { return doctypeToken() }
    if allowsCDATA, hasExactPrefix("<![CDATA[", at: start) {
      at = start + 9
      enter(.cdata)
      return next()
    }
    return bogusComment(from: start, dataFrom: start + 2)
  }

  /// True when the source has these characters at `place`, whatever their case; give small letters.
  func hasPrefix(_ prefix: StaticString, at place: Int) -> Bool {
    prefix.withUTF8Buffer { wanted in
      place + wanted.count <= source.count
        && wanted.indices.allSatisfy { ASCII.lowercased(source[place + $0]) == wanted[$0] }
    }
  }

  private func hasExactPrefix(_ prefix: StaticString, at place: Int) -> Bool {
    prefix.withUTF8Buffer { wanted in
      place + wanted.count <= source.count
        && wanted.indices.allSatisfy { source[place + $0] == wanted[$0] }
    }
  }
}

// MARK: - Where raw text ends

extension HTMLTokenizer {
  /// True when an end tag with the last start tag's name stands at `place`.
  private func isAppropriateEndTag(at place: Int) -> Bool {
    guard place + 2 < source.count, source[place] == 0x3C, source[place + 1] == 0x2F else {
      return false
    }
    let name = names[lastStartTag]
    let end = place + 2 + name.count
    guard !name.isEmpty, end < source.count else { return false }
    for (offset, byte) in name.enumerated()
    where ASCII.lowercased(source[place + 2 + offset]) != byte {
      return false
    }
    return endsName(source[end])
  }

  private func endsName(_ byte: UInt8) -> Bool {
    ASCII.isSpace(byte) || byte == 0x2F || byte == 0x3E
  }

  private func rawTextEnd(from start: Int) -> Int {
    var place = start
    while place < source.count {
      if source[place] == 0x3C, isAppropriateEndTag(at: place) { return place }
      place += 1
    }
    return place
  }

  private func cdataEnd(from start: Int) -> Int {
    var place = start
    while place + 2 < source.count {
      if source[place] == 0x5D, source[place + 1] == 0x5D, source[place + 2] == 0x3E {
        return place
      }
      place += 1
    }
    return source.count
  }

  /// The escaped states of script data, §13.2.5.15–31, as one scan.
  private func scriptEnd(from start: Int) -> Int {
    enum Escape { case none, single, double }
    var escape = Escape.none
    var dashes = 0
    var place = start
    while place < source.count {
      switch source[place] {
      case 0x3C:
        dashes = 0
        if escape != .double, isAppropriateEndTag(at: place) { return place }
        switch escape {
        case .none:
          if hasPrefix("<!--", at: place) {
            escape = .single
            dashes = 2
            place += 3
          }
        case .single:
          if let end = scriptWordEnd(from: place + 1) {
            escape = .double
            place = end
          }
        case .double:
          if place + 1 < source.count, source[place + 1] == 0x2F,
            let end = scriptWordEnd(from: place + 2)
          {
            escape = .single
            place = end
          }
        }
      case 0x2D: dashes += escape == .none ? 0 : 1
      case 0x3E:
        if dashes >= 2 { escape = .none }
        dashes = 0
      default: dashes = 0
      }
      place += 1
    }
    return place
  }

  /// The place of the byte that ends the word `script` at `place`; nil for any other word.
  private func scriptWordEnd(from place: Int) -> Int? {
    let end = place + 6
    return hasPrefix("script", at: place) && end < source.count && endsName(source[end])
      ? end : nil
  }
}

// MARK: - Text

extension HTMLTokenizer {
  private mutating func rawTextToken() -> HTMLToken {
    while at < textEnd {
      if let token = text(
        until: textEnd, decodesReferences: state == .rcdata, stopsAtMarkup: false)
      {
        return token
      }
    }
    return next()
  }

  /// A run of characters, or one character that does not stand so in the source.
  ///
  /// Nil when nothing but the CR of a CR LF was passed.
  private mutating func text(
    until end: Int, decodesReferences: Bool, stopsAtMarkup: Bool
  ) -> HTMLToken? {
    let start = at
    switch source[at] {
    case 0x0D: return carriageReturn(until: end)
    case 0: return null()
    case 0x26 where decodesReferences:
      if let token = reference() { return token }
      at += 1
    default: at += 1
    }
    scan: while at < end {
      let byte = source[at]
      if byte > 0x3C {
        at += 1
        continue
      }
      switch byte {
      case 0x3C where stopsAtMarkup && startsMarkup(at): break scan
      case 0x26 where decodesReferences && startsReference(at): break scan
      case 0, 0x0D: break scan
      default: at += 1
      }
    }
    return run(start, at)
  }

  private func run(_ start: Int, _ end: Int) -> HTMLToken {
    var token = HTMLToken(.text, span: SourceSpan(start, end))
    token.text = Tree.TextRange(start: start, end: end, isMade: false)
    return token
  }

  private mutating func carriageReturn(until end: Int) -> HTMLToken? {
    at += 1
    if at < end, source[at] == 0x0A { return nil }
    let start = made.count
    made.append(0x0A)
    return madeText(from: start, span: SourceSpan(at - 1, at))
  }

  private mutating func null() -> HTMLToken {
    at += 1
    let span = SourceSpan(at - 1, at)
    if state == .data || state == .cdata { return HTMLToken(.null, span: span) }
    let start = made.count
    made.append(contentsOf: Self.replacement)
    return madeText(from: start, span: span)
  }

  /// A text token of what was appended to `made` since `start`.
  func madeText(from start: Int, span: SourceSpan) -> HTMLToken {
    var token = HTMLToken(.text, span: span)
    token.text = Tree.TextRange(start: start, end: made.count, isMade: true)
    return token
  }

  /// U+FFFD in UTF-8.
  static var replacement: [UInt8] { [0xEF, 0xBF, 0xBD] }
}
