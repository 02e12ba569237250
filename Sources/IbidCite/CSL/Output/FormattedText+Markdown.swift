extension FormattedText {
  /// The text as Markdown: emphasis, superscripts, subscripts and links; other looks are left out.
  ///
  /// All that could be read as markup is escaped. The text may stand anywhere in a line.
  public func markdown() -> String {
    var writer = MarkdownInlines(self)
    writer.write()
    return String(decoding: writer.result, as: UTF8.self)
  }
}

/// Writes inlines as Markdown.
private struct MarkdownInlines {
  let text: FormattedText
  private(set) var result: [UInt8] = []
  /// The open inlines, with the delimiter that closes each.
  private var open: [(end: Int, close: [UInt8])] = []
  /// True when the next letter stands after a closing delimiter that it would undo.
  private var encodesNext = false

  init(_ text: FormattedText) { self.text = text }

  mutating func write() {
    for (index, node) in text.nodes.enumerated() {
      closeEnded(before: index)
      guard node.textStart < node.textEnd else { continue }
      if node.kind == .text {
        write(text.text[Int(node.textStart)..<Int(node.textEnd)])
      } else {
        begin(node)
      }
    }
    closeEnded(before: Int.max)
  }

  private mutating func begin(_ node: FormattedText.Node) {
    let end = Int(node.end)
    switch node.kind {
    case .italic, .oblique: begin("*", node, end)
    case .bold: begin("**", node, end)
    case .superscript where isUnbroken(node): begin("^", node, end)
    case .subscript where isUnbroken(node): begin("~", node, end)
    case .link where text.addresses.indices.contains(Int(node.address)):
      result.append(UInt8(ascii: "["))
      open.append((end, Array("](<\(escapedAddress(node))>)".utf8)))
    case .rightInline, .block, .indent:
      if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
    default: break
    }
  }

  private func escapedAddress(_ node: FormattedText.Node) -> String {
    var address = ""
    for scalar in text.addresses[Int(node.address)].unicodeScalars {
      switch scalar {
      case "<": address += "%3C"
      case ">": address += "%3E"
      case "\\": address += "%5C"
      case "\n", "\r": break
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address
  }

  /// Superscripts and subscripts of Markdown hold no blanks.
  private func isUnbroken(_ node: FormattedText.Node) -> Bool {
    !text.text[Int(node.textStart)..<Int(node.textEnd)].contains { $0 == 0x20 || $0 == 0x0A }
  }

  private mutating func begin(_ delimiter: String, _ node: FormattedText.Node, _ end: Int) {
    let first = text.text[Int(node.textStart)]
    let last = text.text[Int(node.textEnd) - 1]
    // Emphasis that begins or ends in a blank is none.
    guard first != 0x20, last != 0x20 else { return }
    if !isWord(first), let before = result.last, isWord(before) { encodeLast() }
    let usesLowLine = result.last == UInt8(ascii: "*") && delimiter.hasPrefix("*")
    let mark = usesLowLine ? delimiter.replacingStars() : Array(delimiter.utf8)
    result.append(contentsOf: mark)
    open.append((end, mark))
  }

  private mutating func closeEnded(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if last.close.first != UInt8(ascii: "]") {
        encodesNext = result.last.map { !isWord($0) } ?? false
      }
      result.append(contentsOf: last.close)
    }
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>) {
    for place in bytes.indices {
      let byte = bytes[place]
      if encodesNext, byte < 0x80, byte.isASCIILetterOrDigit {
        result.append(contentsOf: "&#\(byte);".utf8)
      } else {
        if needsBackslash(byte) { result.append(UInt8(ascii: "\\")) }
        result.append(byte == 0x0A ? 0x20 : byte)
      }
      encodesNext = false
    }
  }

  /// Marks that may begin something anywhere in a line, and those that begin a block or a sign of
  /// the typographer.
  private func needsBackslash(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "|"),
      UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "@"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "="):
      result.last == byte || atStart
    case UInt8(ascii: "+"), UInt8(ascii: ":"): atStart
    case UInt8(ascii: ")"): result.allSatisfy { $0 &- 0x30 < 10 }
    default: false
    }
  }

  /// True when nothing but digits stands before: `1.` would begin a list.
  private var atStart: Bool { result.count < 10 && result.allSatisfy { $0 &- 0x30 < 10 } }

  /// The last letter as a reference, so that it does not hinder the delimiter after it.
  private mutating func encodeLast() {
    guard let last = result.last, last < 0x80 else { return }
    result.removeLast()
    result.append(contentsOf: "&#\(last);".utf8)
  }

  private func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetterOrDigit }
}

extension String {
  /// The string with `_` for `*`.
  fileprivate func replacingStars() -> [UInt8] {
    utf8.map { $0 == UInt8(ascii: "*") ? UInt8(ascii: "_") : $0 }
  }
}
