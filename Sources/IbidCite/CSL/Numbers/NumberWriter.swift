import IbidModel

/// Writes the numbers of a text: their ranges, lists, forms and labels.
struct NumberWriter {
  /// What stands in ranges; empty leaves the hyphens as they are.
  var rangeDelimiter: [UInt8] = []
  /// How ranges are shortened; for pages only.
  var pageFormat = StyleOptions.PageRangeFormat.none
  var form = StyleElement.Form.numeric
  var gender = Term.Gender.neuter
  /// Nil where no labels, ordinals or words of the language are needed.
  var terms: NumberTerms?
  /// The kind that the numbers are of; a number with another label shows it.
  var label: LocatorKind?
  /// True for a locator, whose first label is shown by the style's `label`.
  var hidesFirstLabel = false

  private typealias Piece = NumericText.Piece

  /// Writes a text; one without numbers as it is.
  func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var numbers = NumericText(text, and: terms?.and ?? [])
    var running = label
    var isFirst = true
    var isChain = false
    var current = numbers.next()
    while let piece = current {
      let rest = numbers
      current = numbers.next()
      appendLabel(piece, text, rest, &running, isFirst: isFirst, to: &bytes)
      isFirst = false
      appendNumber(text[piece.range], piece.kind, inForm: running == label, to: &bytes)
      if let next = current, !isChain, isRange(piece, next),
        appendRange(piece, next, text, isOwn: running == label, to: &bytes)
      {
        appendJoint(next, before: nil, text, to: &bytes)
        current = numbers.next()
        continue
      }
      isChain = piece.joint == .hyphen
      appendJoint(piece, before: current, text, to: &bytes)
    }
  }

  /// True for two numbers with a hyphen between them, which is the only one.
  private func isRange(_ piece: Piece, _ next: Piece) -> Bool {
    piece.joint == .hyphen && next.joint != .hyphen && next.label == nil
      && piece.kind == next.kind && piece.kind != .other
  }

  /// Writes the delimiter and the second number; false when the two make no range.
  private func appendRange(
    _ piece: Piece, _ next: Piece, _ text: ArraySlice<UInt8>, isOwn: Bool,
    to bytes: inout [UInt8]
  ) -> Bool {
    guard !rangeDelimiter.isEmpty else { return false }
    if piece.kind == .number, form == .numeric || !isOwn {
      return PageRanges.appendEnd(
        of: text[piece.range], to: text[next.range], format: pageFormat,
        delimiter: rangeDelimiter, into: &bytes)
    }
    bytes += rangeDelimiter
    appendNumber(text[next.range], next.kind, inForm: isOwn, to: &bytes)
    return true
  }

  private func appendJoint(
    _ piece: Piece, before next: Piece?, _ text: ArraySlice<UInt8>, to bytes: inout [UInt8]
  ) {
    let raw = text[piece.jointRange]
    let isNumber = piece.kind != .other || (next.map { $0.kind != .other } ?? false)
    switch piece.joint {
    case .end: break
    case .escapedHyphen: bytes.append(0x2D)
    case .hyphen where isNumber: bytes += raw.filter { !ASCII.isBlank($0) }
    case .ampersand where isNumber:
      bytes.append(0x20)
      bytes += terms?.andSymbol ?? [0x26]
      bytes.append(0x20)
    case .comma where isNumber && form != .numeric: bytes += [0x2C, 0x20]
    default: bytes += raw
    }
  }
}

extension NumberWriter {
  /// Writes a number in the form; one with letters or of another kind as it is.
  private func appendNumber(
    _ text: ArraySlice<UInt8>, _ kind: NumericText.Kind, inForm isOwn: Bool,
    to bytes: inout [UInt8]
  ) {
    guard isOwn, form != .numeric, kind == .number, let terms, let number = Self.value(text) else {
      bytes += text
      return
    }
    switch form {
    case .roman where (1...3999).contains(number): bytes += RomanNumber.text(number).utf8
    case .longOrdinal where !terms.ordinals.word(of: number, gender).isEmpty:
      bytes += terms.ordinals.word(of: number, gender)
    case .ordinal, .longOrdinal:
      bytes += text
      bytes += terms.ordinals.ending(of: number, gender)
    default: bytes += text
    }
  }

  /// The value of a number of digits alone, up to 15 of them.
  static func value(_ text: ArraySlice<UInt8>) -> Int? {
    guard !text.isEmpty, text.count <= 15 else { return nil }
    var value = 0
    for byte in text {
      guard ASCII.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Writes the label of a number where it differs from that of the numbers before.
  private func appendLabel(
    _ piece: Piece, _ text: ArraySlice<UInt8>, _ rest: NumericText,
    _ running: inout LocatorKind?, isFirst: Bool, to bytes: inout [UInt8]
  ) {
    guard let own = piece.label else { return }
    defer { running = own }
    if own == running || (isFirst && hidesFirstLabel) { return }
    guard !isFirst, let terms,
      let word = shortWord(own, terms, text[piece.labelRange.lowerBound...])
    else {
      bytes += text[piece.labelRange]
      return
    }
    bytes += word
    bytes.append(0x20)
  }

  private func shortWord(
    _ label: LocatorKind, _ terms: NumberTerms, _ text: ArraySlice<UInt8>
  ) -> [UInt8]? {
    let isPlural = NumericText.isPlural(text, and: terms.and)
    let word = terms.label(label, .short).text(isPlural: isPlural)
    return word.isEmpty ? nil : word
  }
}
