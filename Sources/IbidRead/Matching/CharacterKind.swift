import IbidModel

/// What a character is when words are compared.
enum CharacterKind: UInt8 {
  /// A letter of a script that parts words with spaces.
  case letter
  case digit
  /// A mark that combines with the letter before it.
  case combining
  /// A character of a script without spaces (Han, kana, Thai …): a word of its own.
  case ideograph
  /// A sign that is read aloud (`%`, `€`, `+`, `′`): a word of its own.
  case symbol
  /// A single quotation mark or apostrophe of any shape.
  case apostrophe
  /// A double quotation mark or an angle of any shape.
  case quote
  case dash
  case space
  /// Soft hyphens, zero-width and direction marks, variation selectors.
  case invisible
  /// Any other punctuation.
  case point

  init(_ scalar: Unicode.Scalar) {
    self = scalar.value < 0x80 ? Self.ascii(UInt8(scalar.value)) : Self.beyondASCII(scalar)
  }

  private static func ascii(_ byte: UInt8) -> CharacterKind {
    if ASCII.isLetter(byte) { return .letter }
    if ASCII.isDigit(byte) { return .digit }
    switch byte {
    case 0x20, 0x09...0x0D: return .space
    case 0x27, 0x60: return .apostrophe
    case 0x22: return .quote
    case 0x2D: return .dash
    case 0x23...0x26, 0x2B, 0x3C...0x3E, 0x40: return .symbol
    case 0...8, 0x0E...0x1F, 0x7F: return .invisible
    default: return .point
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> CharacterKind {
    switch scalar.value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2BB, 0x400...0x481, 0x48A...0x52F, 0x1E00...0x1EFF,
      0xAC00...0xD7A3, 0x620...0x63F, 0x641...0x64A, 0x5D0...0x5EA:
      .letter
    case 0x300...0x36F: .combining
    case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      .invisible
    case 0xA7, 0x2030...0x2034, 0xFF04...0xFF06, 0xFF0B: .symbol
    case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A, 0xFF07: .apostrophe
    case 0xAB, 0xBB, 0x201C...0x201F, 0x300A...0x300F, 0x301D...0x301F, 0xFF02: .quote
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .dash
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D,
      0x20000...0x3FFFD, 0x0E01...0x0E30, 0x0E40...0x0E46, 0x1000...0x102A, 0x1780...0x17B3:
      .ideograph
    default: general(scalar)
    }
  }

  private static func general(_ scalar: Unicode.Scalar) -> CharacterKind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      .letter
    case .decimalNumber, .letterNumber, .otherNumber: .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: .combining
    case .mathSymbol, .currencySymbol, .otherSymbol:
      [0xA9, 0xAE, 0x2122].contains(scalar.value) ? .point : .symbol
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
    case .format, .control: .invisible
    default: .point
    }
  }
}

/// Capitals made small, one character for one.
enum SmallLetters {
  /// The small form; a final sigma counts as any other.
  static func lowered(_ value: UInt32) -> UInt32 {
    switch value {
    case 0..<0x80: value &- 0x41 < 26 ? value | 0x20 : value
    case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3A9, 0x410...0x42F: value + 32
    case 0x400...0x40F: value + 80
    case 0x3C2: 0x3C3
    case 0xDF...0xFF, 0x3B1...0x3C9, 0x430...0x45F, 0x5D0...0x6FF, 0xE00...0xEFF, 0x2000...0x2C00,
      0x2E80...0xA63F, 0xAC00...0xFAFF, 0x20000...:
      value
    default: Unicode.Scalar(value).map { mapped($0) } ?? value
    }
  }

  private static func mapped(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }
}
