import IbidHTML
import IbidModel
import Testing

struct PlainTextRendererTests {
  @Test("text has margins, bullets and notes at its end")
  func text() {
    let article = Sketch.article([
      .heading(1, "Title"),
      .node(.blockQuote, 0, [.paragraph(.text("said"), .breakSoft, .text("so"), .reference("a"))]),
      .list(start: nil, isTight: true, [[.paragraph(.text("x"))], [.paragraph(.text("y"))]]),
      .list(start: 2, isTight: false, [[.paragraph(.text("p")), .paragraph(.text("q"))]]),
      .definition("a", [.paragraph(.text("one")), .paragraph(.text("two"))]),
    ])
    let text = String(decoding: PlainTextRenderer().rendered(article), as: UTF8.self)
    #expect(
      text == """
        Title

        > said so[1]

        - x
        - y

        2. p

           q

        Notes

        [1] one

        two

        """)
  }

  @Test("an empty article gives nothing")
  func empty() {
    #expect(PlainTextRenderer().rendered(Sketch.article([])).isEmpty)
  }

  @Test("a summary is whole words of the running text")
  func summary() {
    let article = Sketch.article([
      .heading(1, "Title"), .paragraph(.text("One two"), .reference("1"), .text(" three.")),
    ])
    #expect(PlainTextRenderer().summary(of: article, limit: 100) == "One two three.")
    #expect(PlainTextRenderer().summary(of: article, limit: 8) == "One two…")
  }
}
