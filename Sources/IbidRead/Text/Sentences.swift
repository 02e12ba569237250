extension ScalarText {
  /// The indices just after each sentence with its closing marks; the end of the text is the last.
  ///
  /// A full stop after an initial or a common abbreviation ends nothing.
  package var sentenceEnds: [Int] {
    var ends: [Int] = []
    var at = 0
    while at < count {
      guard Scalars.endsSentence(scalars[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < count, Scalars.endsSentence(scalars[at]) { at += 1 }
      at = skippingClosers(from: at)
      if isSentenceEnd(mark: start, after: at) { ends.append(at) }
    }
    if ends.last != count { ends.append(count) }
    return ends
  }

  /// The index after closing quotation marks and brackets.
  package func skippingClosers(from index: Int) -> Int {
    var at = index
    while at < count, isCloser(scalars[at]) { at += 1 }
    return at
  }

  private func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    ["”", "\"", "’", "'", "»", ")", "]"].contains(scalar)
  }

  private func isSentenceEnd(mark: Int, after: Int) -> Bool {
    let next = skippingSpace(from: after)
    guard next < count else { return true }
    guard next > after else { return false }
    if scalars[mark] == ".", isAbbreviation(endingAt: mark) { return false }
    let first = scalars[next]
    return Scalars.isUppercase(first) || Scalars.opensQuotation(first) || first == "("
      || first == "[" || first == "‘" || first.properties.numericType != nil
  }

  private func isAbbreviation(endingAt mark: Int) -> Bool {
    var start = mark
    while start > 0, Scalars.isWord(scalars[start - 1]) || scalars[start - 1] == "." {
      start -= 1
    }
    let word = Folding.folded(scalars[start..<mark])
    if word.unicodeScalars.count == 1, let first = word.unicodeScalars.first {
      return first.properties.isAlphabetic && Scalars.isUppercase(scalars[start])
    }
    return Self.abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "capt", "sgt", "rev", "hon", "jr",
    "sr", "vol", "pp", "no", "nos", "ed", "eds", "cf", "ca", "fig", "e.g", "i.e", "op", "cit",
    "vs", "u.s", "u.k", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "z.b", "bzw", "vgl",
  ]
}
