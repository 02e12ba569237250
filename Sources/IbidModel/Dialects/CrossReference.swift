/// A reference to a figure, table, section, equation or the like, by the id of that element.
package enum CrossReference {
  /// What ids of such elements begin with, in Quarto's words.
  package static let kinds = [
    "fig", "tbl", "sec", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol",
    "rem", "alg", "nte", "tip", "wrn", "imp", "cau",
  ]

  /// The kind that a key begins with, in lower case; nil when it is no such key.
  package static func kind(of key: String) -> String? {
    guard let hyphen = key.firstIndex(of: "-"), key.index(after: hyphen) < key.endIndex else {
      return nil
    }
    let word = key[..<hyphen].lowercased()
    return kinds.contains(word) ? word : nil
  }

  /// The id that a key means: `Fig-x` is `fig-x` at the start of a sentence.
  package static func identifier(of key: String) -> String {
    guard let first = key.first, first.isUppercase else { return key }
    return first.lowercased() + key.dropFirst()
  }

  /// The keys in a text such as `[see @fig-a; -@fig-b]`, each with its place, `@` and sign
  /// included.
  package static func keys(in text: ArraySlice<UInt8>) -> [(key: String, range: Range<Int>)] {
    var out: [(key: String, range: Range<Int>)] = []
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at] == 0x40 else {
        at += 1
        continue
      }
      let isBraced = at + 1 < text.endIndex && text[at + 1] == 0x7B
      var stop = at + (isBraced ? 2 : 1)
      let start = stop
      while stop < text.endIndex, isKeyByte(text[stop], isBraced) { stop += 1 }
      var last = stop
      while !isBraced, last > start, !isWord(text[last - 1]) { last -= 1 }
      let key = String(decoding: text[start..<last], as: UTF8.self)
      if isBraced, stop < text.endIndex { last = stop + 1 }
      let hasSign = at > text.startIndex && text[at - 1] == 0x2D
      if kind(of: key) != nil { out.append((key, (hasSign ? at - 1 : at)..<last)) }
      at = max(last, at + 1)
    }
    return out
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isAlphanumeric(byte) || byte == 0x5F
  }

  private static func isKeyByte(_ byte: UInt8, _ isBraced: Bool) -> Bool {
    if isBraced { return byte != 0x7D }
    return isWord(byte) || ":.#$%&-+?<>~/".utf8.contains(byte)
  }
}
