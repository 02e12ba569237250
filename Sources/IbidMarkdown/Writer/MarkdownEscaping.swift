import IbidModel

/// Text escaped so that nothing in it is read as markup, and no more than that.
struct MarkdownEscaping {
  private let text: [UInt8]
  private(set) var scope: InlineScope
  private let isAtStart: Bool
  private let last: UInt8
  private let follower: Follower
  private var out: [UInt8] = []
  private var at = 0
  /// The run of `_` that was looked at last: its end, and what stands on both sides.
  private var lineRun: (end: Int, left: CharacterClass, right: CharacterClass)?
  /// Where the scan for the end of an address stopped last.
  private var addressStop = -1
  /// The first byte of the text that is no white space.
  private let firstWord: Int

  /// Escaping of a run of text: what bounds it, whether it starts its line, the byte before it.
  init(
    _ text: [UInt8], scope: InlineScope, isAtStart: Bool, last: UInt8, _ follower: Follower
  ) {
    self.text = text
    self.scope = scope
    self.isAtStart = isAtStart
    self.last = last
    self.follower = follower
    firstWord = text.firstIndex { !ASCII.isSpace($0) } ?? text.count
  }

  /// The escaped text.
  mutating func escaped() -> [UInt8] {
    out.reserveCapacity(text.count + 8)
    let isBlockStart = isAtStart && !scope.isHeading && !scope.isCell
    let blockEscape =
      isBlockStart ? BlockStart.escape(text, endsLine: follower == .lineEnd) : nil
    if scope.encodesNext { encodeScalar() }
    while at < text.count {
      if text[at] >= 0x80 || ASCII.isAlphanumeric(text[at]) {
        out.append(text[at])
        at += 1
      } else if needsReference(at) {
        encodeScalar()
      } else {
        if at == blockEscape || needsBackslash(text[at]) { out.append(0x5C) }
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  private mutating func encodeScalar() {
    guard at < text.count else { return }
    let (scalar, length) = UTF8Scalars.decode(text, at: at)
    out += Self.reference(scalar)
    at += length
  }

  /// A character as `&#…;`.
  static func reference(_ scalar: Unicode.Scalar) -> [UInt8] {
    Array("&#\(scalar.value);".utf8)
  }

  /// The byte before as it is written; `;` after a reference.
  private var before: UInt8 {
    out.last ?? (isAtStart ? ASCII.space : last)
  }

  /// The byte after; `&` where that is written as a reference.
  private var after: UInt8 {
    guard at + 1 < text.count else { return follower == .lineEnd ? ASCII.space : 0x2A }
    return needsReference(at + 1) ? 0x26 : text[at + 1]
  }

  /// True for white space that would be lost, and for line endings.
  private func needsReference(_ at: Int) -> Bool {
    let byte = text[at]
    if ASCII.isLineEnding(byte) { return true }
    // A caret beside that of a superscript would make neither count, escaped or not.
    if byte == 0x5E {
      return (at == 0 && !isAtStart && last == byte)
        || (at == text.count - 1 && follower != .lineEnd)
    }
    guard ASCII.isSpace(byte) else { return false }
    return scope.scripts > 0 || (at == 0 && isAtStart)
      || (at == text.count - 1 && follower == .lineEnd)
  }

  private mutating func needsBackslash(_ byte: UInt8) -> Bool {
    if scope.isCautious { return ASCII.isPunctuation(byte) && !",;%?".utf8.contains(byte) }
    switch byte {
    case 0x5C: return ASCII.isPunctuation(after) || at == text.count - 1
    case 0x60: return true
    case 0x5B: return isBracketRead
    case 0x5D: return scope.brackets > 0
    case 0x2A: return !(ASCII.isSpace(before) && ASCII.isSpace(after)) || (at == 0 && isAtStart)
    case 0x5F: return isLineEmphasis()
    case 0x3C: return ASCII.isLetter(after) || "!?/*".utf8.contains(after)
    case 0x26: return isEntity
    case 0x7E, 0x5E: return isScript(byte)
    case 0x40: return isKeyOrAddress
    case 0x3A:
      if at == 0, last == 0x5D, !isAtStart { return true }
      return BareLink.schemeStart(text, at, text.count, 0) != nil && breaksAddress()
    case 0x2E: return isWebPoint && breaksAddress()
    case 0x24: return takesDollar()
    case 0x2D, 0x2F: return at == text.count - 1 && follower == .key
    case 0x28: return at == 0 && !isAtStart && last == 0x5D
    case 0x7C: return scope.isCell
    case 0x21: return at == text.count - 1 && follower == .bracket
    case 0x7B: return isAttributes || isShortcode || isEquationName
    case 0x3D: return scope.extensions.contains(.highlights) && isPaired(0x3D)
    case 0x25: return scope.extensions.contains(.comments) && isPaired(0x25)
    case 0x23: return scope.isHeading && isClosingMark
    default: return false
    }
  }

  /// True for `[` that may begin a link, a note, a citation or a task; `[…]` alone begins nothing.
  private var isBracketRead: Bool {
    if scope.extensions.contains(.wikiLinks), before == 0x5B || after == 0x5B { return true }
    if scope.hasDefinitions || scope.brackets > 0 || before == 0x5E
      || (scope.followsKey && at <= firstWord)
      || (at == 0 && isAtStart && isTask) || (at == 0 && !isAtStart && last == 0x5D)
    {
      return true
    }
    guard let close = text[(at + 1)...].firstIndex(where: { $0 == 0x5D || $0 == 0x5B }),
      text[close] == 0x5D, close > at + 1, !"^@-!".utf8.contains(text[at + 1])
    else { return true }
    guard close + 1 < text.count else { return follower != .lineEnd }
    return "([{:^".utf8.contains(text[close + 1])
  }

  /// True for `[ ]` and `[x]`.
  private var isTask: Bool {
    at + 2 < text.count && text[at + 2] == 0x5D
  }

  /// True for `_` that may open or close emphasis.
  private mutating func isLineEmphasis() -> Bool {
    if lineRun.map({ at >= $0.end }) ?? true { lineRun = lineRunAhead() }
    guard let run = lineRun else { return true }
    if run.left == .space, run.right == .space { return at == 0 && isAtStart }
    return !(run.left == .other && run.right == .other)
  }

  /// The run of `_` that starts here.
  private func lineRunAhead() -> (end: Int, left: CharacterClass, right: CharacterClass) {
    let start = at
    var end = at + 1
    while end < text.count, text[end] == 0x5F { end += 1 }
    let left: CharacterClass =
      start > 0
      ? CharacterClass.before(text, start)
      : isAtStart ? .space : last < 0x80 ? CharacterClass.ofASCII(last) : .punctuation
    let right: CharacterClass =
      end < text.count
      ? CharacterClass.at(text, end) : follower == .lineEnd ? .space : .punctuation
    return (end, left, right)
  }

  private var isEntity: Bool {
    var unused: [UInt8] = []
    return Entity.read(text, at, text.count, into: &unused) != nil
  }

  /// True for `~` and `^` that may have a partner: in the same word, or in what is not known here.
  private func isScript(_ byte: UInt8) -> Bool {
    // In a superscript blanks are references, so that nothing parts a pair.
    if before == byte || after == byte || scope.scripts > 0 || (byte == 0x5E && isBlockID) {
      return true
    }
    if byte == 0x5E, at == text.count - 1, follower == .bracket { return true }
    var end = at + 1
    while end < text.count, !ASCII.isSpace(text[end]) {
      if text[end] == byte { return true }
      end += 1
    }
    if end == text.count, follower != .lineEnd { return true }
    var start = at
    while start > 0, !ASCII.isSpace(text[start - 1]) {
      if text[start - 1] == byte { return true }
      start -= 1
    }
    return start == 0 && !isAtStart && !ASCII.isSpace(last)
  }

  private var isKeyOrAddress: Bool {
    // What follows may be written with `_`, which is a key.
    if at == text.count - 1, follower == .markup, !ASCII.isAlphanumeric(before) { return true }
    let isWordAfter = ASCII.isAlphanumeric(after) || after == 0x5F || after >= 0x80
    if !ASCII.isAlphanumeric(before), isWordAfter || after == 0x7B { return true }
    guard scope.links == 0, isWordAfter, BareLink.isLocalByte(before) else { return false }
    var end = at + 1
    while end < text.count, ASCII.isAlphanumeric(text[end]) || BareLink.isHostSign(text[end]) {
      if text[end] == 0x2E { return true }
      end += 1
    }
    return false
  }

  /// True where an address must not be read as one.
  ///
  /// Inside a link none is made, but it would still swallow markup and escapes up to its end.
  private mutating func breaksAddress() -> Bool {
    guard scope.links > 0 else { return true }
    // Up to where it stopped last there is nothing.
    var end = max(at, addressStop)
    defer { addressStop = end }
    while end < text.count, !ASCII.isSpace(text[end]) {
      if "\\`*[]<~^@&|$".utf8.contains(text[end]) { return true }
      let isInside = end + 1 < text.count && ASCII.isAlphanumeric(text[end + 1])
      if text[end] == 0x5F, !isInside || !ASCII.isAlphanumeric(text[end - 1]) { return true }
      end += 1
    }
    return end == text.count && follower != .lineEnd && follower != .bracketEnd
  }

  private var isWebPoint: Bool {
    at >= 3 && text[at - 3..<at].allSatisfy { $0 == 0x77 } && !ASCII.isSpace(after)
  }

  /// True for a `$` that could close mathematics (Pandoc: nothing blank before, no digit after).
  private mutating func takesDollar() -> Bool {
    defer { scope.hasDollar = true }
    if scope.escapesDollars || before == 0x24 || after == 0x24 { return true }
    // The last character before markup may yet be written as a reference.
    let isBeforeDigit = ASCII.isDigit(after) && (at + 2 < text.count || follower == .lineEnd)
    return scope.hasDollar && !ASCII.isSpace(before) && !isBeforeDigit
  }

  private var isAttributes: Bool {
    if at == 0, !isAtStart, last == 0x29 || last == 0x5D || last == 0x60 || last == 0x3E {
      return true
    }
    return (scope.isHeading || scope.mayEndInAttributes) && text.last == 0x7D
  }

  /// True for `{{<` and `{{%`, and where markup after the text may complete them.
  private var isShortcode: Bool {
    guard scope.extensions.contains(.shortcodes), after == 0x7B else { return false }
    guard at + 2 < text.count else { return follower != .lineEnd }
    return text[at + 2] == 0x3C || text[at + 2] == 0x25
  }

  /// True where ` {#eq-x}` would name the mathematics before it.
  private var isEquationName: Bool {
    last == 0x24 && !isAtStart && after == 0x23 && text[..<at].allSatisfy(ASCII.isBlank)
  }

  /// True for a byte that stands beside one of its kind, or may.
  private func isPaired(_ byte: UInt8) -> Bool {
    before == byte || after == byte || (at == text.count - 1 && follower != .lineEnd)
  }

  /// True for ` ^name` at the end of a block.
  private var isBlockID: Bool {
    scope.extensions.contains(.blockIDs) && follower == .lineEnd && ASCII.isSpace(before)
      && text[(at + 1)...].allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x2D }
  }

  /// True for the first of the `#` that would end a heading.
  private var isClosingMark: Bool {
    guard follower == .lineEnd, at == 0 || ASCII.isBlank(before) else { return false }
    return text[at...].allSatisfy { $0 == 0x23 }
  }

  // MARK: Destinations, titles and info strings

  /// A destination, in `<…>` where it needs that or where an empty one would be lost.
  static func destination(_ bytes: ArraySlice<UInt8>, isNeeded: Bool) -> [UInt8] {
    if isShortcode(bytes) { return Array(bytes) }
    var depth = 0
    var isPlain = bytes.first != 0x3C && !(bytes.isEmpty && isNeeded)
    for byte in bytes {
      if byte == 0x28 { depth += 1 } else if byte == 0x29 { depth -= 1 }
      if byte <= 0x20 || byte == 0x7F || depth < 0 || depth > LinkParts.deepest { isPlain = false }
    }
    if depth != 0 { isPlain = false }
    let inner = Array(bytes)
    var out: [UInt8] = isPlain ? [] : [0x3C]
    for (at, byte) in inner.enumerated() {
      let isPointed = !isPlain && (byte == 0x3C || byte == 0x3E)
      if isPointed || needsEscape(inner, at) { out.append(0x5C) }
      if ASCII.isLineEnding(byte) {
        out += reference(Unicode.Scalar(byte))
      } else {
        out.append(byte)
      }
    }
    return isPlain ? out : out + [0x3E]
  }

  /// A title, to stand between double quotes.
  static func title(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let inner = Array(bytes)
    var out: [UInt8] = []
    for (at, byte) in inner.enumerated() {
      if byte == 0x22 || needsEscape(inner, at) { out.append(0x5C) }
      if ASCII.isLineEnding(byte) {
        out += reference(Unicode.Scalar(byte))
      } else {
        out.append(byte)
      }
    }
    return out
  }

  /// An info string.
  static func info(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let inner = Array(bytes)
    var out: [UInt8] = []
    for (at, byte) in inner.enumerated() {
      if needsEscape(inner, at) { out.append(0x5C) }
      if ASCII.isLineEnding(byte) {
        out += reference(Unicode.Scalar(byte))
      } else {
        out.append(byte)
      }
    }
    return out
  }

  /// True for a backslash or ampersand that would be resolved.
  private static func needsEscape(_ bytes: [UInt8], _ at: Int) -> Bool {
    if bytes[at] == 0x5C {
      guard at + 1 < bytes.count else { return true }
      return ASCII.isPunctuation(bytes[at + 1]) || ASCII.isLineEnding(bytes[at + 1])
    }
    var unused: [UInt8] = []
    return bytes[at] == 0x26 && Entity.read(bytes, at, bytes.count, into: &unused) != nil
  }
}
