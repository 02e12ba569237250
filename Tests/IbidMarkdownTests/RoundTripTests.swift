import IbidModel
import TestTools
import Testing

@testable import IbidMarkdown

/// Writing an article and reading it again gives an equal tree; writing that gives equal bytes.
@Suite("round trips")
struct RoundTripTests {
  /// The examples that do not come back, each with its reason.
  static let exceptions: [String: [Int]] = [:]

  @Test(
    "every example of the specifications comes back",
    .enabled(if: SpecFile.isThere, "../shared/markdown is not there"), arguments: SpanTests.files)
  func examples(file: String) {
    var failing: [Int] = []
    for example in SpecFile.examples(file) {
      let article = Article(markdown: SourceFile(text: example.markdown))
      let written = article.markdown()
      let again = Article(markdown: SourceFile(path: "-", bytes: written))
      let old = Outline.lines(article)
      let new = Outline.lines(again)
      let rewritten = again.markdown()
      if old == new, rewritten == written { continue }
      failing.append(example.number)
      if Self.exceptions[file]?.contains(example.number) == true { continue }
      print("EXAMPLE \(file) \(example.number)\n\(example.markdown)--- written")
      print(String(decoding: written, as: UTF8.self))
      if old != new {
        print("--- want\n\(old.joined(separator: "\n"))\n--- got\n\(new.joined(separator: "\n"))")
      } else {
        print("--- rewritten\n\(String(decoding: rewritten, as: UTF8.self))")
      }
    }
    #expect(failing == Self.exceptions[file] ?? [])
  }

  @Test("random articles come back", arguments: 0..<20)
  func randomArticles(batch: Int) {
    for seed in batch * 100..<batch * 100 + 100 {
      var maker = RandomArticle(seed: UInt64(seed))
      let article = maker.made()
      let fault = Self.fault(article)
      #expect(fault == nil, "seed \(seed)\n\(fault ?? "")")
      if fault != nil { return }
    }
  }

  static let tokens = [
    "a", "b c", " ", "  ", "\n", "\n\n", "\n  ", "*", "**", "_", "__", "`", "``", "[", "]", "(",
    ")", "!",
    "[^1]", "[^1]: ", "^[", "@k", ";", "<", ">", "> ", "- ", "1. ", "#", "# ", "\\", "&amp;", "~",
    "~~",
    "^", "|", ":::\n", "::: a\n", " {#i}", "\n| - | - |\n", "---", "\n===\n", "```", "<b>",
    "http://x.de", "\t", "    ", ":",
    "{", "}",
    "[x]: /u\n", "| ", "|\n", "\n: ", "\n\n: ", "~ ", "a) ", "(i) ", "iv. ", "#. ", "Table: c\n\n",
    "|a|\n|-|\n", " {.c}", "```", "+++\n", "k = ", "\"", "é", "\u{A0}", "\0", "\r\n", "<!--", "-->",
    "[ ] ",
  ]

  @Test("random text parses with true spans", arguments: 0..<20)
  func randomText(batch: Int) {
    for seed in batch * 100..<batch * 100 + 100 {
      var dice = Dice(seed: UInt64(seed))
      var text = ""
      for _ in 0..<(1 + dice.roll(24)) { text += dice.pick(Self.tokens) }
      for options in [
        MarkdownOptions.ibid, .commonmark, MarkdownOptions(smart: true, extensions: .all),
      ] {
        let article = Article(markdown: SourceFile(text: text), options: options)
        let fault = SpanTests.fault(in: article.tree)
        #expect(fault == nil, "seed \(seed) \(text.debugDescription): \(fault ?? "")")
      }
    }
  }

  static let inlineTokens = [
    "a", "b c", " ", "*", "**", "`", "[", "]", "(u)", "[^1]", "^[", "@k", "-@k", "@{k y}", ";", "$",
    "$$", "\\$", "\\", "5", "{.c}", "{#i k=\"v w\"}", "{=tex}", "{", "}", "$x$", "`a`",
    "[@a, p. 3]",
    " [p. 3]", "[x]", "~", "~~", "^", "!", "<b>", "<http://x.de>", "http://x.de", "\n", "é", ".",
    "_",
    "@", "-", "/",
  ]

  @Test("random inlines come back", arguments: 0..<20)
  func randomInlines(batch: Int) {
    for seed in batch * 400..<batch * 400 + 400 {
      var dice = Dice(seed: UInt64(seed))
      var text = "x"
      for _ in 0..<(1 + dice.roll(12)) { text += dice.pick(Self.inlineTokens) }
      let article = Article(markdown: SourceFile(text: text))
      let fault = SpanTests.fault(in: article.tree) ?? Self.fault(article)
      #expect(fault == nil, "seed \(seed) \(text.debugDescription): \(fault ?? "")")
      if fault != nil { return }
    }
  }

  /// What differs when an article is written and read again, or nil.
  static func fault(_ article: Article, _ profile: MarkdownProfile = .ibid) -> String? {
    let written = article.markdown(for: profile)
    let again = Article(
      markdown: SourceFile(path: "-", bytes: written), options: MarkdownOptions(profile: profile))
    let old = Outline.lines(article)
    let new = Outline.lines(again)
    if old != new {
      let at =
        zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        ?? min(old.count, new.count)
      return "line \(at): want \(old.dropFirst(at).prefix(3)) got \(new.dropFirst(at).prefix(3))\n"
        + String(decoding: written, as: UTF8.self)
    }
    let rewritten = again.markdown(for: profile)
    return rewritten == written
      ? nil
      : "not a fixed point:\n\(String(decoding: written, as: UTF8.self))\n--\n\(String(decoding: rewritten, as: UTF8.self))"
  }
}
