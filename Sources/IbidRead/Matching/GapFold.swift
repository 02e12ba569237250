import IbidModel

/// What stands between two words, in one shape: punctuation counts, its typeface does not.
///
/// White space is one space; quotation marks of all shapes, nested and doubled ones, are one mark;
/// dashes of all shapes and lengths are one, with a space on both sides or on none; the spaces that
/// French sets inside marks, invisible characters and the marks of notes are left out.
struct GapFold: Equatable {
  /// The marks, in order.
  private(set) var marks: [UInt32] = []
  /// True when a hyphen binds the two words, or a minus sign the number that follows.
  let binds: Bool
  /// True when a minus sign binds the number that follows.
  let isSigned: Bool
  /// True when a line ends in it.
  private let hasLine: Bool

  private static let space: UInt32 = 0x20
  private static let narrow: UInt32 = 0xA0
  private static let line: UInt32 = 0x0A
  private static let quote: UInt32 = 0x22
  private static let opened: UInt32 = 0xAB
  private static let closed: UInt32 = 0xBB
  private static let dash: UInt32 = 0x2D
  private static let slash: UInt32 = 0x2F

  /// Of what stands between two words no more bytes are looked at.
  static let mostBytes = 4096

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    isSigned = Self.isSigned(bytes, range)
    binds = isSigned || Self.isHyphen(bytes, range)
    let raw = Self.raw(bytes, range)
    hasLine = raw.contains(Self.line)
    marks = Self.folded(raw)
  }

  /// True when some dash is there.
  var hasDash: Bool { marks.contains(Self.dash) }

  /// The marks without spaces and quotation marks.
  var points: [UInt32] { marks.filter { $0 != Self.space && $0 != Self.quote } }

  /// The marks without spaces, for scripts that have none.
  var solid: [UInt32] { marks.filter { $0 != Self.space } }

  /// The marks without the quotation mark that editors repeat where a paragraph starts.
  var withoutRepeatedMark: [UInt32] {
    guard hasLine, let space = marks.firstIndex(of: Self.space), space + 1 < marks.count,
      marks[space + 1] == Self.quote
    else { return marks }
    var rest = marks
    rest.remove(at: space + 1)
    return rest
  }

  /// The marks with the slash that stands between verses, spaces around it, made a space.
  var withoutVerseMark: [UInt32] {
    let slashes = marks.filter { $0 == Self.slash }.count
    guard (1...2).contains(slashes),
      let at = marks.firstIndex(of: Self.slash), at > 0, at + slashes < marks.count,
      marks[at - 1] == Self.space, marks[at + slashes] == Self.space
    else { return marks }
    return Array(marks[..<at] + marks[(at + slashes + 1)...])
  }

  /// One mark a character, or none; runs of spaces as one.
  private static func raw(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt32] {
    var raw: [UInt32] = []
    var at = range.lowerBound
    while at < min(range.upperBound, range.lowerBound + mostBytes) {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      if let end = NoteMark.end(bytes, at: at, scalar) {
        at = end
        continue
      }
      at += length
      switch CharacterKind(scalar) {
      case .invisible: continue
      case .space:
        let kind = space(scalar)
        guard let last = raw.last, isSpace(last) else {
          raw.append(kind)
          continue
        }
        if last == narrow || kind == line { raw[raw.count - 1] = kind }
      case .quote, .apostrophe:
        raw.append(
          scalar == "«" || scalar == "‹" ? opened : scalar == "»" || scalar == "›" ? closed : quote)
      case .dash: if raw.last != dash { raw.append(dash) }
      case .point where scalar == "…": raw += [0x2E, 0x2E, 0x2E]
      default: raw.append(scalar.value)
      }
    }
    return raw
  }

  private static func space(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "\n", "\r", "\u{2028}", "\u{2029}": line
    case "\u{A0}", "\u{202F}", "\u{2009}": narrow
    default: space
    }
  }

  private static func isSpace(_ mark: UInt32) -> Bool {
    mark == space || mark == narrow || mark == line
  }

  private static func folded(_ raw: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    for (at, mark) in raw.enumerated() {
      let before = at > 0 ? raw[at - 1] : 0
      let after = at + 1 < raw.count ? raw[at + 1] : 0
      switch mark {
      case space, narrow, line:
        if isDropped(mark, before, after, isSecond: at == 1) { continue }
        let isAroundDash = before == dash && at > 1 && isSpace(raw[at - 2])
        let isBeforeDash = after == dash && at + 2 < raw.count && isSpace(raw[at + 2])
        if !isAroundDash, !isBeforeDash, out.last != space { out.append(space) }
      case opened, closed, quote: if out.last != quote { out.append(quote) }
      default: out.append(mark)
      }
    }
    return out
  }

  /// True for a space that only typesetting puts there.
  private static func isDropped(
    _ mark: UInt32, _ before: UInt32, _ after: UInt32, isSecond: Bool
  ) -> Bool {
    if before == opened || after == closed { return true }
    if mark == line, before == dash, isSecond, after == 0 { return true }
    return mark == narrow && [0x21, 0x3A, 0x3B, 0x3F].contains(after)
  }

  /// True for one hyphen, or one dash before a digit; an end of line may follow a hyphen.
  private static func isHyphen(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.lowerBound > 0, range.count < 64 else { return false }
    let (first, length) = UTF8Scalars.decode(bytes, at: range.lowerBound)
    guard CharacterKind(first) == .dash else { return false }
    let isPlain = first == "-" || first == "\u{2010}" || first == "\u{2011}"
    if length == range.count { return isPlain || startsNumber(bytes, range.upperBound) }
    let rest = bytes[(range.lowerBound + length)..<range.upperBound]
    return isPlain && rest.allSatisfy { ASCII.isSpace($0) } && rest.contains(ASCII.lineFeed)
  }

  /// True for a dash that stands before a digit, with a space, a mark or nothing before it.
  private static func isSigned(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, startsNumber(bytes, range.upperBound),
      let (dash, length) = UTF8Scalars.decode(bytes, before: range.upperBound),
      CharacterKind(dash) == .dash, dash != "—", dash != "―"
    else { return false }
    let start = range.upperBound - length
    guard start > range.lowerBound, let before = UTF8Scalars.decode(bytes, before: start) else {
      return start == 0
    }
    return [.space, .point, .quote, .apostrophe].contains(CharacterKind(before.scalar))
  }

  private static func startsNumber(_ bytes: [UInt8], _ at: Int) -> Bool {
    at < bytes.count && CharacterKind(UTF8Scalars.decode(bytes, at: at).scalar) == .digit
  }
}
