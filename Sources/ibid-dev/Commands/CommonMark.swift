import ArgumentParser
import IbidHTML
import IbidMarkdown
import IbidModel
import IbidStore

/// `ibid-dev commonmark SPEC.txt`.
struct CommonMark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commonmark",
    abstract: "Runs the examples of a specification; the last line counts them.",
    discussion: "Exit status: 0 all passed, 1 some failed, 2 could not run.")

  @Argument(help: "A file in the form of CommonMark's spec.txt.")
  var specification: String

  @Flag(help: "With GFM's extensions; else with none.")
  var gfm = false

  @Option(help: "Only examples of this class, such as 'table'.")
  var only: String?

  func run() throws {
    let bytes = try PosixWorld().read(specification)
    let options: MarkdownOptions = gfm ? .gfm : .commonmark
    var failed = 0
    var passed = 0
    for example in SpecExamples(String(decoding: bytes, as: UTF8.self)).examples {
      if let only, !example.classes.contains(where: { $0 == only }) { continue }
      let source = SourceFile(text: example.markdown)
      let article = Article(markdown: source, options: options)
      let html = HTMLRenderer(.commonMark).rendered(article)
      if NormalHTML(html) == NormalHTML(Array(example.html.utf8)) {
        passed += 1
      } else {
        failed += 1
        print("example \(example.number) failed")
        print("  markdown: \(example.markdown.debugDescription)")
        print("  expected: \(example.html.debugDescription)")
        print("  got:      \(String(decoding: html, as: UTF8.self).debugDescription)")
      }
    }
    print("\(passed) passed, \(failed) failed")
    if failed > 0 { throw ExitCode(1) }
  }
}
