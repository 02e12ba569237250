import IbidHTML
import IbidModel

/// Writes HTML and XML: names come from this program only, all else is escaped on the way in.
struct Markup: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Attributes in order; those that are nil are left out.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Writes an element with what `content` writes into it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:],
    _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Writes an element that holds text only.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes a void element of HTML.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// Writes an empty element of XML.
  mutating func emptyXML(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes, end: "/>")
  }

  /// Writes text, escaped; characters that XML forbids are left out.
  mutating func text(_ text: String) {
    self.text(Array(text.utf8))
  }

  /// Writes text, escaped; characters that XML forbids are left out.
  mutating func text(_ text: [UInt8]) {
    Escaping.appendText(Self.allowed(text), to: &bytes)
  }

  /// Writes what a renderer made.
  mutating func rendered(_ html: [UInt8]) {
    bytes.append(contentsOf: html)
  }

  /// Writes a piece of markup that this program is made of.
  mutating func literal(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Ends the line.
  mutating func line() {
    bytes.append(ASCII.lineFeed)
  }

  private mutating func open(
    _ name: StaticString, _ attributes: Attributes, end: StaticString = ">"
  ) {
    literal("<")
    literal(name)
    for (key, value) in attributes {
      guard let value else { continue }
      literal(" ")
      literal(key)
      literal("=\"")
      Escaping.appendAttribute(Self.allowed(Array(value.utf8)), to: &bytes)
      literal("\"")
    }
    literal(end)
  }

  private mutating func close(_ name: StaticString) {
    literal("</")
    literal(name)
    literal(">")
  }

  /// Text without what XML 1.0 §2.2 forbids: control characters, U+FFFE and U+FFFF.
  private static func allowed(_ text: [UInt8]) -> [UInt8] {
    let isClean = text.indices.allSatisfy { isAllowed(text[$0]) && !isNoncharacter(text, $0) }
    if isClean { return text }
    var out: [UInt8] = []
    var at = 0
    while at < text.count {
      if isNoncharacter(text, at) {
        at += 3
      } else {
        if isAllowed(text[at]) { out.append(text[at]) }
        at += 1
      }
    }
    return out
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte >= 0x20 || byte == ASCII.tab || ASCII.isLineEnding(byte)
  }

  /// True for the three bytes of U+FFFE or U+FFFF.
  private static func isNoncharacter(_ text: [UInt8], _ at: Int) -> Bool {
    text[at] == 0xEF && at + 2 < text.count && text[at + 1] == 0xBF && text[at + 2] >= 0xBE
  }
}
