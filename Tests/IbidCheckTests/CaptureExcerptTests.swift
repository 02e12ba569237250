import IbidModel
import Testing

@testable import IbidCheck

@Suite struct CaptureExcerptTests {
  private func excerpt(_ words: String, in text: String) -> CaptureExcerpt {
    CaptureExcerpt(of: Sample(text).span(words), in: Array(text.utf8))
  }

  private func passage(_ excerpt: CaptureExcerpt) -> String {
    String(decoding: Array(excerpt.text.utf8)[excerpt.passage.range], as: UTF8.self)
  }

  @Test("A passage comes with at most thirty words on each side, cut between words")
  func words() {
    let before = (1...60).map { "b\($0)" }.joined(separator: " ")
    let after = (1...60).map { "a\($0)" }.joined(separator: " ")
    let excerpt = excerpt("the passage", in: before + " the passage " + after)
    #expect(passage(excerpt) == "the passage")
    #expect(excerpt.text.hasPrefix("b31 b32"))
    #expect(excerpt.text.hasSuffix("a29 a30"))
  }

  @Test("At most 240 bytes are taken on each side, and no word is cut")
  func bytes() {
    let long = Array(repeating: "abcdefghijklmnopqrst", count: 40).joined(separator: " ")
    let excerpt = excerpt("the passage", in: long + " the passage " + long)
    #expect(excerpt.passage.start <= 241)
    #expect(excerpt.text.utf8.count <= 240 * 2 + 13)
    #expect(excerpt.text.split(separator: " ").allSatisfy { $0.count == 20 || $0.count < 8 })
    #expect(excerpt.text.hasPrefix("abcdef"))
  }

  @Test("Text without spaces is cut between characters")
  func withoutSpaces() {
    let text = String(repeating: "京", count: 300) + "X" + String(repeating: "東", count: 300)
    let excerpt = excerpt("X", in: text)
    #expect(passage(excerpt) == "X")
    #expect(!excerpt.text.unicodeScalars.contains("\u{FFFD}"))
    #expect(excerpt.text.count == 161)
  }

  @Test("Empty lines between blocks stay, and after ten words the end of a block is the end")
  func blocks() {
    let text =
      "Far away.\n\nOne two.\n\nIt was the passage so\n\n"
      + (1...12).map { "w\($0)" }.joined(separator: " ") + "\n\nLast block."
    let excerpt = excerpt("the passage", in: text)
    #expect(excerpt.text.hasPrefix("Far away.\n\nOne two.\n\nIt was the passage"))
    #expect(excerpt.text.hasSuffix("w12"))
  }

  @Test("A passage at the edge of the text, the whole text and a place beyond it do no harm")
  func edges() {
    #expect(excerpt("a b", in: "a b").text == "a b")
    #expect(excerpt("a", in: "\n\na\n\n").text == "a")
    #expect(CaptureExcerpt(of: SourceSpan(90, 95), in: Array("abc".utf8)).text == "abc")
    #expect(CaptureExcerpt(of: SourceSpan(0, 5), in: []).text.isEmpty)
  }
}
