import IbidModel
import TestTools
import Testing

@testable import IbidMarkdown

/// Input made to be slow: ten times as long may take little more than ten times as long.
@Suite("growth", .serialized)
struct GrowthTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var make: @Sendable (Int) -> String
    var testDescription: String { name }

    init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.make = make
    }

    init(_ name: String, repeating unit: String, after head: String = "") {
      self.init(name) { head + String(repeating: unit, count: $0 / unit.utf8.count) }
    }
  }

  @Test(
    "hostile input costs linear time",
    arguments: [
      Case("openers", repeating: "*a _b "), Case("closers", repeating: "a* b_ "),
      Case("both", repeating: "a**b"), Case("runs", repeating: "***a "),
      Case("brackets", repeating: "["), Case("images", repeating: "![a"),
      Case("links", repeating: "[a](b)", after: String(repeating: "[", count: 2000)),
      Case("destinations", repeating: "[a](<b"), Case("parentheses", repeating: "[a](("),
      Case("titles", repeating: "[a](b \"c "), Case("entities", repeating: "&#x1234567"),
      Case("tags", repeating: "<a b='"), Case("comments", repeating: "<!-- a"),
      Case("instructions", repeating: "<?"), Case("data", repeating: "<![CDATA["),
      Case("note labels", repeating: "[^a"), Case("inline notes", repeating: "^["),
      Case("superscripts", repeating: "a^"), Case("subscripts", repeating: "a~b "),
      Case("keys", repeating: "[@a;"), Case("key locators", repeating: "@a ["),
      Case("addresses", repeating: "http://a."), Case("mail", repeating: "a@b."),
      Case("quotes", repeating: ">"), Case("nested quotes", repeating: "> a\n>"),
      Case("lists", repeating: "- "), Case("list lines", repeating: "* a\n"),
      Case("definitions", repeating: "[a]: b\n"), Case("notes", repeating: "[^a]: b\n"),
      Case("setext", repeating: "a\n-\n"), Case("tables", repeating: "|\n", after: "|a|\n|-|\n"),
      Case("headers") {
        String(repeating: "a|", count: $0 / 20) + "\n"
          + String(repeating: "-|", count: $0 / 20) + "\n"
          + String(repeating: "a|\n", count: $0 / 5)
      },
      Case("backticks") { size in
        var text = ""
        var length = 1
        while text.utf8.count < size {
          text += "a" + String(repeating: "`", count: length)
          length += 1
        }
        return text
      },
      Case("closed brackets") {
        String(repeating: "[a", count: $0 / 3) + String(repeating: "]", count: $0 / 3)
      },
      Case("closed citations") {
        String(repeating: "[@a ", count: $0 / 5) + String(repeating: "]", count: $0 / 5)
      },
      Case("citations that fail") {
        String(repeating: "[@a; b ", count: $0 / 8) + String(repeating: "]", count: $0 / 8)
      },
      Case("locators in locators") {
        String(repeating: "@a [b ", count: $0 / 7) + String(repeating: "]", count: $0 / 7)
      },
      Case("locators that fail") {
        String(repeating: "@a [b;c ", count: $0 / 9) + String(repeating: "]", count: $0 / 9)
      },
      Case("nested spans") {
        String(repeating: "[", count: $0 / 6) + String(repeating: "]{.a}", count: $0 / 6)
      },
      Case("emphasis in citations", repeating: "[*a @b"),
      Case("spaces after keys") { "@a" + String(repeating: " [", count: $0 / 2) },
      Case("braced keys", repeating: "@{"), Case("minus keys", repeating: "-@"),
      Case("handles", repeating: "@a"), Case("hosts", repeating: "a/@"),
      Case("dollars", repeating: "$"), Case("spaced dollars", repeating: "$a $ "),
      Case("display", repeating: "$$a"), Case("display that fails", repeating: "$$a$ "),
      Case("dollars before digits", repeating: "$a$5"),
      Case("backslashes before dollars", repeating: "$a\\\\\\ $ "),
      Case("text in mathematics", repeating: "$\\text{"),
      Case("nested text in mathematics") {
        String(repeating: "$\\text{", count: $0 / 10) + String(repeating: "}", count: $0 / 10)
          + " " + String(repeating: "\\text{a}", count: $0 / 25) + " $5"
      },
      Case("attributes", repeating: "`a`{.b "), Case("attributes in lines", repeating: "[a]{.b\n"),
      Case("attribute values", repeating: "[a]{b=\" "),
      Case("attribute values in turn", repeating: "[a]{ b=\" c=\" "),
      Case("attribute escapes", repeating: "[a]{b=\"\\"), Case("formats", repeating: "`a`{=b"),
      Case("terms", repeating: "a\n: b\n"), Case("loose terms", repeating: "a\n\n: b\n\n"),
      Case("undefined references", repeating: "[a word][label] "),
      Case("collapsed references", repeating: "[[word][]"),
      Case("open addresses", repeating: "[a](http://b"),
      Case("addresses with blanks", repeating: "[a](http://b "),
      Case("open images", repeating: "![a](b c "),
      Case("labels taken") { size in
        (0..<size / 14).map { "[a]: \(1_000_000 + $0)\n" }.joined()
      },
      Case("open fences", repeating: "> ```\n\n"), Case("open comments", repeating: "> <!--\n\n"),
      Case("open notes", repeating: "a^[b [^c [@d\n\n"),
      Case("definition marks", repeating: ": "),
      Case("definitions of one", repeating: ": a\n", after: "a\n"),
      Case("nested terms", repeating: "a\n: a\n  : "),
      Case("lines", repeating: "| a\n"), Case("empty lines", repeating: "|\n"),
      Case("line parts", repeating: " a\n", after: "| a\n"),
      Case("lines and rows", repeating: "| a\n| - |\n| a b\n"),
      Case("letters", repeating: "a) "), Case("letter lines", repeating: "a) x\n"),
      Case("Roman numbers", repeating: "(mdcc) x\nmmmmmmmmm "), Case("sharps", repeating: "#. "),
      Case("captions", repeating: "Table: x\n\n|a|\n|-|\n\n: y\n\n"),
      Case("captions alone", repeating: ": x\n\n"),
      Case("captions between", repeating: "|a|\n|-|\n: x\n"),
      Case("divs", repeating: "::: a\n"), Case("divs in quotes", repeating: "> ::: a\n\n"),
      Case("code attributes", repeating: "``` {a {\n```\n"),
      Case("heading attributes", repeating: "# a {{{{{{{{{{}\n"),
      Case("TOML keys", repeating: "a = 1\n", after: "+++\n"),
      Case("TOML tables") { size in
        "+++\n" + (0..<(size / 12)).map { "[a.b\($0)]\nc=1\n" }.joined() + "+++\n"
      },
      Case("TOML arrays of tables") {
        "+++\n" + String(repeating: "[[a]]\nb=1\n", count: $0 / 10) + "+++\n"
      },
      Case("TOML arrays") { "+++\n" + String(repeating: "a = [1,\n", count: $0 / 8) + "+++\n" },
      Case("TOML maps") { "+++\n" + String(repeating: "a={b=\n", count: $0 / 7) + "+++\n" },
      Case("TOML quotes") {
        "+++\n" + String(repeating: "a = \"\"\"\\\n", count: $0 / 9) + "+++\n"
      },
      Case("TOML open quotes") {
        "+++\n" + String(repeating: "a = '''\nb = \"\"\"\n", count: $0 / 16) + "+++\n"
      },
      Case("smart quotes", repeating: "\"a 'b "), Case("carriage returns", repeating: "a\r"),
      Case("front matter", repeating: "a: [\n", after: "---\n"),
      Case("front matter quotes", repeating: " \"a\n", after: "---\na: \"\n"),
    ])
  func linear(sample: Case) {
    let options = MarkdownOptions(smart: true, extensions: .all)
    let small = SourceFile(text: sample.make(20_000))
    let large = SourceFile(text: sample.make(200_000))
    let growth = Growth(atMost: 30) {
      _ = Article(markdown: small, options: options)
    } large: {
      _ = Article(markdown: large, options: options)
    }
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("what costs quadratic time is found")
  func quadratic() {
    func work(_ size: Int) {
      var sum = 0
      for first in 0..<size { for second in 0..<size { sum ^= first &* second } }
      #expect(sum >= 0)
    }
    let growth = Growth(atMost: 30) {
      work(300)
    } large: {
      work(3_000)
    }
    #expect(!growth.isLinear, "\(growth)")
  }

  @Test("deep nesting ends as text, not in a trap")
  func depth() {
    for unit in [
      "a) ", "(i) ", "::: a\n", "a\n: ", "> ", "- ", "1. ", "[^a]: ", "*", "**a ", "^[", "[",
      "- > ",
    ] {
      let article = Article(
        markdown: SourceFile(text: String(repeating: unit, count: 20_000) + "end"))
      #expect(article.tree.plainString(of: .root).hasSuffix("end") || unit == "[^a]: ")
      _ = article.markdown()
    }
  }
}
