extension FormattedText {
  /// The text as the HTML of the CSL test suite, without the `div` of an entry.
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

  /// Unicode's superscripts, with what they are superscripts of.
  private static let superscripts: [Unicode.Scalar: String] = [
    "\u{AA}": "a", "\u{B2}": "2", "\u{B3}": "3", "\u{B9}": "1", "\u{BA}": "o", "\u{2B0}": "h",
    "\u{2B1}": "ɦ", "\u{2B2}": "j", "\u{2B3}": "r", "\u{2B4}": "ɹ", "\u{2B5}": "ɻ", "\u{2B6}": "ʁ",
    "\u{2B7}": "w", "\u{2B8}": "y", "\u{2E0}": "ɣ", "\u{2E1}": "l", "\u{2E2}": "s", "\u{2E3}": "x",
    "\u{2E4}": "ʕ", "\u{1D2C}": "A", "\u{1D2D}": "Æ", "\u{1D2E}": "B", "\u{1D30}": "D",
    "\u{1D31}": "E", "\u{1D32}": "Ǝ", "\u{1D33}": "G", "\u{1D34}": "H", "\u{1D35}": "I",
    "\u{1D36}": "J", "\u{1D37}": "K", "\u{1D38}": "L", "\u{1D39}": "M", "\u{1D3A}": "N",
    "\u{1D3C}": "O", "\u{1D3D}": "Ȣ", "\u{1D3E}": "P", "\u{1D3F}": "R", "\u{1D40}": "T",
    "\u{1D41}": "U", "\u{1D42}": "W", "\u{1D43}": "a", "\u{1D44}": "ɐ", "\u{1D45}": "ɑ",
    "\u{1D46}": "ᴂ", "\u{1D47}": "b", "\u{1D48}": "d", "\u{1D49}": "e", "\u{1D4A}": "ə",
    "\u{1D4B}": "ɛ", "\u{1D4C}": "ɜ", "\u{1D4D}": "g", "\u{1D4F}": "k", "\u{1D50}": "m",
    "\u{1D51}": "ŋ", "\u{1D52}": "o", "\u{1D53}": "ɔ", "\u{1D54}": "ᴖ", "\u{1D55}": "ᴗ",
    "\u{1D56}": "p", "\u{1D57}": "t", "\u{1D58}": "u", "\u{1D59}": "ᴝ", "\u{1D5A}": "ɯ",
    "\u{1D5B}": "v", "\u{1D5C}": "ᴥ", "\u{1D5D}": "β", "\u{1D5E}": "γ", "\u{1D5F}": "δ",
    "\u{1D60}": "φ", "\u{1D61}": "χ", "\u{2070}": "0", "\u{2071}": "i", "\u{2074}": "4",
    "\u{2075}": "5", "\u{2076}": "6", "\u{2077}": "7", "\u{2078}": "8", "\u{2079}": "9",
    "\u{207A}": "+", "\u{207B}": "\u{2212}", "\u{207C}": "=", "\u{207D}": "(", "\u{207E}": ")",
    "\u{207F}": "n", "\u{2120}": "SM", "\u{2122}": "TM", "\u{3192}": "\u{4E00}",
    "\u{3193}": "\u{4E8C}", "\u{3194}": "\u{4E09}", "\u{3195}": "\u{56DB}", "\u{3196}": "\u{4E0A}",
    "\u{3197}": "\u{4E2D}", "\u{3198}": "\u{4E0B}", "\u{3199}": "\u{7532}", "\u{319A}": "\u{4E59}",
    "\u{319B}": "\u{4E19}", "\u{319C}": "\u{4E01}", "\u{319D}": "\u{5929}", "\u{319E}": "\u{5730}",
    "\u{319F}": "\u{4EBA}", "\u{2C0}": "ʔ", "\u{2C1}": "ʕ", "\u{6E5}": "\u{648}",
    "\u{6E6}": "\u{64A}",
  ]
}
