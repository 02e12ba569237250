import IbidModel

extension InlineParser {
  /// Reads a run of `*`, `_` or a quote (CommonMark 0.31 §6.2).
  mutating func scanDelimiters(_ byte: UInt8) {
    var stop = at + 1
    let isQuote = byte == 0x22 || byte == 0x27
    while stop < end, bytes[stop] == byte { stop += 1 }
    let flanks = Flanks(bytes, at, stop, text.start, end)
    if isQuote {
      scanQuotes(byte, to: stop, flanks)
      return
    }
    var mark = Mark(kind: .delimiter, byte: byte, start: at, end: stop, value: stop - at)
    switch byte {
    case 0x2A:
      mark.canOpen = flanks.isLeft
      mark.canClose = flanks.isRight
    default:
      mark.canOpen = flanks.opensOutsideWord
      mark.canClose = flanks.closesOutsideWord
    }
    at = stop
    if mark.canOpen || mark.canClose { push(mark) }
  }

  /// Marks each quote of a run; all stand between the same characters, so `it''s` opens nothing.
  private mutating func scanQuotes(_ byte: UInt8, to stop: Int, _ flanks: Flanks) {
    while at < stop {
      var mark = Mark(kind: .delimiter, byte: byte, start: at, end: at + 1, value: 1)
      mark.canOpen = flanks.opensOutsideWord
      mark.canClose = flanks.closesOutsideWord
      at += 1
      push(mark)
    }
  }

  /// Reads `~`, for subscripts, or `~~`, for what is struck out.
  mutating func scanTildes() {
    var stop = at
    while stop < end, bytes[stop] == 0x7E { stop += 1 }
    let length = stop - at
    let hasSubscript = options.extensions.contains(.subscript)
    let isKnown =
      length == 2 || (length == 1 && (hasSubscript || options.extensions.contains(.strikethrough)))
    guard isKnown, length == 1 || options.extensions.contains(.strikethrough) else {
      at = stop
      return
    }
    if length == 1, hasSubscript {
      scanScript(0x7E)
      return
    }
    pushFlanked(0x7E, to: stop)
  }

  /// Puts a run on the stack that opens before a word and closes after one.
  mutating func pushFlanked(_ byte: UInt8, to stop: Int) {
    let flanks = Flanks(bytes, at, stop, text.start, end)
    var mark = Mark(kind: .delimiter, byte: byte, start: at, end: stop, value: stop - at)
    mark.canOpen = flanks.isLeft
    mark.canClose = flanks.isRight
    mark.limit = .max
    at = stop
    if mark.canOpen || mark.canClose { push(mark) }
  }

  /// Reads `^`: an inline note or a superscript.
  mutating func scanCaret() {
    if scanBlockID() { return }
    if options.extensions.contains(.inlineNotes), at + 1 < end, bytes[at + 1] == 0x5B,
      !endsSuperscript
    {
      pushBracket(length: 2)
      lastCaret = -1
    } else if options.extensions.contains(.superscript),
      !(at + 1 < end && bytes[at + 1] == 0x5E) || isBeforeNote,
      !(at > text.start && bytes[at - 1] == 0x5E)
    {
      scanScript(0x5E)
    } else {
      at += 1
    }
  }

  /// True for the second `^` of `m^2^^[…]`.
  private var isBeforeNote: Bool {
    at + 2 < end && bytes[at + 2] == 0x5B && options.extensions.contains(.inlineNotes)
      && endsSuperscript
  }

  /// True for the second `^` of `m^2^[…]`, which begins no note.
  private var endsSuperscript: Bool {
    guard lastCaret >= 0, options.extensions.contains(.superscript) else { return false }
    let mark = marks[lastCaret]
    // What a bracket holds is read before the superscript around it.
    if let bracket = brackets.last, bracket.mark > lastCaret { return false }
    return mark.canOpen && mark.end < at && mark.limit > at
  }

  /// Reads a delimiter whose content may hold no white space.
  private mutating func scanScript(_ byte: UInt8) {
    var mark = Mark(kind: .delimiter, byte: byte, start: at, end: at + 1, value: 1)
    if wordEnd <= at {
      wordEnd = at
      while wordEnd < end, !ASCII.isSpace(bytes[wordEnd]) { wordEnd += 1 }
    }
    mark.canOpen = at + 1 < wordEnd
    mark.canClose = at > text.start && !ASCII.isSpace(bytes[at - 1])
    mark.limit = wordEnd
    at += 1
    if byte == 0x5E {
      let closes = lastCaret >= 0 && marks[lastCaret].limit >= at
      lastCaret = closes ? -1 : marks.count
    }
    push(mark)
  }

  private mutating func push(_ mark: Mark) {
    let index = Int32(truncatingIfNeeded: marks.count)
    marks.append(mark)
    marks[marks.count - 1].previous = lastDelimiter
    if lastDelimiter >= 0 { marks[Int(lastDelimiter)].next = index }
    lastDelimiter = index
  }

  /// Pairs the delimiters above `bottom` on the stack and takes them off it.
  mutating func matchDelimiters(above bottom: Int32) {
    guard lastDelimiter > bottom else { return }
    var floors = DelimiterFloors(bottom)
    var closer = lastDelimiter
    while marks[Int(closer)].previous > bottom { closer = marks[Int(closer)].previous }
    while closer >= 0 {
      guard marks[Int(closer)].canClose else {
        closer = marks[Int(closer)].next
        continue
      }
      let slot = DelimiterFloors.slot(marks[Int(closer)])
      if let opener = opener(for: closer, above: max(bottom, floors[slot])) {
        pair(opener, closer)
        if marks[Int(closer)].value == 0 {
          let next = marks[Int(closer)].next
          removeDelimiter(closer)
          closer = next
        }
      } else {
        floors[slot] = marks[Int(closer)].previous
        let next = marks[Int(closer)].next
        if !marks[Int(closer)].canOpen { removeDelimiter(closer) }
        closer = next
      }
    }
    cutDelimiters(to: bottom)
  }

