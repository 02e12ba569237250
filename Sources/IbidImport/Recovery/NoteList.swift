import IbidModel
import IbidRead

/// The list of notes at the end of a page.
struct NoteList {
  /// The first block that belongs to it: the heading “Notes”, or the first note.
  let start: Int
  /// The block after its last.
  let end: Int
  let entries: [Entry]
  /// True when a heading says that notes follow.
  let hasHeading: Bool
  /// True when that heading can mean nothing but notes (“References” may be a list of works).
  let saysNotes: Bool

  /// One note of the list.
  struct Entry {
    let number: Int
    let style: LabelStyle
    /// The blocks of its text.
    var blocks: [Int]
    /// The scalar of the first block at which the text begins.
    let textStart: Int
  }

  /// Finds the list; nil when the page has none.
  static func find(in draft: Draft, dropped: Set<NodeID>, targets: Set<Int>) -> NoteList? {
    let finder = NoteListFinder(draft: draft, dropped: dropped, targets: targets)
    return finder.underHeading() ?? finder.lastRun()
  }
}

private struct NoteListFinder {
  let draft: Draft
  let dropped: Set<NodeID>
  /// Blocks that note markers link to.
  let targets: Set<Int>

  /// After the last run of notes this many blocks may follow: a closing line, a footer.
  private static let mostTrailing = 6

  private static let headings: Set<String> = [
    "notes", "footnotes", "endnotes", "references", "notes and references", "sources", "citations",
    "anmerkungen", "fussnoten", "quellen", "einzelnachweise", "notes et references", "notas",
    "примечания", "сноски", "источники", "works cited", "references and notes",
  ]

  /// The notes under the last heading that announces them.
  func underHeading() -> NoteList? {
    let heading = draft.blocks.indices.last { index in
      let words = draft.blocks[index].text.words
      return (1...3).contains(words.count) && !draft.blocks[index].isInQuote
        && Self.headings.contains(words.map(\.folded).joined(separator: " "))
    }
    guard let heading else { return nil }
    var entries: [NoteList.Entry] = []
    var waiting: [Int] = []
    var at = heading + 1
    while at < draft.blocks.count, !isDropped(at), draft.blocks[at].kind != .heading {
      if let entry = entry(at), entry.number > entries.last?.number ?? -1 {
        // What stood between two notes goes on with the first.
        if !entries.isEmpty { entries[entries.count - 1].blocks += waiting }
        waiting = []
        entries.append(entry)
      } else if entries.isEmpty {
        return nil
      } else {
        waiting.append(at)
      }
      at += 1
    }
    guard let last = entries.last else { return nil }
    let tail = waiting.prefix { goesOn($0, after: last) }
    entries[entries.count - 1].blocks += tail
    let end = (entries[entries.count - 1].blocks.last ?? heading) + 1
    let words = draft.blocks[heading].text.words.map(\.folded).joined(separator: " ")
    return NoteList(
      start: heading, end: end, entries: entries, hasHeading: true,
      saysNotes: Self.noteHeadings.contains(words))
  }

  /// True for a block after the last note that belongs to it: no empty line parts them, or they
  /// stand in one list item.
  private func goesOn(_ index: Int, after last: NoteList.Entry) -> Bool {
    let block = draft.blocks[index]
    if draft.hasElements {
      let first = draft.blocks[last.blocks[0]]
      return block.parent == first.parent && draft.tree[block.parent].kind == .item
    }
    return !block.isAfterBlankLine
  }

  private static let noteHeadings: Set<String> = [
    "notes", "footnotes", "endnotes", "anmerkungen", "fussnoten", "notas", "примечания", "сноски",
  ]

  /// The last run of numbered blocks with rising numbers, near the end of the page.
  func lastRun() -> NoteList? {
    var at = draft.blocks.count
    var trailing = 0
    while at > 0, entry(at - 1) == nil || isDropped(at - 1) {
      if !isDropped(at - 1) { trailing += 1 }
      at -= 1
      if trailing > Self.mostTrailing { return nil }
    }
    let end = at
    var entries: [NoteList.Entry] = []
    while let entry = nextEntry(before: at, entries.last) {
      entries.append(entry)
      at = entry.blocks[0]
    }
    // A list after a colon is announced by it: these are no notes.
    guard !entries.isEmpty, at == 0 || draft.blocks[at - 1].lastScalar != ":" else { return nil }
    return NoteList(
      start: at, end: end, entries: entries.reversed(), hasHeading: false, saysNotes: false)
  }

  /// The note that ends just before the block `at`, when it has a lower number than `last`.
  private func nextEntry(before at: Int, _ last: NoteList.Entry?) -> NoteList.Entry? {
    guard at > 0, !isDropped(at - 1) else { return nil }
    if let entry = entry(at - 1) {
      let fits = entry.number < last?.number ?? Int.max && entry.style == last?.style ?? entry.style
      return fits ? entry : nil
    }
    guard draft.hasElements, let last, last.number > 1 else { return nil }
    return longEntry(before: at, last)
  }

  /// A note of several blocks before `at`: the next lower number opens it, and no marker stands in it.
  private func longEntry(before at: Int, _ last: NoteList.Entry) -> NoteList.Entry? {
    for index in stride(from: at - 1, through: max(0, at - Self.mostBlocks), by: -1) {
      guard !isDropped(index), draft.blocks[index].kind != .heading,
        !MarkerFinder(draft: draft, block: index).candidates().contains(where: \.isStrong)
      else { return nil }
      guard var entry = entry(index), entry.number == last.number - 1, entry.style == last.style
      else { continue }
      entry.blocks = Array(index..<at)
      return entry
    }
    return nil
  }

  /// The most blocks of one note in a list without heading.
  private static let mostBlocks = 8

  private func isDropped(_ index: Int) -> Bool { dropped.contains(draft.blocks[index].node) }

  private func entry(_ index: Int) -> NoteList.Entry? {
    let block = draft.blocks[index]
    guard block.kind == .paragraph, !block.isInQuote else { return nil }
    if let label = LeadingLabel.read(
      block.text, superscriptEnd: superscriptEnd(of: block)), label.end < block.text.count
    {
      return NoteList.Entry(
        number: label.number, style: label.style, blocks: [index], textStart: label.end)
    }
    guard let number = block.itemNumber else {
      return linkedEntry(index)
    }
    return NoteList.Entry(number: number, style: .stop, blocks: [index], textStart: 0)
  }

  /// A block that markers link to and that opens with a number, whatever follows it.
  private func linkedEntry(_ index: Int) -> NoteList.Entry? {
    guard targets.contains(index) else { return nil }
    let text = draft.blocks[index].text
    let start = text.skippingSpace(from: 0)
    guard let digits = Digits(text, from: start), digits.count <= 3,
      text.skippingSpace(from: digits.end) < text.count
    else { return nil }
    return NoteList.Entry(
      number: digits.value, style: .bare, blocks: [index],
      textStart: text.skippingSpace(from: digits.end))
  }

  /// The scalar at which a superscript at the head of a block ends.
  private func superscriptEnd(of block: DraftBlock) -> Int? {
    for case .enter(let id) in draft.tree.walk(from: block.node)
    where draft.tree[id].kind == .superscript {
      let digits = draft.tree.plainText(of: id).filter { !ASCII.isSpace($0) }
      guard block.text.string(block.trimmed).utf8.starts(with: digits) else { return nil }
      return block.trimmed.lowerBound + digits.count
    }
    return nil
  }
}
