import Testing

@testable import IbidCite

struct ItemMarkupTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var html: String
    var quoted = false
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "Plain words", html: "Plain words"),
    Case(text: "On <i>Hamlet</i> again", html: "On <i>Hamlet</i> again"),
    Case(
      text: "<i>a <i>b</i> c</i>",
      html: "<i>a <span style=\"font-style:normal;\">b</span> c</i>"),
    Case(text: "a</i> b", html: "a&#60;/i&#62; b"),
    Case(text: "a <i>b", html: "a &#60;i&#62;b"),
    Case(text: "H<sub>2</sub>O<sup>x</sup>", html: "H<sub>2</sub>O<sup>x</sup>"),
    Case(
      text: "<sc>nato</sc> <span style=\"font-variant: small-caps\">eu</span>",
      html: "<span style=\"font-variant:small-caps;\">nato</span> "
        + "<span style=\"font-variant:small-caps;\">eu</span>"),
    Case(text: "a <span class=\"nocase\">bc</span>", html: "a bc"),
    Case(text: "the cat's \"meow\" now", html: "the cat’s “meow” now"),
    Case(text: "(\"odd\") end", html: "(“odd”) end"),
    Case(text: "'one' and \"two\"", html: "“one” and ‘two’"),
    Case(text: "class of '09", html: "class of ’09"),
    Case(text: "a lone \" mark", html: "a lone \" mark"),
    Case(text: "He said \"she 'knew' it\"", html: "‘He said “she ‘knew’ it”’", quoted: true),
    Case(text: "“outer ‘inner’ it’s”", html: "“outer ‘inner’ it’s”"),
    Case(text: "Vraiment ?", html: "Vraiment\u{202F}?"),
    Case(text: "« mot »", html: "«\u{202F}mot\u{202F}»"),
    Case(text: "<b>unknown</u></b>", html: "<b>unknown&#60;/u&#62;</b>"),
    Case(text: "R & D", html: "R &#38; D"),
  ]

  @Test(arguments: cases)
  func readsMarkup(_ example: Case) {
    let html = OutputSample.html(of: example.text, quoted: example.quoted)
    let expected =
      example.quoted
      ? "“" + example.html.dropFirst().dropLast() + "”" : example.html
    #expect(html == quotesFlipped(expected, example.quoted))
  }

  /// Inside quotation marks the levels move by one.
  private func quotesFlipped(_ text: String, _ isQuoted: Bool) -> String {
    guard isQuoted else { return text }
    let inner = text.dropFirst().dropLast().map { character -> Character in
      switch character {
      case "“": "‘"
      case "”": "’"
      case "‘": "“"
      case "’": "”"
      default: character
      }
    }
    return "“" + String(inner) + "”"
  }

  @Test func plainTextIsOneLeaf() {
    let output = ItemMarkup.output(of: "The Prince of this World")
    #expect(output.nodes.count == 1)
    #expect(output.nodes.first?.kind == .text)
    #expect(ItemMarkup.output(of: "").nodes.isEmpty)
  }

  @Test func apostrophesAloneMakeOneLeaf() {
    let output = ItemMarkup.output(of: "Reader's Guide")
    #expect(output.nodes.count == 1)
    #expect(Array(output.bytes(of: 0)) == Array("Reader’s Guide".utf8))
  }

  @Test func deepMarkupIsBounded() {
    let text = String(repeating: "<i>", count: 5000) + "x" + String(repeating: "</i>", count: 5000)
    #expect(ItemMarkup.output(of: text).nodes.count < 200)
  }
}
