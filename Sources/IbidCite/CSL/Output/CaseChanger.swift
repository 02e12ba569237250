/// Changes the case of one leaf after the other, remembering what came before.
struct CaseChanger {
  let textCase: Formatting.TextCase
  let mapping: CaseMapping
  /// True until the first word.
  private var isFirst = true
  /// True after `:`, `?` and `!`, until the next word.
  private var isAfterPunctuation = false
  /// True when the text so far ends inside a word.
  private var isInWord = false
  /// True when the text so far ends in a hyphen.
  private var isAfterHyphen = false
  /// The last word that was left small, to be capitalized when the text ends with it.
  private var lastSmallWord: (leaf: Int, range: Range<Int>)?

  init(_ textCase: Formatting.TextCase, language: String) {
    self.textCase = textCase
    mapping = CaseMapping(language: language)
  }

  /// Words that keep their case were met.
  mutating func passOver() {
    isFirst = false
    isAfterPunctuation = false
    isInWord = true
    isAfterHyphen = false
    lastSmallWord = nil
  }

  /// Changes one leaf.
  mutating func change(_ leaf: Int, of output: inout Output) {
    let bytes = output.bytes(of: leaf)
    var result: [UInt8] = []
    switch textCase {
    case .none: return
    case .lowercase: mapping.appendLowercase(bytes, to: &result)
    case .uppercase: mapping.appendUppercase(bytes, to: &result)
    case .capitalizeFirst where !isFirst: return
    default:
      result.reserveCapacity(bytes.count + 4)
      changeWords(Array(bytes), of: leaf, to: &result)
    }
    if !bytes.elementsEqual(result) { output.replaceText(of: leaf, with: result) }
  }

  /// Capitalizes the last word of a title.
  mutating func finish(_ output: inout Output) {
    guard textCase == .title, let (leaf, range) = lastSmallWord else { return }
    let bytes = Array(output.bytes(of: leaf))
    var result = Array(bytes[..<range.lowerBound])
    appendCapitalized(bytes[range], to: &result)
    result.append(contentsOf: bytes[range.upperBound...])
    output.replaceText(of: leaf, with: result)
  }

  private mutating func changeWords(_ bytes: [UInt8], of leaf: Int, to result: inout [UInt8]) {
    var place = 0
    while place < bytes.count {
      let length = WordBoundary.length(in: bytes, at: place)
      if length > 0 {
        pass(bytes[place..<place + length])
        result.append(contentsOf: bytes[place..<place + length])
        place += length
        continue
      }
      var end = place + 1
      while end < bytes.count, WordBoundary.length(in: bytes, at: end) == 0 { end += 1 }
      let isHyphenated = end < bytes.count && bytes[end] == UInt8(ascii: "-")
      let start = result.count
      let isSmall = appendWord(bytes[place..<end], isHyphenated: isHyphenated, to: &result)
      lastSmallWord = isSmall ? (leaf, start..<result.count) : nil
      place = end
    }
  }

  /// Notes a space or a mark between words.
  private mutating func pass(_ mark: ArraySlice<UInt8>) {
    isInWord = false
    guard let first = mark.first else { return }
    isAfterHyphen = first == UInt8(ascii: "-")
    switch first {
    case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"): isAfterPunctuation = true
    default: break
    }
  }

  /// Appends a word in its new case; true for a word of a title that was left small.
  private mutating func appendWord(
    _ word: ArraySlice<UInt8>, isHyphenated: Bool, to result: inout [UInt8]
  ) -> Bool {
    defer {
      isFirst = false
      isAfterPunctuation = false
      isInWord = true
    }
    let isNew = !isInWord
    switch textCase {
    case .capitalizeFirst where isFirst, .sentence where isFirst:
      appendCapitalized(word, to: &result)
    case .capitalizeAll where isNew: appendCapitalized(word, to: &result)
    case .sentence: mapping.appendLowercase(word, to: &result)
    case .title where isNew:
      guard isCapitalizedInTitle(word, isHyphenated: isHyphenated) else {
        result.append(contentsOf: word)
        return !(isAfterHyphen && word.count == 1)
      }
      appendCapitalized(word, to: &result)
    default: result.append(contentsOf: word)
    }
    return false
  }

  /// True for a word that has a capital in a title.
  private func isCapitalizedInTitle(_ word: ArraySlice<UInt8>, isHyphenated: Bool) -> Bool {
    if isFirst || isAfterPunctuation { return true }
    // What stands before an apostrophe counts: the “d” of d’Arc.
    let stem = word.prefix { $0 != 0xE2 && $0 != UInt8(ascii: "'") }
    if stem.count < 2 || stem.first.map({ $0 >= 0xC0 }) == true && stem.count < 3 { return false }
    return !StopWords.contains(stem) || isHyphenated && !isAfterHyphen
  }

  /// Appends a word with a first capital; one with a capital inside and a lone Greek letter stay.
  private func appendCapitalized(_ word: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard let first = word.first else { return }
    if textCase == .title, first &- 0x61 < 26, word.contains(where: { $0 &- 0x41 < 26 }) {
      result.append(contentsOf: word)
    } else if first < 0x80, !mapping.hasDottedCapital {
      result.append(first &- 0x61 < 26 ? first & 0xDF : first)
      result.append(contentsOf: word.dropFirst())
    } else {
      let length = Swift.min(WordBoundary.scalarLength(first), word.count)
      let isLoneGreek = length == word.count && (first == 0xCD || first == 0xCE || first == 0xCF)
      if isLoneGreek {
        result.append(contentsOf: word)
      } else {
        mapping.appendUppercase(word.prefix(length), to: &result)
        result.append(contentsOf: word.dropFirst(length))
      }
    }
  }
}
