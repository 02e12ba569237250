import IbidModel
import TestTools

/// Random trees of all kinds that no Markdown wrote, with texts that look like Markdown.
///
/// Left out is what Markdown cannot say (docs/markdown-limits.md).
package struct RandomTree {
  var dice: Dice
  var builder = TreeBuilder(source: [])
  var notes: [Note] = []
  var citations: [Citation] = []
  private var labels = 0
  /// The most blocks in a row, inlines in a row, and words.
  let most: Int
  let nowhere = SourceSpan(0, 0)

  /// A tree that `seed` gives.
  package init(seed: UInt64) {
    dice = Dice(seed: seed)
    most = 1 + Int(seed % 4)
  }

  /// The article.
  package mutating func made() -> Article {
    labels = dice.roll(4)
    for number in 0..<labels {
      notes.append(Note(label: dice.pick(["n", "é", "*"]) + "\(number)"))
    }
    blocks(in: .root, depth: 0)
    for index in 0..<labels {
      let node = builder.append(.noteDefinition, nowhere, to: .root)
      builder.nodes[Int(node.index)].payload = UInt32(index)
      notes[index].definition = node
      blocks(in: node, depth: 2)
    }
    // Inline notes come in the order of the text, which is that of their making.
    return Article(
      source: SourceFile(path: "random", bytes: []), metadata: Metadata(),
      tree: builder.finished(), notes: notes, citations: citations)
  }

  mutating func append(_ kind: NodeKind, to parent: NodeID, value: Int = 0) -> NodeID {
    builder.append(kind, nowhere, to: parent, value: value)
  }

  // MARK: Blocks

  mutating func blocks(in parent: NodeID, depth: Int) {
    var previous: NodeKind?
    for _ in 0...dice.roll(most) { previous = block(in: parent, depth: depth, after: previous) }
  }

  private mutating func block(in parent: NodeID, depth: Int, after previous: NodeKind?) -> NodeKind
  {
    switch dice.roll(depth < 3 ? 15 : 7) {
    case 0...2: return paragraph(in: parent)
    case 3:
      let heading = append(.heading, to: parent, value: 1 + dice.roll(6))
      inlines(in: heading, isOneLine: true)
      if dice.roll(4) == 0 { builder.setAttributes(attributes(), of: heading) }
    case 4: code(in: parent)
    case 5: _ = append(.thematicBreak, to: parent)
    case 6:
      builder.appendMade(
        .htmlBlock, dice.pick(["<div>", "<!-- a\n\nb -->", "<p>\n*x*\n</p>", "<?x?>"]).utf8,
        span: nowhere, to: parent)
    case 7, 8: blocks(in: append(.blockQuote, to: parent), depth: depth + 1)
    case 9:
      guard previous != .definitionList else { return paragraph(in: parent) }
      definitions(in: parent, depth: depth)
      return .definitionList
    case 10: lines(in: parent)
    case 11:
      let div = append(.div, to: parent)
      builder.setAttributes(attributes(), of: div)
      blocks(in: div, depth: depth + 1)
    case 12:
      table(in: parent)
      // A paragraph that begins with a colon would be its caption; a second caption likewise.
      return paragraph(in: parent)
    default: list(in: parent, depth: depth)
    }
    return .paragraph
  }

  private mutating func paragraph(in parent: NodeID) -> NodeKind {
    inlines(in: append(.paragraph, to: parent), isOneLine: false)
    return .paragraph
  }

  private mutating func code(in parent: NodeID) {
    let node = append(.codeBlock, to: parent)
    let text = dice.pick(["x\n", "```\n", "a\n\n  b\n", "# no\n", "~~~\n", "", "\n", "\tq\n\n"])
    builder.nodes[Int(node.index)].payload = builder.addRange(builder.makeText(text.utf8))
    if dice.roll(2) == 0 {
      let info = dice.pick(["swift", "r&d", "a`b", "x \\_ y", "&amp;", "{", "a{b}"])
      builder.nodes[Int(node.index)].payload2 = builder.addRange(builder.makeText(info.utf8))
    }
    if dice.roll(4) == 0 { builder.setAttributes(attributes(), of: node) }
  }

  mutating func attributes() -> Tree.Attributes {
    let pairs = [
      Tree.Attributes.Pair(key: "k", value: "v"), .init(key: "lang", value: ""),
      .init(key: "a-b", value: "x \"{y}\" \\z &amp; é"), .init(key: "t", value: "|`$"),
    ]
    return Tree.Attributes(
      id: dice.pick(["", "i", "é-1", "a:b"]), classes: dice.pick([["c"], ["a", "b_c"], ["é-"]]),
      pairs: dice.roll(2) == 0 ? [] : [dice.pick(pairs)])
  }

  private mutating func definitions(in parent: NodeID, depth: Int) {
    let list = append(.definitionList, to: parent)
    for _ in 0...dice.roll(2) {
      inlines(in: append(.definitionTerm, to: list), isOneLine: false)
      let value = dice.roll(2)
      for _ in 0...dice.roll(2) {
        blocks(in: append(.definition, to: list, value: value), depth: depth + 1)
      }
    }
  }

  private mutating func lines(in parent: NodeID) {
    let block = append(.lineBlock, to: parent)
    inlines(in: block, isOneLine: true)
    for _ in 0..<dice.roll(3) {
      _ = append(.lineBreak, to: block)
      if dice.roll(5) != 0 { inlines(in: block, isOneLine: true) }
    }
  }

  private mutating func table(in parent: NodeID) {
    let table = append(.table, to: parent, value: 1)
    let place = dice.roll(3)
    if place == 0 { inlines(in: append(.caption, to: table), isOneLine: true) }
    let columns = 1 + dice.roll(3)
    for _ in 0...dice.roll(2) {
      let row = append(.tableRow, to: table)
      for column in 0..<columns {
        let cell = append(.tableCell, to: row, value: column)
        if dice.roll(5) != 0 { inlines(in: cell, isOneLine: true) }
      }
    }
    if place == 1 { inlines(in: append(.caption, to: table), isOneLine: true) }
    if place < 2, dice.roll(3) == 0 { builder.setAttributes(attributes(), of: table) }
  }

  private mutating func list(in parent: NodeID, depth: Int) {
    let list = append(.list, to: parent)
    let isTight = dice.roll(2) == 0
    let start: Int? = dice.roll(2) == 0 ? nil : dice.pick([1, 1, 0, 2, 6, 8, 26, 49, 1985])
    let numeral: Tree.ListStyle.Numeral =
      start == nil || start == 0 ? .decimal : dice.pick(Tree.ListStyle.Numeral.allCases)
    let isAlpha = numeral == .lowerAlpha || numeral == .upperAlpha
    let style = Tree.ListStyle(
      start: isAlpha ? min(start ?? 1, 26) : start,
      delimiter: start == nil ? dice.pick(Array("-*+".utf8)) : dice.pick(Array(".)(".utf8)),
      isTight: isTight, numeral: numeral)
    builder.nodes[Int(list.index)].payload = builder.addList(style)
    // Of one item with one block nobody can see whether it is tight.
    for _ in 0..<(2 + dice.roll(3)) {
      let item = append(.item, to: list)
      if dice.roll(8) == 0, isTight { continue }
      if isTight || dice.roll(5) == 0 {
        _ = paragraph(in: item)
        if dice.roll(5) == 0 { builder.nodes[Int(item.index)].value = UInt16(1 + dice.roll(2)) }
      } else {
        blocks(in: item, depth: depth + 1)
      }
    }
  }

  /// A note with a label; nil where there is none.
  mutating func anyNote() -> Int? { labels > 0 ? dice.roll(labels) : nil }
}
