package import IbidModel

/// Turns articles into plain text for mail, feeds and `convert --to text`: no markup, blocks
/// parted by an empty line, notes as `[1]` with a list at the end.
package struct PlainTextRenderer: Sendable {
  package var words: Words
  /// The elements of raw HTML whose tags are left out; other raw HTML is text.
  package var rawElements: Set<String>
  /// The citations as a style formats them, as text by their nodes; others stand as written.
  package var citations: [NodeID: [UInt8]] = [:]

  package init(words: Words = .english, rawElements: Set<String> = []) {
    self.words = words
    self.rawElements = rawElements
  }

  /// The text with its notes.
  package func rendered(_ article: Article) -> [UInt8] {
    var pass = PlainTextPass(article, rawElements: rawElements)
    pass.citations = citations
    pass.render(below: .root)
    pass.renderNotes(words)
    return pass.finished()
  }

  /// The first words of the running text: whole ones, at most `limit` Unicode scalars; headings,
  /// quotations, lists and notes are passed over.
  package func summary(of article: Article, limit: Int) -> String {
    let tree = article.tree
    var words: [Substring] = []
    var length = 0
    for id in tree.children(of: .root) where tree[id].kind == .paragraph {
      let text = String(decoding: plainText(of: id, in: tree), as: UTF8.self)
      for word in text.split(whereSeparator: \.isWhitespace) {
        length += word.unicodeScalars.count + (words.isEmpty ? 0 : 1)
        if length > limit { return words.joined(separator: " ") + "…" }
        words.append(word)
      }
      if length * 3 > limit { break }
    }
    return words.joined(separator: " ")
  }
}

extension PlainTextRenderer {
  /// The text of a paragraph with its citations formatted.
  private func plainText(of id: NodeID, in tree: Tree) -> [UInt8] {
    guard !citations.isEmpty else { return tree.plainText(of: id) }
    return tree.plainText(of: id) { citations[$0] }
  }
}

/// One rendering of one article as text.
private struct PlainTextPass {
  let article: Article
  let tree: Tree
  let numbering: NoteNumbering
  let rawElements: Set<String>
  var citations: [NodeID: [UInt8]] = [:]
  var out: [UInt8] = []
  /// What stands before each line; one entry for each open quotation or item.
  var margins: [String] = []
  /// The number of the next item of each open list; nil for bullets.
  var lists: [(next: Int?, isTight: Bool, numeral: Tree.ListStyle.Numeral)] = []
  /// What the next line begins with instead of its innermost margin.
  var bullet: String?
  var isLineStart = true
  /// What is known of the whole article for shortcodes; made at first use.
  lazy var dialects = DialectPlaces(tree)

  init(_ article: Article, rawElements: Set<String>) {
    self.rawElements = rawElements
    self.article = article
    self.tree = article.tree
    self.numbering = NoteNumbering(article)
  }

  func finished() -> [UInt8] {
    guard let end = out.lastIndex(where: { !ASCII.isSpace($0) }) else { return [] }
    return out[...end] + [ASCII.lineFeed]
  }

  mutating func render(below root: NodeID) {
    var walk = tree.walk(from: root)
    while let step = walk.next() {
      switch step {
      case .enter(root), .leave(root): continue
      case .enter(let id): if !enter(id) { walk.skipChildren() }
      case .leave(let id): leave(id)
      }
    }
  }

  private mutating func enter(_ id: NodeID) -> Bool {
    switch tree[id].kind {
    case .noteDefinition, .linkDefinition: return false
    case .rawBlock: if RawHTML.isFormat(tree.info(of: id)) { raw(id) }
    case .htmlBlock, .rawHTML: raw(id)
    case .rawInline: if RawHTML.isFormat(tree.info(of: id)) { raw(id) }
    case .blockQuote: margins.append("> ")
    case .list:
      let style = tree.list(of: id)
      lists.append((style?.start, style?.isTight ?? false, style?.numeral ?? .decimal))
    case .item: enterItem()
    case .definition: margins.append("    ")
    case .text, .code, .math, .crossReference: put(tree.text(of: id))
    case .wikiLink: put(WikiLink(tree.text(of: id)).words(isEmbedded: tree[id].value == 1))
    case .shortcode, .shortcodeBlock: putShortcode(tree.text(of: id))
    case .codeBlock: put(tree.text(of: id))
    case .softBreak: put([ASCII.space])
    case .lineBreak: put([ASCII.lineFeed])
    case .thematicBreak: put(Array("* * *".utf8)[...])
    case .noteReference, .inlineNote:
      marker(id)
      return false
    case .citation:
      put(
        citations[id]?[...] ?? tree.source[tree[id].span.range.clamped(to: 0..<tree.source.count)])
    default: break
    }
    return true
  }

