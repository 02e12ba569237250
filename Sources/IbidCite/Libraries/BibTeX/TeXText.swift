import IbidModel

/// Makes text with CSL's markup of TeX as libraries hold it.
struct TeXText {
  private let bytes: [UInt8]
  private let end: Int
  private let protectsCase: Bool
  /// False where text is wanted without markup: names.
  private let hasMarkup: Bool
  /// How deep this text stands in the arguments of accents.
  private let depth: Int
  private var at: Int
  private var out: [UInt8] = []
  private var levels: [Level] = [Level()]
  /// The number of open groups whose case is protected.
  private var protections = 0
  private var quotes = 0
  /// True when a group has no end: none is looked for any more, so that the time stays linear.
  private var isBroken = false

  /// A group that is open.
  private struct Level {
    var closing: [UInt8] = []
    var isProtected = false
    /// Where what the group opens begins and its content starts; an empty group leaves nothing.
    var begin = 0
    var content = 0
    var isQuotation = false
  }

  private static let nocase = Array("<span class=\"nocase\">".utf8)
  private static let spanEnd = Array("</span>".utf8)
  private static let deepestAccent = 8

  /// The markup of a title: braces protect what is in them from changes of case.
  static func title(_ bytes: [UInt8]) -> [UInt8] { converted(bytes, protectsCase: true) }

  /// The markup of any other text.
  static func markup(_ bytes: [UInt8]) -> String {
    String(decoding: converted(bytes, protectsCase: false), as: UTF8.self)
  }

  /// The text without markup.
  static func plain(_ bytes: [UInt8]) -> String {
    String(
      decoding: converted(bytes, protectsCase: false, hasMarkup: false), as: UTF8.self)
  }

  private static func converted(
    _ bytes: [UInt8], protectsCase: Bool, hasMarkup: Bool = true
  ) -> [UInt8] {
    if bytes.allSatisfy(isPlain) { return collapsed(bytes) }
    var text = TeXText(bytes, 0..<bytes.count, protectsCase, hasMarkup, depth: 0)
    return text.converted()
  }

  private init(
    _ bytes: [UInt8], _ range: Range<Int>, _ protectsCase: Bool, _ hasMarkup: Bool, depth: Int
  ) {
    self.hasMarkup = hasMarkup
    self.bytes = bytes
    end = range.upperBound
    self.protectsCase = protectsCase
    self.depth = depth
    at = range.lowerBound
  }

