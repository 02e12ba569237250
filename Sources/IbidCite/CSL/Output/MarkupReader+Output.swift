extension MarkupReader {
  /// What was read as one node.
  func output() -> Output {
    var writer = MarkupWriter(bytes: bytes, tokens: tokens)
    return writer.written()
  }
}

/// Writes a text and its pairs of tokens as nodes.
private struct MarkupWriter {
  let bytes: [UInt8]
  let tokens: [MarkupToken]
  private var output = Output()
  /// The text since the last tag or quotation mark.
  private var text: [UInt8] = []
  /// The nodes that are open.
  private var open: [Int] = []

  init(bytes: [UInt8], tokens: [MarkupToken]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// The first straight mark decides which form is the outer one.
  private var outerStraightQuote: MarkupToken.Kind {
    tokens.first {
      $0.partner != nil && ($0.kind == .doubleQuote || $0.kind == .singleQuote)
    }?.kind ?? .doubleQuote
  }

  mutating func written() -> Output {
    let hasNodes = tokens.contains { $0.partner != nil }
    if hasNodes { open.append(output.open(.variable)) }
    let outerQuote = outerStraightQuote
    var place = 0
    for token in tokens {
      appendText(place..<token.range.lowerBound)
      place = token.range.upperBound
      if token.partner == nil {
        appendLiteral(token)
      } else if token.isOpening {
        begin(token, outerQuote: outerQuote)
      } else {
        end()
      }
    }
    appendText(place..<bytes.count)
    flush()
    while let last = open.popLast() { output.close(last) }
    return output
  }

  private mutating func begin(_ token: MarkupToken, outerQuote: MarkupToken.Kind) {
    flush()
    let node: Int
    switch token.kind {
    case .noCase: node = output.open(.noCase)
    case .doubleQuote, .singleQuote:
      node = output.open(
        .quoted, formatting: token.kind == outerQuote ? 0 : MarkupFormatting.innerQuote)
    case .curlyDoubleQuote: node = output.open(.quoted)
    case .curlySingleQuote:
      node = output.open(.quoted, formatting: MarkupFormatting.innerQuote)
    default: node = output.open(.group, formatting: token.kind.formatting)
    }
    open.append(node)
  }

  private mutating func end() {
    flush()
    if let node = open.popLast() { output.close(node) }
  }

  /// A token without its partner: an apostrophe, or text.
  private mutating func appendLiteral(_ token: MarkupToken) {
    if token.kind == .singleQuote {
      text.append(contentsOf: [0xE2, 0x80, 0x99])
    } else {
      text.append(contentsOf: bytes[token.range])
    }
  }

  private mutating func flush() {
    output.append(text)
    text.removeAll(keepingCapacity: true)
  }

  /// Appends text; a space before `:;?!»` and after « becomes a narrow no-break space.
  private mutating func appendText(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] == UInt8(ascii: " "), isFrenchSpace(at: place) {
        text.append(contentsOf: [0xE2, 0x80, 0xAF])
      } else {
        text.append(bytes[place])
      }
      place += 1
    }
  }

  private func isFrenchSpace(at place: Int) -> Bool {
    if place >= 2, bytes[place - 1] == 0xAB, bytes[place - 2] == 0xC2 { return true }
    guard place + 1 < bytes.count else { return false }
    switch bytes[place + 1] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case 0xC2: return place + 2 < bytes.count && bytes[place + 2] == 0xBB
    default: return false
    }
  }
}

extension MarkupToken.Kind {
  /// The look that a tag asks for.
  fileprivate var formatting: FormattingID {
    switch self {
    case .italic: MarkupFormatting.italic
    case .bold: MarkupFormatting.bold
    case .superscript: MarkupFormatting.superscript
    case .subscript: MarkupFormatting.subscript
    case .smallCaps: MarkupFormatting.smallCaps
    case .plain: MarkupFormatting.plain
    default: 0
    }
  }
}
