import IbidModel
import MarkdownTools
import TestTools
import Testing

@testable import IbidMarkdown

/// Promises that hold for all dialects: true spans, round trips, linear time, front matter.
@Suite("dialects", .serialized)
struct DialectTests {
  static let tokens = [
    "a", "b c", " ", "\n", "\n\n", "\n> ", "\n- ", "  ", "*", "**", "_", "`", "[", "]", "(u)", "|",
    "{{<", "{{%", ">}}", "%}}", "{{< x >}}", "{{% /x %}}", "{{</*", "*/>}}", "\"", "{{< code >}}",
    "{{< /code >}}", "](", "{{< ref \"a b\" >}}", "[[", "]]", "![[", "[[a]]", "[[a|b]]", "#", "^",
    " ^a", "%%", "%", "=", "==", "===", "==a==", "> [!note] ", "[!x]-", "@fig-a",
    "[@fig-a; @tbl-b]",
    "{#fig-a}", "$$", " {#eq-a}", "@k", "{", "}", "<", "\\", "\n%%\n", "\n{{< y\n>}}\n", "[^1]",
    "\n\n|a|\n|-|\n|", "é", "\r\n", "\t", "\0", "# ", "::: {.callout-note}\n", "\n:::\n",
  ]

  @Test("random text has true spans", arguments: MarkdownProfile.allCases)
  func randomText(profile: MarkdownProfile) {
    for seed in 0..<1500 {
      var dice = Dice(seed: UInt64(seed))
      var text = ""
      for _ in 0..<(1 + dice.roll(20)) { text += dice.pick(Self.tokens) }
      let article = ShortcodeTests.article(text, profile)
      let fault = SpanProperty.fault(in: article) ?? Self.fault(in: article.tree)
      #expect(fault == nil, "seed \(seed) \(text.debugDescription): \(fault ?? "")")
      if fault != nil { return }
    }
  }

  static let inlineTokens = [
    "a", "b c", " ", "*", "`", "[", "]", "(u)", "{{<", "{{%", ">}}", "{{< x >}}", "{{% y *z* %}}",
    "[[", "]]", "!", "[[a]]", "![[a|b]]", "^", " ^a", "%%", "%", "=", "==", "@fig-a", "-@fig-a",
    "[@fig-a; @tbl-b]", "$$x$$", " {#eq-a}", "@k", "{", "}", "\n", "é", "\\", "&", "#", "5",
  ]

  @Test("random inlines come back", arguments: MarkdownProfile.allCases)
  func randomInlines(profile: MarkdownProfile) {
    for seed in 0..<2500 {
      var dice = Dice(seed: UInt64(seed))
      var text = "x"
      for _ in 0..<(1 + dice.roll(10)) { text += dice.pick(Self.inlineTokens) }
      let article = ShortcodeTests.article(text, profile)
      let fault = SpanProperty.fault(in: article) ?? RoundTrip.fault(article, profile)
      #expect(fault == nil, "seed \(seed) \(text.debugDescription): \(fault ?? "")")
      if fault != nil { return }
    }
  }