  /// True for a byte that is no sign of TeX.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x24, 0x27, 0x2D, 0x5C, 0x60, 0x7B, 0x7D, 0x7E: false
    default: true
    }
  }

  private static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for byte in bytes {
      if ASCII.isSpace(byte) {
        if let last = out.last, last != ASCII.space { out.append(ASCII.space) }
      } else {
        out.append(byte)
      }
    }
    if out.last == ASCII.space { out.removeLast() }
    return out
  }

  private mutating func converted() -> [UInt8] {
    out.reserveCapacity(end - at + 16)
    while at < end {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x7B: open(Level(), protects: true)
      case 0x7D: if levels.count > 1 { close() }
      case 0x5C: command()
      case 0x24: mathematics()
      case 0x7E: append("\u{A0}")
      case 0x60: appendQuote(0x60, single: "‘", double: "“")
      case 0x27: appendQuote(0x27, single: "’", double: "”")
      case 0x2D: appendDash()
      case 0x22: appendGermanQuote()
      default: append(byte)
      }
    }
    while levels.count > 1 { close() }
    out += levels[0].closing
    if out.last == ASCII.space { out.removeLast() }
    return out
  }

  // MARK: Output

  private mutating func append(_ byte: UInt8) {
    guard ASCII.isSpace(byte) else { return out.append(byte) }
    if let last = out.last, last != ASCII.space { out.append(ASCII.space) }
  }

  private mutating func append(_ text: String) { out.append(contentsOf: text.utf8) }

  private mutating func appendQuote(_ byte: UInt8, single: String, double: String) {
    guard at < end, bytes[at] == byte else { return append(single) }
    at += 1
    append(double)
  }

  private mutating func appendDash() {
    guard at < end, bytes[at] == 0x2D else { return out.append(0x2D) }
    at += 1
    guard at < end, bytes[at] == 0x2D else { return append("–") }
    at += 1
    append("—")
  }

  /// German's ``"` `` and `"'`; a mark alone stays.
  private mutating func appendGermanQuote() {
    guard at < end, bytes[at] == 0x60 || bytes[at] == 0x27 else { return out.append(0x22) }
    append(bytes[at] == 0x60 ? "„" : "“")
    at += 1
  }

  // MARK: Groups

  /// Opens a group; its braces protect its case, where cases are protected.
  private mutating func open(_ level: Level, protects: Bool, opening: String = "") {
    var level = level
    level.begin = out.count
    if protects, protectsCase, protections == 0 {
      level.isProtected = true
      protections += 1
      out += Self.nocase
    }
    append(opening)
    level.content = out.count
    levels.append(level)
  }

  private mutating func close() {
    guard let level = levels.popLast() else { return }
    if level.isQuotation { quotes -= 1 }
    if level.isProtected { protections -= 1 }
    if out.count == level.content {
      out.removeSubrange(level.begin...)
      return
    }
    out += level.closing
    if level.isProtected { out += Self.spanEnd }
  }

  /// Opens what a command's argument is set in; the argument may be a single byte.
  private mutating func openArgument(_ opening: String, _ closing: String, protects: Bool) {
    skipBlanks()
    guard at < end, bytes[at] == 0x7B else { return }
    at += 1
    open(Level(closing: Array(closing.utf8)), protects: protects, opening: opening)
  }

  private mutating func openQuotation() {
    skipBlanks()
    guard at < end, bytes[at] == 0x7B else { return }
    at += 1
    quotes += 1
    let (opening, closing) = quotes % 2 == 1 ? ("“", "”") : ("‘", "’")
    open(
      Level(closing: Array(closing.utf8), isQuotation: true), protects: true, opening: opening)
  }

  // MARK: Commands

  private mutating func command() {
    guard at < end else { return out.append(0x5C) }
    let byte = bytes[at]
    guard ASCII.isLetter(byte) else {
      at += 1
      return sign(byte)
    }
    let start = at
    while at < end, ASCII.isLetter(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    if let mark = TeXAccents.mark(ofLetter: name), isArgument { return accent(mark) }
    if at < end, bytes[at] == 0x2A { at += 1 }
    let blanks = at
    skipBlanks()
    switch TeXCommands.meaning(of: name) {
    case .text(let text): append(text)
    case .style(let opening, let closing, let protects):
      openArgument(hasMarkup ? opening : "", hasMarkup ? closing : "", protects: protects)
    case .declaration(let opening, let closing):
      guard hasMarkup else { break }
      append(opening)
      levels[levels.count - 1].closing = Array(closing.utf8) + levels[levels.count - 1].closing
    case .quotation(let skipped):
      for _ in 0..<skipped { skipArgument() }
      openQuotation()
    case .address: verbatim()
    case .dropped(let arguments):
      for _ in 0..<arguments { skipArgument() }
    case .transparent(let skipped, let protects):
      for _ in 0..<skipped { skipArgument() }
      openArgument("", "", protects: protects)
    case nil:
      // The text in the braces of a command that nobody knows is kept.
      if at == end || bytes[at] != 0x7B, blanks < at { at = blanks }
      openArgument("", "", protects: false)
    }
  }

  /// A backslash and one byte that is no letter.
  private mutating func sign(_ byte: UInt8) {
    if let mark = TeXAccents.mark(ofSign: byte) { return accent(mark) }
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x3B, 0x3A, 0x3E: append(ASCII.space)
    case 0x5C:
      append(ASCII.space)
    case 0x2C: append("\u{2006}")
    case 0x2D: append("\u{AD}")
    case 0x2F, 0x40, 0x21: break
    case 0x28, 0x29, 0x5B, 0x5D: out.append(byte)
    default: out.append(byte)
    }
  }

  private mutating func skipBlanks() {
    while at < end, ASCII.isSpace(bytes[at]) { at += 1 }
  }

  /// The bytes of the group that starts here, without its braces; nil when there is none.
  private mutating func group() -> Range<Int>? {
    guard at < end, bytes[at] == 0x7B, !isBroken else { return nil }
    var open = 0
    var place = at
    while place < end {
      switch bytes[place] {
      case 0x5C: place += 1
      case 0x7B: open += 1
      case 0x7D:
        open -= 1
        if open == 0 {
          let range = (at + 1)..<place
          at = place + 1
          return range
        }
      default: break
      }
      place += 1
    }
    isBroken = true
    return nil
  }

  private mutating func skipArgument() {
    skipBlanks()
    if at < end, bytes[at] == 0x5B,
      let close = bytes[at..<min(end, at + 1_000)].firstIndex(of: 0x5D)
    {
      at = close + 1
      skipBlanks()
    }
    _ = group()
  }

  /// An address: its bytes as they stand.
  private mutating func verbatim() {
    guard let range = group() else { return }
    out += bytes[range]
  }

  // MARK: Accents

  /// True when a letter that is an accent's name has something to stand on.
  private var isArgument: Bool {
    guard at < end else { return false }
    return bytes[at] == 0x7B || bytes[at] == 0x5C || ASCII.isSpace(bytes[at])
  }

  /// Sets an accent on what follows: a group, a command or one letter.
  private mutating func accent(_ mark: TeXAccents.Mark) {
    skipBlanks()
    guard at < end, depth < Self.deepestAccent else { return append(mark.alone) }
    let base: [UInt8]
    if let range = group() {
      var text = TeXText(bytes, range, false, hasMarkup, depth: depth + 1)
      base = text.converted()
    } else if bytes[at] == 0x5C {
      let start = at
      at += 1
      if at < end, ASCII.isLetter(bytes[at]) {
        while at < end, ASCII.isLetter(bytes[at]) { at += 1 }
      } else {
        at = min(at + 1, end)
      }
      let next = at
      if next < end, bytes[next] == 0x7B { _ = group() }
      var text = TeXText(bytes, start..<at, false, hasMarkup, depth: depth + 1)
      base = text.converted()
    } else if bytes[at] == 0x7B || bytes[at] == 0x7D {
      return append(mark.alone)
    } else {
      let length = min(UTF8Scalars.decode(bytes, at: at).length, end - at)
      base = Array(bytes[at..<(at + length)])
      at += length
    }
    append(mark, on: base)
  }

  private mutating func append(_ mark: TeXAccents.Mark, on base: [UInt8]) {
    guard !base.isEmpty else { return append(mark.alone) }
    let first = UTF8Scalars.decode(base, at: 0)
    let letter = mark.isAbove ? TeXAccents.dotted(first.scalar) : first.scalar
    if let composed = ComposedLetters.letter(letter, mark.combining) {
      UTF8Scalars.append(composed, to: &out)
    } else {
      UTF8Scalars.append(mark.isAbove ? first.scalar : letter, to: &out)
      UTF8Scalars.append(mark.combining, to: &out)
    }
    out += base[first.length...]
  }

  // MARK: Mathematics

  /// `$…$`: letters, digits, Greek, raised and lowered signs; anything else stays as it is written.
  private mutating func mathematics() {
    let start = at
    guard let close = bytes[at..<min(end, at + 2_000)].firstIndex(of: 0x24), close > start else {
      return out.append(0x24)
    }
    if hasMarkup, let text = TeXMathematics.markup(bytes[start..<close]) {
      let protects = protectsCase && protections == 0
      if protects { out += Self.nocase }
      append(text)
      if protects { out += Self.spanEnd }
    } else {
      out.append(0x24)
      out += bytes[start..<close]
      out.append(0x24)
    }
    at = close + 1
  }
}
