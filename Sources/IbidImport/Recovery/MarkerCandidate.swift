import IbidModel
import IbidRead

/// A number in the text that may be a note marker.
struct MarkerCandidate {
  let number: Int
  let style: LabelStyle
  /// The index of its block in `Draft.blocks`.
  let block: Int
  /// The scalars it takes in its block.
  let range: Range<Int>
  /// The inline node to cut as a whole (`<sup>`, `<a>`); nil when it is plain text.
  let node: NodeID?
  let strength: Strength
  /// The block that its link leads to; nil when it is no link or leads nowhere.
  var target: Int?
  /// The name of the anchor that its link leads to, there or not.
  var anchor: String?

  /// True when its place alone makes it likely.
  var isStrong: Bool { strength >= .afterWord }
  /// Its place in the order of the page.
  var place: (Int, Int) { (block, range.lowerBound) }

  /// How much its place looks like a marker's.
  enum Strength: Int, Comparable {
    /// It opens its paragraph: an enumeration.
    case opensParagraph
    /// Between words of one sentence.
    case amidWords
    /// After a word, before punctuation or at the end.
    case afterWord
    /// After the mark that closes a sentence or a quotation.
    case afterMark
    /// A link to a note.
    case linked

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }
}

/// Finds the candidates of one block.
struct MarkerFinder {
  let draft: Draft
  let index: Int
  private var block: DraftBlock { draft.blocks[index] }
  private var text: ScalarText { block.text }

  init(draft: Draft, block index: Int) {
    self.draft = draft
    self.index = index
  }

  /// The candidates in order.
  func candidates() -> [MarkerCandidate] {
    let elements = elementCandidates()
    let written = writtenCandidates().filter { one in
      !elements.contains { $0.range.overlaps(one.range) }
    }
    return (elements + written).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Written in the text

  private func writtenCandidates() -> [MarkerCandidate] {
    var found: [MarkerCandidate] = []
    var at = 0
    while at < text.count {
      guard let match = match(at) else {
        at += 1
        continue
      }
      found.append(
        MarkerCandidate(
          number: match.number, style: match.style, block: index, range: at..<match.end, node: nil,
          strength: strength(at..<match.end)))
      at = match.end
    }
    return found
  }

  private func match(_ at: Int) -> (number: Int, style: LabelStyle, end: Int)? {
    let opening = text.scalars[at]
    if let first = Superscript.digit(opening) { return superscript(first, at) }
    if ("1"..."9").contains(opening) { return bare(at) }
    guard opening == "(" || opening == "[", let digits = Digits(text, from: at + 1),
      digits.count <= 3, digits.end < text.count,
      text.scalars[digits.end] == (opening == "(" ? ")" : "]")
    else { return nil }
    return (digits.value, opening == "(" ? .parentheses : .brackets, digits.end + 1)
  }

  /// A number right after a mark that ends a sentence or a quotation, as lost superscripts leave it:
  /// `word.1`, `”2`; decimals and years are left alone.
  private func bare(_ at: Int) -> (number: Int, style: LabelStyle, end: Int)? {
    guard at > 1, let digits = Digits(text, from: at), digits.count <= 2,
      [".", "”", "\"", "’", ",", "?", "!", "…"].contains(text.scalars[at - 1]),
      !Scalars.isSpace(text.scalars[at - 2]), !isDecimal(at - 1),
      digits.end == text.count || Scalars.isSpace(text.scalars[digits.end])
    else { return nil }
    return (digits.value, .bare, digits.end)
  }

  /// True for a point between figures; a year at the end of a sentence is none.
  private func isDecimal(_ point: Int) -> Bool {
    let figures = text.scalars[..<point].reversed().prefix { ("0"..."9").contains($0) }.count
    return figures > 0 && figures != 4
  }

  /// Superscript digits after a mark; `m³` and `10⁻²` are left alone.
  private func superscript(_ first: Int, _ at: Int) -> (number: Int, style: LabelStyle, end: Int)? {
    var value = first
    var end = at + 1
    while end < text.count, end - at < 3, let digit = Superscript.digit(text.scalars[end]) {
      value = value * 10 + digit
      end += 1
    }
    guard at > 0 else { return (value, .superscript, end) }
    let before = text.scalars[at - 1]
    let isUnit = at >= 2 && !Scalars.isWord(text.scalars[at - 2])
    if Scalars.isWord(before), isUnit || before.properties.numericType != nil { return nil }
    return (value, .superscript, end)
  }

  private func strength(_ range: Range<Int>) -> MarkerCandidate.Strength {
    let before = text.skippingSpace(before: range.lowerBound)
    guard before > 0 else { return .opensParagraph }
    let after = text.skippingSpace(from: range.upperBound)
    let previous = text.scalars[before - 1]
    let endsHere = after == text.count || startsAnew(after)
    if closesSomething(previous) {
      return endsHere || Scalars.closesQuotation(previous) ? .afterMark : .afterWord
    }
    if endsHere || isPunctuation(text.scalars[after]) {
      return previous == ":" ? .amidWords : .afterWord
    }
    return .amidWords
  }

  private func closesSomething(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.endsSentence(scalar) || Scalars.closesQuotation(scalar)
      || ["’", "'", ")", "]", ",", ";"].contains(scalar)
  }

  private func startsAnew(_ at: Int) -> Bool {
    let scalar = text.scalars[at]
    return Scalars.isUppercase(scalar) || Scalars.opensQuotation(scalar) || scalar == "("
      || scalar == "[" || scalar == "‘"
  }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    [".", ",", ";", ":", "!", "?", ")", "]", "”", "’", "»", "–", "—", "…"].contains(scalar)
  }

