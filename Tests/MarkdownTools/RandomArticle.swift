import IbidModel
import TestTools

/// Random articles of made text, as importers make them, that Markdown can express.
package struct RandomArticle {
  private var dice: Dice
  private var builder = TreeBuilder(source: [])
  private var labels: [String] = []
  private var references: [(node: NodeID, label: Int)] = []
  private let nowhere = SourceSpan(0, 0)

  static let words = [
    "word", "Malaparte", "1.", "1)", "(1)", "a)", "iv.", "#", "##", "-", "+", "*", "**", "_",
    "snake_case",
    "__init__", "[x]", "[^1]", "](y)", "<b>", "<", ">", "&amp;", "&", "AT&T", "\\", "\\*", "`",
    "``", "~", "~~",
    "^", "^2", "@", "@key", "a@b.de", "$5", "$x$", "|", "||", "---", "===", "***", "...", "--",
    "“q”",
    "\"q\"", "'s", "http://x.de", "www.x.de", "!", "![", "{#id}", "é", "日本", "\u{A0}", "…", ":",
    "::",
    ":::", "(@)", "=", "%", "+++", "i.", "A.", "1985.", "\t", "  ", "!", "]", "[", "(", ")", "\"",
  ]

  /// An article that `seed` gives.
  package init(seed: UInt64) { dice = Dice(seed: seed) }

  /// The article.
  package mutating func made() -> Article {
    for number in 0..<dice.roll(3) { labels.append("n\(number)") }
    blocks(in: .root, depth: 0)
    var notes: [Note] = []
    for (index, label) in labels.enumerated() {
      let node = builder.append(.noteDefinition, nowhere, to: .root)
      builder.nodes[Int(node.index)].payload = UInt32(index)
      blocks(in: node, depth: 2)
      notes.append(Note(label: label, definition: node))
    }
    for reference in references { notes[reference.label].references.append(reference.node) }
    let source = SourceFile(path: "random", bytes: [])
    return Article(source: source, metadata: Metadata(), tree: builder.finished(), notes: notes)
  }

  private mutating func blocks(in parent: NodeID, depth: Int) {
    for _ in 0...dice.roll(3) { block(in: parent, depth: depth) }
  }

  private mutating func block(in parent: NodeID, depth: Int) {
    switch dice.roll(depth < 3 ? 12 : 5) {
    case 0...2: inlines(in: builder.append(.paragraph, nowhere, to: parent))
    case 3:
      let heading = builder.append(.heading, nowhere, to: parent, value: 1 + dice.roll(6))
      text(in: heading)
    case 4:
      let code = builder.append(.codeBlock, nowhere, to: parent)
      let text = dice.pick(["x\n", "```\n", "a\n\n  b\n", "# no\n", "~~~\n"])
      builder.nodes[Int(code.index)].payload = builder.addRange(builder.makeText(text.utf8))
    case 5: builder.append(.thematicBreak, nowhere, to: parent)
    case 6: blocks(in: builder.append(.blockQuote, nowhere, to: parent), depth: depth + 1)
    case 7: definitions(in: parent, depth: depth)
    case 8: lines(in: parent)
    case 9: table(in: parent)
    default: list(in: parent, depth: depth)
    }
  }

  /// Two lists side by side would be read as one, so a paragraph stands between.
  private mutating func definitions(in parent: NodeID, depth: Int) {
    let list = builder.append(.definitionList, nowhere, to: parent)
    for _ in 0...dice.roll(2) {
      text(in: builder.append(.definitionTerm, nowhere, to: list))
      let value = dice.roll(2)
      for _ in 0...dice.roll(2) {
        blocks(in: builder.append(.definition, nowhere, to: list, value: value), depth: depth + 1)
      }
    }
    inlines(in: builder.append(.paragraph, nowhere, to: parent))
  }

  private mutating func lines(in parent: NodeID) {
    let block = builder.append(.lineBlock, nowhere, to: parent)
    text(in: block)
    for _ in 0..<dice.roll(3) {
      builder.append(.lineBreak, nowhere, to: block)
      text(in: block)
    }
  }

  private mutating func table(in parent: NodeID) {
    let table = builder.append(.table, nowhere, to: parent, value: 1)
    let place = dice.roll(3)
    if place == 0 { text(in: builder.append(.caption, nowhere, to: table)) }
    for _ in 0...dice.roll(2) {
      let row = builder.append(.tableRow, nowhere, to: table)
      for column in 0..<2 {
        text(in: builder.append(.tableCell, nowhere, to: row, value: column))
      }
    }
    if place == 1 { text(in: builder.append(.caption, nowhere, to: table)) }
    // A caption between two tables is that of the first.
    inlines(in: builder.append(.paragraph, nowhere, to: parent))
  }

  private mutating func list(in parent: NodeID, depth: Int) {
    let list = builder.append(.list, nowhere, to: parent)
    let isTight = dice.roll(2) == 0
    let start: Int? = dice.roll(2) == 0 ? nil : dice.pick([1, 1, 0, 7, 1985])
    let numeral: Tree.ListStyle.Numeral =
      start == 1 ? dice.pick(Tree.ListStyle.Numeral.allCases) : .decimal
    let style = Tree.ListStyle(
      start: start,
      delimiter: start == nil ? dice.pick(Array("-*+".utf8)) : dice.pick(Array(".)(".utf8)),
      isTight: isTight, numeral: numeral)
    builder.nodes[Int(list.index)].payload = builder.addList(style)
    let count = 2 + dice.roll(2)
    for _ in 0..<count {
      let item = builder.append(.item, nowhere, to: list)
      if isTight {
        inlines(in: builder.append(.paragraph, nowhere, to: item))
      } else {
        blocks(in: item, depth: depth + 1)
      }
    }
  }

  private mutating func inlines(in parent: NodeID) {
    text(in: parent)
    for _ in 0..<dice.roll(4) {
      switch dice.roll(8) {
      case 0, 1:
        let node = builder.append(
          dice.pick([.emphasis, .strong, .strikethrough]), nowhere, to: parent)
        text(in: node)
        if dice.roll(3) == 0, builder.nodes[Int(node.index)].kind == .emphasis {
          text(in: builder.append(.strong, nowhere, to: node))
        }
      case 2:
        let link = builder.append(dice.pick([.link, .image]), nowhere, to: parent)
        let address = dice.pick(["https://x.de/a(b)", "a b", "", "x_y*z", "<q>", "\\n", "&amp;"])
        let title: String? = dice.roll(2) == 0 ? nil : dice.pick(["t", "say \"x\"", "a\\b & c"])
        let entry = Tree.Link(
          destination: builder.makeText(address.utf8),
          title: title.map { builder.makeText($0.utf8) })
        builder.nodes[Int(link.index)].payload = builder.addLink(entry)
        text(in: link)
      case 3:
        builder.appendMade(
          .code, dice.pick(["x", "`", " a ", "a``b", "|", " "]).utf8, span: nowhere, to: parent)
      case 4 where !labels.isEmpty:
        let node = builder.append(.noteReference, nowhere, to: parent)
        let label = dice.roll(labels.count)
        builder.nodes[Int(node.index)].payload = UInt32(label)
        references.append((node, label))
      case 5: builder.append(dice.pick([.softBreak, .lineBreak]), nowhere, to: parent)
      default: break
      }
      text(in: parent)
    }
  }

  /// Words that begin and end with something visible.
  private mutating func text(in parent: NodeID) {
    var words: [String] = []
    for _ in 0...dice.roll(4) { words.append(dice.pick(Self.words)) }
    var text = words.joined(separator: dice.pick([" ", " ", ""]))
    if dice.roll(4) == 0 { text = " " + text }
    builder.appendMade(.text, text.utf8, span: nowhere, to: parent)
  }
}
