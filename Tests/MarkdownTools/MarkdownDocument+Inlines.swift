import TestTools

extension MarkdownDocument {
  static let words = [
    "word", "two words", "é", "日本", "𝔘", "“q”", "\"q\"", "'s", "it's", "snake_case", "a--b",
    "wait...", "&amp;", "&#x1F600;", "&nbsp;", "\\*", "\\\\", "\0", "x\u{A0}y", "1.", "$5", "@",
    "a@b.de", "#", "A. B.", "<", "]", "[", "*", "_", "`", "~", "^", "$", "{", "}", ":", "!", "\t",
  ]

  mutating func word() -> String { dice.pick(Self.words) }

  /// Inlines in one line, or seldom in more.
  mutating func inlines(depth: Int = 0) -> String {
    var parts = [word()]
    for _ in 0..<(1 + dice.roll(4)) { parts.append(inline(depth: depth)) }
    return parts.joined(separator: dice.pick([" ", " ", " ", ""]))
  }

  private mutating func inline(depth: Int) -> String {
    switch dice.roll(depth < 3 ? 22 : 8) {
    case 0...3: return word()
    case 4: return dice.pick(["`c`", "`` a`b ``", "` `", "`x`{.r}", "`<b>`{=html}", "`\\`"])
    case 5:
      return dice.pick(["<http://x.de/ä>", "<me@x.de>", "http://x.de/a_b", "www.x.de", "m@x.de"])
    case 6: return dice.pick(["<b>", "<i a=\"b\">", "<!-- c -->", "</b>", "<br/>"])
    case 7: return dice.pick(["$x$", "$$y^2$$", "$a\\$b$", "$\\text{a $b$}$"])
    case 8: return emphasis(depth)
    case 9: return "~~\(inlines(depth: depth + 1))~~"
    case 10: return dice.pick(["H~2~O", "x^2^", "a^*b*^", "~x\\~y~"])
    case 11, 12: return link(depth)
    case 13: return "!\(link(depth))"
    case 14, 15: return "[^\(dice.pick(labels))]"
    case 16: return "^[\(inlines(depth: depth + 1))]"
    case 17, 18, 19: return citation(depth)
    case 20:
      return "[\(inlines(depth: depth + 1))]{\(dice.pick([".c", "#i", "k=\"v {\"", ".a .b"]))}"
    default: return "[\(dice.pick(labels))]"
    }
  }

  private mutating func emphasis(_ depth: Int) -> String {
    let mark = dice.pick(["*", "**", "_", "__", "***"])
    return mark + inlines(depth: depth + 1) + mark
  }

  private mutating func link(_ depth: Int) -> String {
    let text = "[\(inlines(depth: depth + 1))]"
    let target = dice.pick([
      "(/u)", "(<a b> \"t\")", "(x(y) 'q &amp; r')", "()", "(&ouml;\\_)", "[a]", "[é]", "[]",
      "(/u){.c #d}",
    ])
    return text + target
  }

  private mutating func citation(_ depth: Int) -> String {
    dice.pick([
      "[@a]", "[see @b, pp. 3-5; -@c]", "@d", "@d [p. 3]", "-@e", "@{odd key}", "[@f, *x*; @g é]",
      "@h [p. 1; @i]", "[@j^[n]]", "@k.", "[;@l]", "[a @m b @n]",
    ])
  }

  // MARK: Front matter

  mutating func frontMatter() -> [Line] {
    let isTOML = dice.roll(3) == 0
    let fence = isTOML ? "+++" : "---"
    var lines = [Line(text: fence)]
    for _ in 0...dice.roll(5) {
      lines += (isTOML ? tomlEntry() : yamlEntry()).map { Line(text: $0) }
    }
    return lines + [Line(text: fence), Line(text: "")]
  }

  private mutating func yamlEntry() -> [String] {
    dice.pick([
      ["title: A title # comment"], ["title: \"Quoted: \\\"x\\\"\""], ["subtitle: 'it''s'"],
      ["# a comment"], [""], ["tags: [a, 'b, c', \"d\"]"], ["tags:", "  - a", "  - b # c"],
      ["author:", "  - name: X", "    url: https://x.de", "  - Y"], ["date: 2020-05-09"],
      ["description: |", "  one", "", "  two"], ["summary: >-", "  folded", "  text"],
      ["check: {allow: [N101]}"], ["odd: {a: 1, b: [2, {c: d}]}"], ["\"key\": v"], ["lang: de"],
      ["nothing:"], ["plain: goes", "  on here"], ["é: ü"], ["unreadable"],
    ])
  }

  private mutating func tomlEntry() -> [String] {
    dice.pick([
      ["title = \"A title\" # comment"], ["title = 'literal'"], ["# a comment"], [""],
      ["tags = [\"a\", \"b\"]"], ["tags = [", "  \"a\", # c", "  \"b\",", "]"],
      ["date = 2020-05-09"],
      ["description = \"\"\"", "one", "two\"\"\""], ["a.b = 1"], ["x = {y = 1, z = \"q\"}"],
      ["[params]", "k = true"], ["[[author]]", "name = \"X\""], ["lang = \"de\""], ["= bad"],
    ])
  }
}
