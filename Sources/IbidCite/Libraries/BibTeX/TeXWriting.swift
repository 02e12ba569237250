import IbidModel

/// Writes text with CSL's markup as TeX.
enum TeXWriting {
  /// The TeX of a text; `protects` writes protected words in braces.
  static func tex(_ text: String, protects: Bool = false) -> String {
    var writer = Writer(Array(text.utf8), protects: protects)
    return writer.write()
  }

  private struct Writer {
    private let bytes: [UInt8]
    private let protects: Bool
    private var at = 0
    private var out: [UInt8] = []
    /// What closes each open element.
    private var closings: [(name: String, text: String)] = []

    init(_ bytes: [UInt8], protects: Bool) {
      self.bytes = bytes
      self.protects = protects
    }

    mutating func write() -> String {
      while at < bytes.count {
        if bytes[at] == 0x3C, tag() { continue }
        write(bytes[at])
        at += 1
      }
      while let closing = closings.popLast() { out += closing.text.utf8 }
      return String(decoding: out, as: UTF8.self)
    }

    private mutating func write(_ byte: UInt8) {
      switch byte {
      case 0x5C: out += "\\textbackslash{}".utf8
      case 0x7B: out += "\\{".utf8
      case 0x7D: out += "\\}".utf8
      case 0x24, 0x26, 0x23, 0x25, 0x5F: out += [0x5C, byte]
      case 0x7E: out += "\\textasciitilde{}".utf8
      case 0x5E: out += "\\textasciicircum{}".utf8
      case 0x60: out += "\\textasciigrave{}".utf8
      case 0x27: out += "\\textquotesingle{}".utf8
      case 0x22: out += "\\textquotedbl{}".utf8
      case 0x2D:
        if out.last == 0x2D { out += "{}".utf8 }
        out.append(byte)
      case 0xA0 where out.last == 0xC2:
        out.removeLast()
        out.append(0x7E)
      default: out.append(ASCII.isSpace(byte) ? ASCII.space : byte)
      }
    }

    /// Writes the markup that starts here; false when it is none.
    private mutating func tag() -> Bool {
      guard let end = bytes[at...].prefix(48).firstIndex(of: 0x3E) else { return false }
      let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
      if name.utf8.first == 0x2F {
        let element = String(name.dropFirst())
        guard ["i", "b", "sup", "sub", "span"].contains(element) else { return false }
        guard let last = closings.last, last.name == element else { return false }
        closings.removeLast()
        out += last.text.utf8
      } else {
        guard let (element, opening, closing) = opening(name) else { return false }
        closings.append((element, closing))
        out += opening.utf8
      }
      at = end + 1
      return true
    }

    private func opening(_ name: String) -> (String, String, String)? {
      switch name {
      case "i": return ("i", "\\textit{", "}")
      case "b": return ("b", "\\textbf{", "}")
      case "sup": return ("sup", "\\textsuperscript{", "}")
      case "sub": return ("sub", "\\textsubscript{", "}")
      case "span class=\"nocase\"": return ("span", protects ? "{" : "", protects ? "}" : "")
      case let span where span.hasPrefix("span ") && span.contains("small-caps"):
        return ("span", "\\textsc{", "}")
      default: return nil
      }
    }
  }
}
