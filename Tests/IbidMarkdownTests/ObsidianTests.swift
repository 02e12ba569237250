import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// What Obsidian adds: wiki links, block ids, comments, highlights, callouts.
@Suite("Obsidian")
struct ObsidianTests {
  @Test(
    "wiki links, block ids, comments and highlights",
    arguments: [
      InlineCase("a [[b *c*]]", "text \"a \"", "wikiLink \"[[b *c*]]\""),
      InlineCase(
        "[[a#b|c]]![[d.png|200]]", "wikiLink \"[[a#b|c]]\"",
        "wikiLink 1 \"![[d.png|200]]\""),
      InlineCase("[[#^a]] \\[[b]]", "wikiLink \"[[#^a]]\"", "text \" [[b]]\""),
      InlineCase("`[[a]]` [[]]", "code \"[[a]]\"", "text \" [[]]\""),
      InlineCase("[[a](b)](c)", "text \"[\"", "link to \"b\"", "  text \"a\"", "text \"](c)\""),
      InlineCase("a ^b-1", "text \"a \"", "blockID \"^b-1\""),
      InlineCase("^b", "blockID \"^b\""),
      InlineCase("a ^b c", "text \"a ^b c\""),
      InlineCase("a^b^ x^2", "text \"a\"", "superscript", "  text \"b\"", "text \" x^2\""),
      InlineCase("a %%*b* [[c]]%% d", "text \"a \"", "comment \"%%*b* [[c]]%%\"", "text \" d\""),
      InlineCase("a %%b\nc%% d", "text \"a \"", "comment \"%%b\\nc%%\"", "text \" d\""),
      InlineCase("5% and 6%", "text \"5% and 6%\""),
      InlineCase(
        "a ==b *c*== d", "text \"a \"", "highlight", "  text \"b \"", "  emphasis",
        "    text \"c\"", "text \" d\""),
      InlineCase("a == b == c === d", "text \"a == b == c === d\""),
      InlineCase("*a ==b* c==", "emphasis", "  text \"a ==b\"", "text \" c==\""),
      InlineCase("#tag #a/b text", "text \"#tag #a/b text\""),
      InlineCase("{{< x >}}", "text \"{{< x >}}\""),
      InlineCase(
        "a[^1] b ^[c [[d]]]", "text \"a\"", "noteReference 1", "text \" b \"",
        "inlineNote", "  text \"c \"", "  wikiLink \"[[d]]\""),
    ])
  func inlines(sample: InlineCase) { sample.check(.obsidian) }

  @Test("in other profiles these signs are text")
  func off() {
    for profile in MarkdownProfile.allCases where profile != .obsidian {
      let article = ShortcodeTests.article("[[a]] ==b== %%c%% d ^e\n", profile)
      #expect(article.tree.plainString(of: .root) == "[[a]] ==b== %%c%% d ^e")
      #expect(article.diagnostics.isEmpty)
    }
  }

  @Test("a comment on lines of its own is a block that holds anything")
  func comments() {
    let article = ShortcodeTests.article(
      "a\n%%\n# b\n\n- [[c]]\n%%\nd\n\n%% e %%\n\n%% f %% g\n", .obsidian)
    #expect(
      Outline.lines(article) == [
        "document", "  paragraph", "    text \"a\"",
        "  commentBlock \"%%\\n# b\\n\\n- [[c]]\\n%%\"", "  paragraph", "    text \"d\"",
        "  commentBlock \"%% e %%\"", "  paragraph", "    comment \"%% f %%\"", "    text \" g\"",
      ])
    #expect(article.tree.plainString(of: .root).contains("b") == false)
    #expect(RoundTrip.fault(article, .obsidian) == nil)
  }

  @Test("callouts have a type, perhaps a title, and blocks")
  func callouts() {
    let article = ShortcodeTests.article(
      "> [!note] A *b*\n> c\n>\n> > [!tip]-\n> > d\n\n> [!x y|z]+ [[e]]\n\n> [!] f\n\n> [!g]h\n",
      .obsidian)
    #expect(
      Outline.lines(article) == [
        "document", "  callout type note", "    calloutTitle", "      text \"A \"",
        "      emphasis", "        text \"b\"", "    paragraph", "      text \"c\"",
        "    callout 1 type tip", "      paragraph", "        text \"d\"",
        "  callout 2 type x y|z", "    calloutTitle", "      wikiLink \"[[e]]\"", "  blockQuote",
        "    paragraph", "      text \"[!] f\"", "  blockQuote", "    paragraph",
        "      text \"[!g]h\"",
      ])
    #expect(SpanProperty.fault(in: article) == nil)
    #expect(RoundTrip.fault(article, .obsidian) == nil)
  }

  @Test("a bar in a table's wiki link is escaped, and comes back")
  func cells() {
    let article = ShortcodeTests.article("| a |\n|---|\n| [[b\\|c]] |\n", .obsidian)
    let link = article.tree.nodes.firstIndex { $0.kind == .wikiLink }.map { NodeID($0) }
    #expect(link.map { WikiLink(article.tree.text(of: $0)).shown.elementsEqual("c".utf8) } == true)
    #expect(RoundTrip.fault(article, .obsidian) == nil)
  }

  @Test("what does not end stays text and is reported")
  func unclosed() {
    let article = ShortcodeTests.article("a [[b\n[[c]] [[d] e\n\n%% f\n", .obsidian)
    #expect(article.diagnostics.map(\.code) == ["M921", "M921", "M922"])
    #expect(article.diagnostics.map(\.span.start) == [2, 12, 20])
    #expect(article.tree.plainString(of: .root).hasSuffix("%% f"))
    #expect(RoundTrip.fault(article, .obsidian) == nil)
  }

  @Test("what a wiki link says is read")
  func reading() {
    let link = WikiLink(Array("![[a/b.PNG#c#^d|e f|20x30]]".utf8)[...])
    #expect(link.target.elementsEqual("a/b.PNG".utf8))
    #expect(link.block?.elementsEqual("d".utf8) == true)
    #expect(link.size?.width == 20)
    #expect(link.size?.height == 30)
    #expect(link.aliasBeforeSize?.elementsEqual("e f".utf8) == true)
    #expect(link.isPicture)
    let plain = WikiLink(Array("[[a#b#c]]".utf8)[...])
    #expect(plain.heading?.elementsEqual("c".utf8) == true)
    #expect(plain.shown.elementsEqual("a".utf8))
  }

  @Test("properties are no findings; aliases are names, not addresses")
  func properties() {
    let text = "---\naliases: [A name, /old/]\ncssclasses: wide\ndate: soon\n---\na\n"
    let article = ShortcodeTests.article(text, .obsidian)
    #expect(article.metadata.aliases == ["/old/"])
    #expect(article.metadata.otherNames == ["A name"])
    #expect(article.diagnostics.map(\.severity) == [.info])
    #expect(String(decoding: article.markdown(), as: UTF8.self).contains("A name"))
  }
}
