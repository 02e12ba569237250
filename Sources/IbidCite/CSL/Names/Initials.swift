/// Makes initials of given names.
struct Initials {
  /// What stands after each initial: `. `.
  let terminator: [UInt8]
  /// False when hyphens between initials go.
  let keepsHyphens: Bool
}

extension Initials {
  /// Appends a given name as initials: `John Ronald` → `J. R.`, `Jean-Luc` → `J.-L.`.
  ///
  /// Words that begin small stay whole (`J. de la`). Capitals after the first letter stay, small,
  /// when small letters follow: `PHilippe` → `Ph.`. A hyphen before a small letter joins
  /// (`Guo-ping` → `G.`).
  func append(_ given: [UInt8], to text: inout [UInt8]) {
    guard NameWords.beginsAlphabetic(given) else {
      text.append(contentsOf: given)
      return
    }
    var line = Line(start: text.count)
    for word in NameWords(given) {
      let isJoined = word.isAfterHyphen && keepsHyphens
      if isJoined { line.hyphen(&text) }
      if NameWords.isInitial(word.bytes) {
        if !line.endsInitial, !isJoined { line.space(&text) }
        Self.appendInitial(of: word, to: &text)
        text.append(contentsOf: terminator)
        line.endsInitial = true
      } else {
        if !isJoined { line.space(&text) }
        text.append(contentsOf: word.bytes)
        line.endsInitial = false
      }
    }
    line.trim(&text)
  }

  /// Appends a given name with initials written alike and words left whole, for
  /// `initialize="false"`: `James T Kirk` → `James T. Kirk`.
  func appendNormalized(_ given: [UInt8], to text: inout [UInt8]) {
    guard NameWords.beginsAlphabetic(given) else {
      text.append(contentsOf: given)
      return
    }
    var line = Line(start: text.count)
    var previous: NameWords.Word?
    for word in NameWords(given) {
      if let previous { separate(previous, word, &line, &text) }
      text.append(contentsOf: word.isAbbreviated ? word.bytes.dropPeriod : word.bytes)
      if word.isAbbreviated { text.append(contentsOf: terminator) }
      previous = word
    }
    line.trim(&text)
  }

  /// Appends a piece of a given name with markup, the space after it outside of the last initial.
  func appendPiece(_ piece: [UInt8], isLast: Bool, to text: inout [UInt8]) {
    if piece.first == 0x20, !piece.allSatisfy({ $0 == 0x20 }) { text.append(0x20) }
    if piece.first == UInt8(ascii: "-"), keepsHyphens { text.append(UInt8(ascii: "-")) }
    append(Array(piece.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }), to: &text)
    if !isLast, piece.last == 0x20 { text.append(0x20) }
  }

  private func separate(
    _ previous: NameWords.Word, _ next: NameWords.Word, _ line: inout Line, _ text: inout [UInt8]
  ) {
    if next.isAfterHyphen && keepsHyphens {
      line.hyphen(&text)
    } else if !previous.isAbbreviated {
      line.space(&text)
    } else if !next.isAbbreviated {
      line.trim(&text)
      line.space(&text)
    }
  }

  /// True for an ASCII capital that a small letter, or nothing, follows.
  private static func isPlain(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first < 0x80 else { return false }
    let second = word.dropFirst().first ?? UInt8(ascii: "a")
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second)
  }

  /// The first letter, capitals after it made small when small letters follow, or an
  /// abbreviation (`Ph.`).
  private static func appendInitial(of word: NameWords.Word, to text: inout [UInt8]) {
    if word.bytes.last == UInt8(ascii: ".") {
      text.append(contentsOf: word.bytes.dropLast())
      return
    }
    if isPlain(word.bytes) {
      text.append(word.bytes[word.bytes.startIndex])
      return
    }
    let scalars = String(decoding: word.bytes, as: UTF8.self).unicodeScalars
    guard let first = scalars.first else { return }
    text.append(contentsOf: String(first).utf8)
    let letters = scalars.dropFirst().prefix { $0.isAlphabeticScript }
    let capitals = letters.prefix { !$0.properties.changesWhenUppercased }
    guard capitals.count < letters.count else { return }
    for capital in capitals { text.append(contentsOf: capital.properties.lowercaseMapping.utf8) }
  }
}

extension Initials {
  /// The end of a text that is written word by word, where spaces never double.
  fileprivate struct Line {
    let start: Int
    var endsInitial = false

    func space(_ text: inout [UInt8]) {
      guard text.count > start, let last = text.last, last != 0x20, last != UInt8(ascii: "-")
      else { return }
      text.append(0x20)
    }

    func hyphen(_ text: inout [UInt8]) {
      trim(&text)
      if text.count > start { text.append(UInt8(ascii: "-")) }
    }

    /// Takes spaces away, no-break ones too.
    func trim(_ text: inout [UInt8]) {
      while text.count > start, let width = spaceWidth(text) { text.removeLast(width) }
    }

    /// The bytes of a space at the end; nil when there is none.
    private func spaceWidth(_ text: [UInt8]) -> Int? {
      let count = text.count
      switch text[count - 1] {
      case 0x20: return 1
      case 0xA0: return count - start > 1 && text[count - 2] == 0xC2 ? 2 : nil
      case 0xBF:
        let isMark = count - start > 2 && text[count - 2] == 0xBB && text[count - 3] == 0xEF
        return isMark ? 3 : nil
      default: return nil
      }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var dropPeriod: ArraySlice<UInt8> {
    last == UInt8(ascii: ".") ? dropLast() : self
  }
}