  /// Takes all delimiters above `bottom` off the stack.
  mutating func cutDelimiters(to bottom: Int32) {
    lastDelimiter = bottom
    if bottom >= 0 { marks[Int(bottom)].next = -1 }
  }

  private func opener(for closer: Int32, above floor: Int32) -> Int32? {
    let close = marks[Int(closer)]
    var at = close.previous
    while at > floor {
      let open = marks[Int(at)]
      if open.byte == close.byte, open.canOpen, fits(open, close) { return at }
      at = open.previous
    }
    return nil
  }

  private func fits(_ open: Mark, _ close: Mark) -> Bool {
    switch open.byte {
    case 0x7E, 0x5E, 0x3D:
      return open.value == close.value && open.limit >= close.start && open.end < close.start
    case 0x2A, 0x5F:
      guard open.canClose || close.canOpen else { return true }
      let openLength = open.end - open.start
      let closeLength = close.end - close.start
      return (openLength + closeLength) % 3 != 0 || (openLength % 3 == 0 && closeLength % 3 == 0)
    default: return true
    }
  }

  private mutating func pair(_ opener: Int32, _ closer: Int32) {
    let open = Int(opener)
    let close = Int(closer)
    var length = min(marks[open].value, marks[close].value, 2)
    var kind = length == 2 ? NodeKind.strong : .emphasis
    switch marks[open].byte {
    case 0x7E:
      kind = length == 1 && options.extensions.contains(.subscript) ? .subscript : .strikethrough
    case 0x5E: kind = .superscript
    case 0x3D: kind = .highlight
    case 0x22, 0x27:
      length = 1
      kind = .span
    default: break
    }
    addPair(Pair(kind: kind, length: length, closer: closer), open, close)
    marks[Int(opener)].next = closer
    marks[Int(closer)].previous = opener
    marks[open].value -= length
    marks[close].value -= length
    if marks[open].value == 0 { removeDelimiter(opener) }
  }

  private mutating func addPair(_ pair: Pair, _ open: Int, _ close: Int) {
    var pair = pair
    let index = Int32(truncatingIfNeeded: pairs.count)
    pair.nextOpen = marks[open].opens
    marks[open].opens = index
    if marks[close].closes < 0 {
      marks[close].closes = index
    } else {
      pairs[Int(marks[close].lastClose)].nextClose = index
    }
    marks[close].lastClose = index
    pairs.append(pair)
  }

  private mutating func removeDelimiter(_ index: Int32) {
    let previous = marks[Int(index)].previous
    let next = marks[Int(index)].next
    if previous >= 0 { marks[Int(previous)].next = next }
    if next >= 0 {
      marks[Int(next)].previous = previous
    } else {
      lastDelimiter = previous
    }
  }
}

/// Below which delimiter there is no opener for a kind of closer; keeps matching linear.
struct DelimiterFloors {
  private var floors: InlineArray<42, Int32>

  init(_ bottom: Int32) { floors = InlineArray(repeating: bottom) }

  subscript(_ slot: Int) -> Int32 {
    get { floors[slot] }
    set { floors[slot] = newValue }
  }

  /// The kind of a closer: its byte, its length modulo 3, whether it may open too.
  static func slot(_ mark: Mark) -> Int {
    let byte =
      switch mark.byte {
      case 0x2A: 0
      case 0x5F: 1
      case 0x7E: 2
      case 0x5E: 3
      case 0x27: 4
      case 0x3D: 6
      default: 5
      }
    return byte * 6 + (mark.canOpen ? 3 : 0) + (mark.end - mark.start) % 3
  }
}

/// What stands on both sides of a run of delimiters (CommonMark 0.31 §6.2).
struct Flanks {
  let isLeft: Bool
  let isRight: Bool
  let followsPunctuation: Bool
  let precedesPunctuation: Bool

  /// True where a `_` or a quote may open: not inside a word.
  var opensOutsideWord: Bool { isLeft && (!isRight || followsPunctuation) }
  /// True where a `_` or a quote may close.
  var closesOutsideWord: Bool { isRight && (!isLeft || precedesPunctuation) }

  init(_ text: [UInt8], _ start: Int, _ end: Int, _ lower: Int, _ upper: Int) {
    let before = start > lower ? CharacterClass.before(text, start) : .space
    let after = end < upper ? CharacterClass.at(text, end) : .space
    followsPunctuation = before == .punctuation
    precedesPunctuation = after == .punctuation
    isLeft = after != .space && (after != .punctuation || before != .other)
    isRight = before != .space && (before != .punctuation || after != .other)
  }
}

/// The three classes of characters that flanking tells apart.
enum CharacterClass {
  case space, punctuation, other

  /// The class of the character that starts at `at`.
  static func at(_ text: [UInt8], _ at: Int) -> CharacterClass {
    text[at] < 0x80 ? ofASCII(text[at]) : of(UTF8Scalars.decode(text, at: at).scalar)
  }

  /// The class of the character that ends at `end`, which is not 0.
  static func before(_ text: [UInt8], _ end: Int) -> CharacterClass {
    let last = text[end - 1]
    if last < 0x80 { return ofASCII(last) }
    return of(UTF8Scalars.decode(text, before: end)?.scalar ?? " ")
  }

  static func ofASCII(_ byte: UInt8) -> CharacterClass {
    if ASCII.isSpace(byte) { return .space }
    return ASCII.isPunctuation(byte) ? .punctuation : .other
  }

  static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    if scalar.value < 0x80 { return ofASCII(UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .other
    }
  }
}
