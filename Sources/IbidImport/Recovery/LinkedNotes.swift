import IbidModel
import IbidRead

/// Notes that are joined with their markers by links: the surest tie there is.
///
/// Used where the numbers alone would tie a marker to another note than its link does: where
/// numbering starts anew in each part, or where notes stand among the text.
struct LinkedNotes {
  let draft: Draft
  /// The markers that are links, with the labels they get.
  private(set) var markers: [(candidate: MarkerCandidate, label: String)] = []
  /// The notes in the order of the page.
  private(set) var notes: [Note] = []
  /// True when the notes stand together, not among the text.
  private let isList: Bool

  /// One note.
  struct Note {
    let label: String
    /// The blocks of its text.
    var blocks: [Int]
    /// A block that held nothing but the number.
    var numberBlock: Int?
    /// The scalars of the first block that are the number; of the last that are a bracket.
    var prefixEnd: Int
    var suffixStart: Int?
  }

  /// Joins markers and notes by links; nil when links do not settle it.
  init?(draft: Draft, candidates: [MarkerCandidate]) {
    self.draft = draft
    let linked = candidates.filter { $0.strength == .linked }
    let targets = linked.compactMap(\.target)
    guard !targets.isEmpty, targets.count * 2 >= candidates.filter(\.isStrong).count else {
      return nil
    }
    let order = Set(targets).sorted()
    isList = (candidates.map(\.block).max() ?? 0) < order[0]
    var labels = NoteLabels()
    for candidate in linked {
      let label = labels.label(of: candidate)
      markers.append((candidate, label))
    }
    for (position, target) in order.enumerated() {
      let next = position + 1 < order.count ? order[position + 1] : nil
      guard let label = labels.targets[target], let note = note(label, at: target, before: next)
      else { return nil }
      notes.append(note)
    }
  }

  /// Gives each note a label of its own: the number, or `1-2` where another note has it already.
  private struct NoteLabels {
    /// The labels of the blocks that links lead to.
    private(set) var targets: [Int: String] = [:]
    /// The labels of anchors that are not there any more: lost notes.
    private var lost: [String: String] = [:]
    /// How many notes have each number.
    private var counts: [Int: Int] = [:]

    mutating func label(of candidate: MarkerCandidate) -> String {
      if let target = candidate.target {
        let label = targets[target] ?? next(candidate.number)
        targets[target] = label
        return label
      }
      let anchor = candidate.anchor ?? ""
      let label = lost[anchor] ?? next(candidate.number)
      lost[anchor] = label
      return label
    }

    private mutating func next(_ number: Int) -> String {
      let count = counts[number, default: 0] + 1
      counts[number] = count
      return count == 1 ? String(number) : "\(number)-\(count)"
    }
  }

  private func note(_ label: String, at target: Int, before next: Int?) -> Note? {
    var note = Note(label: label, blocks: [target], prefixEnd: 0)
    let text = draft.blocks[target].text
    if let prefix = NotePrefix(text) {
      note.prefixEnd = prefix.end
      note.suffixStart = prefix.closing
    }
    if text.skippingSpace(from: note.prefixEnd) == text.count {
      guard target + 1 < next ?? draft.blocks.count else { return nil }
      note.numberBlock = target
      note.blocks = [target + 1]
      note.prefixEnd = 0
    }
    var last = note.blocks[0]
    while last + 1 < next ?? draft.blocks.count, continues(last + 1, note, isLast: next == nil) {
      last += 1
      note.blocks.append(last)
    }
    return note
  }

  /// True when a block goes on with the note: it stands in the same list item, or between two
  /// notes of one list.
  private func continues(_ index: Int, _ note: Note, isLast: Bool) -> Bool {
    let block = draft.blocks[index]
    let first = draft.blocks[note.blocks[0]]
    guard block.parent == first.parent, block.kind != .heading, block.itemNumber == nil else {
      return false
    }
    return draft.tree[first.parent].kind == .item || (isList && !isLast)
  }
}

/// The number at the head of a note, with the words and brackets that some pages put around it.
struct NotePrefix {
  /// The scalar at which the note's text begins.
  let end: Int
  /// The scalar of the bracket that closes the whole note (“[Footnote 1: …]”).
  let closing: Int?

  /// Reads `1`, `1.`, `[1]`, `(1)`, `^1`, `[Footnote 1: …]`; nil when there is no number.
  init?(_ text: ScalarText) {
    var at = text.skippingSpace(from: 0)
    let isBracketed = at < text.count && text.scalars[at] == "["
    while at < text.count, ["[", "(", "^", "↑", "*"].contains(text.scalars[at]) { at += 1 }
    if let word = text.words(in: at..<min(at + 12, text.count)).first,
      ["footnote", "note", "fn"].contains(word.folded)
    {
      at = text.skippingSpace(from: word.range.upperBound)
    }
    guard let digits = Digits(text, from: at), digits.count <= 3 else { return nil }
    at = digits.end
    var isClosed = false
    while at < text.count, ["]", ")", ".", ":"].contains(text.scalars[at]) {
      isClosed = isClosed || text.scalars[at] == "]"
      at += 1
    }
    end = text.skippingSpace(from: at)
    let last = text.skippingSpace(before: text.count)
    closing =
      isBracketed && !isClosed && last > end && text.scalars[last - 1] == "]" ? last - 1 : nil
  }
}
