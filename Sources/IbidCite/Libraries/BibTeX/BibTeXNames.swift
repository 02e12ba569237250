import IbidModel

/// Reads lists of names by the grammar of BibTeX: `First von Last`, `von Last, First`,
/// `von Last, Jr, First`, and BibLaTeX's `family=…, given=…`.
struct BibTeXNames {
  private let usesPrefix: Bool
  /// The names that could not be taken apart, as text.
  private(set) var unreadable: [String] = []

  /// The most names of one field.
  private static let most = 10_000

  /// Makes a reader; `usesPrefix` says that a `von` stays with the family name.
  init(usesPrefix: Bool) { self.usesPrefix = usesPrefix }

  /// The names of a field; `and others` gives the literal `others` at the end, as Pandoc has it.
  mutating func names(_ value: [UInt8]) -> [Name] {
    var names: [Name] = []
    for part in BibTeXList.parts(value).prefix(Self.most) {
      if let name = name(part), !name.isEmpty {
        names.append(name)
      } else {
        unreadable.append(String(decoding: part, as: UTF8.self))
      }
    }
    return names
  }

  private mutating func name(_ text: ArraySlice<UInt8>) -> Name? {
    if let literal = BibTeXList.enclosed(text) { return Name(literal: Self.text(literal)) }
    let parts = BibTeXList.split(text, at: 0x2C)
    if parts.contains(where: { Self.key(of: $0) != nil }) { return extended(parts) }
    let words = parts.map { BibTeXList.words($0) }
    switch words.count {
    case 1:
      if words[0].count == 1, words[0][0].elementsEqual("others".utf8) {
        return Name(literal: "others")
      }
      return inOrder(words[0])
    case 2: return familyFirst(words[0], suffix: [], given: words[1])
    case 3: return familyFirst(words[0], suffix: words[1], given: words[2])
    default:
      unreadable.append(String(decoding: text, as: UTF8.self))
      return familyFirst(words[0], suffix: words[1], given: words[2])
    }
  }

  /// `First von Last`: the last word is always family.
  private func inOrder(_ words: [ArraySlice<UInt8>]) -> Name? {
    guard let last = words.indices.last else { return nil }
    guard let first = words[..<last].firstIndex(where: Self.isSmall) else {
      return made(particle: [], family: words[last...], suffix: [], given: words[..<last])
    }
    var end = first
    // The particle ends before the first word that is not small; later small words are family.
    while end < last, Self.isSmall(words[end]) { end += 1 }
    return made(
      particle: words[first..<end], family: words[end...], suffix: [], given: words[..<first])
  }

  /// `von Last, First`.
  private func familyFirst(
    _ family: [ArraySlice<UInt8>], suffix: [ArraySlice<UInt8>], given: [ArraySlice<UInt8>]
  ) -> Name? {
    var end = 0
    while end < family.count - 1, Self.isSmall(family[end]) { end += 1 }
    // `Beethoven, Ludwig van`: small words at the end of the given names are the particle.
    var start = given.count
    if end == 0 {
      while start > 1, Self.isSmall(given[start - 1]) { start -= 1 }
    }
    let particle = end > 0 ? family[..<end] : given[start...]
    return made(
      particle: particle, family: family[end...], suffix: suffix[...], given: given[..<start])
  }

  private func made(
    particle: ArraySlice<ArraySlice<UInt8>>, family: ArraySlice<ArraySlice<UInt8>>,
    suffix: ArraySlice<ArraySlice<UInt8>>, given: ArraySlice<ArraySlice<UInt8>>
  ) -> Name {
    let prefix = Self.joined(particle)
    return Name(
      family: Self.joined(family), given: Self.spaced(Self.joined(given)),
      droppingParticle: usesPrefix ? "" : prefix, nonDroppingParticle: usesPrefix ? prefix : "",
      suffix: Self.joined(suffix))
  }

  // MARK: BibLaTeX's own form

