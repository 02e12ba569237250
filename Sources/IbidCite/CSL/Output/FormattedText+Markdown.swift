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
///
/// Emphasis that Markdown could not read back is left out; a letter that would hinder a delimiter
/// is written as a reference.
private struct MarkdownInlines {
  let text: FormattedText
  private(set) var result: [UInt8] = []
  /// The open inlines, with the delimiter that closes each.
  private var open: [(end: Int, close: [UInt8])] = []
  /// True when a letter that follows would undo the delimiter just closed.
  private var encodesNext = false
  /// The end of the delimiter that was closed last; -1 for none.
  private var closedAt = -1

  init(_ text: FormattedText) { self.text = text }

  mutating func write() {
    for (index, node) in text.nodes.enumerated() {
      closeEnded(before: index)
      guard node.textStart < node.textEnd else { continue }
      if node.kind == .text {
        write(Int(node.textStart)..<Int(node.textEnd))
      } else {
        begin(node)
      }
    }
    closeEnded(before: Int.max)
  }

  private mutating func begin(_ node: FormattedText.Node) {
    let end = Int(node.end)
    switch node.kind {
    case .italic, .oblique: begin("*", node)
    case .bold: begin("**", node)
    case .superscript where isUnbroken(node): begin("^", node)
    case .subscript where isUnbroken(node): begin("~", node)
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

  /// Superscripts and subscripts of Markdown hold no blanks and stand in no others.
  private func isUnbroken(_ node: FormattedText.Node) -> Bool {
    let bytes = text.text[Int(node.textStart)..<Int(node.textEnd)]
    return bytes.allSatisfy { $0.isASCIILetterOrDigit || $0 >= 0x80 }
      && open.allSatisfy { $0.close != [UInt8(ascii: "^")] && $0.close != [UInt8(ascii: "~")] }
  }

  private mutating func begin(_ delimiter: StaticString, _ node: FormattedText.Node) {
    let mark = delimiter.withUTF8Buffer { Array($0) }
    let range = Int(node.textStart)..<Int(node.textEnd)
    guard let first = String(decoding: text.text[range], as: UTF8.self).unicodeScalars.first,
      let last = String(decoding: text.text[range], as: UTF8.self).unicodeScalars.last,
      first.sort != .space, last.sort != .space,
      result.count != closedAt, !open.contains(where: { $0.close == mark })
    else { return }
    if first.sort == .mark { encodeLast() }
    result.append(contentsOf: mark)
    open.append((Int(node.end), mark))
  }

  private mutating func closeEnded(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if last.close.first != UInt8(ascii: "]") {
        encodesNext = encodesNext || lastScalar.map { $0.sort == .mark } ?? false
        closedAt = result.count + last.close.count
      }
      result.append(contentsOf: last.close)
    }
  }

  /// The last scalar written, of at most four bytes.
  private var lastScalar: Unicode.Scalar? {
    String(decoding: result.suffix(4), as: UTF8.self).unicodeScalars.last
  }

  private mutating func write(_ range: Range<Int>) {
    var place = range.lowerBound
    if encodesNext, place < range.upperBound {
      let length = min(WordBoundary.scalarLength(text.text[place]), range.upperBound - place)
      let scalar = String(decoding: text.text[place..<place + length], as: UTF8.self)
      if let first = scalar.unicodeScalars.first, first.sort == .letter {
        result.append(contentsOf: "&#\(first.value);".utf8)
        place += length
      }
    }
    encodesNext = false
    while place < range.upperBound {
      let byte = text.text[place]
      if needsBackslash(byte) { result.append(UInt8(ascii: "\\")) }
      result.append(byte == 0x0A ? 0x20 : byte)
      place += 1
    }
  }

  /// Marks that may begin something anywhere in a line, and those that begin a block, a sign of
  /// the typographer or an address.
  private func needsBackslash(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "|"),
      UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "@"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "="): result.last == byte || atStart
    case UInt8(ascii: "."):
      result.last == byte || atStart || result.last.map { $0 | 0x20 } == UInt8(ascii: "w")
    case UInt8(ascii: "/"): result.last == UInt8(ascii: ":")
    case UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: ")"): atStart
    default: false
    }
  }

  /// True when nothing but digits stands before: `1.` would begin a list.
  private var atStart: Bool { result.count < 10 && result.allSatisfy { $0 &- 0x30 < 10 } }

  /// The last letter as a reference, so that it does not hinder the delimiter after it.
  private mutating func encodeLast() {
    guard let last = lastScalar, last.sort == .letter else { return }
    result.removeLast(min(UTF8.width(last), result.count))
    result.append(contentsOf: "&#\(last.value);".utf8)
  }
}

/// What a scalar is to the delimiters of emphasis (CommonMark 0.31 §6.2).
private enum ScalarSort { case letter, space, mark }

extension Unicode.Scalar {
  fileprivate var sort: ScalarSort {
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return .mark
    default: return .letter
    }
  }
}
