import Testing

@testable import IbidCite

struct FormattedTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var html: String
    var markdown: String
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "a < b & c", html: "a &lt; b &amp; c", markdown: "a \\< b \\& c"),
    Case(text: "<i>x</i> <b>y</b>", html: "<em>x</em> <strong>y</strong>", markdown: "*x* **y**"),
    Case(text: "10<sup>th</sup>", html: "10<sup>th</sup>", markdown: "10^th^"),
    Case(text: "1. A*b_c", html: "1. A*b_c", markdown: "1\\. A\\*b\\_c"),
    Case(
      text: "<sc>ab</sc>", html: "<span class=\"csl-small-caps\">ab</span>", markdown: "ab"),
    Case(text: "[x](y)", html: "[x](y)", markdown: "\\[x\\](y)"),
    Case(text: "a<i>(b)</i>c", html: "a<em>(b)</em>c", markdown: "&#97;*(b)*&#99;"),
  ]

  @Test(arguments: cases)
  func writesHTMLAndMarkdown(_ example: Case) {
    var sample = OutputSample()
    sample.group { $0.text(example.text) }
    let text = sample.finished()
    #expect(text.html() == example.html)
    #expect(text.markdown() == example.markdown)
  }
}
