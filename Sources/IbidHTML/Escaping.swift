/// The one escaper: text and attribute values on their way into HTML.
package enum Escaping {
  /// Appends text with `&`, `<` and `>` escaped; for content between tags.
  package static func appendText(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
    append(text, to: &out) { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }
  }

  /// Appends text with `&`, `<` and `>` escaped; for content between tags.
  package static func appendText(_ text: [UInt8], to out: inout [UInt8]) {
    appendText(text[...], to: &out)
  }

  /// Appends the text of a string, escaped for content between tags.
  package static func appendText(_ text: some StringProtocol, to out: inout [UInt8]) {
    appendText(Array(text.utf8)[...], to: &out)
  }

  /// Appends a value with `&`, `<`, `>`, `"` and `'` escaped; for attributes in either quotes.
  package static func appendAttribute(_ value: ArraySlice<UInt8>, to out: inout [UInt8]) {
    append(value, to: &out) {
      $0 < 0x3F && ($0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27)
    }
  }

  /// Appends a value with `&`, `<`, `>`, `"` and `'` escaped; for attributes in either quotes.
  package static func appendAttribute(_ value: [UInt8], to out: inout [UInt8]) {
    appendAttribute(value[...], to: &out)
  }

  /// Appends the text of a string, escaped for attributes in either quotes.
  package static func appendAttribute(_ value: some StringProtocol, to out: inout [UInt8]) {
    appendAttribute(Array(value.utf8)[...], to: &out)
  }

  /// Copies whole runs of bytes that need nothing, and what stands for the others.
  @inline(__always)
  private static func append(
    _ text: ArraySlice<UInt8>, to out: inout [UInt8], needsEscape: (UInt8) -> Bool
  ) {
    var start = text.startIndex
    var at = start
    while at < text.endIndex {
      let byte = text[at]
      if needsEscape(byte) {
        out.append(contentsOf: text[start..<at])
        appendReference(for: byte, to: &out)
        start = at + 1
      }
      at += 1
    }
    out.append(contentsOf: text[start...])
  }

  private static func appendReference(for byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case 0x26: out.append(contentsOf: "&amp;".utf8)
    case 0x3C: out.append(contentsOf: "&lt;".utf8)
    case 0x3E: out.append(contentsOf: "&gt;".utf8)
    case 0x22: out.append(contentsOf: "&quot;".utf8)
    default: out.append(contentsOf: "&#39;".utf8)
    }
  }
}
