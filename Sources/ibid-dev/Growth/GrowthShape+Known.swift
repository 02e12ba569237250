/// The shapes that are known to have been slow somewhere, and those that were slow here.
extension GrowthShape {
  static let known: [GrowthShape] = inlines + brackets + blocks + tables + notes + others

  private static let inlines = [
    GrowthShape("openers", "_a "), GrowthShape("closers", "a* b_ "), GrowthShape("both", "a**b"),
    GrowthShape("mismatched", "*a_ "), GrowthShape("openers-then-both", "*a ", "_a*_ "),
    GrowthShape("multiple-of-three", "c* ", after: "a**b"), GrowthShape("threes", "a***"),
    GrowthShape("run", "*"), GrowthShape("run-wrap", "*", "a", "*"),
    GrowthShape("underscores", "_", before: "a"), GrowthShape("words", "word "),
    GrowthShape("one-word", "a"), GrowthShape("rising-backticks", "a`", rises: true),
    GrowthShape("backticks", "`a``"), GrowthShape("nul", "abc\0de\0"),
    GrowthShape("entities", "&#x1234567"), GrowthShape("named-entities", "&notit;"),
    GrowthShape("superscripts", "a^"), GrowthShape("subscripts", "a~b "),
    GrowthShape("dollars", "$"), GrowthShape("spaced-dollars", "$a $ "),
    GrowthShape("display", "$$a"), GrowthShape("tex-text", "$\\text{"),
    GrowthShape("smart", "\"a 'b "), GrowthShape("spaces", " ", before: "a"),
    GrowthShape("space-lines", "a  \n"), GrowthShape("tags", "<a b='"), GrowthShape("pointed", "<"),
    GrowthShape("empty-tags", "<>"), GrowthShape("comments", "<!-- a"),
    GrowthShape("tags-then-comments", "</<!--"), GrowthShape("instructions", "<?"),
    GrowthShape("declarations", "<!D "), GrowthShape("cdata", "<![CDATA["),
    GrowthShape("www", "www._", before: "x"), GrowthShape("mail", "a@b."),
    GrowthShape("mail-dots", "a.", after: "@"), GrowthShape("mail-names", "a+", before: "@b.c"),
    GrowthShape("addresses", "http://a."),
    GrowthShape("parentheses-in-address", "(", after: "http://a/"),
    GrowthShape("semicolons-in-address", "&a;", after: "http://a/"),
    GrowthShape("pointed-address", "<", before: "http://x"),
  ]

  private static let brackets = [
    GrowthShape("bracket-openers", "[a"), GrowthShape("bracket-closers", "a]"),
    GrowthShape("bracket-pairs", "[", "]"), GrowthShape("images", "![a"),
    GrowthShape("nested-images", "![", "](u)"), GrowthShape("image-empty-link", "![[]()"),
    GrowthShape("broken-titles", "[ (]("), GrowthShape("unclosed-links", "[a](b"),
    GrowthShape("pointed-destinations", "[a](<b"), GrowthShape("titles", "[a](b \"c "),
    GrowthShape("nested-spans", "[", "]{.a}"), GrowthShape("attributes", "`a`{.b "),
    GrowthShape("attribute-values", "[a]{ b=\" c=\" "), GrowthShape("keys", "[@a;"),
    GrowthShape("citations", "[@k, p. 1; see @b]"),
    GrowthShape("citation-semicolons", ";@b", after: "[@a", before: "]"),
    GrowthShape("citation-openers", "[@"), GrowthShape("nested-citations", "[@a ", "]"),
    GrowthShape("failing-citations", "[@a; b ", "]"), GrowthShape("nested-locators", "@a [b ", "]"),
    GrowthShape("braced-keys", "@{"),
    GrowthShape(
      "reference-bombs", "[x] ", after: "[x]: /" + String(repeating: "x", count: 1000) + "\n\n"),
    GrowthShape("references", "[\u{1}]: u\n", "[\u{1}] "),
    GrowthShape("folded-labels", "[ẞ]", after: "[ss]: /u\n\n"),
    GrowthShape("nested-labels", "[", "]", after: "[x]: /u\n\n"),
  ]

