extension FormattedText {
  /// The text as the HTML of the CSL test suite.
  package func suiteHTML(isBibliography: Bool) -> String {
    var writer = InlineWriter(self)
    writer.write(
      escape: { SuiteHTML.escape($0, &$1) }, open: { SuiteHTML.tags($0.kind).open },
      close: { SuiteHTML.tags($0.kind).close })
    return SuiteHTML.withSuperscripts(String(decoding: writer.result, as: UTF8.self))
  }
}

/// The HTML that the test suite expects.
private enum SuiteHTML {
  static func tags(_ kind: FormattedText.Kind) -> (open: String, close: String) {
    switch kind {
    case .text, .link, .light: ("", "")
    case .italic: ("<i>", "</i>")
    case .oblique: ("<em>", "</em>")
    case .normalStyle: ("<span style=\"font-style:normal;\">", "</span>")
    case .bold: ("<b>", "</b>")
    case .normalWeight: ("<span style=\"font-weight:normal;\">", "</span>")
    case .smallCaps: ("<span style=\"font-variant:small-caps;\">", "</span>")
    case .normalVariant: ("<span style=\"font-variant:normal;\">", "</span>")
    case .underline: ("<span style=\"text-decoration:underline;\">", "</span>")
    case .noDecoration: ("<span style=\"text-decoration:none;\">", "</span>")
    case .superscript: ("<sup>", "</sup>")
    case .subscript: ("<sub>", "</sub>")
    case .baseline: ("<span style=\"baseline\">", "</span>")
    case .block: ("\n\n    <div class=\"csl-block\">", "</div>\n")
    case .leftMargin: ("\n    <div class=\"csl-left-margin\">", "</div>")
    case .rightInline: ("<div class=\"csl-right-inline\">", "</div>\n  ")
    case .indent: ("<div class=\"csl-indent\">", "</div>\n  ")
    }
  }

  static func escape(_ byte: UInt8, _ result: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): result.append(contentsOf: "&#38;".utf8)
    case UInt8(ascii: "<"): result.append(contentsOf: "&#60;".utf8)
    case UInt8(ascii: ">"): result.append(contentsOf: "&#62;".utf8)
    default: result.append(byte)
    }
  }

  /// The text with letters and digits that are superscripts by themselves as `sup`.
  static func withSuperscripts(_ html: String) -> String {
    guard html.unicodeScalars.contains(where: { superscripts[$0] != nil }) else { return html }
    var result = ""
    for scalar in html.unicodeScalars {
      if let letters = superscripts[scalar] {
        result += "<sup>\(letters)</sup>"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let superscripts: [Unicode.Scalar: String] = [
    "ª": "a", "º": "o", "¹": "1", "²": "2", "³": "3", "⁰": "0", "ⁱ": "i", "⁴": "4", "⁵": "5",
    "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁺": "+", "⁻": "−", "⁼": "=", "⁽": "(", "⁾": ")",
    "ⁿ": "n", "℠": "SM", "™": "TM", "ʰ": "h", "ʲ": "j", "ʳ": "r", "ʷ": "w", "ʸ": "y", "ˡ": "l",
    "ˢ": "s", "ˣ": "x", "ᴬ": "A", "ᴮ": "B", "ᴰ": "D", "ᴱ": "E", "ᴳ": "G", "ᴴ": "H", "ᴵ": "I",
    "ᴶ": "J", "ᴷ": "K", "ᴸ": "L", "ᴹ": "M", "ᴺ": "N", "ᴼ": "O", "ᴾ": "P", "ᴿ": "R", "ᵀ": "T",
    "ᵁ": "U", "ᵂ": "W", "ᵃ": "a", "ᵇ": "b", "ᵈ": "d", "ᵉ": "e", "ᵍ": "g", "ᵏ": "k", "ᵐ": "m",
    "ᵒ": "o", "ᵖ": "p", "ᵗ": "t", "ᵘ": "u", "ᵛ": "v",
  ]
}
