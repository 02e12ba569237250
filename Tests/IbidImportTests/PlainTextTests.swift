import IbidModel
import IbidRead
import Testing

@testable import IbidImport

struct PlainTextTests {
  private static let words = """
    The harbour was built in the reign of Edward and it silted up within two hundred years, to \
    the grief of everybody who lived by it. The merchants asked for help and were refused.
    """

  /// A text broken into lines of at most `width` columns.
  private func wrapped(_ text: String, at width: Int, indent: String = "") -> String {
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      if line.count + 1 + word.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty || line == indent ? String(word) : " \(word)"
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// The first words of the blocks that a text is taken apart into.
  private func blocks(_ text: String) -> [String] {
    PlainText.draft(SourceFile(path: "page.txt", bytes: Array(text.utf8))).blocks.map {
      $0.string.split(separator: " ").prefix(2).joined(separator: " ")
    }
  }

  @Test(arguments: [50, 60, 72, 80, 100])
  func wrappedParagraphsAreJoined(width: Int) {
    let paragraph = wrapped(Self.words, at: width)
    let text = ["Title", "By Jane Doe", paragraph, paragraph, "The mud", paragraph]
    #expect(
      blocks(text.joined(separator: "\n\n"))
        == ["Title", "By Jane", "The harbour", "The harbour", "The mud", "The harbour"])
  }

  @Test func manyShortLinesDoNotHideTheWrapping() {
    let paragraph = wrapped(Self.words, at: 72)
    let short = ["The mud", "Who lost it?", "Nothing was done.", "The end", "A word"]
    let text = short.flatMap { [$0, paragraph] }.joined(separator: "\n\n")
    #expect(blocks(text).count == 10)
  }

  @Test func notesOfOneLineEachStayApart() {
    let paragraph = wrapped(Self.words, at: 72)
    let notes = "(1) J. Smith, The Haven, p. 12.\n(2) K. Brown, The Quay, Leeds, 1961, p. 9."
    let found = blocks([paragraph, paragraph, notes].joined(separator: "\n\n"))
    #expect(found == ["The harbour", "The harbour", "(1) J.", "(2) K."])
  }

  @Test func wrappedNotesAreJoinedEachForItself() {
    let paragraph = wrapped(Self.words, at: 72)
    let notes = (1...3).map { wrapped("(\($0)) \(Self.words)", at: 72) }.joined(separator: "\n")
    let found = blocks([paragraph, notes].joined(separator: "\n\n"))
    #expect(found == ["The harbour", "(1) The", "(2) The", "(3) The"])
  }

  @Test(arguments: ["   ", "     ", "        "])
  func anIndentOpensAParagraphWithoutABlankLine(indent: String) {
    let paragraph = wrapped(Self.words, at: 72, indent: indent)
    #expect(blocks([paragraph, paragraph, paragraph].joined(separator: "\n")).count == 3)
    #expect(blocks([paragraph, paragraph, paragraph].joined(separator: "\n\n")).count == 3)
  }

  @Test func aMarginDoesNotOpenParagraphs() {
    let paragraph = wrapped(Self.words, at: 68).split(separator: "\n").map { "    \($0)" }
      .joined(separator: "\n")
    #expect(blocks([paragraph, paragraph].joined(separator: "\n\n")).count == 2)
  }

  @Test func aParagraphALineStaysALine() {
    let text = "Title\n\nBy Jane Doe\n\n\(Self.words)\n\(Self.words)\nThe mud\n\(Self.words)"
    #expect(blocks(text).count == 6)
  }

  @Test func shortParagraphsAndVersesStayLines() {
    let speech = "“I never saw so much water do so little good to so many,” he said."
    #expect(blocks(Array(repeating: speech, count: 9).joined(separator: "\n")).count == 9)
    let verse = "The day is short,\nthe work is long,\nthe Master waits,\nand so does tea."
    let paragraph = wrapped(Self.words, at: 72)
    #expect(blocks([paragraph, verse, paragraph].joined(separator: "\n\n")).count == 6)
  }
}