  /// The first node whose bytes in the source are not what its kind says, or nil.
  static func fault(in tree: Tree) -> String? {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let slice = tree.source[node.span.range]
      let bounds: (String, String)
      switch node.kind {
      case .shortcode, .shortcodeBlock: bounds = ("{{", "}}")
      case .wikiLink: bounds = (node.value == 1 ? "![[" : "[[", "]]")
      case .comment, .commentBlock: bounds = ("%%", "%%")
      case .highlight: bounds = ("==", "==")
      case .blockID: bounds = ("^", "")
      case .callout: bounds = (">", "")
      default: continue
      }
      guard slice.starts(with: bounds.0.utf8),
        slice.reversed().starts(with: bounds.1.utf8.reversed())
      else {
        return "\(node.kind) \(String(decoding: slice, as: UTF8.self).debugDescription)"
      }
      let text = tree.text(of: NodeID(index))
      if node.flags.contains(.textIsSpan), text != slice { return "text of \(node.kind)" }
    }
    return nil
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var unit: String
    var tail = ""
    var testDescription: String { unit.debugDescription }
  }

  @Test(
    "hostile input costs linear time",
    arguments: [
      Case(unit: "{{<"), Case(unit: "{{< a "), Case(unit: "{{< \""), Case(unit: "{{< ` "),
      Case(unit: "{{< \"\\\""), Case(unit: "{{</* "), Case(unit: "{{< code >}}"),
      Case(unit: "{{< code >}}\n"), Case(unit: "{{< a\n"), Case(unit: "{{< a\n\n"),
      Case(unit: "{{< a >}}\n"), Case(unit: "{{< a `\n", tail: ">}}"), Case(unit: "[a]({{< "),
      Case(unit: "[a]({{< b >}}"), Case(unit: "[a]({{< b `"), Case(unit: "> {{< a\n"),
      Case(unit: "\"`{{<"), Case(unit: "`\"{{< \n"), Case(unit: "{{< x \" ` "),
      Case(unit: "[["), Case(unit: "[[a] "), Case(unit: "![[a"), Case(unit: "[[a\n"),
      Case(unit: "[[a]]"), Case(unit: "%%"), Case(unit: "%% a\n\n"), Case(unit: "a %%", tail: "\n"),
      Case(unit: "%%%\n"), Case(unit: "=="), Case(unit: "==a "), Case(unit: "a== "),
      Case(unit: " ^a"), Case(unit: "a ^b\n\n"), Case(unit: "> [!a]\n"), Case(unit: "> [!a\n\n"),
      Case(unit: "> [!a] b\n\n"), Case(unit: "@fig-a "), Case(unit: "[@fig-a]{#fig-a} "),
      Case(unit: "[@fig-a; "), Case(unit: "$$a$$ {#eq-"), Case(unit: "$$a$$   "),
      Case(unit: "```{a}\n#| b\n```\n"),
    ])
  func linear(sample: Case) {
    let options = MarkdownOptions(smart: true, extensions: .all)
    func source(_ size: Int) -> SourceFile {
      SourceFile(
        text: String(repeating: sample.unit, count: size / sample.unit.utf8.count)
          + sample.tail)
    }
    let small = source(20_000)
    let large = source(200_000)
    let growth = Growth(atMost: 30) {
      _ = Article(markdown: small, options: options)
    } large: {
      _ = Article(markdown: large, options: options)
    }
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("front matter in JSON is read, with the places of its keys")
  func json() {
    let text =
      "{\n  \"title\": \"A {b}\",\n  \"tags\": [\"x\", \"y\"],\n"
      + "  \"draft\": true, \"weight\": 3, \"p\": {\"q\": null}\n}\n\nText\n"
    let article = ShortcodeTests.article(text)
    #expect(article.metadata.title == "A {b}")
    #expect(article.metadata.tags == ["x", "y"])
    #expect(article.metadata.isDraft)
    #expect(article.metadata.entries.map(\.key) == ["title", "tags", "draft", "weight", "p"])
    let spans = article.metadata.entries.map { article.source.bytes[$0.keySpan.range] }
    #expect(
      spans.map { String(decoding: $0, as: UTF8.self) }
        == ["\"title\"", "\"tags\"", "\"draft\"", "\"weight\"", "\"p\""])
    #expect(article.tree.plainString(of: .root) == "Text")
    #expect(article.diagnostics.isEmpty)
  }

  @Test("JSON that does not end is text and reported; braces in a text are text")
  func jsonFaults() {
    let open = ShortcodeTests.article("{\n\"title\": \"a\"\n\nText\n")
    #expect(open.diagnostics.map(\.code) == ["M901"])
    #expect(open.metadata.span == nil)
    for text in ["{a} b\n", "{\"a\": 1} b\n", "{{< x >}}\n"] {
      #expect(ShortcodeTests.article(text).metadata.span == nil)
    }
    #expect(ShortcodeTests.article("{\"title\": \"a\"}\n", .pandoc).metadata.span == nil)
  }
}