  private static let blocks = [
    GrowthShape("quotes", "> ", before: "a"), GrowthShape("lazy", "> a\n>"),
    GrowthShape("lists", "- ", before: "a"), GrowthShape("deep-list-then-blank", "- ", "\n"),
    GrowthShape("deep-list-fence", " -", "\n", before: "x"),
    GrowthShape("deep-list-in-quote", "- ", "\n>", after: "> "),
    GrowthShape("deep-quote-emphasis", ">", "a*"), GrowthShape("thematic", "* ", before: "a"),
    GrowthShape("blank-lines", "\n"), GrowthShape("tab", "\t", before: "x"),
    GrowthShape("endings", "a\r\n\rb\n\r"), GrowthShape("setext", "a\n-\n"),
    GrowthShape("list-items", "* a\n"), GrowthShape("loose-items", "* a\n\n"),
    GrowthShape("letters", "a) "), GrowthShape("roman", "(mdcc) x\nmmmmmmmmm "),
    GrowthShape("terms", "a\n: b\n"), GrowthShape("loose-terms", "a\n\n: b\n\n"),
    GrowthShape("definitions-of-one", ": a\n", after: "a\n"),
    GrowthShape("nested-terms", "a\n: a\n  : "),
    GrowthShape("lines", "| a\n"), GrowthShape("line-parts", " a\n", after: "| a\n"),
    GrowthShape("divs", "::: a\n"), GrowthShape("closed-divs", "::: a\n", ":::\n"),
    GrowthShape("headings", "# a\n"), GrowthShape("numbered-headings", "# a\u{1}\n"),
    GrowthShape("heading-attributes", "# a {{{{{{{{{{}\n"), GrowthShape("html-blocks", "<div>\n\n"),
    GrowthShape("code-in-list", "- ```\n"), GrowthShape("indented", "    a\n\n"),
    GrowthShape("definitions", "[a]: b\n"), GrowthShape("definition-titles", "[a]: b\n'"),
    GrowthShape("hard-breaks-in-quotes", "a\\\n", after: String(repeating: "> ", count: 200)),
    GrowthShape("lines-in-lists", "a\n", after: String(repeating: "- ", count: 200)),
  ]

  private static let tables = [
    GrowthShape("headers", "a|", "-|"), GrowthShape("rows", "|\n", after: "|a|\n|-|\n"),
    GrowthShape("table-in-paragraph", "|a\n", before: "|-\n"),
    GrowthShape("tables", "x|y\n-|-\n"), GrowthShape("table-setext", "aaa\rbbb\n-\u{B}\n"),
    GrowthShape(
      "short-rows", "a\n",
      after: String(repeating: "a|", count: 1000) + "\n" + String(repeating: "-|", count: 1000)
        + "\n"),
    GrowthShape("captions", "Table: x\n\n|a|\n|-|\n\n: y\n\n"),
    GrowthShape("captions-alone", ": x\n\n"),
    GrowthShape("escaped-pipes", "\\|", after: "|a|\n|-|\n|", before: "|\n"),
  ]

  private static let notes = [
    GrowthShape("points", "..."), GrowthShape("long-labels", "[^a(", "]("),
    GrowthShape("lines-in-words", "a_", "_-"),
    GrowthShape("addresses-in-link", "http://", after: "[", before: "](u)"),
    GrowthShape("note-labels", "[^a"), GrowthShape("note-openers", "^["),
    GrowthShape("nested-inline-notes", "^[a ", "]"), GrowthShape("inline-notes", "^[a]"),
    GrowthShape("notes", "[^\u{1}]", "\n\n[^\u{1}]: n\n"),
    GrowthShape("one-note", "[^a]", before: "\n\n[^a]: n\n"),
    GrowthShape("chained-notes", "[^\u{1}]: [^\u{1}]\n"), GrowthShape("notes-in-notes", "[^a]: "),
    GrowthShape("repeated-notes", "[^a]: b\n"), GrowthShape("undefined-notes", "[^\u{1}] "),
    GrowthShape("notes-of-notes", "[^\u{1}]", "\n\n[^\u{1}]: a [^\u{1}]^[b]\n"),
  ]

  private static let others = [
    GrowthShape("yaml-flow", "a: [\n", after: "---\n"),
    GrowthShape("yaml-keys", "a\u{1}: b\n", after: "---\n", before: "---\n"),
    GrowthShape("yaml-deep", "[", "]", after: "---\na: ", before: "\n---\n"),
    GrowthShape("yaml-quotes", " \"a\n", after: "---\na: \"\n"),
    GrowthShape("yaml-list", "- a\n", after: "---\ntags:\n", before: "---\n"),
    GrowthShape("toml-tables", "[a.b\u{1}]\nc=1\n", after: "+++\n", before: "+++\n"),
    GrowthShape("toml-array-tables", "[[a]]\nb=1\n", after: "+++\n", before: "+++\n"),
    GrowthShape("toml-arrays", "a = [1,\n", after: "+++\n", before: "+++\n"),
    GrowthShape("toml-strings", "a = '''\nb = \"\"\"\n", after: "+++\n", before: "+++\n"),
    GrowthShape("shortcodes", "{{< a "), GrowthShape("shortcode-pairs", "{{< a >}}", "{{< /a >}}"),
    GrowthShape("wiki-links", "[[a"), GrowthShape("callouts", "> [!note] a\n"),
  ]
}
