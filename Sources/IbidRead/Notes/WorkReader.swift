import IbidModel

/// Reads the work that a note names: author and title, as far as the writing shows them.
struct WorkReader {
  let text: ScalarText
  let words: [Word]
  /// The ranges of scalars set in italics.
  let emphases: [Range<Int>]
  private let quoted: [QuotedPassage]

  init(text: ScalarText, words: [Word], emphases: [Range<Int>]) {
    self.text = text
    self.words = words
    self.emphases = emphases
    quoted = text.quotedPassages
  }

  /// A work with the range of scalars that names it.
  struct Found {
    var range: Range<Int>
    var author: String?
    var authorKey: String?
    var title: String?
  }

  /// The works in order, parted by semicolons outside quotation marks.
  func works() -> [Found] {
    segments().compactMap(work)
  }

  private func segments() -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    for index in 0..<text.count where text.scalars[index] == ";" {
      guard !quoted.contains(where: { $0.range.contains(index) }) else { continue }
      segments.append(start..<index)
      start = index + 1
    }
    segments.append(start..<text.count)
    return segments
  }

  private func work(_ segment: Range<Int>) -> Found? {
    let title = title(in: segment)
    let authorEnd = firstBreak(in: segment, title: title)
    let author = authorEnd.flatMap { authorName(in: segment.lowerBound..<$0) }
    guard author != nil || title != nil else { return nil }
    let start = text.skippingSpace(from: segment.lowerBound)
    let end = max(start, text.skippingSpace(before: segment.upperBound))
    return Found(
      range: start..<end, author: author?.name, authorKey: author?.key,
      title: title.map { text.string($0) })
  }

  /// The first words in quotation marks or italics.
  private func title(in segment: Range<Int>) -> Range<Int>? {
    let closed = quoted.filter(\.isClosed).map(\.inner)
    return (closed + emphases)
      .filter { segment.contains($0.lowerBound) && segment.upperBound >= $0.upperBound }
      .min { $0.lowerBound < $1.lowerBound }
  }

  /// The end of what may be an author: the first comma, colon or title.
  private func firstBreak(in segment: Range<Int>, title: Range<Int>?) -> Int? {
    for index in segment {
      if let title, index >= title.lowerBound - 1 { return index }
      switch text.scalars[index] {
      case ",", ":": return index
      case "(": return index
      default: continue
      }
    }
    return nil
  }

  private func authorName(in range: Range<Int>) -> (name: String, key: String)? {
    var names = text.words(in: range)
    while let first = names.first, Self.signals.contains(first.folded) { names.removeFirst() }
    guard (1...8).contains(names.count), let last = familyName(names) else { return nil }
    guard
      names.allSatisfy({ word in
        word.isCapitalised || Self.particles.contains(word.folded)
      })
    else { return nil }
    let whole = names[0].range.lowerBound..<names[names.count - 1].range.upperBound
    let name = text.string(whole)
    guard !name.contains(where: \.isNumber) else { return nil }
    return (name, last.folded)
  }

  /// The family name of the first person named.
  private func familyName(_ names: [Word]) -> Word? {
    let first = names.prefix { $0.folded != "and" && $0.folded != "und" && $0.folded != "et" }
    return first.last
  }

  private static let signals: Set<String> = [
    "see", "cf", "also", "compare", "quoted", "cited", "vgl", "siehe", "voir", "in", "e.g",
  ]

  private static let particles: Set<String> = [
    "de", "von", "van", "der", "den", "la", "le", "du", "di", "da", "del", "della", "af", "av",
    "zu", "ten", "ter", "y", "and", "und", "et", "al", "dos", "das", "bin", "ibn", "al",
  ]
}
