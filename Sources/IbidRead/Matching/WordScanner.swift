import IbidModel

/// A word of a text where it stands, with a number that is equal for equal words.
struct ScannedWord {
  /// The first byte.
  var start: Int
  /// The byte after the last.
  var end: Int
  /// Equal for words whose letters and digits are equal, capitals apart; bit 0 is `isJoined`.
  var key: UInt32
  /// True when a hyphen at the end of a line stood in it and was taken out.
  var isJoined: Bool { key & 1 == 1 }
}

/// Takes a text apart into the words that are compared.
///
/// A word is a run of letters, digits and combining marks, with apostrophes between letters and
/// with `.`, `,`, `:`, `/`, `·` between digits (so that a number cannot change unseen). Hyphens part
/// words; `GapFold` sees to it that they are not lost. The mark of a note (`NoteMark`) is no word. A character of a script without spaces, and
/// a sign that is read aloud, is a word of its own. Soft hyphens, with the line end after them, and
/// zero-width characters are passed over. Words end after `mostCharacters`.
struct WordScanner {
  let bytes: [UInt8]
  /// True to take a hyphen at the end of a line out of the word it parts.
  let joinsLines: Bool
  var at: Int
  /// The characters of the last word in one shape: composed, ligatures taken apart, apostrophes
  /// straight, capitals kept.
  private(set) var letters: [UInt32] = []

  /// The most characters of a word; a longer run is several words without a gap.
  static let mostCharacters = 256

  init(_ bytes: [UInt8], at: Int = 0, joinsLines: Bool) {
    self.bytes = bytes
    self.at = at
    self.joinsLines = joinsLines
  }

  /// The next word, or nil at the end.
  mutating func next() -> ScannedWord? {
    letters.removeAll(keepingCapacity: true)
    while at < bytes.count {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      switch CharacterKind(scalar) {
      case .digit where NoteMark.end(bytes, at: at, scalar) != nil:
        at = NoteMark.end(bytes, at: at, scalar) ?? at + length
      case .letter, .digit, .combining:
        let word = scanRun()
        return keyed(word)
      case .ideograph, .symbol:
        let word = scanOne(scalar, length)
        return keyed(word)
      default: at = NoteMark.end(bytes, at: at, scalar) ?? at + length
      }
    }
    return nil
  }

  private func keyed(_ word: ScannedWord) -> ScannedWord {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in letters {
      hash = (hash ^ UInt64(SmallLetters.lowered(value))) &* 0x100_0000_01B3
    }
    hash ^= hash >> 29
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    var word = word
    word.key |= UInt32(truncatingIfNeeded: hash >> 32) & ~1
    return word
  }

  private mutating func scanOne(_ scalar: Unicode.Scalar, _ length: Int) -> ScannedWord {
    var word = ScannedWord(start: at, end: at + length, key: 0)
    var spelling = Spelling()
    spelling.add(scalar.value, .letter, to: &letters)
    at += length
    var marks = 0
    while at < bytes.count, marks < Self.mostCharacters {
      let (mark, length) = UTF8Scalars.decode(bytes, at: at)
      guard CharacterKind(mark) == .combining else { break }
      spelling.add(mark.value, .combining, to: &letters)
      at += length
      marks += 1
      word.end = at
    }
    spelling.finish(&letters)
    return word
  }

  private mutating func scanRun() -> ScannedWord {
    var word = ScannedWord(start: at, end: at, key: 0)
    var spelling = Spelling()
    var last = CharacterKind.letter
    while at < bytes.count, spelling.count < Self.mostCharacters {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      let kind = CharacterKind(scalar)
      switch kind {
      case .digit where last == .letter && NoteMark.end(bytes, at: at, scalar) != nil: break
      case .letter, .digit, .combining:
        spelling.add(scalar.value, kind, to: &letters)
        last = kind == .combining ? last : kind
        at += length
        word.end = at
        continue
      case .invisible:
        guard let next = afterInvisible(from: at) else { break }
        at = next
        continue
      case .apostrophe where isWordPart(after: at + length):
        spelling.add(0x27, .apostrophe, to: &letters)
        at += length
        continue
      case .point
      where last == .digit && partsDigits(scalar) && isNumber(at: at + length):
        spelling.add(scalar.value, .point, to: &letters)
        at += length
        continue
      case .dash where joinsLines && last == .letter:
        guard let next = afterLineHyphen(scalar, from: at + length) else { break }
        at = next
        word.key = 1
        continue
      default: break
      }
      break
    }
    spelling.finish(&letters)
    return word
  }

  private func partsDigits(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ":", "/", "·": true
    default: false
    }
  }

  private func kind(at index: Int) -> CharacterKind? {
    index < bytes.count ? CharacterKind(UTF8Scalars.decode(bytes, at: index).scalar) : nil
  }

  /// True when a digit stands here that is no note's.
  private func isNumber(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let scalar = UTF8Scalars.decode(bytes, at: index).scalar
    return CharacterKind(scalar) == .digit && NoteMark.end(bytes, at: index, scalar) == nil
  }

  private func isWordPart(after index: Int) -> Bool {
    let next = kind(at: index)
    return next == .letter || next == .digit
  }

  /// Where a word goes on after characters that nobody sees, or nil when it ends before them.
  private func afterInvisible(from start: Int) -> Int? {
    var index = start
    var isSoftHyphen = false
    while index < bytes.count, index - start < Self.mostCharacters {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      guard CharacterKind(scalar) == .invisible else { break }
      isSoftHyphen = scalar.value == 0xAD
      index += length
    }
    if isSoftHyphen, let next = afterLineEnd(from: index) { index = next }
    switch kind(at: index) {
    case .letter, .digit, .combining, .apostrophe: return index
    default: return nil
    }
  }

  /// Where a word goes on after a hyphen at the end of a line: at a small letter only.
  private func afterLineHyphen(_ dash: Unicode.Scalar, from index: Int) -> Int? {
    guard dash == "-" || dash == "\u{2010}", let next = afterLineEnd(from: index),
      kind(at: next) == .letter
    else { return nil }
    let first = UTF8Scalars.decode(bytes, at: next).scalar
    return SmallLetters.lowered(first.value) == first.value ? next : nil
  }

  /// The first byte of the next line that is not blank, when only blanks and one line end stand
  /// between.
  private func afterLineEnd(from start: Int) -> Int? {
    var index = start
    var lines = 0
    while index < bytes.count, index - start < Self.mostCharacters {
      let byte = bytes[index]
      if byte == ASCII.lineFeed {
        lines += 1
      } else if !ASCII.isBlank(byte) && byte != ASCII.carriageReturn {
        break
      }
      index += 1
    }
    return lines == 1 && index < bytes.count ? index : nil
  }
}

/// Brings the characters of a word into one shape, one after the other.
private struct Spelling {
  private var held: (value: UInt32, isLetter: Bool)?
  private(set) var count = 0

  mutating func add(_ value: UInt32, _ kind: CharacterKind, to letters: inout [UInt32]) {
    count += 1
    if kind == .combining, let held, held.isLetter,
      let one = Compositions.composed(held.value, value)
    {
      self.held = (one, true)
      return
    }
    finish(&letters)
    held = (value, kind == .letter)
  }

  mutating func finish(_ letters: inout [UInt32]) {
    guard let held else { return }
    self.held = nil
    if (0xFB00...0xFB06).contains(held.value) {
      letters += Self.ligatures[Int(held.value - 0xFB00)].unicodeScalars.map(\.value)
    } else {
      letters.append(held.value)
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}
