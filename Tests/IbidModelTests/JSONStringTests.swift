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
    for value in UInt32(0)...0x30000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let alone = jsonQuoted(String(scalar)).dropFirst().dropLast()
      let isHidden = VisibleText.isHidden(scalar) || scalar == "\"" || scalar == "\\"
      let isSame = alone.utf8.elementsEqual(String(scalar).utf8)
      if isSame == isHidden || !jsonQuoted("é\(scalar)x").utf8.elementsEqual("\"é\(alone)x\"".utf8)
      {
        Issue.record("U+\(String(value, radix: 16)): \(alone)")
      }
    }
  }
}
