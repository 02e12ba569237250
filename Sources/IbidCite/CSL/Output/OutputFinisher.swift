/// Makes text of output: affixes, delimiters, punctuation, quotation marks and fonts.
///
/// Made once for a style and used for all its cites; it walks the nodes once, in order.
struct OutputFinisher: Sendable {
  let formattings: [Formatting]
  let strings: FinisherStrings
  let hasPunctuationInQuote: Bool
  /// True: DOI, URL, PMID and PMCID become links.
  let linksIdentifiers: Bool

  init(style: CompiledStyle, linksIdentifiers: Bool = false) {
    formattings = style.formattings
    strings = FinisherStrings(style)
    hasPunctuationInQuote = style.locale.hasPunctuationInQuote
    self.linksIdentifiers = linksIdentifiers
  }

  /// The node at an index and its descendants as text.
  ///
  /// The affixes of this node stand inside its
  /// formatting, as CSL wants it for a layout.
  func finish(_ output: Output, root: Int) -> FormattedText {
    walked(output, root: root, keepsNodes: true).formatted()
  }

  /// The bytes of the node at an index and its descendants, without formatting: what cites are
  /// compared and grouped by.
  func comparisonText(_ output: Output, root: Int) -> [UInt8] {
    walked(output, root: root, keepsNodes: false).text
  }

  private func walked(_ output: Output, root: Int, keepsNodes: Bool) -> FinishedText {
    output.nodes.withUnsafeBufferPointer { nodes in
      output.text.withUnsafeBufferPointer { text in
        strings.bytes.withUnsafeBufferPointer { strings in
          var walk = FinisherWalk(
            self, nodes: nodes, text: text, strings: strings, keepsNodes: keepsNodes)
          walk.walk(from: root)
          return walk.writer
        }
      }
    }
  }
}

/// The strings of a style and its quotation marks in one buffer.
struct FinisherStrings: Sendable {
  private(set) var bytes: [UInt8] = []
  private var starts: [Int32] = []
  /// Open and close outer, open and close inner.
  private var marks: [Range<Int>] = []

  init(_ style: CompiledStyle) {
    for string in style.strings.strings {
      starts.append(Int32(truncatingIfNeeded: bytes.count))
      bytes.append(contentsOf: string)
    }
    starts.append(Int32(truncatingIfNeeded: bytes.count))
    for (name, fallback) in Self.markNames {
      let mark = style.locale.term(name, .long)?.single ?? Array(fallback.utf8)
      marks.append(bytes.count..<bytes.count + mark.count)
      bytes.append(contentsOf: mark)
    }
  }

  private static let markNames = [
    ("open-quote", "“"), ("close-quote", "”"), ("open-inner-quote", "‘"),
    ("close-inner-quote", "’"),
  ]

  /// Where a string lies in `bytes`.
  subscript(id: StringID) -> Range<Int> {
    guard Int(id) + 1 < starts.count else { return 0..<0 }
    return Int(starts[Int(id)])..<Int(starts[Int(id) + 1])
  }

  /// Where the opening mark lies, of the outer form or the inner.
  func openingMark(isInner: Bool) -> Range<Int> { marks[isInner ? 2 : 0] }

  /// Where the closing mark lies, of the outer form or the inner.
  func closingMark(isInner: Bool) -> Range<Int> { marks[isInner ? 3 : 1] }
}
