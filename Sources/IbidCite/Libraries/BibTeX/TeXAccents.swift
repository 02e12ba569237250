/// The accents of TeX.
enum TeXAccents {
  /// An accent as a combining mark.
  struct Mark {
    var combining: Unicode.Scalar
    /// What stands there when the accent has no letter.
    var alone: String
    /// True for a mark above the letter: it takes the dot off an `i`.
    var isAbove = true
  }

  /// The accent of a backslash and a sign, or nil.
  static func mark(ofSign byte: UInt8) -> Mark? {
    switch byte {
    case 0x60: Mark(combining: "\u{300}", alone: "`")
    case 0x27: Mark(combining: "\u{301}", alone: "´")
    case 0x5E: Mark(combining: "\u{302}", alone: "^")
    case 0x7E: Mark(combining: "\u{303}", alone: "~")
    case 0x3D: Mark(combining: "\u{304}", alone: "¯")
    case 0x2E: Mark(combining: "\u{307}", alone: "˙")
    case 0x22: Mark(combining: "\u{308}", alone: "¨")
    default: nil
    }
  }

  /// The accent whose name is a word of letters, or nil.
  static func mark(ofLetter name: String) -> Mark? {
    switch name {
    case "u": Mark(combining: "\u{306}", alone: "˘")
    case "v": Mark(combining: "\u{30C}", alone: "ˇ")
    case "H": Mark(combining: "\u{30B}", alone: "˝")
    case "r": Mark(combining: "\u{30A}", alone: "˚")
    case "h": Mark(combining: "\u{309}", alone: "")
    case "G": Mark(combining: "\u{30F}", alone: "")
    case "f": Mark(combining: "\u{311}", alone: "")
    case "U": Mark(combining: "\u{30E}", alone: "")
    case "t": Mark(combining: "\u{361}", alone: "", isAbove: false)
    case "c": Mark(combining: "\u{327}", alone: "¸", isAbove: false)
    case "k": Mark(combining: "\u{328}", alone: "˛", isAbove: false)
    case "b": Mark(combining: "\u{331}", alone: "", isAbove: false)
    case "d": Mark(combining: "\u{323}", alone: "", isAbove: false)
    case "textcommabelow": Mark(combining: "\u{326}", alone: "", isAbove: false)
    case "textogonekcentered": Mark(combining: "\u{328}", alone: "", isAbove: false)
    default: nil
    }
  }

  /// The letter with its dot where it stands without one to carry an accent.
  static func dotted(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "ı": "i"
    case "ȷ": "j"
    default: letter
    }
  }
}
