import IbidModel

/// Reading the numbers of a locator: `33-35, 38`, `xii`, `3ff.`, `(xv)-(xvii)`.
struct LocatorValue {
  let text: LocatorText

  /// A number and what it is written with.
  struct Number {
    var end: Int
    /// True when a digit stands in it.
    var hasDigit: Bool
  }

  /// The numbers at `at`; after a term Roman ones count, too.
  ///
  /// As in Pandoc, words with a digit go on, parted by blanks or commas.
  func end(from start: Int, afterTerm: Bool, stops: (Int) -> Bool) -> Int? {
    guard var last = number(at: start, allowsRoman: afterTerm) else { return nil }
    if !afterTerm, isOrdinal(start..<last.end) { return nil }
    while let next = following(last, stops) { last = next }
    return last.end
  }

  private func following(_ last: Number, _ stops: (Int) -> Bool) -> Number? {
    if let dash = spacedDash(last) { return dash }
    if let end = andFollowing(last.end) { return Number(end: end, hasDigit: last.hasDigit) }
    var at = text.spaceEnd(last.end)
    let hasComma = text.scalar(at) == ","
    if hasComma { at = text.spaceEnd(at + 1) }
    guard at > last.end, !stops(at) else { return nil }
    // Roman numbers go on after Roman ones only: `p. 3, di Rossi` has one number.
    return number(at: at, allowsRoman: hasComma && !last.hasDigit)
  }

  /// A range with blanks around its dash.
  private func spacedDash(_ last: Number) -> Number? {
    var at = text.spaceEnd(last.end)
    guard at > last.end, text.isDash(at) else { return nil }
    while text.isDash(at) { at += 1 }
    guard text.isSpace(at) else { return nil }
    return number(at: text.spaceEnd(at), allowsRoman: !last.hasDigit)
  }

  /// A number without blanks inside.
  private func number(at start: Int, allowsRoman: Bool) -> Number? {
    var at = start
    var hasDigit = false
    var hasRoman = false
    while let unit = unit(at) {
      hasDigit = hasDigit || unit.hasDigit
      hasRoman = hasRoman || unit.isRoman
      at = unit.end
      guard let next = joint(at) else { break }
      at = next
    }
    guard at > start, hasDigit || (allowsRoman && hasRoman) else { return nil }
    return Number(end: stopEnd(start..<at), hasDigit: hasDigit)
  }

  private struct Unit {
    var end: Int
    var hasDigit: Bool
    var isRoman: Bool
  }

  /// Letters and digits, or some of them in brackets.
  private func unit(_ start: Int) -> Unit? {
    var at = start
    let closing: Unicode.Scalar? =
      switch text.scalar(start) {
      case "(": ")"
      case "[": "]"
      default: nil
      }
    if closing != nil { at += 1 }
    let first = at
    while text.isWord(at) || (at > first && isPrime(at)) { at += 1 }
    guard at > first else { return nil }
    let letters = first..<at
    if let closing {
      guard text.scalar(at) == closing else { return nil }
      at += 1
    }
    return Unit(
      end: at, hasDigit: letters.contains { text.isDigit($0) }, isRoman: isRoman(letters))
  }

  private func isPrime(_ at: Int) -> Bool {
    switch text.scalar(at) {
    case "'", "\u{2019}", "\u{2032}", "\u{2033}", "°", "º", "ª": true
    default: false
    }
  }

  /// The place after dashes, a stop, a colon or a slash between the parts of a number.
  private func joint(_ at: Int) -> Int? {
    var next = at
    while text.isDash(next) { next += 1 }
    if next > at { return text.isWord(next) || isOpening(next) ? next : nil }
    if isOpening(at) { return at }
    switch text.scalar(at) {
    case ".", ":", "/":
      // A letter alone goes on, as in `3.a`; a word begins a sentence.
      let isLetter = text.isWord(at + 1) && !text.isWord(at + 2)
      return text.isDigit(at + 1) || isLetter ? at + 1 : nil
    default: return nil
    }
  }

  private func isOpening(_ at: Int) -> Bool {
    (text.scalar(at) == "(" || text.scalar(at) == "[") && unit(at)?.hasDigit == true
      || (text.scalar(at) == "(" && unit(at)?.isRoman == true)
  }

  private func isRoman(_ range: Range<Int>) -> Bool {
    let letters = Array(text.string(range).utf8)
    return RomanNumber.value(letters[...]) != nil
  }

  /// True for `2nd` and its like, which count editions rather than pages.
  private func isOrdinal(_ range: Range<Int>) -> Bool {
    let word = text.string(range)
    guard let letters = word.firstIndex(where: { !$0.isNumber }), letters > word.startIndex else {
      return false
    }
    return ["st", "nd", "rd", "th", "ª", "º"].contains(String(word[letters...]))
  }
}

extension LocatorValue {
  /// What stands for “and the following”, in lower case without full stops.
  private static let andFollowing: Set<String> = [
    "f", "ff", "sq", "sqq", "seq", "seqq", "et seq", "et seqq", "et sq", "et sqq", "et suiv",
    "y s", "y ss", "y sig", "y sigs", "e s", "e ss", "e seg", "e segs", "e segg", "e v",
    "и сл", "и след",
  ]
  private static let attached: Set<String> = ["f", "ff", "s", "ss", "sq", "sqq"]

  /// The end with the full stop of `3f.` and `3ff.`.
  private func stopEnd(_ range: Range<Int>) -> Int {
    guard text.scalar(range.upperBound) == "." else { return range.upperBound }
    var start = range.upperBound
    while start > range.lowerBound, text.isWord(start - 1), !text.isDigit(start - 1) { start -= 1 }
    let isAttached =
      start > range.lowerBound && text.isDigit(start - 1)
      && Self.attached.contains(text.string(start..<range.upperBound))
    return isAttached ? range.upperBound + 1 : range.upperBound
  }

  /// The end of `f.`, `et seq.` and the like after a number and a blank.
  private func andFollowing(_ start: Int) -> Int? {
    var at = text.spaceEnd(start)
    guard at > start else { return nil }
    var key = ""
    for _ in 0..<2 {
      let first = at
      while text.isWord(at), at - first < 6 { at += 1 }
      guard at > first else { return nil }
      key += (key.isEmpty ? "" : " ") + text.string(first..<at)
      if text.scalar(at) == "." { return Self.andFollowing.contains(key) ? at + 1 : nil }
      guard text.isSpace(at) else { return nil }
      at = text.spaceEnd(at)
    }
    return nil
  }
}
