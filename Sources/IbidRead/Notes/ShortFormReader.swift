import IbidModel

/// Finds short forms such as “ibid” in a note.
struct ShortFormReader {
  let text: ScalarText
  let words: [Word]

  /// A short form with the ranges of scalars it and the author before it take.
  struct Found {
    var kind: ShortForm.Kind
    var range: Range<Int>
    var author: Range<Int>?
    var authorKey: String?
  }

  /// The short forms in order.
  func shortForms() -> [Found] {
    var found: [Found] = []
    for (index, word) in words.enumerated() {
      guard let kind = kind(at: index) else { continue }
      let end = kind.words == 2 ? words[index + 1].range.upperBound : word.range.upperBound
      var form = Found(kind: kind.kind, range: word.range.lowerBound..<end)
      if let author = author(before: index) ?? author(inBracketsAfter: end) {
        form.author = author.range
        form.authorKey = author.folded
      }
      found.append(form)
    }
    return found
  }

  private func kind(at index: Int) -> (kind: ShortForm.Kind, words: Int)? {
    let word = words[index].folded
    guard let first = word.utf8.first, Self.initials.contains(first) else { return nil }
    if Self.ibids.contains(word) { return (.ibid, 1) }
    if word == "idem" || word == "ders" || word == "dies" { return (.idem, 1) }
    guard index + 1 < words.count else { return nil }
    let next = words[index + 1].folded
    switch (word, next) {
    case ("op", "cit"), ("loc", "cit"), ("opere", "citato"): return (.opCit, 2)
    case ("там", "же"): return (.ibid, 2)
    default: return nil
    }
  }

  /// The first bytes of all short forms.
  private static let initials = Array("ieoldíт".utf8)

  private static let ibids: Set<String> = [
    "ibid", "ibidem", "ebd", "ebenda", "ibd", "ibid'", "íbid", "ibíd",
  ]

  /// The family name just before the short form, parted from it by a comma at most.
  private func author(before index: Int) -> Word? {
    guard index > 0 else { return nil }
    let word = words[index - 1]
    let gap = text.scalars[word.range.upperBound..<words[index].range.lowerBound]
    guard word.isCapitalised, gap.allSatisfy({ Scalars.isSpace($0) || $0 == "," || $0 == ":" }),
      !Self.signals.contains(word.folded)
    else { return nil }
    return word
  }

  /// The family name in brackets just after the short form, as in “Ibid (Smith)”.
  private func author(inBracketsAfter end: Int) -> Word? {
    var open = end
    if open < text.count, text.scalars[open] == "." { open += 1 }
    open = text.skippingSpace(from: open)
    guard open < text.count, text.scalars[open] == "(" || text.scalars[open] == "[",
      let close = text.scalars[open...].firstIndex(where: { $0 == ")" || $0 == "]" })
    else { return nil }
    let names = text.words(in: open..<close)
    guard (1...4).contains(names.count), names.allSatisfy(\.isCapitalised),
      !text.scalars[open..<close].contains(","),
      !names.contains(where: { Self.signals.contains($0.folded) })
    else { return nil }
    return names.last
  }

  /// Words that send the reader on and name nobody.
  private static let signals: Set<String> = [
    "see", "cf", "also", "compare", "quoted", "cited", "vgl", "siehe", "voir", "in", "from",
  ]
}
