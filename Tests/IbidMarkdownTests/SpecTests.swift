import IbidModel
import Testing

@testable import IbidMarkdown

/// CommonMark's and GFM's own examples, with a two-way ratchet: a listed failure that passes, or
/// an unlisted one that fails, breaks the test.
@Suite("specifications", .enabled(if: SpecFile.isThere, "../shared/markdown is not there"))
struct SpecTests {
  /// The examples of CommonMark 0.31.2 that fail.
  static let failingCommonMark: [Int] = []
  /// The examples of GFM 0.29 that fail.
  static let failingGFM: [Int] = []

  @Test("CommonMark's 652 examples give its HTML")
  func commonMark() {
    let examples = SpecFile.examples("commonmark-0.31.2.txt")
    #expect(examples.count == 652)
    #expect(Self.failures(examples, .commonmark) == Self.failingCommonMark)
  }

  @Test("GFM's extension examples give its HTML")
  func gfm() {
    let examples = SpecFile.examples("gfm-0.29.txt").filter {
      !$0.classes.isEmpty && $0.classes != "tagfilter"
    }
    #expect(examples.count == 23)
    #expect(Self.failures(examples, .gfm) == Self.failingGFM)
  }

  private static func failures(
    _ examples: [SpecFile.Example], _ options: MarkdownOptions
  ) -> [Int] {
    var failing: [Int] = []
    for example in examples {
      let html = PlainHTML.text(
        Article(markdown: SourceFile(text: example.markdown), options: options))
      if normalised(html) == normalised(example.html) { continue }
      failing.append(example.number)
      print(
        "EXAMPLE \(example.number)\n\(example.markdown)--- want\n\(example.html)--- got\n\(html)")
    }
    return failing
  }

  /// HTML without the differences that mean nothing.
  private static func normalised(_ html: String) -> String {
    var out = ""
    for line in html.split(separator: "\n") { out += line + "\n" }
    let same = [
      ("<li>\n", "<li>"), ("\n</li>", "</li>"), (" />", ">"),
      ("checked=\"\" disabled=\"\"", "disabled=\"\" checked=\"\""),
    ]
    for (from, to) in same {
      out = out.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
    }
    return out
  }
}
