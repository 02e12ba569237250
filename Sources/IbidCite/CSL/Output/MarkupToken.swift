/// A tag, a quotation mark or an apostrophe in the text of an item.
struct MarkupToken {
  var kind: Kind
  var isOpening: Bool
  /// The bytes it covers.
  var range: Range<Int>
  /// What a closing tag must match.
  var element: Element
  /// The index of the other of its pair, once it is found.
  var partner: Int?

  enum Kind: UInt8 {
    case italic, bold, superscript, `subscript`, smallCaps, noCase, plain
    case doubleQuote, singleQuote, curlyDoubleQuote, curlySingleQuote
    /// A closing `</span>`, of whichever kind is open.
    case span
  }

  enum Element: UInt8 { case i, b, sup, sub, sc, span, quote }

  /// True for a quotation mark of either form.
  var isQuote: Bool { element == .quote }
}

extension MarkupToken {
  /// The tag that begins at a place; nil when it is none that markup knows.
  static func tag(in bytes: [UInt8], at start: Int) -> MarkupToken? {
    let isClosing = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let name = start + (isClosing ? 2 : 1)
    for tag in tags where bytes.holds(tag.name, at: name) {
      return MarkupToken(
        kind: tag.kind, isOpening: !isClosing, range: start..<name + tag.name.utf8CodeUnitCount,
        element: tag.element)
    }
    if isClosing {
      guard bytes.holds("span>", at: name) else { return nil }
      return MarkupToken(kind: .span, isOpening: false, range: start..<name + 5, element: .span)
    }
    return span(in: bytes, at: start)
  }

  private static let tags: [(name: StaticString, kind: Kind, element: Element)] = [
    ("i>", .italic, .i), ("b>", .bold, .b), ("sup>", .superscript, .sup),
    ("sub>", .subscript, .sub), ("sc>", .smallCaps, .sc),
  ]

  /// `<span style="font-variant: small-caps;">`, `<span class="nocase">`, `<span class="nodecor">`.
  private static func span(in bytes: [UInt8], at start: Int) -> MarkupToken? {
    guard bytes.holds("span", at: start + 1) else { return nil }
    var place = bytes.firstNonSpace(from: start + 5)
    guard place > start + 5 else { return nil }
    let kind: Kind
    if bytes.holds("class=\"nocase\"", at: place) {
      kind = .noCase
    } else if bytes.holds("class=\"nodecor\"", at: place) {
      kind = .plain
    } else if bytes.holds("style=\"font-variant:", at: place) {
      place = bytes.firstNonSpace(from: place + 20)
      guard bytes.holds("small-caps", at: place) else { return nil }
      kind = .smallCaps
    } else {
      return nil
    }
    guard let end = bytes.endOfTag(from: place) else { return nil }
    return MarkupToken(kind: kind, isOpening: true, range: start..<end, element: .span)
  }
}

extension [UInt8] {
  /// True when the bytes of a string stand at a place.
  fileprivate func holds(_ string: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + string.utf8CodeUnitCount <= count else { return false }
    return string.withUTF8Buffer { text in
      for index in 0..<text.count where self[place + index] != text[index] { return false }
      return true
    }
  }

  /// The first place, not before another, that is no space.
  fileprivate func firstNonSpace(from start: Int) -> Int {
    var place = start
    while place < count, self[place] == UInt8(ascii: " ") { place += 1 }
    return place
  }

  /// The place after the next `>`; nil when a `<` or the end comes first.
  fileprivate func endOfTag(from start: Int) -> Int? {
    var place = start
    while place < count {
      if self[place] == UInt8(ascii: ">") { return place + 1 }
      if self[place] == UInt8(ascii: "<") { return nil }
      place += 1
    }
    return nil
  }
}
