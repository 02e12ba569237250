import IbidModel
import IbidRead

/// Finds headings among the bare lines of a plain text, and among the bold lines of a page.
struct HeadingGuess {
  let draft: Draft
  private static let mostWords = 14
  /// A block of this many words is text that a heading may stand over.
  private static let fewestTextWords = 12

  /// Decides which paragraphs are headings.
  func decide(_ decisions: inout Decisions) {
    let notes = Set(decisions.notes.flatMap(\.blocks))
    let open = draft.blocks.indices.filter {
      !decisions.dropped.contains(draft.blocks[$0].node) && !notes.contains($0)
    }
    let title = titleBlock(decisions)
    let level = draft.hasElements ? boldLevel : 2
    for (position, index) in open.enumerated()
    where index > title && decisions.markerRanges[index] == nil {
      let next = position + 1 < open.count ? draft.blocks[open[position + 1]] : nil
      let previous = position > 0 ? draft.blocks[open[position - 1]] : nil
      let block = draft.blocks[index]
      let guess =
        draft.hasElements
        ? boldHeading(block, before: next) : heading(block, after: previous, before: next)
      guard let guess else { continue }
      decisions.headings[block.node] = level
      decisions.doubt(
        .headingGuessed, block.span, "took this line for a heading\(guess.reason)",
        confidence: guess.confidence)
    }
  }

  /// The block of the title, -1 when it stands in none: no heading stands above it.
  private func titleBlock(_ decisions: Decisions) -> Int {
    draft.blocks.prefix(16).firstIndex {
      decisions.dropped.contains($0.node) && $0.string.collapsed == decisions.metadata.title
    } ?? -1
  }

  private struct Guess {
    var confidence: Diagnostic.Confidence
    var reason: String
  }

  // MARK: Bare lines

  private func heading(
    _ block: DraftBlock, after previous: DraftBlock?, before next: DraftBlock?
  ) -> Guess? {
    let words = block.text.words
    guard (1...Self.mostWords).contains(words.count), let next,
      isText(next) || isLeadIn(next) || isProse(next) && block.lastScalar != "?",
      !opensInLowerCase(next), opensLikeHeading(block, words), previous.map(isBodyEnd) ?? true,
      !LineShape(block, words).isNoHeading
    else { return nil }
    if isWholeInMarks(block) {
      guard isText(next), previous.map(isText) ?? true, !endsInStopWithinMarks(block) else {
        return nil
      }
      return Guess(confidence: .possible, reason: " although it stands in quotation marks")
    }
    switch block.lastScalar {
    case "?": return Guess(confidence: .possible, reason: " although it is a question")
    case ":":
      guard words.count == 1, Self.sections.contains(words[0].folded), isText(next) else {
        return nil
      }
      return Guess(confidence: .likely, reason: " although it ends in a colon")
    case ".", ",", ";", "!", "…", "-", "–", nil: return nil
    default: return Guess(confidence: .likely, reason: "")
    }
  }

  /// Words that name a part of an essay and nothing else.
  private static let sections: Set<String> = [
    "introduction", "conclusion", "conclusions", "summary", "background", "preface", "foreword",
    "afterword", "epilogue", "prologue", "abstract", "discussion", "einleitung", "vorwort",
    "nachwort", "schluss", "zusammenfassung", "avant-propos", "resume",
  ]

  private func isText(_ block: DraftBlock) -> Bool {
    block.text.words.count >= Self.fewestTextWords
  }

  /// A short paragraph of two sentences: no line of a list or a poem.
  private func isProse(_ block: DraftBlock) -> Bool {
    let scalars = block.text.scalars
    guard block.text.words.count >= 6 else { return false }
    return scalars.indices.dropLast(2).contains { index in
      index > 0 && scalars[index] == "." && scalars[index - 1].properties.isLowercase
        && Scalars.isSpace(scalars[index + 1]) && Scalars.isUppercase(scalars[index + 2])
    }
  }

  /// A short paragraph that leads to what follows: a section may open with it.
  private func isLeadIn(_ block: DraftBlock) -> Bool {
    block.text.words.count >= 4 && block.lastScalar == ":"
  }

  /// True when a block runs on from the line before it.
  private func opensInLowerCase(_ block: DraftBlock) -> Bool {
    guard let first = block.firstScalar, Scalars.isWord(first) else { return false }
    return first.properties.isLowercase
  }

  /// True for a block that ends a stretch of text, so that a heading may follow: no line of a
  /// list or a poem, and no lead-in.
  private func isBodyEnd(_ block: DraftBlock) -> Bool {
    if block.lastScalar == ":" { return false }
    return isText(block) || block.lastScalar.map(Scalars.endsSentence) ?? false
  }

  private func opensLikeHeading(_ block: DraftBlock, _ words: [Word]) -> Bool {
    guard let first = block.firstScalar else { return false }
    if ["-", "•", "*", "–", "—", "·", "|"].contains(first) { return false }
    return words[0].isCapitalised || words[0].folded.first?.isNumber ?? false
  }

  private func isWholeInMarks(_ block: DraftBlock) -> Bool {
    guard let first = block.text.quotedPassages.first else { return false }
    return first.isClosed && first.range == block.trimmed
  }

  /// True for what somebody says, with its stop, as in “Because the bridge is gone.”.
  private func endsInStopWithinMarks(_ block: DraftBlock) -> Bool {
    let last = block.text.skippingSpace(before: max(0, block.trimmed.upperBound - 1))
    guard last > 0 else { return false }
    return [".", ",", ";", "…", "-", "–", "—"].contains(block.text.scalars[last - 1])
  }

  // MARK: Bold lines

  /// A paragraph that is bold from end to end and stands over text.
  private func boldHeading(_ block: DraftBlock, before next: DraftBlock?) -> Guess? {
    let words = block.text.words
    guard block.kind == .paragraph, !block.isInQuote, (1...Self.mostWords).contains(words.count),
      isBold(block.node), let next, next.kind == .paragraph, next.parent == block.parent,
      isText(next) || isLeadIn(next), !isBold(next.node), !opensInLowerCase(next),
      opensLikeHeading(block, words), !LineShape(block, words).isNoHeading
    else { return nil }
    if let last = block.lastScalar, [".", ",", ";", ":", "!", "…"].contains(last) { return nil }
    return Guess(confidence: .likely, reason: " because all of it is bold")
  }

  private func isBold(_ node: NodeID) -> Bool {
    let inlines = draft.tree.children(of: node).filter {
      draft.tree[$0].kind != .text || !draft.tree.text(of: $0).allSatisfy(ASCII.isSpace)
    }
    return inlines.count == 1 && draft.tree[inlines[0]].kind == .strong
  }

  /// The level of bold headings: below the headings that the page marks, 2 where it marks none.
  private var boldLevel: Int {
    let marked = draft.blocks.contains {
      $0.kind == .heading && draft.tree[$0.node].value == 2
    }
    return marked ? 3 : 2
  }
}
