import IbidModel

/// The numbers of a text such as `2nd`, `A-15`, `2, 3`, `2-4` or `2 & 4`, one after the other.
struct NumericText {
  let text: ArraySlice<UInt8>
  /// The word for “and” of the language, which parts numbers as `&` does.
  private let and: [UInt8]
  private var at: Int

  init(_ text: ArraySlice<UInt8>, and: [UInt8] = []) {
    self.text = text
    self.and = and
    at = text.startIndex
  }

  /// A number, or what stands in the place of one.
  struct Piece {
    /// The bytes without the label.
    var range: Range<Int>
    var kind: Kind
    /// A label written with the number, as in `vol. 2`, and its bytes with the blanks after it.
    var label: LocatorKind?
    var labelRange: Range<Int>
    /// What follows it, and the bytes of that.
    var joint: Joint
    var jointRange: Range<Int>
  }

  enum Kind { case number, roman, other }

  /// What stands between two pieces.
  enum Joint { case end, comma, semicolon, hyphen, escapedHyphen, ampersand, and }

  /// The next piece, or nil after the last.
  mutating func next() -> Piece? {
    guard at < text.endIndex else { return nil }
    let start = spaceEnd(at)
    var end = start
    var scan = start
    while scan < text.endIndex {
      if let (joint, jointEnd) = joint(at: scan) {
        at = jointEnd
        return piece(start..<end, joint, end..<jointEnd)
      }
      if !ASCII.isBlank(text[scan]) { end = scan + 1 }
      scan += 1
    }
    at = text.endIndex
    return end > start ? piece(start..<end, .end, end..<text.endIndex) : nil
  }

  private func piece(_ range: Range<Int>, _ joint: Joint, _ jointRange: Range<Int>) -> Piece {
    var piece = Piece(
      range: range, kind: kind(range), labelRange: range.lowerBound..<range.lowerBound,
      joint: joint, jointRange: jointRange)
    guard piece.kind == .other, let (label, end) = label(range) else { return piece }
    piece.labelRange = range.lowerBound..<end
    piece.range = end..<range.upperBound
    piece.kind = kind(piece.range)
    piece.label = label
    return piece
  }

  /// The label at the begin of a piece, and where the number after it starts.
  private func label(_ range: Range<Int>) -> (LocatorKind, Int)? {
    var end = range.lowerBound
    while end < range.upperBound, ASCII.isLetter(text[end]) { end += 1 }
    guard end > range.lowerBound, end - range.lowerBound <= 5, end < range.upperBound,
      text[end] == 0x2E
    else { return nil }
    let name = String(decoding: text[range.lowerBound..<end], as: UTF8.self)
    let start = spaceEnd(end + 1)
    guard let entry = LocatorTable.english.entries[name], start < range.upperBound,
      kind(start..<range.upperBound) != .other
    else { return nil }
    return (LocatorKind(entry.label), start)
  }

  /// A number has a digit and nothing but letters beside it; other text has a blank or a sign.
  private func kind(_ range: Range<Int>) -> Kind {
    var hasDigit = false
    var isRoman = !range.isEmpty
    for byte in text[range] {
      if ASCII.isDigit(byte) {
        hasDigit = true
      } else if !ASCII.isLetter(byte), byte < 0x80 {
        return .other
      }
      isRoman = isRoman && RomanNumber.isDigit(byte)
    }
    return hasDigit ? .number : isRoman ? .roman : .other
  }
}

extension NumericText {
  /// What joins two pieces at a place, and where the next piece starts.
  private func joint(at place: Int) -> (Joint, Int)? {
    switch text[place] {
    case 0x2C:
      let next = spaceEnd(place + 1)
      return andEnd(next).map { (.and, $0) } ?? (.comma, next)
    case 0x3B: return (.semicolon, spaceEnd(place + 1))
    case 0x26: return (.ampersand, spaceEnd(place + 1))
    case 0x2D, 0xE2: return dashEnd(place).map { (.hyphen, $0) }
    case 0x5C: return dashEnd(place + 1).map { (.escapedHyphen, $0) }
    case 0x20: return andEnd(place + 1).map { (.and, $0) }
    default: return nil
    }
  }

  /// The end of hyphens and en dashes at a place, with the blanks after them.
  private func dashEnd(_ place: Int) -> Int? {
    var end = place
    while end < text.endIndex {
      if text[end] == 0x2D {
        end += 1
      } else if text[end] == 0xE2, text[end...].starts(with: [0xE2, 0x80, 0x93]) {
        end += 3
      } else {
        break
      }
    }
    return end > place ? spaceEnd(end) : nil
  }

  /// The end of the word “and” at a place, with the blanks after it.
  private func andEnd(_ place: Int) -> Int? {
    guard !and.isEmpty, place < text.endIndex, text[place...].starts(with: and) else { return nil }
    let end = place + and.count
    return end < text.endIndex && ASCII.isBlank(text[end]) ? spaceEnd(end) : nil
  }

  private func spaceEnd(_ place: Int) -> Int {
    var end = place
    while end < text.endIndex, ASCII.isBlank(text[end]) { end += 1 }
    return end
  }
}

extension NumericText {
  /// True for text of nothing but numbers (CSL 1.0.2, `is-numeric`).
  ///
  /// Numbers may have letters before and after, and a part without digits on a side of a hyphen.
  static func isNumeric(_ text: ArraySlice<UInt8>) -> Bool {
    if text.allSatisfy({ ASCII.isDigit($0) }) { return !text.isEmpty }
    var numbers = NumericText(text)
    var hasNumber = false
    while let piece = numbers.next() {
      guard piece.label == nil, piece.kind != .other || isLetters(text[piece.range]) else {
        return false
      }
      hasNumber = hasNumber || piece.kind == .number
      switch piece.joint {
      case .hyphen, .escapedHyphen, .end: continue
      case .comma, .ampersand:
        guard hasNumber else { return false }
        hasNumber = false
      case .semicolon, .and: return false
      }
    }
    return hasNumber
  }

  private static func isLetters(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { ASCII.isLetter($0) || $0 >= 0x80 }
  }

  /// The label that the text itself begins with.
  static func label(of text: ArraySlice<UInt8>) -> LocatorKind? {
    guard text.contains(0x2E) else { return nil }
    var numbers = NumericText(text)
    return numbers.next()?.label
  }

  /// True when the text counts more than one thing, up to a label of another kind.
  ///
  /// Ranges and lists do; a hyphen that is escaped or joins unlike parts does not.
  static func isPlural(_ text: ArraySlice<UInt8>, and: [UInt8]) -> Bool {
    var numbers = NumericText(text, and: and)
    var label: LocatorKind?
    var count = 0
    var previous: Piece?
    while let piece = numbers.next() {
      if let own = piece.label, previous != nil, own != label { break }
      label = piece.label ?? label
      if isCounted(piece, after: previous) { count += 1 }
      if count > 1 { return true }
      previous = piece
    }
    return false
  }

  private static func isCounted(_ piece: Piece, after previous: Piece?) -> Bool {
    guard piece.kind != .other else { return false }
    switch previous?.joint {
    case .escapedHyphen: return false
    case .hyphen: return previous?.kind == piece.kind
    default: return true
    }
  }
}
