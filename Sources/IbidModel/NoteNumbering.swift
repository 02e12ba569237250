/// Which number each note has and in which order notes are listed; the same in every output.
///
/// The numbers of an imported page are part of its text: where all labels are numbers, they are
/// kept, gaps and all. Otherwise notes are numbered from 1 in the order of first reference.
package struct NoteNumbering: Sendable {
  /// True when the labels are the numbers.
  package private(set) var areFixed = false
  /// The notes a reader meets, as indices of `Article.notes`: by number.
  package private(set) var listed: [Int] = []
  /// The notes that nothing refers to, in the same way.
  package private(set) var unreferenced: [Int] = []
  /// The number of each note, by its index in `Article.notes`; 0 for one that is shown nowhere.
  package private(set) var numbers: [Int]
  /// The markers of each note in reading order: the text first, then the notes as listed.
  package private(set) var references: [[NodeID]]

  /// The markers that readers meet; those in text that is shown nowhere are not among them.
  package var shownMarkers: Set<NodeID> { Set(references.joined()) }

  /// Follows the markers of an article, those in notes too; linear in its nodes.
  package init(_ article: Article) {
    numbers = Array(repeating: 0, count: article.notes.count)
    references = Array(repeating: [], count: article.notes.count)
    guard !article.notes.isEmpty else { return }
    var seen = Array(repeating: false, count: article.notes.count)
    follow(from: .root, in: article, seen: &seen)
    var candidates = Self.unmetCandidates(in: article)[...]
    var done = 0
    while true {
      if done < listed.count {
        followNote(listed[done], in: article, seen: &seen)
        done += 1
      } else if let next = candidates.popFirst() {
        guard !seen[next] else { continue }
        seen[next] = true
        unreferenced.append(next)
        followNote(next, in: article, seen: &seen)
      } else {
        break
      }
    }
    number(article)
  }

  private mutating func followNote(_ note: Int, in article: Article, seen: inout [Bool]) {
    guard let definition = article.notes[note].definition else { return }
    follow(from: definition, in: article, seen: &seen)
  }

  private mutating func follow(from root: NodeID, in article: Article, seen: inout [Bool]) {
    let tree = article.tree
    var shown: NodeID?
    var walk = tree.walk(from: root)
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      switch tree[id].kind {
      case .noteReference: refer(id, in: tree, seen: &seen)
      case .inlineNote where id != root:
        refer(id, in: tree, seen: &seen)
        walk.skipChildren()
      case .noteDefinition where id != root: walk.skipChildren()
      case .table:
        // A reader meets the caption before the rows, wherever it was written.
        if let caption = tree.caption(ofTable: id) {
          follow(from: caption, in: article, seen: &seen)
        }
      case .caption where id != root && tree.isCaptionOfTable(id): walk.skipChildren()
      case .paragraph, .figure: shown = tree.figureImage(of: id)
      case .image where id != shown: walk.skipChildren()
      default: break
      }
    }
  }

  private mutating func refer(_ id: NodeID, in tree: Tree, seen: inout [Bool]) {
    let note = Int(tree[id].payload)
    guard references.indices.contains(note) else { return }
    references[note].append(id)
    guard !seen[note] else { return }
    seen[note] = true
    listed.append(note)
  }

  /// The notes that may be met by no marker: first those that none names, then the rest.
  private static func unmetCandidates(in article: Article) -> [Int] {
    let notes = article.notes
    let defined = notes.indices.filter { notes[$0].definition != nil }
    return defined.filter { notes[$0].references.isEmpty }
      + defined.filter { !notes[$0].references.isEmpty }
  }

  private mutating func number(_ article: Article) {
    if let fixed = Self.fixedNumbers(of: article) {
      areFixed = true
      numbers = fixed
      listed.sort { fixed[$0] < fixed[$1] }
      unreferenced.sort { fixed[$0] < fixed[$1] }
    } else {
      for (place, note) in (listed + unreferenced).enumerated() { numbers[note] = place + 1 }
    }
  }

  /// The labels as numbers, when the article was imported and all labels are distinct numbers.
  private static func fixedNumbers(of article: Article) -> [Int]? {
    guard article.metadata.origin != nil || article.metadata.imported != nil,
      !article.notes.isEmpty
    else { return nil }
    var numbers: [Int] = []
    for note in article.notes {
      guard note.label.utf8.count < 10, let number = Int(note.label), number > 0 else { return nil }
      numbers.append(number)
    }
    return Set(numbers).count == numbers.count ? numbers : nil
  }
}

extension Article {
  /// The bytes of `[…]` and of `[...]`.
  private static let longestGap = 5
  private static let gap: UInt64 = 0x5B_E2_80_A6_5D
  private static let gapOfPoints: UInt64 = 0x5B_2E_2E_2E_5D

  /// True when a reader who follows a marker of this note finds nothing: it is lost or undefined.
  package func isMissing(note index: Int) -> Bool {
    guard let definition = notes[index].definition else { return true }
    // The first bytes that are no white space, and how many there are.
    var words: UInt64 = 0
    var count = 0
    for case .enter(let id) in tree.walk(from: definition) {
      switch tree[id].kind {
      case .inlineNote where id != definition: return false
      case .noteDefinition, .inlineNote, .paragraph, .softBreak: continue
      case .text:
        for byte in tree.text(of: id) where !ASCII.isSpace(byte) {
          words = words << 8 | UInt64(byte)
          count += 1
          if count > Self.longestGap { return false }
        }
      default: return false
      }
    }
    if count == 0 { return true }
    let isGap = words == Self.gap || words == Self.gapOfPoints
    return isGap && metadata.notesLost.contains(notes[index].label)
  }
}

extension Tree {
  /// The caption of a table, wherever it stands among the rows; nil when there is none.
  package func caption(ofTable table: NodeID) -> NodeID? {
    children(of: table).first { self[$0].kind == .caption }
  }

  /// True for the first caption of a table.
  package func isCaptionOfTable(_ caption: NodeID) -> Bool {
    let parent = self[caption].parent
    guard parent >= 0, self[NodeID(Int(parent))].kind == .table else { return false }
    return self.caption(ofTable: NodeID(Int(parent))) == caption
  }

  /// The image that a paragraph or a figure consists of, or nil when it holds anything else.
  package func figureImage(of paragraph: NodeID) -> NodeID? {
    let first = self[paragraph].firstChild
    guard self[paragraph].kind == .paragraph || self[paragraph].kind == .figure, first >= 0 else {
      return nil
    }
    let only = nodes[Int(first)]
    return only.kind == .image && only.next < 0 ? NodeID(Int(first)) : nil
  }
}
