/// Shapes made up of the words of the dialect.
extension GrowthShape {
  /// A shape that the dice make.
  static func made(_ name: String, _ dice: inout GrowthDice) -> GrowthShape {
    if dice.roll(12) == 0 { return frontMatter(name, &dice) }
    let head = dice.roll(3) == 0 ? dice.words(words, atMost: 3) : ""
    var parts = [dice.pick(words) + dice.words(words, atMost: 3)]
    // Closers after as many openers, or any second run.
    if dice.roll(3) == 0 { parts.append(dice.pick(words) + dice.words(words, atMost: 2)) }
    if dice.roll(3) == 0 { parts = parts.map { $0 + "\n" } }
    let tail = dice.roll(3) == 0 ? dice.words(words, atMost: 3) : ""
    return GrowthShape(name: name, head: head, parts: parts, tail: tail)
  }

  private static func frontMatter(_ name: String, _ dice: inout GrowthDice) -> GrowthShape {
    let isTOML = dice.roll(2) == 0
    let fence = isTOML ? "+++\n" : "---\n"
    let own = isTOML ? tomlWords : yamlWords
    var part = dice.pick(own) + dice.words(own, atMost: 3)
    if dice.roll(2) == 0 { part += "\n" }
    let tail = dice.roll(2) == 0 ? "\n" + fence + "text\n" : ""
    return GrowthShape(
      name: name, head: fence + dice.words(own, atMost: 2), parts: [part], tail: tail)
  }

  private static let yamlWords = [
    "a: ", "b", "\u{1}: ", "[", "]", "{", "}", ",", "\"", "'", "\n", "\n  ", "- ", "|", ">", "&a ",
    "*a", "#", "\\", "title: ", "tags: [a]", ": ", "é", "? ", "!!str ", "2020-01-01", "\t",
    "authors: ",
    "notes-lost: ",
  ]

  private static let tomlWords = [
    "a = ", "b", "\u{1} = 1", "[", "]", "[[", "]]", "{", "}", ",", "\"", "'", "\"\"\"", "'''", "\n",
    ".", "#", "\\", "title = ", "1", "true", "1979-05-27", "= ", "é", "\\u0041", "[a.\u{1}]\n",
  ]

  /// What the dialect knows, by the letter and in pieces.
  private static let words = [
    "a", "b ", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "é", "\u{A0}", "\u{0}", "\u{1}",
    // Inlines
    "*", "**", "_", "__", "***", "`", "``", "```", "~", "~~", "^", "[", "]", "![", "(", ")", "](",
    "](u)", "](<", "](u \"", "](u '", "][", "[]", "[x]", "[x][", "\\", "\\\\", "\\[", "&", "&amp;",
    "&#", "&#x41;", "<", ">", "<a ", "<a b='", "<a b=\"", "</a", "</a>", "<b>", "<!--", "-->", "<?",
    "?>", "<!A", "<![CDATA[", "]]>", "<http://a", "<a@b", "http://", "https://a.b/", "www.",
    "a@b.c",
    "@", "@a", "[@a", "-@a", "@{", "@{a}", ";", "; @b", ", p. 3", "[^a]", "[^\u{1}]", "[^", "^[",
    "$", "$$", "$a$", "\\(", "{", "}", "{.a}", "{#i", "{a=\"", "{=html}", "{#i\u{1}}", "]{.a}",
    "\"",
    "'", "--", "...", "!", "|", "\\|", "é*",
    // Blocks
    "> ", ">", "- ", "* ", "+ ", "1. ", "2) ", "(a) ", "iv. ", "#. ", "- [ ] ", "# ", "#",
    "\n===\n",
    "\n---\n", "***\n", "~~~\n", "\n```\n", "```{a", "<div>\n", "</div>\n", "<script>",
    "\n::: {.a}\n",
    "\n:::\n", "\n::: a\n", ":::", "\n: ", "\n\n: ", "\n:   a\n", "~ ", "| a\n", "| ", "|a|b|\n",
    "\n|-|-|\n", "|-", "\n-|-\n", "Table: a\n", "\n: a\n", "[a]: /u\n", "[\u{1}]: /u\n",
    "[a]: /u\n'",
    "[a]: <u> \"t\"\n", "\n\n[^a]: ", "\n\n[^\u{1}]: a\n", "\n    ", "# a\u{1}\n", "## a\n",
    // Words of other programs
    "{{< a >}}", "{{% a %}}", "{{<", ">}}", "[[a]]", "[[", "]]", "![[", " ^a\n", "%%", "==",
    "@fig-a",
    "> [!note]\n", "```{r}\n", "#| a: b\n", "#tag ",
  ]
}
