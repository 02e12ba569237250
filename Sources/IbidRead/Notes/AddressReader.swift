import IbidModel

/// Finds web addresses in a note, the places where one was lost, and words that promise one.
struct AddressReader {
  let text: ScalarText
  let words: [Word]

  /// The addresses written out, as ranges of scalars.
  func addresses() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < text.count {
      guard isAddressStart(at) else {
        at += 1
        continue
      }
      let end = addressEnd(from: at)
      found.append(at..<end)
      at = end + 1
    }
    return found
  }

  /// The place where an address once stood: “(translated from )”, “( )”, “available at .”, or
  /// “available at” at the end.
  func lostAddress() -> Range<Int>? {
    for index in 0..<text.count {
      guard let range = emptyBracket(endingAt: index) ?? danglingPreposition(before: index) else {
        continue
      }
      return range
    }
    return announcementAtEnd()
  }

  /// The words that say the source is on the web.
  func webCue() -> Range<Int>? {
    for (index, word) in words.enumerated() {
      if Self.cues.contains(word.folded) { return word.range }
      guard word.folded == "web", index + 1 < words.count else { continue }
      if ["site", "page"].contains(words[index + 1].folded) {
        return word.range.lowerBound..<words[index + 1].range.upperBound
      }
    }
    return nil
  }

  private static let cues: Set<String> = [
    "website", "webpage", "homepage", "weblog", "blog", "online", "internet", "webseite", "netz",
    "сайт", "сайта", "сайте",
  ]

  private static let prepositions: Set<String> = [
    "from", "at", "via", "on", "see", "url", "source", "link", "unter", "von", "sur", "из", "aus",
  ]

  /// Words that announce an address together with a preposition.
  private static let announcers: Set<String> = [
    "available", "retrieved", "accessed", "downloaded", "translated", "archived", "online",
    "viewed", "abrufbar", "verfugbar", "abgerufen", "disponible", "consulte",
  ]

  private func isAddressStart(_ at: Int) -> Bool {
    guard text.scalars[at] == "h" || text.scalars[at] == "w",
      at == 0 || !Scalars.isWord(text.scalars[at - 1])
    else { return false }
    return ["http://", "https://", "www."].contains { prefix in
      text.scalars[at...].starts(with: prefix.unicodeScalars)
    }
  }

  private func addressEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, !Scalars.isSpace(text.scalars[end]),
      !["<", ">", "\"", "”", "“"].contains(text.scalars[end])
    {
      end += 1
    }
    while end > start,
      [".", ",", ";", ":", ")", "]", "!", "?", "’"].contains(text.scalars[end - 1])
    {
      end -= 1
    }
    return end
  }

  /// A bracket that holds nothing, or nothing after a preposition.
  private func emptyBracket(endingAt index: Int) -> Range<Int>? {
    guard let opening = Self.opening(of: text.scalars[index]) else { return nil }
    let end = endOfWords(before: index)
    guard end > 0 else { return nil }
    if text.scalars[end - 1] == opening {
      return isCall(openingAt: end - 1, closingAt: index) ? nil : (end - 1)..<(index + 1)
    }
    guard let at = word(endingAt: end), Self.prepositions.contains(words[at].folded) else {
      return nil
    }
    let start = words[at].range.lowerBound
    let reach = max(0, start - Self.longestAnnouncement)..<start
    guard let open = text.scalars[reach].lastIndex(of: opening) else { return nil }
    return open..<(index + 1)
  }

  /// True for `name()`, which names a function.
  private func isCall(openingAt open: Int, closingAt close: Int) -> Bool {
    close == open + 1 && open > 0 && Scalars.isWord(text.scalars[open - 1])
  }

  /// How far before a preposition the bracket may open that it stands in, in scalars.
  private static let longestAnnouncement = 120

  /// The index of the word that ends at a scalar; logarithmic.
  private func word(endingAt end: Int) -> Int? {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.upperBound < end { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low].range.upperBound == end ? low : nil
  }

  /// The bracket that a closing one goes with; nil for other characters.
  private static func opening(of closing: Unicode.Scalar) -> Unicode.Scalar? {
    switch closing {
    case ")": "("
    case "]": "["
    case ">": "<"
    default: nil
    }
  }

  /// The index after what stands before `index`, a colon and spaces left out.
  private func endOfWords(before index: Int) -> Int {
    let end = text.skippingSpace(before: index)
    guard end > 0, text.scalars[end - 1] == ":" else { return end }
    return text.skippingSpace(before: end - 1)
  }

  /// “Available at”, “retrieved from:”, “available:” with nothing behind it.
  private func announcementAtEnd() -> Range<Int>? {
    let last = text.skippingSpace(before: text.count)
    let hasStop = last > 0 && (text.scalars[last - 1] == "." || text.scalars[last - 1] == ",")
    let end = endOfWords(before: hasStop ? last - 1 : last)
    guard let at = words.indices.last, words[at].range.upperBound == end else { return nil }
    if Self.prepositions.contains(words[at].folded), at > 0,
      Self.announcers.contains(words[at - 1].folded)
    {
      return words[at - 1].range.lowerBound..<last
    }
    let endsInColon = !hasStop && end < last
    return endsInColon && Self.announcers.contains(words[at].folded)
      ? words[at].range.lowerBound..<last : nil
  }

  /// A preposition with a stop where its address should be (“available at .”).
  private func danglingPreposition(before index: Int) -> Range<Int>? {
    guard text.scalars[index] == "." || text.scalars[index] == ",", index > 0,
      Scalars.isSpace(text.scalars[index - 1])
    else { return nil }
    let end = text.skippingSpace(before: index)
    guard let at = word(endingAt: end), Self.prepositions.contains(words[at].folded) else {
      return nil
    }
    return words[at].range.lowerBound..<(index + 1)
  }
}
