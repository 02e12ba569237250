import IbidModel

/// The marker of a list item (CommonMark 0.31 §5.2, and Pandoc's `fancy_lists`).
struct ListMarker {
  /// The number; nil for a bullet.
  var number: Int?
  /// The bullet, or `.` or `)`, or `(` where the number stands between parentheses.
  var delimiter: UInt8
  /// The length in bytes.
  var length: Int
  /// How the number is written.
  var numeral = Tree.ListStyle.Numeral.decimal
  /// `#` stands for the number.
  var isNumberless = false
  /// The number is one letter, which may count as a letter or as a Roman number.
  var isLetter = false

  /// The marker at `at` of a line that ends at `end`, or nil.
  init?(_ source: [UInt8], _ at: Int, _ end: Int) {
    let first = source[at]
    if first == 0x2D || first == 0x2A || first == 0x2B {
      delimiter = first
      length = 1
    } else {
      let digits = Self.digits(source, at, end)
      let scan = at + digits.count
      guard digits.count > 0, scan < end, source[scan] == 0x2E || source[scan] == 0x29 else {
        return nil
      }
      number = digits.value
      delimiter = source[scan]
      length = scan + 1 - at
    }
    guard Self.isBlank(source, at + length, end) else { return nil }
  }

  /// A marker that CommonMark does not have: `a)`, `iv.`, `(1)`, `#.`; or nil.
  init?(fancy source: [UInt8], _ at: Int, _ end: Int) {
    let hasParenthesis = source[at] == 0x28
    let start = hasParenthesis ? at + 1 : at
    guard start < end, hasParenthesis || Self.endsSoon(source, start, end) else { return nil }
    delimiter = 0
    length = 0
    guard let stop = readNumber(source, start, end), stop < end else { return nil }
    delimiter = hasParenthesis ? 0x28 : source[stop]
    guard source[stop] == 0x29 || (source[stop] == 0x2E && !hasParenthesis) else { return nil }
    length = stop + 1 - at
    guard Self.isBlank(source, stop + 1, end) else { return nil }
    // Two blanks after `A.`, so that names with initials are no lists.
    if delimiter == 0x2E, numeral == .upperAlpha || numeral == .upperRoman {
      guard Self.isBlank(source, stop + 2, end) else { return nil }
    }
  }

  /// False for most lines of text: their first word is no number of a list.
  @inline(__always)
  private static func endsSoon(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start + 1 < end, ASCII.isLetter(source[start]) else { return true }
    let second = source[start + 1]
    return second == 0x2E || second == 0x29 || RomanNumber.isDigit(source[start])
  }

  private mutating func readNumber(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
    if source[start] == 0x23 {
      number = 1
      isNumberless = true
      return start + 1
    }
    let digits = Self.digits(source, start, end)
    if digits.count > 0 {
      number = digits.value
      return start + digits.count
    }
    var stop = start
    while stop < end, stop - start <= RomanNumber.longest, ASCII.isLetter(source[stop]) {
      stop += 1
    }
    guard stop > start, stop < end, source[stop] == 0x2E || source[stop] == 0x29 else {
      return nil
    }
    let isUpper = ASCII.isUppercase(source[start])
    isLetter = stop == start + 1
    // `i` begins a Roman list; any other letter alone counts as a letter.
    if isLetter, source[start] | 0x20 != 0x69 {
      number = Int(source[start] | 0x20) - 0x60
      numeral = isUpper ? .upperAlpha : .lowerAlpha
      return stop
    }
    number = RomanNumber.value(source[start..<stop])
    numeral = isUpper ? .upperRoman : .lowerRoman
    return number == nil ? nil : stop
  }

  private static func digits(_ source: [UInt8], _ at: Int, _ end: Int) -> (count: Int, value: Int) {
    var scan = at
    var value = 0
    while scan < end, scan - at < 9, ASCII.isDigit(source[scan]) {
      value = value &* 10 &+ Int(source[scan] &- 0x30)
      scan += 1
    }
    return (scan - at, value)
  }

  private static func isBlank(_ source: [UInt8], _ at: Int, _ end: Int) -> Bool {
    at >= end || ASCII.isBlank(source[at])
  }

  /// True when an item with this marker goes on with a list of this style.
  func joins(_ list: Tree.ListStyle) -> Bool {
    guard delimiter == list.delimiter, (number != nil) == (list.start != nil) else { return false }
    if isNumberless || numeral == list.numeral { return true }
    guard isLetter else { return false }
    switch numeral {
    case .lowerAlpha, .lowerRoman: return list.numeral == .lowerAlpha || list.numeral == .lowerRoman
    case .upperAlpha, .upperRoman: return list.numeral == .upperAlpha || list.numeral == .upperRoman
    case .decimal: return false
    }
  }

  /// True when the marker may be the first of a list at the start of a note's text.
  ///
  /// `p. 3`, `a. a. O.` and `vi. 12` are places in works there, not lists.
  var mayStartNote: Bool { numeral == .decimal || delimiter != 0x2E }

  /// True when the marker may be the first of a list: with a full stop only `a.`, `i.` and
  /// Roman numbers, for `p. 3`, `c. 1850` and `v. 12` are words of an article.
  var mayStartList: Bool {
    !isLetter || delimiter != 0x2E || number == 1
  }
}

extension BlockParser {
  /// Opens an item of a list with letters, Roman numbers, parentheses or `#.`.
  mutating func openFancyItem(_ matched: Int, interrupts: Bool) -> Start {
    guard options.extensions.contains(.fancyLists), !(leaf.kind == .table && matched == open.count),
      let marker = ListMarker(fancy: source, line.content, line.end)
    else { return .none }
    let list = open[matched - 1]
    let isMore =
      list.kind == .list
      && marker.joins(builder.lists[Int(builder.nodes[Int(list.node.index)].payload)])
    guard isMore || mayStartList(marker, interrupts: interrupts) else { return .none }
    return openItem(marker, matched, interrupts: interrupts)
  }

  private func mayStartList(_ marker: ListMarker, interrupts: Bool) -> Bool {
    if isInParagraph { return interrupts && marker.numeral == .decimal && !marker.isNumberless }
    let last = open[open.count - 1]
    let isNote = last.kind == .note && !last.hasChild && leaf.kind == .none
    return marker.mayStartList && (!isNote || marker.mayStartNote)
  }
}
