/// A JSON string in its quotation marks (RFC 8259 §7); control and direction characters are escaped.
package func jsonQuoted(_ text: String) -> String {
  var out: [UInt8] = []
  appendJSON(text, to: &out)
  return String(decoding: out, as: UTF8.self)
}

/// Writes a JSON string in its quotation marks.
package func appendJSON(_ text: String, to out: inout [UInt8]) {
  out.append(0x22)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out.append(contentsOf: [0x5C, 0x22])
    case "\\": out.append(contentsOf: [0x5C, 0x5C])
    case "\n": out.append(contentsOf: [0x5C, 0x6E])
    case "\r": out.append(contentsOf: [0x5C, 0x72])
    case "\t": out.append(contentsOf: [0x5C, 0x74])
    case _ where VisibleText.isHidden(scalar):
      for unit in String(scalar).utf16 { appendEscape(unit, to: &out) }
    default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  out.append(0x22)
}

private func appendEscape(_ unit: UInt16, to out: inout [UInt8]) {
  let digits = String(unit, radix: 16)
  out.append(contentsOf: "\\u".utf8)
  out.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
  out.append(contentsOf: digits.utf8)
}
