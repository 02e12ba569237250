/// A key of bytes by which texts compare as readers expect.
///
/// First by letters and digits, then by accents; case does not count (CSL 1.0.2, “Sorting”), and
/// punctuation neither. A blank comes before everything, so a short word comes before a longer one
/// that begins with it, and so does the end of a part of a name. Numbers compare by their value. Latin comes before Greek, Greek before
/// Cyrillic, and other scripts by their code points. All bytes are 2…253.
struct CollationKey {
  private(set) var bytes: [UInt8] = []
  private var accents: [UInt8] = []

  /// Makes the key of a text in UTF-8; linear.
  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count + 2)
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        at = addASCII(text, at)
      } else {
        let (scalar, length) = Self.scalar(text, at)
        add(scalar)
        at += length
      }
    }
    while let last = bytes.last, last <= Self.blank { bytes.removeLast() }
    addAccents()
  }

  /// The byte of a text that ends a part of a name: `Gogh`, `van`, and `Vincent` compare one after
  /// the other.
  static let partEnd: UInt8 = 0x01

  private static let blank: UInt8 = 4
  private static let part: UInt8 = 3
  private static let number: UInt8 = 8
  /// Letters take two steps each, so that a letter of its own may stand between.
  private static let letters: UInt8 = 32
  private static let other: UInt8 = 96
  private static let accentLevel: UInt8 = 2

  private mutating func addASCII(_ text: [UInt8], _ at: Int) -> Int {
    let byte = text[at]
    switch byte {
    case 0x61...0x7A: addLetter(byte - 0x61)
    case 0x41...0x5A: addLetter(byte - 0x41)
    case 0x30...0x39: return addNumber(text, at)
    case 0x20, 0x09, 0x0A, 0x0D: addBlank()
    case Self.partEnd: addPartEnd()
    default: break
    }
    return at + 1
  }

  private mutating func addLetter(_ place: UInt8, accent: UInt8 = 0) {
    if accent > 0 {
      while accents.count < bytes.count { accents.append(Self.noAccent) }
      accents.append(Self.noAccent + accent)
    }
    bytes.append(Self.letters + 2 * place)
  }

  private static let noAccent: UInt8 = 3

  private mutating func addBlank() {
    if let last = bytes.last, last > Self.blank { bytes.append(Self.blank) }
  }

  private mutating func addPartEnd() {
    guard !bytes.isEmpty else { return }
    if bytes.last == Self.blank { bytes.removeLast() }
    bytes.append(Self.part)
  }

  /// Adds a run of digits so that it compares by value: its length, then its digits.
  private mutating func addNumber(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] >= 0x30, text[end] <= 0x39 { end += 1 }
    let digits = text[start..<end].drop { $0 == 0x30 }
    bytes.append(Self.number)
    bytes.append(UInt8(min(digits.count, 200) + 4))
    bytes.append(contentsOf: digits)
    return end
  }

  private mutating func addAccents() {
    guard !accents.isEmpty else { return }
    bytes.append(Self.accentLevel)
    bytes.append(contentsOf: accents)
  }

  private mutating func add(_ scalar: UInt32) {
    guard let base = CollationTable.base(of: scalar) else {
      if CollationTable.isIgnored(scalar) { return }
      if CollationTable.isBlank(scalar) { return addBlank() }
      return addOther(scalar)
    }
    for (place, letter) in base.letters.enumerated() {
      let accent = place == 0 ? base.accent : 0
      if letter < 0x80 {
        addLetter(UInt8(truncatingIfNeeded: letter) - 0x61, accent: accent)
      } else {
        addOther(letter, accent: accent)
      }
    }
  }

  private mutating func addOther(_ scalar: UInt32, accent: UInt8 = 0) {
    if accent > 0 {
      while accents.count < bytes.count { accents.append(Self.noAccent) }
      accents.append(Self.noAccent + accent)
    }
    bytes.append(Self.other + UInt8(truncatingIfNeeded: (scalar >> 14) & 0x7F))
    bytes.append(4 + UInt8(truncatingIfNeeded: (scalar >> 7) & 0x7F))
    bytes.append(4 + UInt8(truncatingIfNeeded: scalar & 0x7F))
  }

  /// The scalar at a place and its length; the replacement character for bytes that are no UTF-8.
  private static func scalar(_ text: [UInt8], _ at: Int) -> (UInt32, Int) {
    let lead = text[at]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, at + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in text[at + 1..<at + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
  }
}