  // MARK: Marked by an element

  private func elementCandidates() -> [MarkerCandidate] {
    var found: [MarkerCandidate] = []
    var walk = draft.tree.walk(from: block.node)
    while let step = walk.next() {
      guard case .enter(let id) = step, let candidate = element(id) else { continue }
      found.append(candidate)
      walk.skipChildren()
    }
    return found
  }

  private func element(_ id: NodeID) -> MarkerCandidate? {
    let tree = draft.tree
    let isLink = tree[id].kind == .link
    guard isLink || tree[id].kind == .superscript else { return nil }
    let words = ScalarText(tree.plainText(of: id))
    guard let label = label(words), let range = range(of: id) else { return nil }
    let link = isLink ? id : linkInside(id)
    let linked = link.map(linksToNote) ?? false
    if !linked, isExponent(range.lowerBound) { return nil }
    if isLink, !linked { return nil }
    let strength: MarkerCandidate.Strength = linked ? .linked : strength(range)
    return MarkerCandidate(
      number: label, style: .superscript, block: index, range: range, node: id,
      strength: strength == .opensParagraph ? .opensParagraph : max(strength, .afterWord),
      target: linked ? link.flatMap(target) : nil,
      anchor: link.flatMap { draft.anchor(of: $0)?.name })
  }

  /// True right after a unit or a variable: `m²`, `x²`.
  private func isExponent(_ at: Int) -> Bool {
    guard at > 0, let word = text.words(in: max(0, at - 12)..<at).last,
      word.range.upperBound == at
    else { return false }
    return word.folded.unicodeScalars.count == 1
      || ["km", "cm", "mm", "dm", "ft", "mi", "yd", "nm", "ha", "sec", "inch"].contains(word.folded)
      || Int(word.folded) != nil
  }

  /// The number in “1”, “[1]”, “(1)”.
  private func label(_ words: ScalarText) -> Int? {
    let trimmed = words.scalars.filter {
      !Scalars.isSpace($0) && !["[", "]", "(", ")"].contains($0)
    }
    let text = ScalarText(Array(String(String.UnicodeScalarView(trimmed)).utf8))
    guard let digits = Digits(text, from: 0), digits.end == text.count, digits.count <= 3 else {
      return nil
    }
    return digits.value
  }

  /// True for a link to a later block, or to an anchor that is not there any more.
  private func linksToNote(_ id: NodeID) -> Bool {
    guard let anchor = draft.anchor(of: id) else { return false }
    guard let target = draft.anchors[anchor.name] else { return anchor.isHere }
    return target > index
  }

  private func target(of id: NodeID) -> Int? {
    draft.anchor(of: id).flatMap { draft.anchors[$0.name] }
  }

  private func linkInside(_ id: NodeID) -> NodeID? {
    for case .enter(let inner) in draft.tree.walk(from: id)
    where draft.tree[inner].kind == .link {
      return inner
    }
    return nil
  }

  /// The scalars of a node in its block.
  private func range(of id: NodeID) -> Range<Int>? {
    let span = draft.tree[id].span
    let start = firstScalar(from: span.start)
    return start < text.count ? start..<firstScalar(from: span.end) : nil
  }

  /// The first scalar that stands at or after an offset of the source; logarithmic.
  private func firstScalar(from offset: Int) -> Int {
    var low = 0
    var high = text.count
    while low < high {
      let middle = (low + high) / 2
      if source(middle) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func source(_ scalar: Int) -> Int {
    block.source(scalar..<(scalar + 1)).start
  }
}
