import IbidModel
import IbidRead

/// Finds what a scrape brought along that is not the article: nags, menus, print and share links.
///
/// Only blocks at the very top and the very bottom are looked at, so that an article about
/// browsers keeps its paragraphs.
struct Residue {
  let draft: Draft
  /// The blocks from top and bottom that are looked at.
  private static let reach = 16

  /// Decides what goes, and says so.
  func decide(_ decisions: inout Decisions) {
    for index in topIndices + bottomIndices {
      let block = draft.blocks[index]
      guard decisions.dropped.insert(block.node).inserted, !block.text.words.isEmpty else {
        continue
      }
      decisions.doubt(
        .residueRemoved, block.span, "left out what is not the article: '\(excerpt(block))'",
        confidence: .likely, help: "put it back from the original if it belongs to the article")
    }
  }

  private func excerpt(_ block: DraftBlock) -> String {
    let words = block.string
    return words.count > 60 ? words.prefix(60) + "…" : words
  }

  // MARK: Top

  /// What stands before the text; a weak word such as “About” goes only beside a sure one.
  private var topIndices: [Int] {
    let head = draft.blocks.indices.prefix(Self.reach).prefix { !isText(draft.blocks[$0]) }
    var gone = Set(head.filter(isTopResidue))
    for index in head where gone.contains(index - 1) && isMenuItem(index, beside: index - 1) {
      gone.insert(index)
    }
    for index in head.reversed()
    where gone.contains(index + 1) && isMenuItem(index, beside: index + 1) {
      gone.insert(index)
    }
    return head.filter(gone.contains)
  }

  private func isTopResidue(_ index: Int) -> Bool {
    let line = ResidueLine(draft.blocks[index])
    return line.isResidue || line.isBreadcrumb || line.isIssue || isLinkBar(index)
  }

  /// True for a few words of a menu beside a line that is sure, and for items of the same list.
  private func isMenuItem(_ index: Int, beside other: Int) -> Bool {
    let block = draft.blocks[index]
    guard block.text.words.count <= 3, block.kind != .heading else { return false }
    return ResidueLine(block).isMenuWord || isSameList(draft.blocks[other], block)
  }

  private func isSameList(_ one: DraftBlock, _ other: DraftBlock) -> Bool {
    draft.tree[one.parent].kind == .item && draft.tree[other.parent].kind == .item
      && one.text.words.count <= 3
  }

  /// A sentence, or a paragraph of some length, that is no nag: here the article has begun.
  private func isText(_ block: DraftBlock) -> Bool {
    let count = block.text.words.count
    let isSentence = count >= 8 && block.lastScalar.map(Scalars.endsSentence) ?? false
    return (count > 25 || isSentence && block.kind != .heading) && !ResidueLine(block).isResidue
  }

  // MARK: Bottom

  /// What stands after the last line of text, up from the end while all of it is residue.
  private var bottomIndices: [Int] {
    let tail = Array(draft.blocks.indices.suffix(Self.reach))
    let related = relatedStart(tail)
    let end = related ?? tail.endIndex
    let run = tail[..<end].reversed().prefix { isBottomResidue($0) }
    return run.reversed() + tail[end...]
  }

  /// The position of “Related articles” when nothing but short lines follows.
  private func relatedStart(_ tail: [Int]) -> Int? {
    var start: Int?
    for position in tail.indices.reversed() {
      let block = draft.blocks[tail[position]]
      if ResidueLine(block).opensRelated {
        start = position
      } else if !isTeaser(block) && !isBottomResidue(tail[position]) {
        break
      }
    }
    return start
  }

  /// A title of another page: short, no sentence, no note.
  private func isTeaser(_ block: DraftBlock) -> Bool {
    let words = block.text.words
    guard (1...12).contains(words.count), let first = block.firstScalar else { return false }
    if let last = block.lastScalar, [".", ",", ";", ":", "…"].contains(last) { return false }
    let isLabelled = first == "(" || first == "[" || first.properties.numericType != nil
    return !isLabelled && !["*", "†", "‡"].contains(first)
  }

  private func isBottomResidue(_ index: Int) -> Bool {
    let block = draft.blocks[index]
    let line = ResidueLine(block)
    return block.text.words.isEmpty || line.isResidue || line.isFooter || isLinkBar(index)
  }

  // MARK: Links

  /// Several links of a few words each and nothing else, as in a bar of navigation.
  private func isLinkBar(_ index: Int) -> Bool {
    let block = draft.blocks[index]
    guard draft.hasElements, block.kind == .paragraph, block.text.words.count <= 14 else {
      return false
    }
    var links = 0
    for child in draft.tree.children(of: block.node) {
      switch draft.tree[child].kind {
      case .link: links += 1
      case .text:
        let text = ScalarText(Array(draft.tree.text(of: child)))
        if !text.words.isEmpty { return false }
      default: break
      }
    }
    return links >= 3 && ResidueLine(block).hasInterfaceWord
  }
}
