import IbidModel
import Testing

@testable import IbidMarkdown

/// What counts when a tree that was written is compared with the tree that is read from it.
@Suite struct WrittenShapeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var first: String
    var second: String
    var testDescription: String { name }

    init(_ name: String, _ first: String, _ second: String) {
      self.name = name
      self.first = first
      self.second = second
    }
  }

  private func shape(_ text: String) -> WrittenShape {
    WrittenShape(Article(markdown: SourceFile(text: text)))
  }

  @Test(
    "what readers cannot tell apart is equal",
    arguments: [
      Case("the place of a definition", "a[^b]\n\n[^b]: c\n\nd\n", "[^b]: c\n\na[^b]\n\nd\n"),
      Case("the order of definitions", "[^b]: c\n\n[^d]: e\n", "[^d]: e\n\n[^b]: c\n"),
      Case("a definition in a quote", "> a[^b]\n>\n> [^b]: c\n", "> a[^b]\n\n[^b]: c\n"),
      Case("the sign of a bullet", "- a\n- b\n", "+ a\n+ b\n"),
      Case("a list of one", "- a\n", "- a\n\n"),
      Case("runs of text", "a&#98;c\n", "abc\n"),
      Case("escapes", "a\\*b\n", "a*b\n"),
    ])
  func equal(sample: Case) {
    #expect(shape(sample.first) == shape(sample.second))
  }

  @Test(
    "what differs is not",
    arguments: [
      Case("text", "a\n", "b\n"), Case("where text ends", "a*b*\n", "*ab*\n"),
      Case("kinds", "*a*\n", "**a**\n"), Case("levels", "# a\n", "## a\n"),
      Case("nesting", "> a\n>\n> b\n", "> a\n\nb\n"),
      Case("labels", "a[^b]\n\n[^b]: c\n\n[^d]: c\n", "a[^d]\n\n[^b]: c\n\n[^d]: c\n"),
      Case("which definition is first", "[^b]: c\n\n[^b]: d\n", "[^b]: d\n\n[^b]: c\n"),
      Case("whose definition it is", "[^b]: c\n\n[^d]: e\n", "[^b]: e\n\n[^d]: c\n"),
      Case("destinations", "[a](b)\n", "[a](c)\n"), Case("titles", "[a](b)\n", "[a](b \"c\")\n"),
      Case("attributes", "[a]{.b}\n", "[a]{.c}\n"),
      Case("keys", "[@a]\n", "[@b]\n"), Case("affixes", "[@a, 1]\n", "[@a, 2]\n"),
      Case("authors", "[@a]\n", "[-@a]\n"), Case("brackets", "[@a]\n", "@a\n"),
      Case("info", "```a\nb\n```\n", "```c\nb\n```\n"),
      Case("starts of lists", "1. a\n", "2. a\n"),
      Case("loose lists", "- a\n- b\n", "- a\n\n- b\n"),
      Case("loose items", "- a\n  - b\n", "- a\n\n  - b\n"),
      Case("letters", "a) b\n", "1) b\n"),
    ])
  func unequal(sample: Case) {
    #expect(shape(sample.first) != shape(sample.second))
  }
}
