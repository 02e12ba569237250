import IbidImport
import IbidModel
import Testing

@Suite struct CapturedTextTests {
  private func captured(_ page: String, path: String = "page.html") throws -> CapturedText {
    try #require(CapturedText(reading: Array(page.utf8), path: path))
  }

  private func text(_ page: String, path: String = "page.html") throws -> String {
    String(decoding: try captured(page, path: path).text, as: UTF8.self)
  }

  /// Expects that every byte with a run stands in the page as it does in the text.
  private func expectTrue(
    _ captured: CapturedText, to source: [UInt8], _ location: SourceLocation = #_sourceLocation
  ) {
    let checked = OffsetMap(
      runs: captured.map.runs, textCount: captured.text.count, sourceCount: captured.sourceCount)
    #expect(checked == captured.map, sourceLocation: location)
    for run in captured.map.runs {
      let (text, page, count) = (Int(run.text), Int(run.source), Int(run.count))
      #expect(
        captured.text[text..<(text + count)] == source[page..<(page + count)],
        sourceLocation: location)
      let start = Int.random(in: 0..<count)
      let end = Int.random(in: (start + 1)...count)
      #expect(
        captured.map.source(of: SourceSpan(text + start, text + end))
          == SourceSpan(page + start, page + end), sourceLocation: location)
    }
  }

  @Test func linesOfPlainTextStayAsTheyAre() throws {
    let page = "  One line,\r\nwrapped\tby hand. \r\rOld Mac.\n\n\nEnd"
    #expect(
      try text(page, path: "a.txt") == "  One line,\nwrapped\tby hand. \n\nOld Mac.\n\n\nEnd")
    let captured = try captured(page, path: "a.txt")
    #expect(captured.mediaType == "text/plain")
    expectTrue(captured, to: Array(page.utf8))
  }

  @Test func plainTextInOtherEncodingsIsDecoded() throws {
    let western = try #require(
      CapturedText(reading: Array("caf".utf8) + [0xE9, 0x0A], path: "a.txt"))
    #expect(String(decoding: western.text, as: UTF8.self) == "café\n")
    #expect(western.encoding == "windows-1252")
    #expect(western.unknownEncoding == nil)
    #expect(western.doubts.count == 1)
    let marked = try #require(
      CapturedText(reading: [0xEF, 0xBB, 0xBF] + Array("x\n".utf8), path: "a.txt"))
    #expect(marked.text == Array("x\n".utf8) && marked.sourceCount == 2)
    let wide = try #require(CapturedText(reading: [0xFF, 0xFE, 0x78, 0, 0x0A, 0], path: "a.txt"))
    #expect(wide.text == Array("x\n".utf8) && wide.encoding == "utf-16le")
  }

  @Test(arguments: [
    ("<p>One\n  two <b>three</b> four</p><p>Five</p>", "One two three four\n\nFive\n"),
    ("<title>T</title><style>x</style><script>y</script><p>A</p>", "A\n"),
    ("<p>A<template>b</template><noscript>c</noscript><!-- d -->e</p>", "Ae\n"),
    ("<nav>Menu</nav><main><h1>T</h1>x</main><footer>F</footer>", "Menu\n\nT\n\nx\n\nF\n"),
    ("a<br>b<br>\n<br>c", "a\nb\n\nc\n"), ("<p>&ldquo;A&nbsp;&amp; B&#8221;", "“A\u{A0}& B”\n"),
    ("<pre>\n  a\n   b\n</pre>c", "  a\n   b\n\nc\n"), ("<b>a </b> <i> b</i>", "a b\n"),
    ("<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", "a\n\nb\n\nc\n\nd\n"),
    ("<p>A</p>\n\n  <p> </p> <p>B</p> ", "A\n\nB\n"), ("<table>x<tr><td>y</table>", "x\n\ny\n"),
    ("<p>su&shy;per<wbr>man</p>", "su\u{AD}perman\n"), ("", ""),
  ])
  func ofHTMLTheVisibleTextIsKept(page: String, text wanted: String) throws {
    #expect(try text(page) == wanted)
    expectTrue(try captured(page), to: Array(page.utf8))
  }

  @Test(arguments: [
    ("<p>it.<sup>3</sup> And", "it.[3] And\n"),
    ("<p>it<sup><a href='#fn3'>3</a></sup> and", "it[3] and\n"),
    ("<p>it <a href='notes.html#n3'><sup> 3 </sup></a> and", "it[3] and\n"),
    ("<p>it<sup class='footnote-ref'>12</sup>, and", "it[12], and\n"),
    (
      "<p>it <sup class='reference'><a href='#c'><span>[</span>3<span>]</span></a></sup> and",
      "it[3] and\n"
    ),
    ("<p>&ldquo;no&rdquo;<sup>&#51;</sup> he", "“no”[3] he\n"),
    ("<p>it<sup><a href='#n'>*</a></sup> and", "it* and\n"),
    ("<p>m<sup>2</sup>, 10<sup>3</sup>, 1<sup>st</sup>", "m2, 103, 1st\n"),
    ("<p>(x + y)<sup>2</sup> and . <sup>2</sup>", "(x + y)2 and . 2\n"),
    ("<p>it<sup class='ref'>see note 3</sup>", "itsee note 3\n"),
    ("<p>it.</p><sup><a href='#n'>3</a></sup> Note", "it.\n\n[3] Note\n"),
    ("<sup class=note>1</sup>", "[1]\n"), ("<p>it.<sup></sup> x", "it. x\n"),
  ])
  func marksOfNotesAreInBrackets(page: String, text wanted: String) throws {
    #expect(try text(page) == wanted)
    expectTrue(try captured(page), to: Array(page.utf8))
  }

  @Test func whatAPageSaysOfItselfIsKept() throws {
    let captured = try captured("<html lang='de-AT'><title>Ein  Titel</title><p>x")
    #expect(captured.title == "Ein Titel")
    #expect(captured.language == "de-AT")
    #expect(captured.mediaType == "text/html")
    #expect(try self.captured("<html lang='not a tag'><p>x").language == nil)
  }

  @Test func randomPagesMapBackToEqualBytes() throws {
    let pieces = [
      "word", " ", "\n", "  ", "\r\n", "<p>", "</p>", "<br>", "<pre>", "</pre>", "&amp;", "&#233;",
      "é", "“", "<b>", "</b>", "<td>", "<table>", "</table>", "<!-- c -->", "<script>s</script>",
      "\u{A0}", "<", "&", "<title>", "</title>", "\r", "<textarea>", "</textarea>",
      "<sup>", "</sup>", "<sup class='note'>", "3", ".", "*",
    ]
    for _ in 0..<300 {
      let page = (0..<Int.random(in: 1...60)).compactMap { _ in pieces.randomElement() }.joined()
      for path in ["a.html", "a.txt"] {
        let captured = try captured(page, path: path)
        expectTrue(captured, to: Array(page.utf8))
        #expect(String(validating: captured.text, as: UTF8.self) != nil)
        #expect(!captured.text.contains(0x0D), "\(page.debugDescription)")
      }
    }
  }

  @Test(arguments: [
    (Array("%PDF-1.7\n%".utf8), BinaryFormat.pdf), ([0x50, 0x4B, 3, 4, 20, 0], .zip),
    (Array("{\\rtf1 x}".utf8), .rtf), ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
    ([0x89, 0x50, 0x4E, 0x47, 13], .picture), ([0x1F, 0x8B, 8], .gzip),
  ])
  func whatIsNoTextIsNotRead(bytes: [UInt8], format: BinaryFormat) {
    #expect(BinaryFormat(of: bytes) == format)
    for path in ["a.txt", "a.html", "a"] {
      #expect(CapturedText(reading: bytes, path: path) == nil)
    }
  }

  @Test func bytesWithNULsAreNoText() {
    #expect(BinaryFormat(of: [0x61, 0, 0x62]) == nil)
    #expect(CapturedText(reading: [0x61, 0, 0x62], path: "a.txt") == nil)
    #expect(CapturedText(reading: Array("<p>a\u{0}b".utf8), path: "a.html") == nil)
  }

  @Test(arguments: [" \n\t", "\u{A0}\u{200B}\n", "\u{FEFF}"])
  func whiteSpaceIsBlank(text: String) throws {
    #expect(try captured(text, path: "a.txt").isBlank)
    #expect(try captured("<title>t</title><p>" + text).isBlank)
  }

  @Test func aWordIsNotBlank() throws {
    #expect(try !captured("\u{A0}x", path: "a.txt").isBlank)
  }

  @Test(.timeLimit(.minutes(10)))
  func aPageOfEightMegabytesIsReadInBoundedTime() throws {
    let piece = "<div><p>One two\nthree&amp;<br></p>"
    let page = String(repeating: piece, count: (8 << 20) / piece.utf8.count)
    #expect(try captured(page).text.count > 1 << 20)
  }
}