  private mutating func raw(_ id: NodeID) {
    let shown = RawHTML.text(tree.text(of: id), without: rawElements)
    if tree[id].kind == .htmlBlock {
      guard !shown.allSatisfy(ASCII.isSpace) else { return }
      put(shown[...])
      endBlock()
    } else {
      put(shown[...])
    }
  }

  /// Writes what a shortcode says to a reader: the code that a pair encloses, the words of a figure,
  /// the address of a video, one that is written to be shown; the others would have to be run.
  private mutating func putShortcode(_ text: ArraySlice<UInt8>) {
    let code = Shortcode(text)
    if code.holdsNoMarkdown, code.end < text.endIndex {
      guard code.nameText != "comment" else { return }
      return put(HTMLPass.enclosed(by: code, in: text))
    }
    if code.isShown { return put(HTMLPass.withoutCommentMarks(text)) }
    switch dialects.form(of: code) {
    case .figure:
      let words = HTMLPass.figureWords(code)
      put(Array((words.isEmpty ? code.value("alt") ?? "" : words).utf8)[...])
    case .address(let address): put(Array(address.utf8)[...])
    case .nothing, .code: return
    }
  }

  private mutating func enterItem() {
    let next = lists.last?.next
    let mark = next.map { "\(lists.last?.numeral.written($0) ?? ""). " } ?? "- "
    if let next { lists[lists.count - 1].next = next &+ 1 }
    bullet = mark
    margins.append(String(repeating: " ", count: mark.utf8.count))
  }

  private mutating func leave(_ id: NodeID) {
    switch tree[id].kind {
    case .blockQuote:
      margins.removeLast()
    case .definition:
      margins.removeLast()
      endBlock()
    case .item:
      margins.removeLast()
      bullet = nil
    case .list:
      lists.removeLast()
      if lists.isEmpty { endBlock() }
    case .tableCell: if tree[id].next >= 0 { put([ASCII.tab]) }
    case .tableRow, .definitionTerm: endLine()
    case .paragraph, .figure: if lists.last?.isTight == true { endLine() } else { endBlock() }
    case .heading, .codeBlock, .thematicBreak, .table, .lineBlock, .caption, .calloutTitle,
      .shortcodeBlock:
      endBlock()
    default: break
    }
  }

  private mutating func marker(_ id: NodeID) {
    let note = Int(tree[id].payload)
    guard numbering.numbers.indices.contains(note), numbering.numbers[note] > 0 else { return }
    put(Array("[\(numbering.numbers[note])]".utf8)[...])
  }

  mutating func renderNotes(_ words: Words) {
    let notes = numbering.listed + numbering.unreferenced
    guard !notes.isEmpty else { return }
    put(Array(words.notes.utf8)[...])
    endBlock()
    for note in notes {
      put(Array("[\(numbering.numbers[note])] ".utf8)[...])
      if article.isMissing(note: note) {
        put(Array(words.missing(in: article.metadata).utf8)[...])
      } else if let definition = article.notes[note].definition {
        render(below: definition)
      }
      endBlock()
    }
  }

  /// Writes text with the margin before every line of it.
  private mutating func put(_ text: ArraySlice<UInt8>) {
    for byte in text {
      if byte == ASCII.lineFeed {
        out.append(byte)
        isLineStart = true
        continue
      }
      if isLineStart { startLine() }
      out.append(byte)
    }
  }

  private mutating func startLine() {
    isLineStart = false
    for margin in margins.dropLast(bullet == nil ? 0 : 1) { out.append(contentsOf: margin.utf8) }
    if let bullet { out.append(contentsOf: bullet.utf8) }
    bullet = nil
  }

  private mutating func endLine() {
    if !isLineStart { out.append(ASCII.lineFeed) }
    isLineStart = true
  }

  private mutating func endBlock() {
    endLine()
    if !out.isEmpty, !out.suffix(2).elementsEqual([ASCII.lineFeed, ASCII.lineFeed]) {
      out.append(ASCII.lineFeed)
    }
  }
}
