/// The words of a given name: parted by spaces, hyphens, and periods inside a word (`J.R.R.`).
struct NameWords: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var place = 0

  /// One word.
  struct Word {
    /// The letters, with the period after them.
    var bytes: ArraySlice<UInt8>
    /// True when a hyphen stands before it.
    var isAfterHyphen: Bool

    /// True for an initial or an abbreviation: one capital, or letters with a period.
    var isAbbreviated: Bool {
      if bytes.last == UInt8(ascii: "."), bytes.count > 1 { return true }
      guard letterCount == 1 else { return false }
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
      return scalar.map { !$0.properties.changesWhenUppercased } ?? false
    }

    /// How many letters it has, without the period.
    var letterCount: Int {
      let count = bytes.reduce(into: 0) { $0 += $1 & 0xC0 == 0x80 ? 0 : 1 }
      return bytes.last == UInt8(ascii: ".") ? count - 1 : count
    }
  }

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Word? {
    var isAfterHyphen = false
    while place < text.count {
      if text[place] == UInt8(ascii: "-") {
        isAfterHyphen = true
        place += 1
      } else if let width = spaceWidth(at: place) {
        place += width
      } else {
        break
      }
    }
    guard place < text.count else { return nil }
    let start = place
    while place < text.count, !endsWord(at: place) { place += 1 }
    if place < text.count, text[place] == UInt8(ascii: ".") { place += 1 }
    return Word(bytes: text[start..<place], isAfterHyphen: isAfterHyphen && start > 0)
  }

  private func endsWord(at place: Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "-"): !isSmall(at: place + 1)
    default: spaceWidth(at: place) != nil
    }
  }

  private func isSmall(at place: Int) -> Bool {
    place < text.count && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[place])
  }

  /// The bytes of a space; nil where there is none.
  private func spaceWidth(at place: Int) -> Int? {
    switch text[place] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return place + 1 < text.count && text[place + 1] == 0xA0 ? 2 : nil
    case 0xE2:
      guard place + 2 < text.count, text[place + 1] == 0x80 else { return nil }
      return text[place + 2] <= 0x8A || text[place + 2] == 0xAF ? 3 : nil
    default: return nil
    }
  }
}

extension NameWords {
  /// True when a name begins with a letter of a script that has initials.
  static func beginsAlphabetic(_ text: [UInt8]) -> Bool {
    guard let byte = text.first else { return false }
    if byte < 0x80 { return byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
    return String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first?.isAlphabeticScript
      == true
  }

  /// True when a word is shortened to its initial: it begins with a capital.
  static func isInitial(_ word: ArraySlice<UInt8>) -> Bool {
    guard let byte = word.first else { return false }
    if byte < 0x80 { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    guard
      let scalar = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first,
      scalar.isAlphabeticScript
    else { return false }
    return !scalar.properties.changesWhenUppercased
  }
}