  private func extended(_ parts: [ArraySlice<UInt8>]) -> Name {
    var name = Name()
    var prefix = ""
    var usesPrefix = usesPrefix
    for part in parts {
      guard let (key, value) = Self.key(of: part) else { continue }
      let inner = BibTeXList.enclosed(value) ?? value
      let text = Self.text(inner)
      switch key {
      case "family": name.family = text
      case "given": name.given = Self.spaced(text)
      case "prefix": prefix = text
      case "suffix": name.suffix = text
      case "useprefix": usesPrefix = text == "true"
      default: break
      }
    }
    if usesPrefix { name.nonDroppingParticle = prefix } else { name.droppingParticle = prefix }
    return name
  }

  private static func key(
    of part: ArraySlice<UInt8>
  ) -> (key: String, value: ArraySlice<UInt8>)? {
    guard let equals = part.firstIndex(of: 0x3D) else { return nil }
    let key = String(decoding: BibTeXList.trimmed(part[..<equals]), as: UTF8.self).lowercased()
    guard
      [
        "family", "given", "prefix", "suffix", "useprefix", "family-i", "given-i", "prefix-i",
        "suffix-i", "id", "nametemplates",
      ].contains(key)
    else { return nil }
    return (key, BibTeXList.trimmed(part[(equals + 1)...]))
  }

  // MARK: Words

  private static func joined(_ words: ArraySlice<ArraySlice<UInt8>>) -> String {
    text(ArraySlice(words.joined(separator: [ASCII.space])))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { TeXText.plain(Array(bytes)) }

  /// The given names with a space after each initial: `J.R.R.` is `J. R. R.`.
  private static func spaced(_ given: String) -> String {
    let bytes = Array(given.utf8)
    var out: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if place > 1, ASCII.isUppercase(byte), bytes[place - 1] == 0x2E { out.append(ASCII.space) }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self).replacingNoBreakSpaces
  }

  /// True when the first letter outside of braces, or of an accent in braces, is a small one.
  private static func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
    var at = word.startIndex
    var depth = 0
    var isAccent = false
    while at < word.endIndex {
      let byte = word[at]
      switch byte {
      case 0x7B:
        depth += 1
        isAccent = depth == 1 && at + 1 < word.endIndex && word[at + 1] == 0x5C
      case 0x7D: depth -= 1
      case 0x5C:
        if let (isSmall, end) = command(word, at + 1, isInBraces: depth > 0 && !isAccent) {
          if let isSmall { return isSmall }
          at = end
          continue
        }
      default:
        guard depth == 0 || isAccent else { break }
        let scalar = UTF8Scalars.decode(Array(word[at...].prefix(4)), at: 0).scalar
        if scalar.properties.isLowercase { return true }
        if scalar.properties.isAlphabetic { return false }
      }
      at += 1
    }
    return false
  }

  /// What a command says of the case: a letter such as `\o` is one, an accent waits for its letter.
  private static func command(
    _ word: ArraySlice<UInt8>, _ start: Int, isInBraces: Bool
  ) -> (isSmall: Bool?, end: Int)? {
    guard start < word.endIndex, !isInBraces else { return nil }
    guard ASCII.isLetter(word[start]) else { return (nil, start + 1) }
    var end = start
    while end < word.endIndex, ASCII.isLetter(word[end]) { end += 1 }
    let name = String(decoding: word[start..<end], as: UTF8.self)
    if case .text(let text) = TeXCommands.meaning(of: name), let first = text.unicodeScalars.first {
      return (first.properties.isLowercase, end)
    }
    return (nil, end)
  }
}

extension String {
  /// The text with plain spaces for those that do not break.
  fileprivate var replacingNoBreakSpaces: String {
    guard utf8.contains(0xA0) else { return self }
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars { out.append(scalar == "\u{A0}" ? " " : scalar) }
    return String(out)
  }
}
