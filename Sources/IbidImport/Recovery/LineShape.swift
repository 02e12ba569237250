import IbidModel
import IbidRead

/// The look of a short line that may be a heading.
struct LineShape {
  private let block: DraftBlock
  private let words: [Word]

  init(_ block: DraftBlock, _ words: [Word]) {
    self.block = block
    self.words = words
  }

  /// True when the line is a caption, a speaker's turn, a formula, a dateline or a name.
  var isNoHeading: Bool {
    isFormula || isBracketed || isSum || isScore || isCaption || isSpeaker || isDateline
      || runsOn || isAfterthought || isName || isCredit
  }

  /// “Photographs by John Roe”, “By Ruth Lane”.
  private var isCredit: Bool {
    guard let by = words.firstIndex(where: { ["by", "von", "par"].contains($0.folded) }),
      by + 1 < words.count
    else { return false }
    let range = words[by + 1].range.lowerBound..<words[words.count - 1].range.upperBound
    return PersonName(block.text, range).isLikely
  }

  /// The name of a person; a single letter in front may number a section.
  private var isName: Bool {
    let letters = words.filter { $0.range.count == 1 }.count
    if letters == 1, words.first?.range.count == 1 { return false }
    return PersonName(block.text, block.trimmed).isLikely
  }

  private var scalars: ArraySlice<Unicode.Scalar> { block.text.scalars[block.trimmed] }

  private var isFormula: Bool { scalars.contains { ["=", "≈", "≤", "≥", "≠"].contains($0) } }

  /// `[Picture]`, `(Photograph: …)`, and a credit in brackets at the end.
  private var isBracketed: Bool {
    if let first = scalars.first, first == "[" || first == "(" {
      return scalars.last == "]" || scalars.last == ")"
    }
    guard scalars.last == ")", let open = scalars.lastIndex(of: "(") else { return false }
    let inner = block.text.words(in: open..<block.trimmed.upperBound)
    return inner.count > 1
      && inner.allSatisfy { word in
        word.isCapitalised && !word.folded.contains { $0.isNumber }
      }
  }

  /// Numbers alone, unless they are years.
  private var isSum: Bool {
    guard !scalars.contains(where: { $0.properties.isAlphabetic }) else { return false }
    return !words.allSatisfy { word in
      let years = word.folded.split(separator: "-")
      return years.allSatisfy { $0.utf8.count == 4 && ("1000"..."2099").contains($0) }
    }
  }

  /// “Town 2, Rovers 1”: two parts that each end in a small number.
  private var isScore: Bool {
    let parts = block.string.split(whereSeparator: { $0 == "," || $0 == "–" || $0 == "-" })
    guard parts.count == 2 else { return false }
    return parts.allSatisfy { part in
      let ends = part.split(separator: " ")
      return ends.count >= 2 && ends.last.map { $0.utf8.count <= 2 && Int($0) != nil } ?? false
    }
  }

  private var isCaption: Bool {
    guard let first = words.first, Self.captions.contains(first.folded) else { return false }
    let colon = first.range.upperBound
    if colon < block.text.count, block.text.scalars[colon] == ":" { return true }
    return words.count > 1 && words[1].folded.first?.isNumber ?? false
  }

  private static let captions: Set<String> = [
    "figure", "fig", "table", "photo", "photograph", "photographs", "photos", "picture",
    "pictures", "image", "images", "illustration", "map", "plate", "source", "credit", "caption",
    "abb", "abbildung", "foto", "bild", "tabelle", "tableau", "carte",
  ]

  /// “Hobbs: And the worst?”: one name, a colon, and a new sentence; no “Part: …”.
  private var isSpeaker: Bool {
    guard words.count >= 2, words[0].isCapitalised, words[1].isCapitalised else { return false }
    if let colon = scalars.firstIndex(of: ":"),
      PersonName(block.text, block.trimmed.lowerBound..<colon).isLikely
    {
      return true
    }
    let colon = words[0].range.upperBound
    guard colon < block.text.count, block.text.scalars[colon] == ":" else { return false }
    return !["chapter", "part", "act", "section", "conclusion", "introduction", "epilogue"]
      .contains(words[0].folded)
  }

  /// “Saltby, 3 March 2009”: a place and the day.
  private var isDateline: Bool {
    guard let date = DateReader(block.text, latest: nil).dates().last,
      date.range.upperBound >= block.trimmed.upperBound - 1
    else { return false }
    let before = block.text.skippingSpace(before: date.range.lowerBound)
    return before > 0
      && [",", "(", "|", "•", "-", "–", "—"].contains(block.text.scalars[before - 1])
  }

  /// True for a line that ends in the middle of a sentence.
  private var runsOn: Bool {
    guard words.count >= 3, let last = words.last, !last.isCapitalised,
      last.range.upperBound == block.trimmed.upperBound
    else { return false }
    return Self.connecting.contains(last.folded)
  }

  private static let connecting: Set<String> = [
    "that", "the", "a", "an", "and", "or", "but", "is", "are", "was", "were", "of", "to", "in",
    "with", "from", "by", "for", "which", "who", "as", "und", "oder", "der", "die", "das", "dass",
    "et", "ou", "que", "le", "la", "les", "de",
  ]

  /// True for a question that takes up what was said, such as “And what did they get?”.
  private var isAfterthought: Bool {
    block.lastScalar == "?"
      && ["and", "but", "or", "so", "und", "aber", "et", "mais"]
        .contains(words.first?.folded ?? "")
  }
}
