import IbidModel

/// Sets an English title in sentence case: a word with one capital, its first letter, loses it.
///
/// As Pandoc does it: the first word and the words after `.`, `!`, `?` and `:` keep or get their
/// capital; words such as `NASA` and `iPhone`, initials and what is protected stay. A hyphen and an
/// apostrophe end a word.
struct SentenceCase {
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var state = State.beforeSentence
  /// True when words that would change are protected instead.
  private let protects: Bool
  /// The open `<span>` elements: true for one that protects.
  private var spans: [Bool] = []

  private enum State {
    /// At the start, or after the end of a sentence and a blank.
    case beforeSentence
    /// Just after a sign that ends a sentence.
    case afterSentence
    case inSentence
  }

  /// The title in sentence case; linear.
  static func applied(to title: [UInt8]) -> [UInt8] {
    var text = SentenceCase(title, protects: false)
    text.run()
    return text.out
  }

  /// The title with protection around the words that sentence case would change; linear.
  static func protected(_ title: [UInt8]) -> [UInt8] {
    var text = SentenceCase(title, protects: true)
    text.run()
    return text.out
  }

  private init(_ bytes: [UInt8], protects: Bool) {
    self.bytes = bytes
    self.protects = protects
  }

  private mutating func run() {
    out.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if let end = tagEnd(at) {
        out += bytes[at..<end]
        at = end
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      if Self.isWord(scalar) {
        at = word(from: at)
      } else {
        pass(scalar)
        out += bytes[at..<(at + length)]
        at += length
      }
    }
  }

  /// The byte after the markup that starts here, or nil.
  private mutating func tagEnd(_ start: Int) -> Int? {
    guard bytes[start] == 0x3C else { return nil }
    let longest = 48
    guard let end = bytes[start...].prefix(longest).firstIndex(of: 0x3E) else { return nil }
    let tag = bytes[(start + 1)..<end]
    if tag.starts(with: "span ".utf8) {
      spans.append(tag.starts(with: "span class=\"nocase\"".utf8) || tag.contains(0x3A))
    } else if tag.elementsEqual("/span".utf8) {
      spans.removeLast(spans.isEmpty ? 0 : 1)
    } else {
      let name = tag.first == 0x2F ? tag.dropFirst() : tag
      let names: [StaticString] = ["i", "b", "sup", "sub"]
      let isKnown = names.contains { known in
        known.withUTF8Buffer { $0.elementsEqual(name) }
      }
      guard isKnown else { return nil }
    }
    return end + 1
  }

  private mutating func pass(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ".", "!", "?", ":": state = .afterSentence
    case " ", "\u{A0}", "\n": if state == .afterSentence { state = .beforeSentence }
    case "”", "’", "\"", "»", ")": break
    case "“", "‘", "(", "[", "«", "„": if state == .afterSentence { state = .inSentence }
    default: state = .inSentence
    }
  }

  /// Writes the word that starts here; gives its end.
  private mutating func word(from start: Int) -> Int {
    var end = start
    var scalars: [Unicode.Scalar] = []
    while end < bytes.count {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: end)
      guard Self.isWord(scalar) else { break }
      if scalars.count < 64 { scalars.append(scalar) }
      end += length
    }
    let isFirst = state == .beforeSentence
    state = .inSentence
    guard !spans.contains(true), let first = scalars.first, scalars.count < 64 else {
      out += bytes[start..<end]
      return end
    }
    let rest = scalars.dropFirst()
    let isRestSmall = rest.allSatisfy(Self.isSmall)
    let length = UTF8Scalars.decode(bytes, at: start).length
    let changes = isFirst ? Self.isSmall(first) : Self.isCapital(first)
    guard changes, isRestSmall, isFirst || !isInitial(start, end, length) else {
      out += bytes[start..<end]
      return end
    }
    if protects {
      out += "<span class=\"nocase\">".utf8
      out += bytes[start..<end]
      out += "</span>".utf8
    } else {
      let properties = first.properties
      out += (isFirst ? properties.uppercaseMapping : properties.lowercaseMapping).utf8
      out += bytes[(start + length)..<end]
    }
    return end
  }

  /// True for one letter before a full stop: `U.S.`, `J. Smith`.
  private func isInitial(_ start: Int, _ end: Int, _ length: Int) -> Bool {
    end == start + length && end < bytes.count && bytes[end] == 0x2E
  }

  // Properties of ASCII need no table.
  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value &- 0x61 < 26 : scalar.properties.isLowercase
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value &- 0x41 < 26 : scalar.properties.isUppercase
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ASCII.isAlphanumeric(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark:
      return true
    default: return false
    }
  }
}
