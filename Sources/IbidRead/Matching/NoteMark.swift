import IbidModel

/// The marks of notes that pages print as characters: `¹`, `⁽³⁾`, `*`, `†`, `‡`.
///
/// Glued to the end of a word or to the punctuation after it such a mark is neither a word nor
/// punctuation: it may be in only one of quotation and source. A raised number is no mark after a
/// digit, a single letter, a unit or a name of algebra (`10²`, `m²`, `km²`, `mc²`), in brackets that
/// end in one of these, or before a letter or digit; a star or dagger is none before these either.
enum NoteMark {
  /// A mark takes at most so many bytes.
  private static let mostBytes = 64

  /// The end of the marks that start at a place, or nil when none do.
  @inline(__always)
  static func end(_ bytes: [UInt8], at start: Int, _ scalar: Unicode.Scalar) -> Int? {
    guard mayStart(scalar) else { return nil }
    return end(bytes, at: start)
  }

  @inline(__always)
  private static func mayStart(_ scalar: Unicode.Scalar) -> Bool {
    isSign(scalar) || isRaised(scalar) || scalar.value == 0x207D
  }

  private static func end(_ bytes: [UInt8], at start: Int) -> Int? {
    var at = start
    var last = start
    var isNumber = false
    while at < bytes.count, at - start < mostBytes {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: at)
      at += length
      if isSign(scalar) || scalar.value == 0x207E {
        last = at
      } else if isRaised(scalar) {
        isNumber = true
        last = at
      } else if ![0x2C, 0x2D, 0x2013, 0x207B, 0x207D].contains(scalar.value) {
        break
      }
    }
    guard last > start, !isFollowedByWord(bytes, last) else { return nil }
    return stands(bytes, start, isNumber: isNumber) ? last : nil
  }

  private static func isFollowedByWord(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    switch CharacterKind(UTF8Scalars.decode(bytes, at: at).scalar) {
    case .letter, .digit, .combining: return true
    default: return false
    }
  }

  /// True when what stands before a place can have a note.
  private static func stands(_ bytes: [UInt8], _ start: Int, isNumber: Bool) -> Bool {
    guard let (before, length) = UTF8Scalars.decode(bytes, before: start) else { return false }
    switch CharacterKind(before) {
    case .letter, .combining: return !isNumber || isWord(bytes, endingAt: start)
    case .ideograph: return true
    case .digit: return !isNumber
    case .quote: return true
    case .point where before == ")" || before == "]":
      return !isNumber || isWord(bytes, endingAt: start - length)
    case .apostrophe:
      return !isNumber || before != "'" || isWord(bytes, endingAt: start - length)
    case .point: return [".", ",", ";", ":", "!", "?", "…"].contains(before)
    default: return false
    }
  }

  /// True for letters that no exponent stands after.
  private static func isWord(_ bytes: [UInt8], endingAt end: Int) -> Bool {
    var letters: [UInt32] = []
    var at = end
    while letters.count < 5, let (scalar, length) = UTF8Scalars.decode(bytes, before: at) {
      switch CharacterKind(scalar) {
      case .letter: letters.append(SmallLetters.lowered(scalar.value))
      case .combining: break
      case .ideograph where letters.isEmpty: return true
      // A mark of punctuation before the bracket.
      case .point where at == end && [".", ",", ";", "!", "?", "…"].contains(scalar): return true
      case .digit: return false
      default: return isWord(letters)
      }
      at -= length
    }
    return isWord(letters)
  }

  /// `letters` are small, the last first.
  private static func isWord(_ letters: [UInt32]) -> Bool {
    if letters.count < 2 { return false }
    if letters.count > 3 { return true }
    if letters.count == 2 {
      let isPlain = letters.allSatisfy { $0 < 0x80 && !vowels.contains($0) }
      if isPlain || letters.contains(where: { (0x370...0x3FF).contains($0) }) { return false }
    }
    var name = String.UnicodeScalarView()
    for letter in letters.reversed() { Unicode.Scalar(letter).map { name.append($0) } }
    return !powered.contains(String(name))
  }

  private static let vowels = Set("aeiouy".unicodeScalars.map(\.value))

  /// Units and names that are written with exponents, besides those without a vowel.
  private static let powered: Set<String> = [
    "mi", "in", "ha", "pa", "ev", "ly", "au", "sec", "min", "rad", "mol",
    "sin", "cos", "tan", "cot", "log", "exp", "chi", "rho", "co", "ax", "ay", "xy", "yd",
  ]

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "*" || scalar.value == 0x2020 || scalar.value == 0x2021
  }

  private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }
}
