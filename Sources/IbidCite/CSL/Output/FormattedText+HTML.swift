extension FormattedText {
  /// The text as HTML for pages: escaped, with `em`, `strong`, `sup`, `sub`, `a`, and spans and
  /// blocks with classes for what has no element.
  ///
  /// A space stands before each block, for those who take the text alone.
  public func html() -> String {
    var writer = InlineWriter(self)
    writer.write(
      escape: Self.escapeForPages, open: { Self.pageTags($0, in: self).open },
      close: { Self.pageTags($0, in: self).close })
    return String(decoding: writer.result, as: UTF8.self)
  }

  private static func pageTags(
    _ node: Node, in text: FormattedText
  ) -> (open: String, close: String) {
    switch node.kind {
    case .text: ("", "")
    case .italic, .oblique: ("<em>", "</em>")
    case .bold: ("<strong>", "</strong>")
    case .superscript: ("<sup>", "</sup>")
    case .subscript: ("<sub>", "</sub>")
    case .link: (link(node, in: text), "</a>")
    case .normalStyle: ("<span class=\"csl-normal-style\">", "</span>")
    case .light: ("<span class=\"csl-light\">", "</span>")
    case .normalWeight: ("<span class=\"csl-normal-weight\">", "</span>")
    case .smallCaps: ("<span class=\"csl-small-caps\">", "</span>")
    case .normalVariant: ("<span class=\"csl-normal-variant\">", "</span>")
    case .underline: ("<span class=\"csl-underline\">", "</span>")
    case .noDecoration: ("<span class=\"csl-no-decoration\">", "</span>")
    case .baseline: ("<span class=\"csl-baseline\">", "</span>")
    case .block: (" <span class=\"csl-block\">", "</span>")
    case .leftMargin: ("<span class=\"csl-left-margin\">", "</span> ")
    case .rightInline: ("<span class=\"csl-right-inline\">", "</span>")
    case .indent: (" <span class=\"csl-indent\">", "</span>")
    }
  }

  private static func link(_ node: Node, in text: FormattedText) -> String {
    guard text.addresses.indices.contains(Int(node.address)) else { return "<a>" }
    var address: [UInt8] = []
    for byte in text.addresses[Int(node.address)].utf8 { escapeForPages(byte, &address) }
    let shown = text.text[Int(node.textStart)..<Int(node.textEnd)]
    let isShown = shown.elementsEqual(text.addresses[Int(node.address)].utf8)
    let kind = isShown ? " class=\"uri\"" : ""
    return "<a href=\"\(String(decoding: address, as: UTF8.self))\"\(kind)>"
  }

  private static func escapeForPages(_ byte: UInt8, _ result: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
    default: result.append(byte)
    }
  }
}

/// Writes inlines with their tags in order.
struct InlineWriter {
  let text: FormattedText
  private(set) var result: [UInt8] = []

  init(_ text: FormattedText) {
    self.text = text
    result.reserveCapacity(text.text.count + text.text.count / 4)
  }

  /// Writes everything; a node that covers no text is left out.
  mutating func write(
    escape: (UInt8, inout [UInt8]) -> Void, open: (FormattedText.Node) -> String,
    close: (FormattedText.Node) -> String
  ) {
    var ends: [(end: Int32, node: FormattedText.Node)] = []
    for (index, node) in text.nodes.enumerated() {
      while let last = ends.last, last.end <= Int32(truncatingIfNeeded: index) {
        result.append(contentsOf: close(last.node).utf8)
        ends.removeLast()
      }
      guard node.textStart < node.textEnd else { continue }
      if node.kind == .text {
        for byte in text.text[Int(node.textStart)..<Int(node.textEnd)] { escape(byte, &result) }
      } else {
        result.append(contentsOf: open(node).utf8)
        ends.append((node.end, node))
      }
    }
    while let last = ends.popLast() { result.append(contentsOf: close(last.node).utf8) }
  }
}
