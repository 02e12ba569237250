import IbidModel
import Testing

/// Strings in JSON.
struct JSONStringTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var json: String
    var testDescription: String { json }
  }

  static let cases: [Case] = [
    Case(text: "", json: #""""#),
    Case(text: "plain words", json: #""plain words""#),
    Case(text: #"a "b" \c/"#, json: #""a \"b\" \\c/""#),
    Case(text: "\n\r\t", json: #""\n\r\t""#),
    Case(text: "\u{0}\u{1F}\u{7F}\u{9F}~", json: #""\u0000\u001f\u007f\u009f~""#),
    Case(text: "é “ш” 語 😀", json: #""é “ш” 語 😀""#),
    Case(text: "soft\u{AD}hyphen\u{A0}", json: #""soft\u00adhyphen"# + "\u{A0}\""),
    Case(text: "\u{202E}\u{200B}x\u{FEFF}", json: #""\u202e\u200bx\ufeff""#),
    Case(text: "a\u{E0041}b", json: #""a\udb40\udc41b""#),
  ]

  @Test("what would hide or break out is escaped, all else stands as it is", arguments: cases)
  func quoted(_ one: Case) {
    #expect(jsonQuoted(one.text) == one.json)
  }

  @Test("every character is written alike, alone and among others")
  func places() {
    let ranges: [ClosedRange<UInt32>] = [0...0x3100, 0xFE00...0x10010, 0xDFFF0...0xE0100]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      // By bytes: a combining mark would be one character with the quotation mark.
      let alone = Array(jsonQuoted(String(scalar)).utf8.dropFirst().dropLast())
      let isHidden = VisibleText.isHidden(scalar) || scalar == "\"" || scalar == "\\"
      let isSame = alone == Array(String(scalar).utf8)
      let among = Array("\"é".utf8) + alone + Array("x\"".utf8)
      if isSame == isHidden || Array(jsonQuoted("é\(scalar)x").utf8) != among {
        Issue.record("U+\(String(scalar.value, radix: 16)): \(alone)")
      }
    }
  }
}
