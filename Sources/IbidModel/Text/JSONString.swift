/// A JSON string in its quotation marks (RFC 8259 §7); control and direction characters are escaped.
package func jsonQuoted(_ text: String) -> String {
  var out: [UInt8] = []
  appendJSON(text, to: &out)
  return String(decoding: out, as: UTF8.self)
}

/// Writes a JSON string in its quotation marks.
package func appendJSON(_ text: String, to out: inout [UInt8]) {
  var text = text
  out.append(0x22)
  text.withUTF8 { appendJSON($0, to: &out) }
  out.append(0x22)
}

/// Copies whole runs of bytes that need nothing, and what stands for the others.
private func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
  var start = 0
  var at = 0
  while at < bytes.count {
    let byte = bytes[at]
    if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
      at += 1
      continue
    }
    // A string is valid UTF-8: the first byte says how long the character is.
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(length))
    for next in bytes[(at + 1)..<(at + length)] { value = value << 6 | UInt32(next & 0x3F) }
    if let escape = Unicode.Scalar(value).flatMap(jsonEscape) {
      out.append(contentsOf: bytes[start..<at])
      out.append(contentsOf: escape)
      start = at + length
    }
    at += length
  }
  out.append(contentsOf: bytes[start...])
}

/// What stands for a character in a JSON string; nil where it stands for itself.
private func jsonEscape(_ scalar: Unicode.Scalar) -> [UInt8]? {
  switch scalar {
  case "\"": return [0x5C, 0x22]
  case "\\": return [0x5C, 0x5C]
  case "\n": return [0x5C, 0x6E]
  case "\r": return [0x5C, 0x72]
  case "\t": return [0x5C, 0x74]
  default:
    guard VisibleText.isHidden(scalar) else { return nil }
    var out: [UInt8] = []
    for unit in String(scalar).utf16 { appendEscape(unit, to: &out) }
    return out
  }
}

private func appendEscape(_ unit: UInt16, to out: inout [UInt8]) {
  let digits = String(unit, radix: 16)
  out.append(contentsOf: "\\u".utf8)
  out.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
  out.append(contentsOf: digits.utf8)
}
