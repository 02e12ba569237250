/// Reads the markup that texts of items may have: `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`, spans for
/// small capitals and for words that keep their case or look, quotation marks, and apostrophes.
///
/// What is not closed or was not opened stays text. A text without markup becomes one leaf.
enum ItemMarkup {
  /// The text as output: one node, or none for an empty text.
  static func output(of text: String) -> Output {
    output(of: Array(text.utf8))
  }

  /// The text, as UTF-8, as output: one node, or none for an empty text.
  static func output(of bytes: [UInt8]) -> Output {
    guard hasMarkup(bytes) else {
      var output = Output()
      output.append(bytes)
      return output
    }
    var reader = MarkupReader(bytes)
    reader.read()
    return reader.output()
  }

  /// Writes a text, as UTF-8, to an output.
  static func append(_ bytes: [UInt8], to output: inout Output) {
    if hasMarkup(bytes) { output.append(self.output(of: bytes)) } else { output.append(bytes) }
  }

  /// True when a byte may be markup, a quotation mark, or a space before French punctuation.
  private static func hasMarkup(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
      // The last bytes of “ ” ‘ ’ after E2 80, of « » after C2.
      case 0x98, 0x99, 0x9C, 0x9D: if previous == 0x80 { return true }
      case 0xAB, 0xBB: if previous == 0xC2 { return true }
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
        if previous == UInt8(ascii: " ") { return true }
      default: break
      }
      previous = byte
    }
    return false
  }
}
