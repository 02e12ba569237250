/// The style sheet of a site, with the name it is published under.
package struct ThemeFile: Sendable {
  /// The path below the root: `theme.<hash>.css`.
  package let path: String
  package let bytes: [UInt8]

  /// A style sheet from its text; what only serves its writers is left out.
  package init(_ text: String) {
    bytes = Self.compact(Array(text.utf8))
    path = "theme." + ContentHash.hex(bytes) + ".css"
  }

  /// The built-in theme.
  package static let builtIn = ThemeFile(BuiltInTheme.style)

  /// A style sheet without comments and without the spaces that mean nothing; linear.
  private static func compact(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at...].starts(with: "/*".utf8) {
        at = end(ofCommentAt: at, in: text)
      } else if text[at] == quote {
        let end = text[(at + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? text.count
        out += text[at..<end]
        at = end
      } else {
        append(text[at], to: &out)
        at += 1
      }
    }
    return out + [0x0A]
  }

  private static let quote = UInt8(ascii: "\"")
  private static let needNoSpaceAfter = Set("{};:,> ".utf8)
  private static let needNoSpaceBefore = Set("{}>".utf8)

  private static func append(_ byte: UInt8, to out: inout [UInt8]) {
    if byte == 0x20 || byte == 0x0A {
      if let last = out.last, !needNoSpaceAfter.contains(last) { out.append(0x20) }
      return
    }
    if needNoSpaceBefore.contains(byte), out.last == 0x20 { out.removeLast() }
    if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
    out.append(byte)
  }

  private static func end(ofCommentAt start: Int, in text: [UInt8]) -> Int {
    var at = start + 2
    while at + 1 < text.count {
      if text[at] == UInt8(ascii: "*"), text[at + 1] == UInt8(ascii: "/") { return at + 2 }
      at += 1
    }
    return text.count
  }
}
