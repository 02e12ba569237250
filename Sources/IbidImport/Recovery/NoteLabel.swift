import IbidModel
import IbidRead

/// How a note's number is written: in the text as a marker, or at the head of the note.
enum LabelStyle: Hashable, Sendable {
  /// `(1)`
  case parentheses
  /// `[1]`
  case brackets
  /// A superscript digit or a number in `<sup>`
  case superscript
  /// `1.` or `1)`; at the head of a note only
  case stop
  /// A bare number: with space after it at the head of a note, right after a mark in the text
  case bare
}

/// A number at the head of a block, as notes have them.
struct LeadingLabel {
  let number: Int
  let style: LabelStyle
  /// The scalar at which the note's text begins.
  let end: Int

  /// Reads `(1) text`, `[1] text`, `¹ text`, `1. text`, `1) text`, `1  text`; nil otherwise.
  static func read(_ text: ScalarText, superscriptEnd: Int? = nil) -> LeadingLabel? {
    let start = text.skippingSpace(from: 0)
    guard start < text.count else { return nil }
    let opening = text.scalars[start]
    if Superscript.digit(opening) != nil { return superscript(text, start) }
    if opening == "(" || opening == "[" { return wrapped(text, start) }
    let first = numberStart(text, start)
    guard let digits = Digits(text, from: first), digits.count <= 3 else { return nil }
    if let superscriptEnd, digits.end <= superscriptEnd {
      return LeadingLabel(
        number: digits.value, style: .superscript, end: text.skippingSpace(from: digits.end))
    }
    return stopped(text, digits) ?? bare(text, digits)
  }

  /// The place of the number after a word such as “Note”.
  private static func numberStart(_ text: ScalarText, _ start: Int) -> Int {
    guard let word = text.words(in: start..<min(start + 12, text.count)).first,
      word.range.lowerBound == start, ["note", "footnote", "endnote"].contains(word.folded)
    else { return start }
    return text.skippingSpace(from: word.range.upperBound)
  }

  private static func superscript(_ text: ScalarText, _ start: Int) -> LeadingLabel {
    var value = 0
    var at = start
    while at < text.count, at - start < 3, let digit = Superscript.digit(text.scalars[at]) {
      value = value * 10 + digit
      at += 1
    }
    return LeadingLabel(number: value, style: .superscript, end: text.skippingSpace(from: at))
  }

  private static func wrapped(_ text: ScalarText, _ start: Int) -> LeadingLabel? {
    let isRound = text.scalars[start] == "("
    guard let digits = Digits(text, from: start + 1), digits.count <= 3, digits.end < text.count,
      text.scalars[digits.end] == (isRound ? ")" : "]")
    else { return nil }
    return LeadingLabel(
      number: digits.value, style: isRound ? .parentheses : .brackets,
      end: text.skippingSpace(from: digits.end + 1))
  }

  private static func stopped(_ text: ScalarText, _ digits: Digits) -> LeadingLabel? {
    let at = digits.end
    guard at < text.count, [".", ")", ":"].contains(text.scalars[at]),
      at + 1 == text.count || Scalars.isSpace(text.scalars[at + 1])
    else { return nil }
    return LeadingLabel(
      number: digits.value, style: .stop, end: text.skippingSpace(from: at + 1))
  }

  private static func bare(_ text: ScalarText, _ digits: Digits) -> LeadingLabel? {
    var next = text.skippingSpace(from: digits.end)
    if next > digits.end, next < text.count, ["-", "–", "—"].contains(text.scalars[next]) {
      next = text.skippingSpace(from: next + 1)
    }
    guard next > digits.end, next < text.count, opensNote(text.scalars[next]) else { return nil }
    return LeadingLabel(number: digits.value, style: .bare, end: next)
  }

  private static func opensNote(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.isUppercase(scalar) || Scalars.opensQuotation(scalar) || scalar == "‘"
  }
}

/// A run of ASCII digits.
struct Digits {
  let value: Int
  let count: Int
  let end: Int

  /// Reads the digits at `start`; nil when there is none or more than six.
  init?(_ text: ScalarText, from start: Int) {
    var at = start
    var value = 0
    while at < text.count, ("0"..."9").contains(text.scalars[at]), at - start < 7 {
      value = value * 10 + Int(text.scalars[at].value - 0x30)
      at += 1
    }
    guard at > start, at - start <= 6 else { return nil }
    self.value = value
    count = at - start
    end = at
  }
}

/// Superscript digits of Unicode.
enum Superscript {
  /// The value of `¹`, `²`, `³` …, or nil.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070: 0
    case 0x2074...0x2079: Int(scalar.value) - 0x2070
    default: nil
    }
  }
}
