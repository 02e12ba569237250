import IbidHTML
import Testing

/// Ids of headings.
struct HeadingIdentifierTests {
  @Test(
    "a heading's id is Pandoc's",
    arguments: [
      ("Ten days and then eleven", "ten-days-and-then-eleven"),
      ("1. The First_part-b.c!", "the-first_part-b.c"),
      ("  a  b\tc", "a--b-c"), ("1752", "section"), ("", "section"), ("Überall", "überall"),
    ])
  func names(_ text: String, _ id: String) {
    #expect(HeadingIdentifiers.identifier(of: text) == id)
  }

  @Test("a heading without other letters is named as among others")
  func plain() {
    for value in UInt8(0)..<0x80 {
      let character = String(Unicode.Scalar(value))
      for text in [character + "x", "x" + character, "x" + character + "Y"] {
        let id = HeadingIdentifiers.identifier(of: text)
        #expect(HeadingIdentifiers.identifier(of: text + "é") == id + "é", "\(value)")
      }
    }
  }
}
