import TestTools

/// Generated Markdown that mixes all constructs, whole and unclosed; the same for the same seed.
package struct MarkdownDocument {
  var dice: Dice
  /// The labels of notes and links that may be defined.
  let labels = ["a", "n1", "é", "long-label", "2"]

  /// A document that `seed` gives.
  package init(seed: UInt64) { dice = Dice(seed: seed) }

  /// A line without its ending.
  struct Line {
    var text: String
    /// True for a line of a paragraph, before which a container may leave its mark out.
    var mayBeLazy = false
  }

  /// The bytes of the document, in valid UTF-8.
  package mutating func made() -> [UInt8] {
    var lines = dice.roll(4) == 0 ? frontMatter() : []
    for _ in 0...dice.roll(5) { lines += block(depth: 0) + gap() }
    return joined(lines)
  }

  /// The same without front matter, beginning and ending with a plain word and a blank line.
  package mutating func body() -> [UInt8] {
    var lines = [Line(text: "Word"), Line(text: "")]
    for _ in 0...dice.roll(4) { lines += block(depth: 0) + gap() }
    return joined(lines)
  }

  private mutating func joined(_ lines: [Line]) -> [UInt8] {
    let kinds = dice.pick([["\n"], ["\n"], ["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]])
    var out: [UInt8] = []
    for line in lines { out += Array((line.text + dice.pick(kinds)).utf8) }
    if dice.roll(4) == 0, out.last == 0x0A || out.last == 0x0D { out.removeLast() }
    return out
  }

  mutating func gap() -> [Line] {
    dice.roll(5) == 0 ? [] : [Line(text: dice.pick(["", "", "", "  ", "\t"]))]
  }

  // MARK: Blocks

  mutating func block(depth: Int) -> [Line] {
    switch dice.roll(depth < 3 ? 20 : 9) {
    case 0...3: return paragraph()
    case 4: return heading()
    case 5: return code()
    case 6: return dice.roll(2) == 0 ? html() : linkDefinition()
    case 7: return [Line(text: dice.pick(["***", "---", "_ _ _", " * * *"]))]
    case 8: return lineBlock()
    case 9, 10: return quote(depth)
    case 11, 12, 13: return list(depth)
    case 14: return note(depth)
    case 15: return div(depth)
    case 16: return definitions(depth)
    case 17: return unclosed()
    default: return table()
    }
  }

  mutating func paragraph() -> [Line] {
    var lines = [Line(text: dice.pick(["", "", "", " ", "   "]) + inlines())]
    for _ in 0..<dice.pick([0, 0, 1, 2]) {
      let end = dice.pick(["", "", "  ", "\\", " ", "\t"])
      lines[lines.count - 1].text += end
      let isWord = dice.roll(2) == 0
      let indent = dice.pick(["", "", " ", "     ", "\t"])
      lines.append(Line(text: indent + (isWord ? "word " : "") + inlines(), mayBeLazy: isWord))
    }
    return lines
  }

  private mutating func heading() -> [Line] {
    let attributes = dice.pick(["", "", " {#id}", " {.c k=\"v w\"}", " {", " #", " {#i} ##"])
    guard dice.roll(3) == 0 else {
      let level = String(repeating: "#", count: 1 + dice.roll(6))
      return [Line(text: "\(level)\(dice.pick([" ", "  ", "\t"]))\(inlines())\(attributes)")]
    }
    var lines = paragraph()
    lines[lines.count - 1].text += attributes
    return lines + [Line(text: dice.pick(["===", "---", "=", " --"]))]
  }

  private mutating func code() -> [Line] {
    let text = dice.pick(["x", "  y\0", "*no*", "```", "\tz", "é日𝔘", ""])
    switch dice.roll(4) {
    case 0: return [Line(text: dice.pick(["    ", "\t", "  \t"]) + "code " + text)]
    case 1:
      return [
        Line(text: "    one"), Line(text: ""), Line(text: "\t\ttwo " + text), Line(text: "     "),
      ]
    default:
      let fence = dice.pick(["```", "````", "~~~"])
      let info = dice.pick(["", "swift", " r&amp;d", "a b {.c}", "{.d #e}", " x\\_y"])
      return [Line(text: fence + info), Line(text: text), Line(text: ""), Line(text: " k")]
        + (dice.roll(6) == 0 ? [] : [Line(text: fence + dice.pick(["", " "]))])
    }
  }

  private mutating func html() -> [Line] {
    dice.pick([
      ["<div>", "*a*", "</div>"], ["<!-- c", "", "d -->"], ["<b>", "x"], ["  <p>é</p>"],
      ["<?php", "?>"], ["<script>", "", "</script> t"], ["<!X y>"], ["<![CDATA[", "]]>"],
    ]).map { Line(text: $0) }
  }

  private mutating func linkDefinition() -> [Line] {
    let label = dice.pick(labels)
    return dice.pick([
      ["[\(label)]: /u"], ["[\(label)]: <a b> \"t & u\""], ["[\(label)]:", "  /u", "  'two", "l'"],
      ["[\(label)]: &auml;\\* (t)", "more"], ["[l \(label)]: #x", "[m]: <>"],
    ]).map { Line(text: $0) }
  }

  private mutating func lineBlock() -> [Line] {
    var lines: [Line] = []
    for _ in 0...dice.roll(3) {
      lines.append(Line(text: "|" + dice.pick([" ", "   ", " \t"]) + inlines()))
      if dice.roll(4) == 0 { lines.append(Line(text: "  more " + word())) }
      if dice.roll(5) == 0 { lines.append(Line(text: "|")) }
    }
    return lines
  }

  private mutating func unclosed() -> [Line] {
    dice.pick([
      ["```"], ["<!--"], ["::: x"], ["$$ a"], ["a [b **c `d"], ["[^"], ["{.a"], ["| a"], ["^[x"],
      ["[@a;"], [": d"], [":::"], ["<script>"], ["\"q"], ["~~x"], ["[a](<b"], ["+++"],
      ["---", "a"],
    ]).map { Line(text: $0) }
  }

  private mutating func table() -> [Line] {
    let columns = 1 + dice.roll(3)
    var lines = dice.roll(4) == 0 ? [Line(text: "Table: " + inlines()), Line(text: "")] : []
    lines.append(row(columns))
    let dashes = (0..<columns).map { _ in dice.pick(["---", ":-", "-:", ":-:"]) }
    lines.append(Line(text: "|" + dashes.joined(separator: "|") + "|"))
    for _ in 0..<dice.roll(3) { lines.append(row(max(1, columns + dice.roll(3) - 1))) }
    if dice.roll(4) == 0 {
      lines +=
        (dice.roll(2) == 0 ? [Line(text: "")] : [])
        + [Line(text: ": " + inlines() + dice.pick(["", " {#t}"]))]
    }
    return lines
  }

  private mutating func row(_ columns: Int) -> Line {
    var cells: [String] = []
    for _ in 0..<columns {
      let text = dice.roll(3) == 0 ? "`a\\|b` \\| c" : inlines()
      cells.append(text)
    }
    return Line(text: "| " + cells.joined(separator: " | ") + dice.pick([" |", "", " | "]))
  }

  // MARK: Containers

  private mutating func blocks(_ depth: Int) -> [Line] {
    var lines = block(depth: depth + 1)
    for _ in 0..<dice.pick([0, 0, 1, 2]) { lines += gap() + block(depth: depth + 1) }
    return lines
  }

  /// The lines with what a container puts before them.
  private mutating func contained(_ lines: [Line], first: String, rest: String) -> [Line] {
    var out: [Line] = []
    for (index, line) in lines.enumerated() {
      let isBlank = line.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      let isLazy = index > 0 && line.mayBeLazy && dice.roll(3) == 0
      let isBare = index > 0 && isBlank && rest.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      let prefix = index == 0 ? first : isLazy || isBare ? "" : rest
      out.append(Line(text: prefix + line.text, mayBeLazy: line.mayBeLazy))
    }
    return out
  }

  private mutating func quote(_ depth: Int) -> [Line] {
    let mark = dice.pick(["> ", ">", " > ", ">\t", "> "])
    return contained(blocks(depth), first: mark, rest: mark)
  }

  private mutating func list(_ depth: Int) -> [Line] {
    let marker = dice.pick(["-", "*", "+", "1.", "7)", "a)", "i.", "(2)", "#.", "iv)", "A.", "B)"])
    let pad = dice.pick([" ", " ", "  ", "\t"])
    let isLoose = dice.roll(3) == 0
    let width = pad == "\t" ? 4 - marker.utf8.count % 4 : pad.utf8.count
    let rest = dice.roll(4) == 0 ? "\t" : String(repeating: " ", count: marker.utf8.count + width)
    var lines: [Line] = []
    for _ in 0...dice.roll(3) {
      let task = dice.pick(["", "", "", "[ ] ", "[x] "])
      lines += contained(blocks(depth), first: marker + pad + task, rest: rest)
      if isLoose { lines.append(Line(text: "")) }
    }
    return lines
  }

  private mutating func note(_ depth: Int) -> [Line] {
    let label = dice.pick(labels)
    return contained(
      blocks(depth), first: "[^\(label)]: ", rest: dice.pick(["    ", "\t", "     "]))
  }

  private mutating func div(_ depth: Int) -> [Line] {
    let open = dice.pick(["::: {.c}", ":::: name", "::: {#i .a k=\"x y\"} :::", ":::note"])
    return [Line(text: open)] + blocks(depth) + (dice.roll(6) == 0 ? [] : [Line(text: ":::")])
  }

  private mutating func definitions(_ depth: Int) -> [Line] {
    var lines: [Line] = []
    for _ in 0...dice.roll(2) {
      lines.append(Line(text: inlines()))
      if dice.roll(3) == 0 { lines.append(Line(text: "")) }
      for _ in 0...dice.roll(2) {
        let mark = dice.pick([":", "~"]) + dice.pick([" ", "   ", "\t"])
        let rest = mark.hasSuffix("\t") ? "\t" : String(repeating: " ", count: mark.utf8.count)
        lines += contained(blocks(depth), first: mark, rest: rest)
      }
    }
    return lines
  }
}
