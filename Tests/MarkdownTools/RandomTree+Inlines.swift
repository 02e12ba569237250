import IbidModel
import TestTools

extension RandomTree {
  static let words =
    RandomArticle.words + [
      "Table:", "table: x", "[^1]:", "[a]: /u", "@{k}", "[@a]", "$$x$$", "\\(", "&#32;", "^[n]",
      "*a*", "**b**", "_c_", "`d`", "~e~", "^f^", "{.c}", "[g]{.h}", "\u{200B}", "𝔘", "\u{3000}",
      "\u{85}", "-@k", "me@x.de", "https://x.de/a_b_", "ftp://y", "xx.", "v)", "#.", "<!--", "?>",
      "\u{0B}", "\u{0C}", "a\nb", "\r", "&", "&lt", "\u{FEFF}", "'", "‘x’", "|", "::: a", "+++",
      "---",
    ]

  /// Inlines that begin and end with text.
  mutating func inlines(in parent: NodeID, isOneLine: Bool, depth: Int = 0, inLink: Bool = false) {
    text(in: parent)
    for _ in 0..<dice.roll(most + 1) {
      inline(in: parent, isOneLine, depth, inLink)
      let isCode = builder.lastChild(of: parent).map {
        builder.nodes[Int($0.index)].kind == .code
          || builder.nodes[Int($0.index)].kind == .rawInline
      }
      if isCode ?? false || dice.roll(3) != 0 { text(in: parent) }
    }
    text(in: parent)
  }

  private mutating func inline(in parent: NodeID, _ isOneLine: Bool, _ depth: Int, _ inLink: Bool) {
    switch dice.roll(depth < 3 ? 16 : 6) {
    case 0: code(in: parent)
    case 1:
      builder.appendMade(
        .math, dice.pick(["x", "a^2_b", "\\$5", "a|b", "\\text{$y$}"]).utf8, span: nowhere,
        to: parent, value: dice.roll(2))
    case 2:
      builder.appendMade(
        .rawHTML, dice.pick(["<b>", "</i>", "<!-- c -->", "<a href=\"x|y\">"]).utf8, span: nowhere,
        to: parent)
    case 3:
      guard let note = anyNote() else { return }
      let node = append(.noteReference, to: parent)
      builder.nodes[Int(node.index)].payload = UInt32(note)
      notes[note].references.append(node)
    case 4: citation(in: parent)
    case 5:
      if !isOneLine {
        _ = append(dice.pick([.softBreak, .lineBreak]), to: parent)
        text(in: parent)
      }
    case 6, 7, 8:
      let kind: NodeKind = dice.pick([.emphasis, .strong, .emphasis, .strong, .strikethrough])
      guard depth == 0 || (depth == 1 && kind != .strikethrough) else { return }
      inlines(in: append(kind, to: parent), isOneLine: isOneLine, depth: depth + 1, inLink: inLink)
    case 9:
      let kind: NodeKind = dice.pick([.superscript, .subscript])
      text(in: append(kind, to: parent))
      // `^` before a bracket would begin a note, before another `^` nothing.
      builder.appendMade(.text, "x".utf8, span: nowhere, to: parent)
    case 10, 11: link(in: parent, isOneLine, depth, inLink)
    case 12:
      let node = append(.span, to: parent)
      builder.setAttributes(attributes(), of: node)
      inlines(in: node, isOneLine: isOneLine, depth: depth + 1, inLink: inLink)
    case 13:
      let node = append(.rawInline, to: parent)
      let text = dice.pick(["<b>", "\\x{|}", "a`b"])
      builder.nodes[Int(node.index)].payload = builder.addRange(builder.makeText(text.utf8))
      builder.nodes[Int(node.index)].payload2 = builder.addRange(builder.makeText("html".utf8))
    default: return
    }
  }

  private mutating func code(in parent: NodeID) {
    let text = dice.pick(["x", "`", " a ", "a``b", "|", " ", "  ", "\\", "*y*", "$", "a|b"])
    let node = builder.appendMade(.code, text.utf8, span: nowhere, to: parent)
    if dice.roll(5) == 0 { builder.setAttributes(attributes(), of: node) }
  }

  private mutating func link(in parent: NodeID, _ isOneLine: Bool, _ depth: Int, _ inLink: Bool) {
    let node = append(inLink ? .image : dice.pick([.link, .image]), to: parent)
    let address = dice.pick([
      "https://x.de/a(b)", "a b", "", "x_y*z", "<q>", "\\n", "&amp;", "a|b", "((", "é", "a\nb", "#",
      "\u{A0}", "\t",
    ])
    let title: String? =
      dice.roll(2) == 0
      ? nil : dice.pick(["t", "say \"x\"", "a\\b & c", "", "|", "a\n\nb", "&lt;"])
    let entry = Tree.Link(
      destination: builder.makeText(address.utf8), title: title.map { builder.makeText($0.utf8) })
    builder.nodes[Int(node.index)].payload = builder.addLink(entry)
    if dice.roll(5) == 0 { builder.setAttributes(attributes(), of: node) }
    let isLink = inLink || builder.nodes[Int(node.index)].kind == .link
    if dice.roll(6) != 0 {
      inlines(in: node, isOneLine: isOneLine, depth: depth + 1, inLink: isLink)
    }
  }

  private mutating func citation(in parent: NodeID) {
    let node = append(.citation, to: parent)
    builder.nodes[Int(node.index)].payload = UInt32(citations.count)
    var items: [Citation.Item] = []
    let isInText = dice.roll(3) == 0
    for index in 0...(isInText ? 0 : dice.roll(3)) {
      items.append(
        Citation.Item(
          key: dice.pick(["a", "odd key", "x:y.z", "é1", "a--b", "_u_"]), keySpan: nowhere,
          prefix: isInText ? "" : dice.pick(["", "", "see", "vgl. *a*"]),
          suffix: dice.pick(["", "", "p. 3", isInText && index == 0 ? "4" : ", ch. 2"]),
          suppressesAuthor: dice.roll(4) == 0))
    }
    citations.append(Citation(items: items, span: nowhere, isInText: isInText))
    // What follows a key in the text is text.
    text(in: parent)
  }

  /// Words; seldom with blanks at both ends.
  mutating func text(in parent: NodeID) {
    var words: [String] = []
    for _ in 0...dice.roll(most) { words.append(dice.pick(Self.words)) }
    var text = words.joined(separator: dice.pick([" ", " ", ""]))
    if dice.roll(5) == 0 { text = dice.pick([" ", "  ", "\t", "\u{A0}"]) + text }
    if dice.roll(5) == 0 { text += dice.pick([" ", "  ", "\t", "\\"]) }
    builder.appendMade(.text, text.utf8, span: nowhere, to: parent)
  }
}
